"""Carry out a decision on agencies: merge, split, abolish, rename, move."""

from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger
from onestop.organisation.domain.recording import agency_recorded, succession_recorded
from onestop.organisation.domain.reorganisation import Reorganisation, reorganised
from onestop.organisation.models import Agency
from onestop.organisation.queries import forget
from onestop.organisation.store import load_records, save_records, save_successions
from onestop.runtime.api import transaction


def reorganise(change: Reorganisation, *, by: Actor, now: datetime) -> int:
    """Returns how many agencies were opened, ended or changed, sections included.

    Offered on the command line only: whoever runs it keeps the server.

    Raises:
        ReorganisationNotPossible: nothing is changed.
    """
    with transaction():
        # Two decisions at once would each judge a tree the other is changing.
        list(Agency.objects.select_for_update().order_by("id").values_list("id", flat=True))
        changed = list(reorganised(load_records(), change).values())
        save_records(changed, now=now)
        save_successions(change.successions)
        events = [*map(agency_recorded, changed), *map(succession_recorded, change.successions)]
        ledger.record([ledger.seal(event, at=now, by=by, case=None, prev=None) for event in events])
    forget()
    return len(changed)
