"""Transfer (chuyển hồ sơ đến cơ quan có thẩm quyền): who has a case, to whom it is to go, and who had it before.

Decree 61/2018 Art. 18: what another agency is competent for goes to its one-stop section, the same day, or as the next
working day opens where it was handed in at a counter and it was after 15:00. A case is never with nobody: until the other
takes it over it is the sender's. An offer is a task of the agency it goes to, whose `step` is the agency it comes from; done,
it was taken over; lapsed, it was not.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law_pack import pack_of
from onestop.cases.domain.tasks import Task
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local_date
from onestop.rules.api import transfer_by

TAKE_OVER: Final = "take_over"


class Transfer(NamedTuple):
    """A transfer as pages show it."""

    sender: str
    receiver: str
    offered_at: datetime
    answer_by: datetime
    reasons: Sequence[str]
    note: str
    ended_at: datetime | None
    taken: bool
    declined: Sequence[str]
    """Why it was not taken over, by code."""
    reply: str


def holder_of(file: CaseFile) -> str:
    """The agency that has the case: the one-stop section that answers it until it is accepted, then the competent one."""
    return file.competent_agency if file.received_at else counter_of(file)


def counter_of(file: CaseFile) -> str:
    """The agency whose one-stop section answers the dossier, or answered it: where it was filed, unless another took it over.

    The place of intake it stays nevertheless, and the result is given back there (Decree 61/2018 Art. 19; Decree 118/2025
    Art. 14.4, as added by Decree 309/2026 Art. 7.2).
    """
    return next((one.agency for one in reversed(file.tasks) if one.kind == "receive"), file.intake_agency)


def was_taken_over(file: CaseFile) -> bool:
    """Whether another agency had it before."""
    return any(one.kind == TAKE_OVER and one.done_by for one in file.tasks)


def open_transfer(file: CaseFile) -> Task | None:
    """The offer that waits for the other agency."""
    return next((one for one in file.tasks if one.kind == TAKE_OVER and one.is_open), None)


def agency_to_take_over(file: CaseFile) -> str:
    """To whom the case is offered now; empty where to nobody."""
    offer = open_transfer(file)
    return offer.agency if offer else ""


def agency_offered_to(file: CaseFile) -> str:
    """To whom it was offered last, whatever came of it: whoever answers twice is told that it was answered."""
    return next((one.agency for one in reversed(file.tasks) if one.kind == TAKE_OVER), "")


def agencies_of_transfers(file: CaseFile) -> Iterator[str]:
    """Those that see the case while it goes on: it was theirs, it is offered to them, or they declined it and said why."""
    if file.finished_at is None:
        for one in file.tasks:
            if one.kind == TAKE_OVER and one.done_by:
                yield one.step
            elif one.kind == TAKE_OVER and (one.is_open or "declined" in one.answer):
                yield one.agency


def arrives_at(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> datetime:
    """When what is sent on at `at` counts as having come: at once; what was handed in at a counter, after the hour of its law
    pack, as the next working day opens (Decree 61/2018 Art. 18; Decree 118/2025 Art. 18.2, as amended by Decree 309/2026 Art. 9).
    """
    if file.channel != "in_person":
        return at
    latest = transfer_by(received=at, calendar=calendar, pack=pack_of(file))
    return at if local_date(latest) == local_date(at) else latest


def answered_by(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> datetime:
    """Until when the other agency takes over what is offered to it at `at`, or says why not: a rule of ours, in the law pack."""
    seconds = calendar.day_seconds * pack_of(file).take_over_within
    return calendar.add_working_seconds(arrives_at(file, at, calendar), seconds)


def transfers_of(file: CaseFile) -> tuple[Transfer, ...]:
    """All there were, in the order they were offered."""
    return tuple(_told(one) for one in file.tasks if one.kind == TAKE_OVER)


def _told(task: Task) -> Transfer:
    said: Mapping[str, Any] = task.answer
    return Transfer(
        sender=task.step,
        receiver=task.agency,
        offered_at=task.entered_at,
        answer_by=task.due_at or task.entered_at,
        reasons=said.get("reasons", ()),
        note=str(said.get("note", "")),
        ended_at=task.done_at,
        taken=bool(task.done_by),
        declined=said.get("declined", ()),
        reply=str(said.get("reply", "")),
    )
