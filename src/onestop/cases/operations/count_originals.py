"""Write down which originals a case is to give back, where another case of its matter changed that, or a rule is newer than its
entries (`law/count_originals.py`)."""

from contextlib import suppress
from datetime import datetime, timedelta

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.count_originals import COUNT_ORIGINALS
from onestop.cases.domain.refusals import ChangedMeanwhile, RowDamaged
from onestop.cases.queries.dealt_with_elsewhere import beside
from onestop.kernel.actor import SYSTEM
from onestop.runtime.api import in_transaction_required


@in_transaction_required
def count_those_before(file: CaseFile, *, now: datetime) -> None:
    """Of every case that this one was taken up from: it begins, or the one result that it is about alone will not come of it.

    Raises ChangedMeanwhile.
    """
    code = file.reopens
    while code and (earlier := next(store.all_existing([code]), None)) is not None:
        count_originals(code, other=file.code, now=now)
        code = earlier.reopens


@in_transaction_required
def count_those_after(file: CaseFile, *, now: datetime) -> None:
    """Of every case of the matter that was taken up since: what this one granted holds no longer, or again.

    Raises ChangedMeanwhile.
    """
    for later in beside(file):
        if later.lodged_at > file.lodged_at:
            count_originals(later.code, other=file.code, now=now)


@in_transaction_required
def count_itself(file: CaseFile, *, now: datetime) -> None:
    """Of a case that ended just now, as what it takes up stands: that may have been revoked since it was read.

    Raises ChangedMeanwhile.
    """
    count_originals(file.code, other=file.reopens, now=now)


@in_transaction_required
def count_originals_left_out(now: datetime) -> int:
    """Of cases that ended before everything goes back of what was not granted: the task their entries did not open; of how many.

    For the upgrade alone. What was refused, or revoked before its owner had it, ended without one, and so did what ended before
    giving back was a task at all. A row that cannot be read is `fsck`'s to name.
    """
    changed = 0
    for code in store.codes_with_originals_left():
        with suppress(RowDamaged):
            changed += count_originals(code, now=now)
    return changed


@in_transaction_required
def count_originals(code: str, *, other: str = "", over: bool = False, now: datetime) -> bool:
    """Whether anything changed. What is later in the chain of a case is later in time, within one transaction too.

    Raises ChangedMeanwhile.
    """
    before = store.load(code)
    at = max(now, before.file.changed_at + timedelta.resolution)
    file, events = COUNT_ORIGINALS.law(before.file, other=other, over=over, at=at)
    if events and not store.change(before, file, events, by=SYSTEM, at=at):
        raise ChangedMeanwhile(case_code=code)
    return bool(events)
