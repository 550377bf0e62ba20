"""Load the province of the dataset; what is already there stays as it is."""

from datetime import datetime
from importlib.resources import files

import yaml

from onestop.kernel.actor import SYSTEM
from onestop.ledger import api as ledger
from onestop.organisation.domain.dataset import records
from onestop.organisation.domain.record import AgencyRecord
from onestop.organisation.domain.recording import agency_recorded
from onestop.organisation.models import Agency
from onestop.organisation.queries import forget
from onestop.organisation.store import load_records, save_records
from onestop.runtime.api import in_transaction_required, transaction


def load_province(now: datetime) -> int:
    """Returns how many agencies were new."""
    text = (files("onestop.organisation") / "data" / "binh-duong.yaml").read_text(encoding="utf-8")
    with transaction():
        known = set(Agency.objects.values_list("code", flat=True))
        new = [record for record in records(yaml.safe_load(text)) if record.code not in known]
        _save(new, now)
    forget()
    return len(new)


@in_transaction_required
def record_existing(now: datetime) -> int:
    """Record the agencies of a database made before the ledger kept them, as they stand; how many.

    For the upgrade alone: afterwards an agency that no entry tells of was put there by somebody else.
    """
    existing = _unrecorded()
    _save(existing, now)
    return len(existing)


def _save(changed: list[AgencyRecord], now: datetime) -> None:
    if changed:
        save_records(changed, now=now)
        ledger.record([ledger.seal(agency_recorded(one), at=now, by=SYSTEM, case=None, prev=None) for one in changed])


def _unrecorded() -> list[AgencyRecord]:
    codes = set(Agency.objects.filter(recorded_at=None).values_list("code", flat=True))
    return [record for code, record in load_records().items() if code in codes] if codes else []
