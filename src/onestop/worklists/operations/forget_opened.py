"""Forget who opened cases that have ended: in no list anybody asks whether they are unread."""

from datetime import datetime, timedelta
from typing import Final

from onestop.cases import api as cases
from onestop.runtime.api import transaction
from onestop.worklists import store

KEPT_FOR: Final = timedelta(days=30)
"""So long a mark is kept whatever became of its case."""
_AT_ONCE: Final = 1000


def forget_opened(*, now: datetime) -> int:
    """How many marks were forgotten: of cases opened a while ago of which nothing is to be done any more."""
    forgotten, after = 0, 0
    while batch := store.opened_before(now - KEPT_FOR, after=after, limit=_AT_ONCE):
        after = batch[-1][0]
        open_still = cases.still_listed([code for _, code in batch])
        forgotten += _forget([id_ for id_, code in batch if code not in open_still])
    return forgotten


@transaction
def _forget(ids: list[int]) -> int:
    return store.forget_opened(ids)
