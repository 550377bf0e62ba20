"""Write what an act changed; of what makes a document hold, while nobody else makes one hold about the same matter.

Whether another document of the matter holds stands in other rows than the one that is written, under whose guard nobody moves.
So the cases of a matter, taken up one from the other, are taken one at a time: who comes second reads what the first left.
The other rules that look at another case need no lock: that it was turned away stays true, and a dossier turned away as lodged
before names an earlier one, so that never each of two goes for the other.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Protocol

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.originals import goes_back_by_now
from onestop.cases.domain.overturned import ends_without_result, is_taken_up, makes_hold
from onestop.cases.events import ResultRestored, ResultRevoked
from onestop.cases.mapping import LoadedCase
from onestop.cases.operations.count_originals import count_itself, count_those_after, count_those_before
from onestop.cases.operations.overturned import check_no_other_holds
from onestop.cases.queries.holding_the_same import first_of_matter
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.runtime.api import alone, in_transaction, in_transaction_required, savepoint, transaction


class Count(Protocol):
    """Counts anew which originals go back with cases of the matter, for what became of one of them."""

    def __call__(self, file: CaseFile, *, now: datetime) -> None: ...


def change_one_matter(
    before: LoadedCase,
    file: CaseFile,
    events: Sequence[Event],
    *,
    by: Actor,
    at: datetime,
    papers: Sequence[store.Paper] = (),
) -> bool:
    """False, and nothing written, when somebody was faster on this case.

    Raises OtherDocumentInForce, OtherDocumentUnissued, ResultCameElsewhere.
    """

    def write() -> bool:
        return store.change(before, file, events, by=by, at=at, papers=papers)

    told = tuple(_count_with(before.file, file, events))
    if not told and not (is_taken_up(before.file) and any(map(makes_hold, events))):
        return write()
    # Done as one of many, it is part of the transaction that writes what became of it.
    with savepoint() if in_transaction() else transaction():
        return _alone(before.file, events, write) and _counted(file, told, at)


def of_matter(code: str) -> str:
    """The name under which the cases of its matter are taken one at a time."""
    return f"cases.matter {first_of_matter(code)}"


def _count_with(before: CaseFile, file: CaseFile, events: Sequence[Event]) -> Iterator[Count]:
    """What of the other cases of its matter, or of itself, is counted anew: which originals go back of each says what holds of
    another. A result that was taken up alone will not come: what it rested on lies with a case before it. It ends itself, while
    what was granted before it may be revoked. Its document holds no longer, or again: those after it have what it rested on."""
    if before.part and ends_without_result(before, file):
        yield count_those_before
    if before.reopens and goes_back_by_now(file) and not goes_back_by_now(before):
        yield count_itself
    if before.reopenings and any(isinstance(one, ResultRevoked | ResultRestored) for one in events):
        yield count_those_after


@in_transaction_required
def _alone(file: CaseFile, events: Sequence[Event], write: Callable[[], bool]) -> bool:
    alone(of_matter(file.code))
    if any(map(makes_hold, events)):
        check_no_other_holds(file, events)
    return write()


@in_transaction_required
def _counted(file: CaseFile, told: Iterable[Count], at: datetime) -> bool:
    for count in told:
        count(file, now=at)
    return True
