"""Chain what another module records about a case, in that module's own transaction."""

from collections.abc import Sequence
from datetime import datetime

from onestop.cases import store
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.refusals import ChangedMeanwhile
from onestop.cases.mapping import LoadedCase
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.runtime.api import in_transaction_required


class ChangesTheCase(TypeError):
    """Of such an event only the entry would be kept, and the row would say what it said before."""


@in_transaction_required
def record_about(loaded: LoadedCase, events: Sequence[Event], *, by: Actor, now: datetime) -> None:
    """Record `events` of another module in the chain of the case. They tell of it and change nothing in it.

    Raises:
        ChangedMeanwhile: somebody acted on the case since it was loaded.
        NotFolded: nobody said what such an event changes in a case.
        ChangesTheCase: it changes something, which only an act of cases may.
    """
    for event in events:
        if evolve(loaded.file, event) is not loaded.file:
            raise ChangesTheCase(event.type)
    if not store.chain(loaded, events, by=by, at=now):
        raise ChangedMeanwhile(case_code=loaded.file.code)
