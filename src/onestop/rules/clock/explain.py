"""The reading in sentences: what was received when, what counts, what does not and why, and the answer.

Whoever reads it can follow each line on a wall calendar; the desk prints it beside the appointment.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.rules.clock import day_lines, elsewhere
from onestop.rules.clock.closing_hour import came_late, counted_then
from onestop.rules.clock.counting import Months, Seconds
from onestop.rules.clock.happening_lines import happening_line
from onestop.rules.clock.happenings import BEGINS, Happening
from onestop.rules.clock.policy import SAME_DAY_CUTOFF, ClockPolicy
from onestop.rules.clock.supplement_lines import lawful_end, request_lines
from onestop.rules.clock.verdict_lines import left_in_words, verdict
from onestop.rules.clock.wording import amount, clock_time, day, moment, short_time
from onestop.rules.clock.working import Working, place_of_receipt, work_out

_ONE_DAY: Final = timedelta(days=1)
_BY_DATE: Final = frozenset({"day", "week", "month", "year"})
_OWN_RULE: Final = Text(" (quy định riêng của thủ tục)", " (this procedure's own rule)")


def explanation(working: Working) -> tuple[Text, ...]:
    """The lines, in the order in which one would check them."""
    return tuple(line for line in _lines(working) if line is not None)


def _lines(working: Working) -> Iterator[Text | None]:
    yield _receipt(working)
    yield _within_the_day(working) or _term(working.policy)
    yield _moved_receipt(working)
    yield _taken_in_elsewhere(working)
    if working.course.happenings:
        yield from _happening_lines(working)
    yield from _days(working)
    yield _short_month(working)
    yield _moved_end(working)
    yield from verdict(working)
    yield lawful_end(working) if working.course.happenings else None
    yield day_lines.expected(working.calendar, tuple(expected_days(working)))
    yield day_lines.reported(working.calendar, tuple(reported_days(working)))


def _receipt(working: Working) -> Text:
    when = moment(working.received)
    if not working.complete or any(one.kind == "supplement_requested" for one in working.course.happenings):
        # More was asked for, so complete it was not.
        return Text(f"Hồ sơ được tiếp nhận lúc {when.vi}.", f"The file was received at {when.en}.")
    return Text(
        f"Hồ sơ đầy đủ, hợp lệ được tiếp nhận lúc {when.vi}.", f"A complete, valid file was received at {when.en}."
    )


def _within_the_day(working: Working) -> Text | None:
    """The term of what came after the closing hour; the next line says what that means, with its day."""
    policy, origin = working.policy, working.course.origin
    moved = policy.unit == "same_day" and place_of_receipt(policy, working.calendar, origin) != origin
    if not moved or not working.calendar.is_working(origin.date()):
        return None
    return Text("Trả kết quả ngay trong ngày tiếp nhận.", "The result is due the day the file is received.")


@lru_cache(maxsize=1024)
def _term(policy: ClockPolicy) -> Text:
    if policy.unit == "same_day":
        closes, then = short_time(policy.closes_intake_at or SAME_DAY_CUTOFF), counted_then(policy)
        return Text(
            f"Trả kết quả ngay trong ngày; tiếp nhận sau {closes.vi} thì {then.vi}.",
            f"The result is due the same day; received after {closes.en}, on the next working day.",
        )
    term, rule = amount(policy.term, policy.unit), _start_rule(policy)
    return Text(f"Thời hạn giải quyết: {term.vi}; {rule.vi}.", f"Term: {term.en}; {rule.en}.")


def _start_rule(policy: ClockPolicy) -> Text:
    if policy.counts_moments:
        return Text(
            "thời hạn theo giờ bắt đầu ngay từ lúc tiếp nhận (Điều 147 Bộ luật Dân sự 2015)",
            "a term in hours begins at the moment of receipt (Civil Code 2015, Art. 147)",
        )
    if policy.counts_first_day:
        return Text("ngày tiếp nhận là ngày đầu tiên của thời hạn", "the day of receipt is the first day of the term")
    return Text(
        "không tính ngày tiếp nhận, thời hạn bắt đầu từ ngày tiếp theo (Điều 147 Bộ luật Dân sự 2015)",
        "the day of receipt is not counted, the term begins the next day (Civil Code 2015, Art. 147)",
    )


def _moved_receipt(working: Working) -> Text | None:
    """Receipt that counts only from later: after the procedure's closing hour, or outside office hours."""
    policy, calendar, origin = working.policy, working.calendar, working.course.origin
    counts_from = place_of_receipt(policy, calendar, origin)
    if policy.unit == "working_hour":
        counts_from = calendar.opens_at(counts_from)
    if counts_from == origin:
        return None
    if policy.unit == "working_hour" and policy.cutoff is None:
        when = moment(counts_from)
        return Text(
            f"Tiếp nhận ngoài giờ làm việc: thời hạn bắt đầu lúc {when.vi}.",
            f"Received outside office hours: the term begins at {when.en}.",
        )
    return _counts_from(policy, day(counts_from.date()), rested=not calendar.is_working(origin.date()))


