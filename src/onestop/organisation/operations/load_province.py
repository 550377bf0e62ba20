"""Load the province of the dataset; what is already there stays as it is."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

import yaml

from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.organisation.domain.dataset import records
from onestop.organisation.domain.decision_file import read_reorganisation
from onestop.organisation.domain.record import AgencyRecord
from onestop.organisation.domain.recording import agency_recorded, succession_recorded
from onestop.organisation.domain.reorganisation import Reorganisation, reorganised
from onestop.organisation.domain.succession import Succession
from onestop.organisation.models import Agency
from onestop.organisation.queries import forget
from onestop.organisation.store import load_records, save_records, save_successions
from onestop.runtime.api import alone, in_transaction_required, transaction


def load_province(now: datetime) -> int:
    """Returns how many agencies were new.

    A province that is new here knows the decisions on its agencies up to this day. To one that was loaded before nothing
    is done that its keeper has not decided (`onestop reorganise`).
    """
    with transaction():
        alone("organisation.load_province")
        known = set(Agency.objects.values_list("code", flat=True))
        made, successions = _as_of(local_date(now)) if not known else (_first_records(), [])
        new = [record for code, record in made.items() if code not in known]
        _save(new, now)
        save_successions(successions)
        events = map(succession_recorded, successions)
        ledger.record([ledger.seal(event, at=now, by=SYSTEM, case=None, prev=None) for event in events])
    forget()
    return len(new)


@cache
def decisions() -> tuple[Reorganisation, ...]:
    """What was decided on the agencies of the dataset since its first day, in order; the files are read once a process."""
    folder = Path(str(files("onestop.organisation"))) / "data" / "decisions"
    return tuple(
        read_reorganisation(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.yaml"))
    )


@cache
def _first_records() -> Mapping[str, AgencyRecord]:
    text = (files("onestop.organisation") / "data" / "binh-duong.yaml").read_text(encoding="utf-8")
    return MappingProxyType({record.code: record for record in records(yaml.safe_load(text))})


def _as_of(day: date) -> tuple[Mapping[str, AgencyRecord], list[Succession]]:
    known, successions = dict(_first_records()), list[Succession]()
    for decided in decisions():
        if decided.on <= day:
            known |= reorganised(known, decided)
            successions += decided.successions
    return known, successions


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
