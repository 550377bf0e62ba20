"""Files handed in, and who hands them in."""

from datetime import datetime, timedelta
from typing import Any

from onestop.documents.api import UploadView, attach_upload
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL

from . import samples

NOW = datetime(2026, 4, 24, 10, 5, tzinfo=LOCAL)
DAY = timedelta(days=1)


def hand_in(owner: int | None, data: bytes | None = None, *, name: str = "a.pdf", **more: Any) -> UploadView:
    return attach_upload(data=data or samples.pdf(), name=name, owner_id=owner, **{"now": NOW, **more})


def citizen(person: int) -> Actor:
    return Actor(kind="citizen", key=f"person:{person}", person_id=person)


def official(key: str) -> Actor:
    return Actor(kind="official", key=key)