def _counts_from(policy: ClockPolicy, on: Text, *, rested: bool) -> Text:
    """What a later receipt means for the return of the result, which is all that the rules on closing hours speak of."""
    came = Text("Tiếp nhận vào ngày nghỉ", "Received on a day of rest") if rested else came_late(policy)
    then = counted_then(policy)
    own = Text("", "") if policy.unit == "same_day" else _OWN_RULE
    return Text(f"{came.vi} thì {then.vi}, {on.vi}{own.vi}.", f"{came.en}, {then.en}, {on.en}{own.en}.")


def _taken_in_elsewhere(working: Working) -> Text | None:
    there = working.there
    if there is None:
        return None
    return elsewhere.line(received=working.received, there=there, pack=working.pack, calendar=working.calendar)


def _happening_lines(working: Working) -> Iterator[Text | None]:
    happenings = working.course.happenings
    requests = [place for place, happening in enumerate(happenings) if happening.kind in BEGINS]
    # No waiting brings a deadline forward, so while the last request keeps the first deadline, all keep theirs.
    may_be_missed = bool(requests) and _as_after(working, 0).judge(happenings[requests[-1]].at) == "late"
    missed = False
    for place, happening in enumerate(happenings):
        ended = _already_missed(_as_after(working, place), happening) if may_be_missed and place in requests else None
        missed = missed or ended is not None
        yield happening_line(happening, working, missed=missed)
        yield ended
        yield from request_lines(working, place)


def _as_after(working: Working, count: int) -> Working:
    """The working-out as it stood after the first so many happenings."""
    before = working.course.happenings[:count]
    return work_out(
        policy=working.policy,
        received=working.received,
        happenings=before,
        calendar=working.calendar,
        at=None,
        there=working.there,
    )


def _already_missed(then: Working, happening: Happening) -> Text | None:
    """A request made after the deadline is said to be so: no restart makes the missed day unseen."""
    if then.due_at is None or then.judge(happening.at) != "late":
        return None
    due = moment(then.due_at)
    return Text(f"Khi đó thời hạn đã hết từ {due.vi}.", f"By then the term had already ended, at {due.en}.")


def _days(working: Working) -> Iterator[Text | None]:
    policy, calendar, legs = working.policy, working.calendar, working.run.legs
    for leg in legs[:-1] if working.run.due else legs:
        yield _used(working, leg.steps, leg.through)
    for before, after in pairwise(legs):
        yield _waited(working, before.through, after.after)
    if policy.unit in _BY_DATE:
        yield _every_day(working)
        return
    if policy.unit in ("hour", "minute"):
        return
    yield _office_hours(calendar) if policy.unit == "working_hour" else None
    stretches = _stretches(working)
    yield day_lines.counted(calendar, stretches) if policy.unit == "working_day" else None
    yield day_lines.made_up(calendar, stretches)
    yield day_lines.not_counted(calendar, stretches)


def _stretches(working: Working) -> day_lines.Stretches:
    """The days the clock ran."""
    legs = working.run.legs
    if not working.policy.counts_moments:
        return tuple((leg.after, leg.through) for leg in legs)
    return tuple((leg.after.date() - _ONE_DAY, leg.through.date()) for leg in legs)


def expected_days(working: Working) -> list[date]:
    """The days behind the promised date that nobody has announced yet; none while nothing is promised."""
    return _days_behind(working, working.calendar.expected_days)


def reported_days(working: Working) -> list[date]:
    """The days behind the promised date that were announced in a text of which the original was not read."""
    return _days_behind(working, working.calendar.reported_days)


def _days_behind(working: Working, among: Callable[[date, date], list[date]]) -> list[date]:
    if working.due_at is None:
        return []
    due_on = working.due_at.date()
    if not among(working.received.date() - _ONE_DAY, due_on):
        return []
    return sorted({on for after, through in _leaning_on(working, due_on) for on in among(after, through)})


def _leaning_on(working: Working, due_on: date) -> Iterator[tuple[date, date]]:
    """The stretches, each (after, through], whose days of rest or work decided the date."""
    came = working.course.origin
    if came == working.received and working.there is not None and working.there > came:
        yield came.date() - _ONE_DAY, working.there.date()
    if (counts_from := place_of_receipt(working.policy, working.calendar, came)) != came:
        yield came.date() - _ONE_DAY, counts_from.date()
    last = _plain_end(working)
    yield from _stretches(working) if last is None else ((last - _ONE_DAY, due_on),)


