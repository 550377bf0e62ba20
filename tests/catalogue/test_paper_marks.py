"""Where a heading is glued to its first paper, those below it by their mark are of a case that nobody can tell."""

from beside import NEEDS_EXTRACT

from .drafts import group, version
from .records import paper
from .test_read_closely import of

ABROAD = "++ Đối với người phụ thuộc là người nước ngoài: +++ Tờ khai đăng ký thuế"
PASSPORT = "+++ Bản sao Hộ chiếu còn hiệu lực (nếu không có hộ chiếu thì giấy tờ khác)"


def wanted(*rows: str) -> dict[str, str]:
    made = version(dossier=[group("", *(paper(one) for one in rows))])
    return {one.name.vi[:14]: one.wanted for one in made.components}


def test_a_paper_below_a_lost_row_is_wanted_nobody_can_tell_when() -> None:
    told = wanted("+++ Bảng kê khai", ABROAD, PASSPORT, "++ Đơn đề nghị")

    assert (told["Bảng kê khai"], told["Bản sao Hộ chi"]) == ("unclear", "unclear")
    assert told["Đối với người "] == "in_case"
    assert told["Đơn đề nghị"] == "always"


def test_without_such_a_row_a_name_tells_its_case() -> None:
    assert wanted("++ Đối với người nước ngoài: Tờ khai", PASSPORT)["Bản sao Hộ chi"] == "in_case"


@NEEDS_EXTRACT
def test_1_008498_asks_no_passport_by_its_name() -> None:
    passports = [one for one in of("1.008498").version.components if one.name.vi.startswith("Bản sao Hộ chiếu")]

    assert {one.wanted for one in passports} == {"unclear", "heading"}
