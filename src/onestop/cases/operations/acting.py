"""The shell every act on one case shares: load, permit, decide, write under the guard."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from onestop.cases import store
from onestop.cases.access import require_visible
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals import ChangedMeanwhile
from onestop.cases.events import CaseEvent
from onestop.cases.store import Paper
from onestop.kernel.actor import Actor

Act: TypeAlias = Callable[[CaseFile, datetime], tuple[CaseFile, Sequence[CaseEvent]]]
Permit: TypeAlias = Callable[[CaseFile], None]

TRIES: Final = 2
"""Once more after losing a race: mostly the other act and ours do not exclude each other."""
CLOCKS_DIFFER: Final = timedelta(seconds=5)


def act(
    code: str,
    law: Act,
    *,
    permit: Permit,
    by: Actor,
    now: datetime,
    papers: Callable[[CaseFile], Sequence[Paper]] = lambda _: (),
) -> CaseFile:
    """Do one act of the law on a stored case.

    Raises:
        NotFound: there is no such case for this person.
        ChangedMeanwhile: others were faster, twice.
    """
    for _ in range(TRIES):
        before = store.load(code)
        require_visible(before.file, by)
        permit(before.file)
        at = _moment(before.file, now)
        file, events = law(before.file, at)
        if store.change(before, file, events, by=by, at=at, papers=papers(before.file)):
            return file
    raise ChangedMeanwhile(case_code=code)


def _moment(file: CaseFile, now: datetime) -> datetime:
    """Two machines' clocks differ a little; what is later in the chain is not earlier in time."""
    return file.changed_at if now < file.changed_at < now + CLOCKS_DIFFER else now
