"""Outages as plain values. Every page asks which are announced or going on, so that is read once in a while."""

import time
from collections.abc import Collection
from datetime import datetime
from typing import Final

from django.db.models import Q

from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import NoSuchOutage
from onestop.outages.models import OutageRow
from onestop.outages.store import of_row
from onestop.runtime.api import blobs

_KEPT_FOR: Final = 10.0
"""Seconds for which a process goes on showing what it read."""
_kept: dict[str, tuple[float, tuple[Outage, ...]]] = {}


def all_outages() -> tuple[Outage, ...]:
    """The whole list, the latest first."""
    return tuple(of_row(row) for row in OutageRow.objects.order_by("-begins_at", "-number"))


def certified() -> tuple[Outage, ...]:
    """Those that have ended and count, the earliest first; as read a few seconds ago."""
    return tuple(one for one in _known() if one.span)


def to_announce() -> tuple[Outage, ...]:
    """Those that are announced or going on, the next first; as read a few seconds ago."""
    return tuple(one for one in _known() if one.goes_on)


def outage(number: str) -> Outage:
    """One of them. Raises NoSuchOutage."""
    return of_row(_row(number))


def certificate(number: str) -> bytes:
    """Its certificate, as it was issued.

    Raises:
        NoSuchOutage: there is none, or it has not ended.
    """
    found = outage(number)
    if not found.digest:
        raise NoSuchOutage(number=number[:40])
    return blobs.get(found.digest)


def leaf_of(number: str) -> bytes:
    """The leaf of its latest entry. Raises NoSuchOutage."""
    return bytes(_row(number).leaf)


def outage_of_bytes(digest: str) -> Outage | None:
    """Whose certificate has that SHA-256, where it is one of ours."""
    row = OutageRow.objects.filter(digest=digest).first() if digest else None
    return of_row(row) if row else None


def certificate_digests(digests: Collection[str]) -> set[str]:
    """Those of them that are certificates."""
    return set(OutageRow.objects.filter(digest__in=digests).values_list("digest", flat=True))


def ended_since(moment: datetime) -> tuple[Outage, ...]:
    """Those that were certified as ended after `moment`, the earliest first; read now."""
    rows = OutageRow.objects.filter(ended_at__gt=moment).order_by("begins_at", "number")
    return tuple(map(of_row, rows))


def unended(now: datetime) -> tuple[Outage, ...]:
    """Those that have begun and whose end nobody has certified, the earliest first; read now."""
    rows = OutageRow.objects.filter(ended_at__isnull=True, called_off_at__isnull=True, begins_at__lt=now)
    return tuple(map(of_row, rows.order_by("begins_at", "number")))


def forget() -> None:
    """Read anew when next asked: something was written, or the database was replaced."""
    _kept.clear()


def _known() -> tuple[Outage, ...]:
    read, found = _kept.get("", (0.0, ()))
    if "" not in _kept or time.monotonic() - read > _KEPT_FOR:
        rows = OutageRow.objects.filter(Q(called_off_at__isnull=True)).order_by("begins_at", "number")
        found = tuple(map(of_row, rows))
        _kept[""] = (time.monotonic(), found)
    return found


def _row(number: str) -> OutageRow:
    row = OutageRow.objects.filter(number=number.strip().upper()).first()
    if row is None:
        raise NoSuchOutage(number=number.strip()[:40])
    return row
