"""Begin a run: what was chosen is kept with the promise that it will be done, before anything is done."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from onestop.bulk import store
from onestop.bulk.domain.refusals import NothingChosen, NotInBulk, NotUndone, TooManyChosen
from onestop.bulk.domain.run import LIMIT, Chosen, Item, Run
from onestop.bulk.domain.undoing import Seen, lies_as_left, undoing
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.runtime.api import defer, transaction

GOES_ON: Final = "onestop.bulk.api.finish_runs"
_NO_MORE: Final[Seen] = {"step": "gone on"}
"""What no case shows, in place of a digest: of a step that others had in hand since the run, the act is refused as changed."""


@transaction
def start_run(key: UUID, *, act: str, chosen: Sequence[Chosen], by: Actor, now: datetime) -> Run:
    """The run of that key: made now, or what the same sending made before.

    Raises:
        NothingChosen, TooManyChosen, NotInBulk: it cannot be begun so.
        NoSuchRun: the key is of somebody else's.
    """
    return _begun(key, act=act, chosen=chosen, by=by, now=now)


@transaction
def undo_run(key: UUID, *, undone: UUID, by: Actor, now: datetime) -> Run:
    """A run that takes back what another did, as far as that can be taken back; pressed twice it is one.

    A step that does not lie as the run left it is refused in it as changed.

    Raises:
        NoSuchRun: there is none of his.
        NotUndone: nothing of it can be taken back.
    """
    before = store.load(undone, _accounts(by))
    if before.undone_by is not None:
        return store.load(before.undone_by, _accounts(by))
    chosen = undoing(before, _as_left(before, by, now))
    if not chosen:
        raise NotUndone
    return _begun(key, act=chosen[0].act, chosen=chosen, by=by, now=now, undoes=undone)


def _as_left(run: Run, by: Actor, now: datetime) -> Callable[[Item], Seen]:
    """What a case shows of the step now, where it still lies as the run left it."""
    lines = cases.lines_called([one.case_code for one in run.items], by=by, now=now)
    files = {line.code: line.file for line in lines}

    def seen(item: Item) -> Seen:
        file, step = files.get(item.case_code), item.chosen.step
        tasks = file.open_tasks if file else ()
        task = next((one for one in tasks if one.kind == "step" and one.step == step), None)
        if file is None or task is None:
            return _NO_MORE
        same = lies_as_left(item, _accounts(by), holder=task.assignee, since=task.entered_at)
        return cases.ACTS[item.chosen.act].seen(file, step) if same else _NO_MORE

    return seen


def _begun(
    key: UUID, *, act: str, chosen: Sequence[Chosen], by: Actor, now: datetime, undoes: UUID | None = None
) -> Run:
    _check(act, chosen)
    if store.open_run(key, act=act, chosen=chosen, made_by=by.key, at=now, undoes=undoes):
        defer(task=GOES_ON, timestamp=int(now.timestamp()))
    return store.load(key, _accounts(by))


def _check(act: str, chosen: Sequence[Chosen]) -> None:
    if not chosen:
        raise NothingChosen
    if len(chosen) > LIMIT:
        raise TooManyChosen(chosen=len(chosen), limit=LIMIT)
    known = {one.code for one in cases.IN_BULK}
    if {act, *(one.act for one in chosen)} - known:
        raise NotInBulk


def _accounts(by: Actor) -> set[str]:
    return {by.key, *by.same_person}
