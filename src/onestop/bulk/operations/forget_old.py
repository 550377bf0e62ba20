"""Forget runs of long ago: they helped whoever made them, and say nothing that the cases and the ledger do not."""

from datetime import datetime, timedelta
from typing import Final

from onestop.bulk import store
from onestop.runtime.api import transaction

KEPT_FOR: Final = timedelta(days=90)


@transaction
def forget_old(*, now: datetime) -> int:
    """How many were forgotten."""
    return store.forget(before=now - KEPT_FOR)
