"""Cases that ended for want of an answer, papers or a payment before an outage was known that gives the applicant more time.

Ended they stay: nothing that was decided is undone by an outage. Whoever reads of one is told which day it would have been.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.last_days import moved_day
from onestop.cases.domain.law_pack import pack_of
from onestop.cases.domain.parts import Part, ended_part, ended_parts
from onestop.cases.domain.reasons import NOT_ANSWERED, NOT_PAID, NOT_SUPPLEMENTED
from onestop.cases.domain.status import WaitKind
from onestop.cases.domain.waits import Wait
from onestop.kernel.bilingual import Text
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
    part: Text | None = None
    """Of several results the one that ended so; None where the case did."""


def ended_too_early(
    file: CaseFile, outages: Sequence[Interruption], calendar: WorkingCalendar, step: str = ""
) -> EndedTooEarly | None:
    """What the outages, certified since, make of the day on which its ending rests, or that of the one of several results which
    that step would have yielded; None where they touch nothing of it."""
    part = ended_part(file, step) if step else None
    if step and part is None:
        return None
    wait = _of_part(file, part) if part else _of_the_whole(file)
    if wait is None or wait.reply_by is None or wait.ended_at is None:
        return None
    ended = local_date(wait.ended_at)
    to, because = moved_day(wait, wait.reply_by, outages, outage_rule(pack_of(file)), calendar)
    if not because or ended > to:
        return None
    return EndedTooEarly(
        file.code,
        part.ended_by if part else _ended_by(file),
        ended,
        wait.reply_by,
        to,
        tuple(because),
        reopened=bool(file.reopenings_of(step)),
        part=part.name if part else None,
    )


def _ended_by(file: CaseFile) -> str:
    return file.competent_agency if file.received_at else file.intake_agency


def all_ended_too_early(
    file: CaseFile, outages: Sequence[Interruption], calendar: WorkingCalendar
) -> tuple[EndedTooEarly, ...]:
    """The case, or each of its results, that ended so."""
    steps = ("", *(one.step for one in ended_parts(file)))
    return tuple(filter(None, (ended_too_early(file, outages, calendar, step) for step in steps)))


def all_rested_on(file: CaseFile) -> Iterator[Wait]:
    """The waits on whose last day the end of the case rests, or that of one of its results."""
    yield from filter(None, (_of_the_whole(file), *(_of_part(file, one) for one in ended_parts(file))))


def _of_the_whole(file: CaseFile) -> Wait | None:
    return _rested_on(file, file.because.reasons if file.because else (), file.finished_at)


def _of_part(file: CaseFile, part: Part) -> Wait | None:
    return _rested_on(file, part.reasons, part.ended_at)


def _rested_on(file: CaseFile, reasons: Sequence[str], ended_at: datetime | None) -> Wait | None:
    """The latest wait, of a kind on which one of these grounds rests, that lasted until what they ended."""
    kinds = {RESTS_ON[one] for one in reasons if one in RESTS_ON}
    found = [one for one in file.waits if one.kind in kinds and one.ended_at and one.ended_at == ended_at]
    return found[-1] if found else None
