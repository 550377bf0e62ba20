"""Write what an act changed; of what makes a document hold, while nobody else makes one hold about the same matter.

Whether another document of the matter holds stands in other rows than the one that is written, under whose guard nobody moves.
So the cases of a matter, taken up one from the other, are taken one at a time: who comes second reads what the first left.
The other rules that look at another case need no lock: that it was turned away stays true, and a dossier turned away as lodged
before names an earlier one, so that never each of two goes for the other.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.overturned import ends_without_result, is_taken_up, makes_hold
from onestop.cases.mapping import LoadedCase
from onestop.cases.operations.count_originals import count_those_before
from onestop.cases.operations.overturned import check_no_other_holds
from onestop.cases.queries.holding_the_same import first_of_matter
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.runtime.api import alone, in_transaction, in_transaction_required, savepoint, transaction


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

    ends = bool(before.file.part) and ends_without_result(before.file, file)
    if not ends and not (is_taken_up(before.file) and any(map(makes_hold, events))):
        return write()
    # Done as one of many, it is part of the transaction that writes what became of it.
    with savepoint() if in_transaction() else transaction():
        return _and_told(file, write, at) if ends else _alone(before.file, events, write)


def of_matter(code: str) -> str:
    """The name under which the cases of its matter are taken one at a time."""
    return f"cases.matter {first_of_matter(code)}"


@in_transaction_required
def _and_told(file: CaseFile, write: Callable[[], bool], at: datetime) -> bool:
    """A result that was taken up alone will not come: what it rested on lies with a case before it, and may be owed there now."""
    alone(of_matter(file.code))
    written = write()
    if written:
        count_those_before(file, now=at)
    return written


@in_transaction_required
def _alone(file: CaseFile, events: Sequence[Event], write: Callable[[], bool]) -> bool:
    alone(of_matter(file.code))
    check_no_other_holds(file, events)
    return write()
