"""The case's own clock: when the result is due, as of what has happened so far.

Counting is the business of `rules`; here it is decided what the case tells the clock.
"""

from datetime import datetime, time, timedelta
from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.fee_book import ASKED_IN_ERROR
from onestop.cases.domain.outstanding import is_complete
from onestop.cases.domain.status import WaitKind
from onestop.cases.domain.tasks import NO_ANSWER, NOT_NEEDED, closed
from onestop.cases.domain.waits import AWAITS_APPLICANT, Wait
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, iso, local, local_date, to_minute
from onestop.rules.api import ENDINGS, ClockPolicy, Happening, Reading, TimeLeft, read_clock

_NEVER: Final = datetime(9000, 1, 1, tzinfo=LOCAL)


def answer_by(at: datetime, calendar: WorkingCalendar) -> str:
    """Until when the counter answers what came in at `at`, as events say it.

    Eight working hours are one office day, however long the agency's own day is.
    """
    return iso(calendar.add_working_seconds(at, calendar.day_seconds))


def is_unanswered(file: CaseFile, at: datetime) -> bool:
    """Whether the counter should have answered before `at`, by the minute that pages and slips print."""
    return file.status.awaits_receipt and to_minute(local(at)) > to_minute(local(file.accept_by))


def promise(
    file: CaseFile,
    *,
    received: datetime,
    happenings: tuple[Happening, ...],
    calendar: WorkingCalendar,
    there: datetime | None = None,
) -> dict[str, Any]:
    """What an event says of the promise: `due_at`, and `late_from`, the first moment at which it is broken.

    `there`: at acceptance, when the competent agency has what was taken in elsewhere; later the file knows.
    """
    policy, there = file.policy, there or file.counts_from
    reading = read_clock(policy=policy, received=received, happenings=happenings, calendar=calendar, there=there)
    if reading.due_at is None:
        return {"due_at": None, "late_from": None}
    return {"due_at": iso(reading.due_at), "late_from": iso(_late_from(policy, reading.due_at))}


def paused_by_asking(file: CaseFile, at: datetime, *, calendar: WorkingCalendar) -> dict[str, Any]:
    """What an event says of the clock when another agency is asked: since when it stands still; nothing where it runs on.

    Only where the law of the procedure leaves out the time of asking. A term that is over finds nothing to stop.
    """
    if file.terms.policy.on_consultation == "continue" or file.due_at is None:
        return {}
    asked = (*file.happenings, Happening("consultation_requested", at))
    assert file.received_at is not None  # noqa: S101 - a day was promised
    told = promise(file, received=file.received_at, happenings=asked, calendar=calendar)
    return {} if told["due_at"] else {"paused_since": iso(at)}


def resumed_by(
    file: CaseFile, agency: str, at: datetime, *, taken_back: bool = False, calendar: WorkingCalendar
) -> dict[str, Any]:
    """What an event says is promised once that agency is not waited for any more; nothing where the clock did not stand for it.

    What was `taken_back` counts as not asked.
    """
    if file.terms.policy.on_consultation == "continue" or file.received_at is None or file.due_at is not None:
        return {}
    answer = {"closed": NOT_NEEDED} if taken_back else NO_ANSWER
    ended = with_changes(file, tasks=closed(file.tasks, at=at, by="", kind="opinion", step=agency, answer=answer))
    told = promise(file, received=file.received_at, happenings=ended.happenings, calendar=calendar)
    return told if told["due_at"] else {}


def lengthened(file: CaseFile, at: datetime, *, calendar: WorkingCalendar) -> dict[str, Any]:
    """What an event says is promised once it is found that something must be verified; nothing where that moves no day.

    Only where the law of the procedure gives a longer term for it, once, and before the term is over.
    """
    if file.terms.policy.verified_term is None or file.received_at is None or file.verified_since is not None:
        return {}
    found = (*file.happenings, Happening("verification_needed", at))
    told = promise(file, received=file.received_at, happenings=found, calendar=calendar)
    return told if told["due_at"] and file.due_at and told["due_at"] != iso(file.due_at) else {}


def stands_still(policy: ClockPolicy, kind: WaitKind = "supplement") -> bool:
    """Whether the authority's time stops while the applicant completes the dossier, or pays."""
    return (policy.on_payment if kind == "payment" else policy.on_supplement) != "continue"


def stood_still_for(file: CaseFile, wait: Wait) -> bool:
    """Whether the authority's time stood still for that wait of the applicant's."""
    return not wait.runs_on if wait.kind == "payment" else stands_still(file.terms.policy, wait.kind)


