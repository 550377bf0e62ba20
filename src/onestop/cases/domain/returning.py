"""Returning: the result, granted or refused, reaches the applicant."""

from datetime import datetime
from typing import Literal, TypeAlias

from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.refusals import AlreadyReturned, NotDecidedYet, NotReturnedYet, TurnedAway
from onestop.cases.domain.status import Status
from onestop.cases.events import Returned
from onestop.kernel.actor import Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

Delivery: TypeAlias = Literal["counter", "online", "post"]


def return_result(
    file: CaseFile, *, delivery: Delivery = "counter", by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Returned, ...]]:
    """Hand the result over.

    Raises:
        NotDecidedYet: there is none.
        AlreadyReturned: the applicant has it.
        TurnedAway: the dossier was never accepted.
    """
    if file.returned_at is not None:
        raise AlreadyReturned(case_code=file.code, returned_at=file.returned_at)
    if file.status is Status.NOT_ACCEPTED:
        raise TurnedAway(case_code=file.code)
    if file.status is not Status.FINISHED:
        raise NotDecidedYet(case_code=file.code)
    event = Returned(case_code=file.code, returned_at=iso(at), delivery=delivery, **capacity(by))
    return settled(file, event)


def require_returned(file: CaseFile) -> None:
    """Only who has the result can say how it went."""
    if file.status is not Status.RETURNED:
        raise NotReturnedYet(case_code=file.code)
