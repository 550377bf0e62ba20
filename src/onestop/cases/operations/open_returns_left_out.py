"""Open the return of documents that were restored before restoring did so by itself, and say of each return what went
(`domain.returns_left_out`)."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from onestop.cases import store
from onestop.cases.domain.refusals import RowDamaged
from onestop.cases.domain.returns_left_out import with_returns
from onestop.cases.mapping import LoadedCase
from onestop.cases.replay import replayed
from onestop.kernel.refusal import Refusal
from onestop.ledger import api as ledger
from onestop.runtime.api import in_transaction_required


@in_transaction_required
def open_returns_left_out(now: datetime) -> int:
    """Of each such case the tasks its entries tell of; how many cases had less.

    For the upgrade alone: nothing is recorded, for what happened is recorded. Of an erased case nothing is left to hand over.
    """
    return sum(map(_mended, _revoked_and_returned()))


def _revoked_and_returned() -> Iterator[LoadedCase]:
    for code in store.codes_revoked_and_returned():
        with suppress(RowDamaged):
            yield store.load(code)


def _mended(case: LoadedCase) -> bool:
    """Whether a task was missing. What else its row or its entries say wrongly is `fsck`'s to name, and not written over."""
    try:
        told = replayed(ledger.entries_of_case(case.file.code)).file
    except (Refusal, AttributeError, LookupError, TypeError, ValueError):
        return False
    tasks = with_returns(case.file.tasks, told.tasks) if told else case.file.tasks
    if tasks == case.file.tasks:
        return False
    store.put_tasks(case, tasks)
    return True
