"""What transfers change in the file of a case: who has it, and whose its tasks are."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import PARTNERS, TAKEN_OVER_SHORT, CaseFile
from onestop.cases.domain.task_kinds import LAPSING, MOVING
from onestop.cases.domain.tasks import NO_ANSWER, Task, closed
from onestop.cases.domain.transferring import counter_of, open_transfer
from onestop.cases.events import TakenOver, TransferDeclined, TransferOffered, TransferTakenBack
from onestop.kernel.times import moment


def transfer_offered(file: CaseFile, event: TransferOffered) -> dict[str, Any]:
    """It stays with whoever has it, as it is; the one-stop section of the receiver finds the offer in its list."""
    at = moment(event.at)
    offer = Task(
        len(file.tasks) + 1,
        "take_over",
        event.receiver,
        "receptionist",
        at,
        step=event.sender,
        due_at=moment(event.answer_by),
        answer=event.said or NO_ANSWER,
    )
    return {"changed_at": at, "tasks": (*file.tasks, offer)}


def transfer_declined(file: CaseFile, event: TransferDeclined) -> dict[str, Any]:
    """The offer lapses, with what was said to it."""
    at = moment(event.at)
    return {"changed_at": at, "tasks": offered_no_more(file.tasks, at=at, sender=event.sender, said=event.said)}


def transfer_taken_back(file: CaseFile, event: TransferTakenBack) -> dict[str, Any]:
    at, said = moment(event.at), _said_of_offer(file)
    return {"changed_at": at, "tasks": offered_no_more(file.tasks, at=at, sender=event.sender, said=said)}


def taken_over(file: CaseFile, event: TakenOver) -> dict[str, Any]:
    """What the sender was to do is to be done by the receiver, by nobody in particular; what was drafted lapses."""
    at, said = moment(event.at), _said_of_offer(file)
    # An entry read back does not say who it was; figures must know all the same that somebody did.
    taker = event.by or event.receiver
    done = closed(file.tasks, at=at, by=taker, kind="take_over", step=event.sender, answer=said)
    changes: dict[str, Any] = {"changed_at": at, "level": event.level, "competent_agency": event.receiver}
    if file.received_at is None:
        # Where it was filed stays the place of intake: the result goes back there, and so does money that was taken there.
        accept_by = moment(event.accept_by) if event.accept_by else file.accept_by
        moved = _moved(done, MOVING, at=at, to=event.receiver, of=counter_of(file), due_at=accept_by)
        return changes | {"accept_by": accept_by, "tasks": moved}
    moved = _moved(done, MOVING, at=at, to=event.receiver, of=file.competent_agency)
    for kind in LAPSING:
        moved = closed(moved, at=at, by="", kind=kind)
    return changes | _facts_since(file, event) | {"tasks": moved}


def _facts_since(file: CaseFile, event: TakenOver) -> dict[str, Any]:
    """Later steps go to the bodies of whoever has it now, no more to those of the sender; and whether it came too late to be
    kept in time. Earlier entries said neither.
    """
    facts = {} if event.partners is None else {PARTNERS: event.partners}
    short = {TAKEN_OVER_SHORT: [*file.facts.get(TAKEN_OVER_SHORT, ()), event.at]} if event.short else {}
    return {"facts": {**file.facts, **facts, **short}} if facts or short else {}


def _moved(
    tasks: tuple[Task, ...], kinds: Collection[str], *, at: datetime, to: str, of: str, due_at: datetime | None = None
) -> tuple[Task, ...]:
    """The tasks after the open ones of these kinds lapsed at agency `of` and began at agency `to`, each with its last day.

    What a third agency is doing it goes on doing.
    """
    going = [one for one in tasks if one.is_open and one.kind in kinds and one.agency == of]
    left = tasks
    for one in going:
        left = closed(left, at=at, by="", kind=one.kind, step=one.step)
    come = (
        Task(nth, one.kind, to, one.hands, at, one.step, due_at=due_at or one.due_at)
        for nth, one in enumerate(going, len(left) + 1)
    )
    return (*left, *come)


def offered_no_more(tasks: tuple[Task, ...], *, at: datetime, sender: str, said: Any = NO_ANSWER) -> tuple[Task, ...]:
    return closed(tasks, at=at, by="", kind="take_over", step=sender, answer=said or NO_ANSWER)


def _said_of_offer(file: CaseFile) -> Any:
    offer = open_transfer(file)
    return offer.answer if offer else NO_ANSWER
