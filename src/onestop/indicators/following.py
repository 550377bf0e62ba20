"""The follower: read the ledger from a cursor, fold facts, move cells. One batch, one transaction."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from onestop.indicators import store
from onestop.indicators.domain.facts import fact_from
from onestop.indicators.models import ProcedureFact
from onestop.ledger import api as ledger

FOLLOWER = "indicators"
BATCH = 2_000
UNSTATED = "UNSTATED"
"""A version that states no service level still belongs to the population of procedures."""


def follow(*, now: datetime | None = None, limit: int = BATCH) -> int:
    """Read one batch of sequenced entries; returns how many, 0 when there is nothing new.

    `now` is what every follower is told; facts depend only on the events' own moments.
    """
    with transaction.atomic():
        start = store.next_seq(FOLLOWER)
        entries = ledger.read_from(start - 1, limit)
        if not entries:
            return 0
        last = entries[-1].seq
        assert last is not None  # noqa: S101 - read_from yields sequenced entries only
        _read_cases({entry.payload["case_code"] for entry in entries if "case_code" in entry.payload}, until=last + 1)
        for entry in entries:
            if entry.type == "catalogue.version_published":
                publish(entry.payload)
        store.advance(FOLLOWER, last + 1)
        return len(entries)


def follow_all() -> int:
    """Read to the end of the sequenced ledger."""
    total = 0
    while count := follow():
        total += count
    return total


def _read_cases(codes: Collection[str], *, until: int) -> None:
    """Replay every case that a batch touches, by the one fold of cases, and move its cells."""
    if not codes:
        return
    store.touch(codes)
    store.subtract_touched()
    facts = map(fact_from, ledger.entries_of_cases(codes, until=until).values())
    store.save_facts([fact for fact in facts if fact is not None])
    store.add_touched()


def publish(payload: dict[str, Any]) -> None:
    """A procedure version begins: the one before ends, its service levels become spans."""
    begins = date.fromisoformat(payload["valid_from"])
    code = payload["procedure_code"]
    earlier = ProcedureFact.objects.filter(procedure_code=code, version__lt=payload["version"])
    earlier.filter(valid_from__gte=begins).delete()
    earlier.filter(valid_until__isnull=True).update(valid_until=begins)
    earlier.filter(valid_until__gt=begins).update(valid_until=begins)
    ProcedureFact.objects.bulk_create(_spans(payload, begins), ignore_conflicts=True)


def _spans(payload: dict[str, Any], begins: date) -> Iterable[ProcedureFact]:
    stated = payload["service_levels"] or [{"from": payload["valid_from"], "level": UNSTATED}]
    levels = sorted((max(date.fromisoformat(span["from"]), begins), span["level"]) for span in stated)
    ends = [day for day, _code in levels[1:]] + [None]
    portal = payload["national_portal"]
    for (day, level), end in zip(levels, ends, strict=True):
        if end is None or end > day:
            yield ProcedureFact(
                procedure_code=payload["procedure_code"],
                version=payload["version"],
                name=payload["name"],
                level=",".join(payload["levels"]),
                service_level=level,
                valid_from=day,
                valid_until=end,
                on_national_portal_since=date.fromisoformat(portal) if portal else None,
            )


def load_simulated(lines: Iterable[str], *, entries: int) -> None:
    """Bulk load facts folded beside as many bulk-loaded entries; the cells are rebuilt once at the end.

    Belongs to the caller's transaction, which also loads the entries.
    """
    place = store.next_seq(FOLLOWER)
    store.copy_facts(lines)
    store.advance(FOLLOWER, place + entries)
