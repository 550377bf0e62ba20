"""Outages as rows."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Final

from onestop.kernel.times import local
from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import NoSuchOutage, SaidAlready
from onestop.outages.models import OutageRow
from onestop.runtime.api import alone, in_transaction_required

_COLUMNS: Final = tuple(Outage.__dataclass_fields__)


def of_row(row: OutageRow) -> Outage:
    """Moments on the province's clock."""
    values = {name: getattr(row, name) for name in _COLUMNS}
    values = {name: local(value) if isinstance(value, datetime) else value for name, value in values.items()}
    return Outage(**{**values, "services": tuple(row.services)})


@in_transaction_required
def save(outage: Outage, leaf: bytes) -> None:
    """Write it, as it is after the entry of that leaf."""
    values = asdict(outage) | {"leaf": leaf, "services": list(outage.services)}
    OutageRow.objects.update_or_create(number=values.pop("number"), defaults=values)


@in_transaction_required
def load(number: str) -> Outage:
    """The outage, with whoever else would change it waiting.

    Raises:
        NoSuchOutage: there is none of that number.
    """
    alone("outages")
    row = OutageRow.objects.filter(number=number).first()
    if row is None:
        raise NoSuchOutage(number=number[:40])
    return of_row(row)


@in_transaction_required
def require_unsaid(begins_at: datetime, services: Sequence[str]) -> None:
    """Of that beginning and those services none was said, nor certified: whoever presses twice waits here, and is told.

    Raises:
        SaidAlready: there is one.
    """
    alone("outages")
    said = OutageRow.objects.filter(begins_at=begins_at, called_off_at__isnull=True)
    for row in said.order_by("number"):
        if row.services == list(services):
            raise SaidAlready(number=row.number)


@in_transaction_required
def next_number(year: int) -> str:
    """The next of that year: GD-2026-0001. Whoever else would take one waits."""
    alone("outages")
    start = f"GD-{year}-"
    last = (
        OutageRow.objects.filter(number__startswith=start).order_by("-number").values_list("number", flat=True).first()
    )
    return f"{start}{int(last.removeprefix(start)) + 1 if last else 1:04}"