def held(file: CaseFile, at: datetime, kind: WaitKind) -> dict[str, Any]:
    """What becomes of the promise while the applicant completes the dossier, or pays, as events say it."""
    broken = is_late(file, at)
    late = file.late or broken
    # A promise already broken stands: nothing is left to stop, and starting again must not wash the lateness away.
    if file.received_at is None or (stands_still(file.terms.policy, kind) and not broken):
        paused = None if file.received_at is None else iso(at)
        return {"paused_since": paused, "due_at": None, "late_from": None, "late": late}
    due_at, late_from = file.due_at, file.late_from
    return {
        # Where another agency is asked and the clock stands for it, it goes on standing.
        "paused_since": iso(file.paused_since) if file.paused_since else None,
        "due_at": iso(due_at) if due_at else None,
        "late_from": iso(late_from) if late_from else None,
        "late": late,
    }


def promised_at(file: CaseFile) -> datetime | None:
    """When the day that is promised now was promised: at acceptance, or when the clock last went on; None before."""
    moments = _moments_of_promise(file)
    return moments[-1] if moments else None


def promised(file: CaseFile, *, calendar: WorkingCalendar) -> Reading | None:
    """The clock as it promised when it last began to run, and nothing of what is left of it; None before it began."""
    moment = promised_at(file)
    return _promised(file, moment, calendar) if moment else None


def promise_moved(file: CaseFile, *, calendar: WorkingCalendar) -> bool:
    """Whether the latest answer to a request moved the day that had been promised.

    It does not where the clock ran on, nor while it still stands because another agency was asked, nor where the request
    came when the term was already over: that day is past, and nobody promises a day that is past.
    """
    if file.due_at is None:
        return False
    moments = _moments_of_promise(file)[-2:]
    return len({_promised(file, moment, calendar).due_at for moment in moments}) == 2


def _moments_of_promise(file: CaseFile) -> list[datetime]:
    """When a day was promised: at acceptance, and whenever the clock went on after standing still."""
    if file.received_at is None:
        return []
    policy = file.terms.policy
    ended = [
        wait.ended_at
        for wait in file.waits
        if wait.accepted_before
        and wait.ended_at is not None
        and wait.kind in AWAITS_APPLICANT
        and wait.left_out != ASKED_IN_ERROR
        and stood_still_for(file, wait)
    ]
    found = file.verified_since if policy.verified_term is not None else None
    moments = sorted([file.received_at, *ended, *([found] if found else [])])
    if policy.on_consultation == "continue":
        return moments
    return _while_running(file, moments)


def _while_running(file: CaseFile, moments: list[datetime]) -> list[datetime]:
    """The same and whenever an agency that was asked was not waited for any more; none at which another one still was."""
    opinions = file.opinions
    moments = sorted({*moments, *(one.done_at for one in opinions if one.done_at and one.done_by)})
    return [at for at in moments if not any(one.entered_at <= at < (one.done_at or _NEVER) for one in opinions)]


def _promised(file: CaseFile, moment: datetime, calendar: WorkingCalendar) -> Reading:
    assert file.received_at is not None  # noqa: S101 - nothing is promised before
    known = [one for one in file.happenings if one.at <= moment and one.kind not in ENDINGS]
    return read_clock(
        policy=file.policy,
        received=file.received_at,
        happenings=known,
        calendar=calendar,
        complete=is_complete(file),
        lodged=local_date(file.lodged_at),
        there=file.counts_from,
    )


def _late_from(policy: ClockPolicy, due_at: datetime) -> datetime:
    """A day ends at midnight (Civil Code Art. 148), an hour with its minute."""
    if policy.counts_moments:
        return due_at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    return datetime.combine(local_date(due_at), time(0), LOCAL) + timedelta(days=1)


def is_late(file: CaseFile, at: datetime) -> bool:
    """Whether the promise is broken at `at`."""
    return file.late_from is not None and at >= file.late_from


def overrun(file: CaseFile, at: datetime, *, calendar: WorkingCalendar) -> TimeLeft | None:
    """By how much the promise is broken at `at`, counted as its term is counted; None while it is kept."""
    if file.finished_at is not None or not is_late(file, at):
        return None
    reading = read(file, calendar=calendar, at=at)
    return reading.left.overrun if reading and reading.left and reading.overdue else None


def read(file: CaseFile, *, calendar: WorkingCalendar, at: datetime) -> Reading | None:
    """The full reading with its explanation; None before the clock has begun.

    Of a case that has ended, whether it was late was decided then, by the law of how it ended, and the reading says no other.
    """
    if file.received_at is None:
        return None
    return read_clock(
        policy=file.policy,
        received=file.received_at,
        happenings=file.happenings,
        calendar=calendar,
        at=at,
        complete=is_complete(file),
        lodged=local_date(file.lodged_at),
        there=file.counts_from,
        excused=file.finished_at is not None and not file.late,
    )
