"""Grounds that rest on a last day given to the applicant: nobody is told that he did nothing while he still may.

The day is over at its midnight. Where an outage took it, it moves by the rule of the case's law pack; while an outage that lasts,
or whose end nobody has certified, covers the day, it is not known yet whether it moves, and nothing rests on it.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import still_due
from onestop.cases.domain.law_pack import pack_of
from onestop.cases.domain.reasons import NOT_ANSWERED, NOT_PAID, NOT_SUPPLEMENTED
from onestop.cases.domain.refusals import LastDayInOutage, NotOverdueToAnswer
from onestop.cases.domain.refusals_of_fees import NotUnpaidInTime
from onestop.cases.domain.reply_days import over_with
from onestop.cases.domain.waits import Wait
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, local_date
from onestop.rules.api import Interruption, OutageRule, outage_rule

_DAY: Final = timedelta(days=1)


def moved_day(
    wait: Wait, last: date, outages: Sequence[Interruption], rule: OutageRule, calendar: WorkingCalendar
) -> tuple[date, list[str]]:
    """The day it moves to, one certified outage after the other, and their numbers; of a day of rest the working day after it."""
    last, because = over_with(last, calendar), []
    for one in outages:
        if one.certified and _touches(one, wait) and (to := rule.reply_by(last, one.span, calendar)):
            last = to
            because.append(one.number)
    return last, because


def require_over(
    file: CaseFile, reasons: Sequence[str], at: datetime, outages: Sequence[Interruption], calendar: WorkingCalendar
) -> None:
    """Every last day on which one of these grounds rests has passed.

    Raises:
        NotOverdueToAnswer: the applicant was not asked, or may still answer.
        NotUnpaidInTime: nothing is due that he was asked to pay, or he may still pay.
        LastDayInOutage: an outage whose end is not certified covers the day.
    """
    if NOT_ANSWERED in reasons and not _is_over(file, file.asked, at, outages, calendar):
        raise NotOverdueToAnswer(case_code=file.code, last=_last_day(file, file.asked, outages, calendar))
    # Where no day was named the counter has no other way to turn away what nobody completes.
    if NOT_SUPPLEMENTED in reasons and file.asked and file.asked.reply_by:
        require_over(file, [NOT_ANSWERED], at, outages, calendar)
    wait = file.payment if still_due(file) else None
    if NOT_PAID in reasons and not _is_over(file, wait, at, outages, calendar):
        raise NotUnpaidInTime(case_code=file.code, last=_last_day(file, wait, outages, calendar))


def _is_over(
    file: CaseFile, wait: Wait | None, at: datetime, outages: Sequence[Interruption], calendar: WorkingCalendar
) -> bool:
    last = _last_day(file, wait, outages, calendar)
    if wait is None or last is None or local_date(at) <= last:
        return False
    midnight = datetime.combine(last, time(0), LOCAL)
    for one in outages:
        if not one.certified and _touches(one, wait) and one.span.within(midnight, midnight + _DAY):
            raise LastDayInOutage(case_code=file.code, last=last, outage=one.number)
    return True


def _last_day(
    file: CaseFile, wait: Wait | None, outages: Sequence[Interruption], calendar: WorkingCalendar
) -> date | None:
    """As the outages certified by now make it, whether the case was moved already or not."""
    if wait is None or wait.reply_by is None:
        return None
    return moved_day(wait, wait.reply_by, outages, outage_rule(pack_of(file)), calendar)[0]


def _touches(one: Interruption, wait: Wait) -> bool:
    """What was over before it was asked took nothing from the applicant."""
    return ("pay" if wait.kind == "payment" else "answer") in one.touches and one.span.ended > wait.began_at