def _used(working: Working, steps: int, through: Any) -> Text:
    used = _amount_used(working, steps)
    if working.policy.counts_moments:
        until = moment(through)
        return Text(f"Tính đến {until.vi}: {used.vi}.", f"By {until.en}: {used.en}.")
    until = day(through)
    return Text(f"Đến hết {until.vi}: {used.vi}.", f"Through {until.en}: {used.en}.")


def _amount_used(working: Working, steps: int) -> Text:
    if not steps:
        return Text(f"chưa tính {'giờ' if working.policy.counts_moments else 'ngày'} nào", "nothing used yet")
    used = left_in_words(working.amount(steps))
    return Text(f"đã tính {used.vi}", f"{used.en} used")


def _waited(working: Working, began: Any, ended: Any) -> Text:
    """A stretch the authority does not have to answer for."""
    if working.policy.counts_moments:
        since, until = moment(began), moment(ended)
    else:
        since, until = day(began + timedelta(days=1)), day(ended)
    return Text(
        f"Không tính thời gian chờ: từ {since.vi} đến hết {until.vi}.",
        f"Not counted, waiting for others: from {since.en} through {until.en}.",
    )


def _office_hours(calendar: WorkingCalendar) -> Text:
    sessions = [(clock_time(began), clock_time(ended)) for began, ended in calendar.hours]
    vi = ", ".join(f"{began.vi} – {ended.vi}" for began, ended in sessions)
    en = ", ".join(f"{began.en}–{ended.en}" for began, ended in sessions)
    return Text(f"Chỉ tính trong giờ làm việc: {vi}.", f"Only office hours count: {en}.")


def _every_day(working: Working) -> Text | None:
    """Terms by the date count days of rest too; say so, and how a broken month is counted."""
    counting = working.counting
    if isinstance(counting, Months) and (len(working.run.legs) > 1 or working.run.due is None):
        return Text(
            "Thời hạn bị gián đoạn nên tính theo ngày: mỗi tháng 30 ngày, mỗi năm 365 ngày (Điều 146 Bộ luật Dân sự "
            "2015), và không kết thúc sớm hơn khi tính liền.",
            "The term does not run in one piece, so a month counts as 30 days and a year as 365 (Civil Code 2015, "
            "Art. 146); it never ends earlier than it would have unbroken.",
        )
    return Text("Tính liên tục cả ngày nghỉ.", "Days of rest are counted too.")


def _short_month(working: Working) -> Text | None:
    """A month that lacks the day the term would end on."""
    counting = working.counting
    if not isinstance(counting, Months) or working.run.due != counting.rolled or not counting.lacks:
        return None
    last = counting.month_end
    return Text(
        f"Tháng {last:%m/%Y} không có ngày {counting.lacks} nên thời hạn tính đến ngày cuối của tháng, "
        f"{day(last).vi} (khoản 3 Điều 148 Bộ luật Dân sự 2015).",
        f"There is no day {counting.lacks} in {last:%m/%Y}, so the term runs to the last day of that month, "
        f"{day(last).en} (Civil Code 2015, Art. 148.3).",
    )


def _moved_end(working: Working) -> Text | None:
    """A last day on which the authority rests: which it is, why, and where the end moves."""
    last, due = _plain_end(working), working.run.due
    if last is None or due is None or working.paused:
        return None
    reason, on = working.calendar.why_closed(last), day(last)
    if reason is None:
        return day_lines.worked_end(working.calendar, last) or _kept_promise(working)
    return Text(
        f"Ngày cuối của thời hạn, {on.vi}, là ngày nghỉ ({reason.vi}); thời hạn kết thúc vào cuối ngày làm việc tiếp "
        "theo (Điều 148 Bộ luật Dân sự 2015).",
        f"The last day, {on.en}, is a day of rest ({reason.en}); the term ends with the next working day "
        "(Civil Code 2015, Art. 148).",
    )


def _kept_promise(working: Working) -> Text | None:
    counting = working.counting
    if not isinstance(counting, Seconds) or len(working.course.happenings) == 0 or working.run.due != counting.promised:
        return None
    return Text(
        "Hạn đã hẹn từ đầu không bị rút ngắn do thời gian chờ.",
        "The time first promised is not shortened by the waiting.",
    )


def _plain_end(working: Working) -> date | None:
    """Where the term would end if the last day did not matter; None where it cannot move."""
    policy, counting, last = working.policy, working.counting, working.run.legs[-1]
    if policy.unit in ("hour", "minute"):
        return (last.after + timedelta(seconds=last.steps)).date()  # type: ignore[no-any-return]
    if policy.unit not in _BY_DATE:
        return None
    if isinstance(counting, Months) and working.run.due == counting.rolled:
        return counting.unbroken
    return last.after + timedelta(days=last.steps)  # type: ignore[no-any-return]
