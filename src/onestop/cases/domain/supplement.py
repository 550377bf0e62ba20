"""The supplement: everything that is lacking, asked for at once, and once.

Within three working days of receipt the applicant should know (Decree 61/2018
Art. 19.4); a later request is not void, but it is seen. What the answer does to the
clock (start again, leave out the wait, run on) is the policy of the procedure.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile, Round, at_work, capacity, moved
from onestop.cases.domain.clock import is_late, promised, stands_still
from onestop.cases.domain.guards import require_open
from onestop.cases.domain.lodging import ANSWER_WITHIN_MINUTES
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals import NothingAsked, SupplementUsedUp
from onestop.cases.domain.status import Status
from onestop.cases.events import SupplementAnswered, SupplementRequested
from onestop.kernel.actor import Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date
from onestop.rules.api import Happening


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
    round_ = Round(
        asked_at=at,
        because=because(occasion="supplement", reasons=reasons, note=note, by=by),
        items=tuple(dict.fromkeys(items)),
        in_time=_in_time(file, at, calendar),
        accepted_before=file.received_at is not None,
    )
    rounds = (*file.rounds, round_)
    asked = moved(file, *at_work(file), Status.SUPPLEMENT, at=at, rounds=rounds, **_stopped(file, at))
    return asked, (_requested(asked, round_, by),)


def answer_supplement(
    file: CaseFile, *, items: Sequence[str] = (), by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[SupplementAnswered, ...]]:
    """The applicant, or an official at the counter for him, handed in what was asked.

    Raises:
        NothingAsked: no request is outstanding.
    """
    if file.asked is None or file.status is not Status.SUPPLEMENT:
        raise NothingAsked(case_code=file.code)
    rounds = (*file.rounds[:-1], replace(file.asked, answered_at=at))
    back = Status.PROCESSING if file.asked.accepted_before else Status.SUBMITTED
    answered = moved(file, back, at=at, rounds=rounds, **_started(file, at, calendar))
    return answered, (
        SupplementAnswered(
            case_code=file.code,
            at=iso(at),
            round=len(rounds),
            items=list(dict.fromkeys(items)),
            due_at=iso(answered.due_at) if answered.due_at else None,
            **capacity(by),
        ),
    )


def _in_time(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> bool:
    begun = local_date(file.received_at or file.lodged_at)
    return local_date(at) <= calendar.nth_working_after(begun, file.terms.policy.supplement_notice_within)


def _stopped(file: CaseFile, at: datetime) -> dict[str, Any]:
    if file.received_at is None:
        return {}
    changes: dict[str, Any] = {
        "happenings": (*file.happenings, Happening("supplement_requested", at)),
        # Starting the clock again must not undo a promise already broken.
        "late": file.late or is_late(file, at),
    }
    if stands_still(file.terms.policy):
        # Nothing is due while the applicant must act; what remains is read when somebody asks.
        changes |= {"due_on": None, "due_at": None, "paused_since": at}
    return changes


def _started(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> dict[str, Any]:
    if file.received_at is None:
        return {"accept_by": calendar.add_working_minutes(at, ANSWER_WITHIN_MINUTES)}
    happenings = (*file.happenings, Happening("supplement_answered", at))
    clock = promised(policy=file.terms.policy, received=file.received_at, happenings=happenings, calendar=calendar)
    return {"happenings": happenings, **clock}


def _requested(file: CaseFile, asked: Round, by: Actor) -> SupplementRequested:
    return SupplementRequested(
        case_code=file.code,
        at=iso(asked.asked_at),
        round=len(file.rounds),
        reasons=list(asked.because.reasons),
        items=list(asked.items),
        paused_since=iso(file.paused_since) if file.paused_since else None,
        due_at=iso(file.due_at) if file.due_at else None,
        in_time=asked.in_time,
        **capacity(by),
    )
