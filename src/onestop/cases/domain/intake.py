"""Intake: the one-stop section answers a submission, with a receipt and a promise or with a reason.

The authority's time counts from the moment a complete dossier is received, not from
the moment it was sent.
"""

from collections.abc import Sequence
from datetime import datetime

from onestop.cases.domain.case_file import CaseFile, capacity, facts_of
from onestop.cases.domain.clock import promise
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.reasons import because
from onestop.cases.domain.standing import refuse_if_waiting, require_at_the_counter
from onestop.cases.domain.step_events import entering
from onestop.cases.events import Accepted, NotAccepted
from onestop.kernel.actor import Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.workflow.api import start, waiting


def accept(
    file: CaseFile, *, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Accepted, ...]]:
    """The dossier is complete: start its clock and its process, and promise a day.

    Raises:
        AlreadyAccepted, TurnedAway, WaitingForApplicant: it does not wait for this.
    """
    require_at_the_counter(file)
    refuse_if_waiting(file)
    tokens = start(file.terms.process, facts_of(file))
    event = Accepted(
        case_code=file.code,
        received_at=iso(at),
        **promise(file, received=at, happenings=(), calendar=calendar),
        tasks=entering(waiting(file.terms.process, tokens), at=at, calendar=calendar),
        tokens=sorted(tokens.places),
        **capacity(by),
    )
    return settled(file, event)


def refuse_intake(
    file: CaseFile, *, reasons: Sequence[str], note: str = "", by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[NotAccepted, ...]]:
    """Turn the dossier away before its clock begins; also one whose applicant never completed it.

    Raises:
        AlreadyAccepted, TurnedAway: too late for this.
        ReasonRequired, UnknownReason: it is not said why.
    """
    require_at_the_counter(file)
    why = because(occasion="not_accepted", reasons=reasons, note=note, by=by)
    event = NotAccepted(
        case_code=file.code,
        at=iso(at),
        finished_at=iso(at),
        reasons=list(why.reasons),
        note=why.note,
        **capacity(by),
    )
    return settled(file, event)
