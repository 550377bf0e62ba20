"""Begin a run: what was chosen is kept with the promise that it will be done, before anything is done."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from onestop.bulk import store
from onestop.bulk.domain.refusals import NothingChosen, NotInBulk, NotUndone, TooManyChosen
from onestop.bulk.domain.run import LIMIT, Chosen, Run
from onestop.bulk.domain.undoing import undoing
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.runtime.api import defer, transaction

GOES_ON: Final = "onestop.bulk.api.finish_runs"


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

    Raises:
        NoSuchRun: there is none of his.
        NotUndone: nothing of it can be taken back.
    """
    before = store.load(undone, _accounts(by))
    if before.undone_by is not None:
        return store.load(before.undone_by, _accounts(by))
    chosen = undoing(before)
    if not chosen:
        raise NotUndone
    return _begun(key, act=chosen[0].act, chosen=chosen, by=by, now=now, undoes=undone)


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
