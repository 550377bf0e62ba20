"""That a complaint was upheld, or that the agency found by itself that it ended something wrongly: what is written down of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.ended_in_outage import ended_too_early
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_content
from onestop.cases.domain.reasons import LAST_DAY_IN_OUTAGE, because, note_of
from onestop.cases.domain.reasons_on_record import require_on_record
from onestop.cases.domain.refusals_of_reasons import ReasonNotOnRecord
from onestop.cases.domain.refusals_of_reopening import (
    ComplaintDayNotPossible,
    ComplaintNotNamed,
    NothingToReopen,
    ReopenedAlready,
)
from onestop.cases.domain.reopening import same_number
from onestop.cases.events import Reopened
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import iso, local_date
from onestop.rules.api import Interruption

_NOT_TOUCHED: Final = Text(
    "không có gián đoạn nào đã xác nhận lấy mất ngày cuối đó", "no certified outage took that last day"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Complained:
    """What a complaint was about: a case that ended, or the result that the step `part` would have yielded."""

    since: datetime | None
    part: str = ""
    there: bool
    """Whether it ended, and so can be taken up again."""
    kept: Callable[[CaseFile, Actor], Refusal | None]
    """Who does not write it down."""


def carried_out(
    file: CaseFile,
    about: Complained,
    *,
    authority: str,
    number: str,
    decided_on: date | None,
    note: str,
    by: Actor,
    at: datetime,
) -> tuple[CaseFile, tuple[Reopened, ...]]:
    """Write down that what was complained of is taken up again in a new case, once for each decision.

    Raises:
        ContentErased: nothing is left of what it was about.
        NothingToReopen: it is there, or may still come.
        FourEyes: he ended it, decided it, or prepared the decision.
        What `upheld` raises.
    """
    require_content(file)
    if not about.there:
        raise NothingToReopen(case_code=file.code)
    if (refusal := about.kept(file, by)) is not None:
        raise refusal
    said = {"authority": authority, "number": number, "note": note}
    return settled(file, upheld(file, since=about.since, part=about.part, decided_on=decided_on, by=by, at=at, **said))


def upheld(
    file: CaseFile,
    *,
    since: datetime | None,
    authority: str,
    number: str,
    decided_on: date | None,
    note: str,
    part: str = "",
    by: Actor,
    at: datetime,
) -> Reopened:
    """The decision on a complaint about what ended `since`: the whole case, or the `part` that this step would have yielded.

    Raises:
        ComplaintNotNamed, TextTooLong, NotWritable: who upheld it, or under which number, is not said.
        ComplaintDayNotPossible: that day is to come, or before what was complained of.
        ReopenedAlready: by that same decision.
    """
    who, which = note_of(authority), note_of(number)
    if not (who and which):
        raise ComplaintNotNamed(case_code=file.code)
    day = _day_of(file, since, decided_on, local_date(at))
    if any(same_number(one.number, which) and one.decided_on == day for one in file.reopenings_of(part)):
        raise ReopenedAlready(case_code=file.code)
    return Reopened(
        case_code=file.code,
        at=iso(at),
        decided_on=day.isoformat(),
        said={"authority": who, "number": which, "note": note_of(note)},
        result_of=part,
        **capacity(by),
    )


def _day_of(file: CaseFile, since: datetime | None, decided_on: date | None, today: date) -> date:
    first = local_date(since) if since else today
    if decided_on is None or not first <= decided_on <= today:
        raise ComplaintDayNotPossible(case_code=file.code, first=first, last=today)
    return decided_on


def found_wrong(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    note: str,
    part: str = "",
    outages: Sequence[Interruption],
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> Reopened:
    """What the agency found by itself, of the whole case or of that part.

    Raises:
        ReopenedAlready: it was taken up again before; that case is the one to go on with.
        ReasonRequired, UnknownReason, ReasonNotExplained, TextTooLong, NotWritable: it is not said why.
        ReasonNotOnRecord: it rests on no last day, or no certified outage took that day.
    """
    if file.reopenings_of(part):
        raise ReopenedAlready(case_code=file.code)
    grounds = because(occasion="reopened", reasons=reasons, note=note, by=by)
    require_on_record(grounds.reasons, file)
    if LAST_DAY_IN_OUTAGE in grounds.reasons and ended_too_early(file, outages, calendar, part) is None:
        raise ReasonNotOnRecord(reason=LAST_DAY_IN_OUTAGE, otherwise=_NOT_TOUCHED)
    return Reopened(
        case_code=file.code,
        at=iso(at),
        decided_on=local_date(at).isoformat(),
        reasons=list(grounds.reasons),
        said={"note": grounds.note},
        result_of=part,
        **capacity(by),
    )
