"""What the page of one's own address shows: what is in use, and what waits for its code."""

from dataclasses import dataclass
from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.notices.channels.providers import offered
from onestop.notices.operations.change_own_contact import BY
from onestop.people import api as people


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnContact:
    """Of whoever asks, and of nobody else."""

    kind: people.ContactKind
    present: str
    """Empty where the register knows none."""
    waiting: str
    """Where a code was sent that can still be typed; empty where none was."""
    until: datetime | None
    offered: bool
    """Whether a code can be sent by this way at all."""


def own_contact(kind: people.ContactKind, *, by: Actor, now: datetime) -> OwnContact:
    """What reaches them now, whole: it is theirs, and a slip of the finger must be seen."""
    known = people.persons([by.person_id]).get(by.person_id) if by.person_id is not None else None
    proof = people.waiting_proof(by.person_id, kind, now=now) if by.person_id is not None else None
    return OwnContact(
        kind=kind,
        present=getattr(known, kind) if known else "",
        waiting=proof.value if proof else "",
        until=proof.ends_at if proof else None,
        offered=BY[kind] in offered(),
    )
