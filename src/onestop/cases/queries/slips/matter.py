"""What a paper says beside its case: for whom, by whom and when it is issued, under which number."""

from dataclasses import dataclass
from datetime import datetime

from onestop.documents.api import Party
from onestop.kernel.actor import Actor
from onestop.people import api as people


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a paper says beside its case: its own number after the code (GN1), for whom, by whom and when it is issued."""

    ref: str
    applicant: Party
    by: Actor
    at: datetime
    later: bool = False
    """Issued when it was first asked for, by somebody who did nothing of what it tells."""


def name_of(key: str, by: Actor) -> str:
    """The name of whoever has this key; of `by` as he is known to be, of somebody unknown empty."""
    return by.name if key == by.key else people.names_of([key]).get(key, "")
