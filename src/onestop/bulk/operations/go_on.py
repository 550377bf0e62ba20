"""Go on with a run: one case after the other, each with its outcome in one transaction.

Whatever dies in between leaves each case either done and recorded so, or untouched and pending; whoever goes on does none twice.
"""

import logging
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from onestop.bulk import store
from onestop.bulk.domain.run import Item
from onestop.bulk.domain.said import kept
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Refusal
from onestop.people import api as people
from onestop.runtime.api import CannotKeep, is_outage, savepoint, transaction
from onestop.runtime.api import now as the_time

logger = logging.getLogger(__name__)


def go_on(key: UUID, *, by: Actor, until: datetime | None = None) -> int:
    """Do what is pending of his run, until that moment; how many came to an end. The rest is promised.

    A case that fails by a fault of the program, and not by a refusal, stays pending and holds up no other.

    Raises:
        CannotKeep: nothing can be written by anybody; the rest stays pending.
    """
    return sum(1 for _ in _ended(key, by, until))


def finish_runs(*, now: datetime) -> int:
    """Do what is pending of every run, as whoever made it, with what his posts give him by now. None ends the next.

    Raises:
        CannotKeep: nothing can be written by anybody. So does what says that the database is away.
    """
    return sum(_gone_on_with(key, made_by, now) for key, made_by in store.unfinished())


def _gone_on_with(key: UUID, made_by: str, now: datetime) -> int:
    try:
        return go_on(key, by=people.actor_behind(made_by, now))
    except Exception as error:
        if isinstance(error, CannotKeep) or is_outage(error):
            raise
        logger.exception("the run %s could not be gone on with; it stays pending", key)
        return 0


def _ended(key: UUID, by: Actor, until: datetime | None) -> Iterator[Item]:
    after = 0
    while until is None or the_time() < until:
        item, ended = _next(key, by, after)
        if item is None:
            return
        after = item.nth
        if ended:
            yield item


def _next(key: UUID, by: Actor, after: int) -> tuple[Item | None, bool]:
    """The next item, and whether it came to an end."""
    item = None
    try:
        with transaction():
            item = store.take_next(key, after=after)
            if item is not None:
                _do(key, item, by)
    except CannotKeep:
        # What keeps anything from being written keeps this from being said: it stays pending, and so does the rest.
        raise
    except Exception:
        if item is None:
            raise
        logger.exception("%s of %s could not be done; it stays pending", item.chosen.act, item.case_code)
        return item, False
    return item, item is not None


def _do(key: UUID, item: Item, by: Actor) -> None:
    chosen, at = item.chosen, the_time()
    try:
        with savepoint():
            cases.perform(
                cases.ACTS[chosen.act],
                code=chosen.case_code,
                step=chosen.step,
                by=by,
                now=at,
                seen=chosen.seen,
                **chosen.answers,
            )
    except CannotKeep:
        raise
    except Refusal as refusal:
        # Of one case alone, even where it will pass, as once its row is mended: whoever made the run reads it, and tries again.
        store.settle(key, item.nth, "refused", at=at, refusal=kept(refusal))
    else:
        store.settle(key, item.nth, "done", at=at)
