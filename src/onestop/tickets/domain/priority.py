"""Who is called before others by law (đối tượng ưu tiên), and on which ground.

That one-stop sections have priority counters for the elderly and others is known from the notes of Decree 107/2021
(amending 61/2018), which Decree 118/2025 replaced; the list of groups, and the articles named below, were not read
there. Each ground says so of itself: it is `assumed` until somebody reads it in the instrument named.
"""

from dataclasses import dataclass
from typing import Final

from onestop.kernel.bilingual import Text
from onestop.tickets.domain.refusals import NoSuchGround


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A group of people with its source. Nobody is asked to prove it at the kiosk: the official sees who comes."""

    code: str
    name: Text
    short: Text
    """In a list of all of them on one button."""
    source: Text
    assumed: bool


_COUNTERS: Final = Text(
    "Quầy ưu tiên của Bộ phận Một cửa: Nghị định 118/2025/NĐ-CP",
    "Priority counters of one-stop sections: Decree 118/2025/NĐ-CP",
)
GROUNDS: Final[tuple[Ground, ...]] = (
    Ground(
        code="elderly",
        name=Text("Người cao tuổi (từ 60)", "Elderly (60 or older)"),
        short=Text("cao tuổi", "elderly"),
        source=Text("Luật Người cao tuổi số 39/2009/QH12, Điều 2", "Law on the Elderly No. 39/2009/QH12, Article 2"),
        assumed=True,
    ),
    Ground(
        code="disabled",
        name=Text("Người khuyết tật", "Person with a disability"),
        short=Text("khuyết tật", "disabled"),
        source=Text(
            "Luật Người khuyết tật số 51/2010/QH12, Điều 4",
            "Law on Persons with Disabilities No. 51/2010/QH12, Article 4",
        ),
        assumed=True,
    ),
    Ground(
        code="pregnant",
        name=Text("Phụ nữ mang thai", "Pregnant woman"),
        short=Text("mang thai", "pregnant"),
        source=_COUNTERS,
        assumed=True,
    ),
    Ground(
        code="infant",
        name=Text("Người bế con nhỏ", "Person with a baby in arms"),
        short=Text("bế con", "with a baby"),
        source=_COUNTERS,
        assumed=True,
    ),
    Ground(
        code="merit",
        name=Text("Người có công với cách mạng", "Person of merit to the revolution"),
        short=Text("có công", "of merit"),
        source=Text(
            "Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14",
            "Ordinance on Preferential Treatment of Persons of Merit No. 02/2020/UBTVQH14",
        ),
        assumed=True,
    ),
)


def ground_of(code: str) -> Ground | None:
    """The ground of that code; None for none.

    Raises:
        NoSuchGround: no law that is listed here has it.
    """
    if not code:
        return None
    for ground in GROUNDS:
        if ground.code == code:
            return ground
    raise NoSuchGround(seen=code[:20])
