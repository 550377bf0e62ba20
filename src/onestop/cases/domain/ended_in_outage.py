"""Cases that ended for want of an answer, papers or a payment before an outage was known that gives the applicant more time.

Ended they stay: nothing that was decided is undone by an outage. Whoever reads of one is told which day it would have been.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.last_days import moved_day
from onestop.cases.domain.law_pack import pack_of
from onestop.cases.domain.reasons import NOT_ANSWERED, NOT_PAID, NOT_SUPPLEMENTED
from onestop.cases.domain.status import WaitKind
from onestop.cases.domain.waits import Wait
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local_date
from onestop.rules.api import Interruption, outage_rule

RESTS_ON: Final[dict[str, WaitKind]] = {
    NOT_ANSWERED: "supplement",
    NOT_SUPPLEMENTED: "supplement",
    NOT_PAID: "payment",
}
"""By ground, what the applicant was waited for."""


class EndedTooEarly(NamedTuple):
    """How a case ended, on which last day that rested, and until when the outage gives time."""

    case_code: str
    agency: str
    """Whose it is to say what becomes of it."""
    ended_on: date
    last_day: date
    moved_to: date
    outages: tuple[str, ...]
    """Numbers of those that give it."""
    reopened: bool
    """Whether it was taken up again since."""


def ended_too_early(file: CaseFile, outages: Sequence[Interruption], calendar: WorkingCalendar) -> EndedTooEarly | None:
    """What the outages, certified since, make of the day on which its ending rests; None where they touch nothing of it."""
    wait = rested_on(file)
    if wait is None or wait.reply_by is None or file.finished_at is None:
        return None
    ended = local_date(file.finished_at)
    to, because = moved_day(wait, wait.reply_by, outages, outage_rule(pack_of(file)), calendar)
    if not because or ended > to:
        return None
    agency = file.competent_agency if file.received_at else file.intake_agency
    return EndedTooEarly(file.code, agency, ended, wait.reply_by, to, tuple(because), bool(file.reopenings))


def rested_on(file: CaseFile) -> Wait | None:
    """The latest wait, of a kind on which one of its grounds rests, that lasted until it ended."""
    kinds = {RESTS_ON[one] for one in file.because.reasons if one in RESTS_ON} if file.because else set()
    found = [one for one in file.waits if one.kind in kinds and one.ended_at == file.finished_at]
    return found[-1] if found else None
