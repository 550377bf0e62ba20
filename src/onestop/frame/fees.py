"""What is to be paid about a case and was, as its pages tell it: each sum with what became of it, and until when."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from onestop.cases import api as cases
from onestop.kernel.bilingual import Text

_NO_TEXT: Final = Text("", "")


@dataclass(frozen=True, slots=True)
class Charge:
    """One sum, as a page shows it."""

    sum: cases.Sum
    state: str
    pay_by: date | None
    """Until when it is to be paid, where the case waits for it."""
    waivers: tuple[cases.FeeLine, ...] = ()
    """What of it was waived, each with its ground and its proof."""
    part: Text | None = None
    """For which of several results it is due; None where it is for all."""

    @property
    def words(self) -> Text:
        return _STATES[self.state]

    @property
    def tone(self) -> str:
        return {
            "due": "warn",
            "asked": "warn",
            "overpaid": "warn",
            "not_made": "warn",
            "budget": "warn",
            "paid": "ok",
        }.get(self.state, "info")

    @property
    def basis(self) -> Text:
        return cases.BASES.get(self.sum.basis, _NO_TEXT)

    @property
    def grounds(self) -> tuple[tuple[Text, str], ...]:
        """Why nothing or less is paid, and by which proof."""
        return tuple((cases.WAIVERS.get(one.ground, _NO_TEXT), one.note) for one in self.waivers)


def charges(file: cases.CaseFile) -> list[Charge]:
    """Every sum that was set, in that order."""
    asked, due = cases.asked_sum(file), {one.number for one in cases.due_of(file)}
    charged = [_charge(file, one, asked is not None and asked.number == one.number) for one in cases.sums_of(file)]
    return [replace(one, state=_gone(one.sum)) if one.sum.due and one.sum.number not in due else one for one in charged]


def _gone(one: cases.Sum) -> str:
    """Of a sum that nobody pays any more: what was paid of it went back, or nothing was."""
    return "refunded" if one.refunded else "lapsed"


def _charge(file: cases.CaseFile, one: cases.Sum, asked: bool) -> Charge:
    if cases.refund_of(file, one)[0] == cases.COPIES_NOT_MADE:
        state = "not_made"
    elif one.due:
        state = "asked" if asked else "due"
    elif one.excess:
        state = "budget" if cases.in_treasury(file, one) == one.excess else "overpaid"
    elif one.paid:
        state = "paid"
    elif one.refunded:
        state = "refunded"
    elif one.ground == cases.COPIES_GIVEN_UP:
        state = "given_up"
    elif not one.amount and not any(line.what == "corrected" and line.fee == one.number for line in file.fees):
        state = "none"
    else:
        state = "dropped" if one.ground == cases.SET_IN_ERROR or not one.amount else "waived"
    waivers = tuple(line for line in file.fees if line.what == "waived" and line.fee == one.number)
    return Charge(
        one, state, cases.last_day_of(file, one.number) if asked else None, waivers, cases.named_part(file, one)
    )


_STATES: Final = {
    "asked": Text("đang chờ nộp", "waiting to be paid"),
    "due": Text("chưa nộp", "to be paid"),
    "paid": Text("đã nộp", "paid"),
    "overpaid": Text("nộp thừa, chờ hoàn trả", "overpaid, to be refunded"),
    "not_made": Text("không làm được, chờ hoàn trả", "not made, to be refunded"),
    "budget": Text("nộp thừa vào ngân sách", "overpaid into the budget"),
    "refunded": Text("đã hoàn trả", "refunded"),
    "waived": Text("được miễn", "waived"),
    "given_up": Text("thôi lấy", "given up"),
    "lapsed": Text("không phải nộp nữa", "not due any more"),
    "none": Text("không thu", "nothing to pay"),
    "dropped": Text("bỏ, ghi nhầm", "dropped, recorded in error"),
}
