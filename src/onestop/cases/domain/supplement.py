"""The supplement: everything that is lacking, asked for at once, and once.

Within three working days of receipt the applicant should know (Decree 61/2018
Art. 19.4); a later request is not void, but it is seen. What the answer does to the
clock (start again, leave out the wait, run on) is the policy of the procedure.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.clock import is_late, promise, stands_still
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.lodging import ANSWER_WITHIN_MINUTES, papers_content
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals import NothingAsked, SupplementUsedUp
from onestop.cases.domain.standing import require_open
from onestop.cases.events import SupplementAnswered, SupplementRequested
from onestop.kernel.actor import Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.rules.api import Happening, is_supplement_request_in_time


def request_supplement(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    items: Sequence[str] = (),
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[SupplementRequested, ...]]:
    """Ask the applicant to complete the dossier.

    Raises:
        SupplementUsedUp: he was asked as often as the law allows.
        WaitingForApplicant, AlreadyDecided, TurnedAway: it is not the time to ask.
        ReasonRequired, UnknownReason: it is not said what is wrong.
    """
    require_open(file)
    allowed = file.terms.policy.max_supplements
    if len(file.rounds) >= allowed:
        raise SupplementUsedUp(case_code=file.code, allowed=allowed)
    why = because(occasion="supplement", reasons=reasons, note=note, by=by)
    event = SupplementRequested(
        case_code=file.code,
        at=iso(at),
        round=len(file.rounds) + 1,
        reasons=list(why.reasons),
        items=list(dict.fromkeys(items)),
        in_time=is_supplement_request_in_time(
            policy=file.terms.policy, received=file.received_at or file.lodged_at, requested=at, calendar=calendar
        ),
        note=why.note,
        **_stopped(file, at),
        **capacity(by),
    )
    return settled(file, event)


def answer_supplement(
    file: CaseFile,
    *,
    items: Sequence[str] = (),
    papers: Sequence[tuple[str, str]] = (),
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[SupplementAnswered, ...]]:
    """The applicant, or an official at the counter for him, handed in what was asked.

    `papers` as at lodging.

    Raises:
        NothingAsked: no request is outstanding.
    """
    if file.asked is None:
        raise NothingAsked(case_code=file.code)
    event = SupplementAnswered(
        case_code=file.code,
        at=iso(at),
        round=len(file.rounds),
        items=list(dict.fromkeys(items)),
        papers=papers_content(papers),
        **_started(file, at, calendar),
        **capacity(by),
    )
    return settled(file, event)


def _stopped(file: CaseFile, at: datetime) -> dict[str, Any]:
    """What becomes of the promise while the applicant completes the dossier."""
    # Starting the clock again must not undo a promise already broken.
    late = file.late or is_late(file, at)
    if file.received_at is None or stands_still(file.terms.policy):
        paused = None if file.received_at is None else iso(at)
        return {"paused_since": paused, "due_at": None, "late_from": None, "late": late}
    due_at, late_from = file.due_at, file.late_from
    return {
        "paused_since": None,
        "due_at": iso(due_at) if due_at else None,
        "late_from": iso(late_from) if late_from else None,
        "late": late,
    }


def _started(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> dict[str, Any]:
    """What is promised once the dossier is complete again."""
    if file.received_at is None:
        accept_by = calendar.add_working_minutes(at, ANSWER_WITHIN_MINUTES)
        return {"due_at": None, "accept_by": iso(accept_by)}
    happenings = (*file.happenings, Happening("supplement_answered", at))
    return promise(file, received=file.received_at, happenings=happenings, calendar=calendar)
