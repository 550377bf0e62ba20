"""What an example of an act says, and what the examples have in common. The examples stand by section, and all of them in
`act_examples`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from onestop.cases.domain.refusals_of_hands import AssignedToAnother
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar
from onestop.runtime.api import now

from .conftest import PROCEDURE
from .examples import COMMUNE

PROVINCE = "H09"
ELSEWHERE = "H09.31.06"
NEIGHBOUR = "H09.31.07"
CONSULTED = "H09.31.08"
POLICE = "H09.31.06.CA"
POLICE_NEARBY = "H09.31.07.CA"
PLACES = {"intake": COMMUNE, "competent": ELSEWHERE, "asked": CONSULTED, "partner": POLICE, "nowhere": NEIGHBOUR}
"""A case taken in at one agency and decided at another, so that the places cannot be mixed up."""
APPLICANT = ("applicant", "")
LED_THERE = ("ask_opinion", "call_meeting", "transfer", "transfer at work")
"""Acts by which the case is there for the agency asked, or for the one it is offered to."""
MAY_BE_SENT_AS_IT_STANDS = frozenset({"receive_part", "request_withdrawal", "take_back_withdrawal", "receive_result"})
"""Acts that ask an applicant nothing he must answer."""


def upheld(day: int, note: str) -> dict[str, Any]:
    """What is said of the decision on a complaint when something is taken up again, in March."""
    authority, number = "Chủ tịch Ủy ban nhân dân tỉnh", "45/QĐ-UBND"
    return {"authority": authority, "number": number, "decided_on": date(2026, 3, day), "note": note}


def as_form(said: Mapping[str, Any]) -> dict[str, str]:
    """The same as its form sends it."""
    day = said["decided_on"]
    return {name: said[name] for name in ("authority", "number", "note")} | {
        f"decided_on-{part}": str(getattr(day, part)) for part in ("day", "month", "year")
    }


class Line(NamedTuple):
    """What its applicant reads of one event in the timeline: its title, and what explains it."""

    title: Text
    because: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Example:
    """`after` these acts in this order, `act` is the next."""

    act: str
    procedure: str = PROCEDURE
    lodged: Mapping[str, Any] = field(default_factory=dict)
    """What is otherwise of the dossier it is done to."""
    after: tuple[str, ...] = ()
    step: str = ""
    answers: Mapping[str, Any] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    """The same as typed at its face."""
    files: tuple[str, ...] = ()
    """Fields of the portal's form to which a file is given."""
    later: timedelta = timedelta()
    """How long after them it is its time."""
    at_its_time: bool = False
    """Whether it can be done then alone, so that whoever tries it through an address sets the clock to that moment."""
    once: bool = True
    """Whether the same person doing it again at once is refused."""
    by_colleague: frozenset[str] = frozenset()
    """Of those before it, what somebody else of the same post did than whoever does it."""
    opens_anew: bool = False
    """Whether it can be done again to what came of it, so that its page opens though a second press is refused."""
    misspelt: bool = False
    """Whether the document bears another name of the applicant than he has."""
    may: frozenset[tuple[str, str]]
    """(role, place) of every official who may, and the applicant where he may."""
    in_other_hands: frozenset[tuple[str, str]] = frozenset()
    """(role, place) of those who could by their post, and may not, for somebody else has it in hands."""
    kept_by: type[Refusal] = AssignedToAnother
    """How the law refuses those."""
    usual: bool = False
    """Whether it is what a case proposes first to whoever may do it."""
    grave: bool = False
    """Whether its button warns."""
    papers: tuple[str, ...] = ()
    """What is handed out after it, by the last part of its number."""
    told: tuple[Line, ...]
    """The lines that come of it, in the order in which they happened."""


PAPERS = {
    "GN": Text("Giấy tiếp nhận và hẹn trả", "Receipt and appointment"),
    "BS": Text("Phiếu yêu cầu bổ sung", "Supplement request"),
    "TC": Text("Phiếu từ chối", "Refusal notice"),
    "KQ": Text("Thông báo kết quả", "Result letter"),
    "VB": Text("Văn bản kết quả", "Result document"),
    "TH": Text("Thông báo thu hồi", "Notice of revocation"),
    "PT": Text("Phiếu thu phí, lệ phí", "Receipt for payment"),
    "DG": Text("Thông báo dừng giải quyết", "Notice of stopping"),
    "TK": Text("Phiếu trả kết quả", "Result receipt"),
    "GT": Text("Phiếu ghi nhận giấy tờ", "Receipt for papers"),
    "XL": Text("Phiếu xin lỗi và hẹn lại", "Apology and new day"),
}
"""What each is called, by the letters its number begins with."""


def _new_day() -> dict[str, str]:
    """As it is typed at a face, whose clock is today's: a working day to come, after the day the examples promise."""
    day = national_calendar().nth_working_after(max(local_date(now()), date(2026, 3, 17)), 3)
    return {"new_day-day": str(day.day), "new_day-month": str(day.month), "new_day-year": str(day.year)}


NEW_DAY = _new_day()
CODE = "{code}"
"""Stands for the code of the case in what a line says."""


def issued(ref: str) -> Line:
    """The line of a paper that was issued."""
    paper = PAPERS[ref[:2]]
    return Line(Text(f"Cấp {paper.vi}, mã giấy {CODE}/{ref}", f"{paper.en} {CODE}/{ref} issued"))


def may_of(*pairs: tuple[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset(pairs)


COUNTER = may_of(("receptionist", "intake"))
WORKED = ("accept", "complete_step")
SOON = national_calendar().next_working(local_date(now()) + timedelta(days=30))
"""Whatever day it is: a form is sent today."""
CASH = Text("Tiền mặt tại quầy", "In cash at the counter")
UNSIGNED = Text("Thiếu chữ ký hoặc dấu", "A signature or seal is missing")
