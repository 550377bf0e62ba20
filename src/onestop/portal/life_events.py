"""What happens in a life, and the procedures it asks for: the first page begins there, not with an office's fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from onestop.catalogue import api as catalogue
from onestop.kernel.bilingual import Text

Tone: TypeAlias = Literal["", "river", "lacquer", "leaf"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent:
    """One door of the first page. `procedures` are codes, what mostly comes first before the rest."""

    slug: str
    name: Text
    about: Text
    picture: str
    tone: Tone
    procedures: tuple[str, ...]


LIFE_EVENTS: Final = (
    LifeEvent(
        slug="co-con",
        name=Text("Có con", "A new child"),
        about=Text("Khai sinh, thường trú, thẻ bảo hiểm", "Birth, residence, health insurance"),
        picture="child",
        tone="",
        procedures=("2.000986", "1.001193", "2.000528", "1.004884"),
    ),
    LifeEvent(
        slug="ket-hon",
        name=Text("Kết hôn", "Marriage"),
        about=Text("Xác nhận độc thân, đăng ký kết hôn", "Marital status, registration"),
        picture="marry",
        tone="lacquer",
        procedures=("1.004873", "1.000894"),
    ),
    LifeEvent(
        slug="xay-sua-nha",
        name=Text("Xây, sửa nhà", "Building a house"),
        about=Text("Giấy phép xây dựng, gia hạn", "Building permit, extension"),
        picture="build",
        tone="",
        procedures=("1.013225", "1.013227", "1.013236", "1.002693"),
    ),
    LifeEvent(
        slug="mo-tiem-cong-ty",
        name=Text("Mở tiệm, công ty", "Shop or company"),
        about=Text("Hộ kinh doanh, công ty, an toàn thực phẩm", "Household business, company, food safety"),
        picture="shop",
        tone="lacquer",
        procedures=("1.001612", "2.001583", "2.001610", "2.001827", "1.004650", "2.000033", "1.001570"),
    ),
    LifeEvent(
        slug="chuyen-cho-o",
        name=Text("Chuyển chỗ ở", "Moving"),
        about=Text("Tạm trú, thường trú, tạm vắng", "Temporary and permanent residence"),
        picture="move",
        tone="river",
        procedures=("1.004194", "1.004222", "1.003677"),
    ),
    LifeEvent(
        slug="nha-dat",
        name=Text("Nhà đất", "Land and house"),
        about=Text("Sang tên, thừa kế, thế chấp", "Transfer, inheritance, mortgage"),
        picture="land",
        tone="leaf",
        procedures=("1.013831", "1.013833", "1.011441", "1.011443", "2.001035"),
    ),
    LifeEvent(
        slug="di-hoc",
        name=Text("Đi học", "School"),
        about=Text("Tuyển sinh lớp 6, chuyển trường", "Grade 6 enrolment, change of school"),
        picture="study",
        tone="river",
        procedures=("3.000182", "2.002481"),
    ),
    LifeEvent(
        slug="mat-giay-to",
        name=Text("Mất, cần giấy tờ", "Papers lost or needed"),
        about=Text("Trích lục, bản sao, chứng thực", "Extracts, copies, certification"),
        picture="lost",
        tone="",
        procedures=("2.000635", "2.000815", "2.000884", "1.004884", "1.004859", "3.000333"),
    ),
    LifeEvent(
        slug="tuoi-gia-kho-khan",
        name=Text("Tuổi già, khó khăn", "Old age, hardship"),
        about=Text("Trợ cấp hằng tháng, hộ nghèo, giám hộ", "Monthly allowance, poor households, guardianship"),
        picture="elder",
        tone="lacquer",
        procedures=("1.001776", "1.011607", "1.004837"),
    ),
    LifeEvent(
        slug="nha-co-tang",
        name=Text("Nhà có tang", "A death in the family"),
        about=Text("Khai tử, mai táng phí, thừa kế", "Death registration, funeral support, inheritance"),
        picture="death",
        tone="leaf",
        procedures=("1.000656", "1.001731", "1.013831", "2.001019"),
    ),
)
BY_SLUG: Final[Mapping[str, LifeEvent]] = {one.slug: one for one in LIFE_EVENTS}


def that_lead_somewhere() -> Iterator[LifeEvent]:
    """Those of which the province has published at least one procedure; asked once for all."""
    published = catalogue.names(code for one in LIFE_EVENTS for code in one.procedures)
    return (one for one in LIFE_EVENTS if any(code in published for code in one.procedures))


def event_of(procedure: str) -> LifeEvent | None:
    """The event a procedure mostly belongs to: the first that names it."""
    return next((one for one in LIFE_EVENTS if procedure in one.procedures), None)
