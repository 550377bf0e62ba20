"""What a closing hour means for the return of the result, in words: the clock says it of one receipt, a page of all of them."""

from onestop.kernel.bilingual import Text
from onestop.rules.clock.policy import SAME_DAY_CUTOFF, ClockPolicy
from onestop.rules.clock.wording import short_time


def closing_rule(policy: ClockPolicy) -> Text | None:
    """What is done with what comes after the closing hour; None where no hour closes.

    >>> from onestop.rules.clock.policy import ClockPolicy
    >>> closing_rule(ClockPolicy.from_dict({"unit": "same_day"})).vi
    'Tiếp nhận sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo.'
    >>> closing_rule(ClockPolicy.from_dict({"unit": "working_day", "term": 3, "cutoff": "15:00"})).vi
    'Tiếp nhận sau 15 giờ thì thời hạn trả kết quả tính như tiếp nhận vào ngày làm việc tiếp theo.'
    """
    if policy.closes_intake_at is None:
        return None
    came, then = came_late(policy), counted_then(policy)
    return Text(f"{came.vi} thì {then.vi}.", f"{came.en}, {then.en}.")


def came_late(policy: ClockPolicy) -> Text:
    """The receipt that this is said of."""
    closes = short_time(policy.closes_intake_at or SAME_DAY_CUTOFF)
    return Text(f"Tiếp nhận sau {closes.vi}", f"Received after {closes.en}")


def counted_then(policy: ClockPolicy) -> Text:
    """A result due the same day is due the next working day; of any other term that day is the one of receipt."""
    if policy.unit == "same_day":
        return Text("trả kết quả vào ngày làm việc tiếp theo", "the result is due on the next working day")
    return Text(
        "thời hạn trả kết quả tính như tiếp nhận vào ngày làm việc tiếp theo",
        "the term is counted as from receipt on the next working day",
    )
