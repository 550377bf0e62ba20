"""The follower that keeps the figures: facts are made from typed events, and cells move by their difference."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final

from onestop.cases import events as cases
from onestop.catalogue.events import VersionPublished
from onestop.feedback.events import Rated
from onestop.indicators import store, trace_store
from onestop.indicators.domain.facts import fact_from
from onestop.indicators.domain.procedures import spans_of
from onestop.indicators.domain.trace import told, trace_of
from onestop.indicators.models import ProcedureFact
from onestop.kernel.event import Event
from onestop.ledger import api as ledger

EVENTS: Final[tuple[type[Event], ...]] = (
    *(kind for kind in vars(cases).values() if isinstance(kind, type) and issubclass(kind, Event) and kind.type),
    Rated,
    VersionPublished,
)
"""Whatever happens to a case may change its fact."""


def read(batch: Sequence[ledger.Occurrence], now: datetime) -> None:
    """Keep the facts a batch changes, and move the cells by the difference. Facts depend on the events alone."""
    about_cases = _publish_versions(batch)
    codes = _codes(about_cases)
    if codes:
        store.touch(codes)
        store.subtract_touched()
        _save_facts(about_cases, codes)
        store.add_touched()


def refill(batch: Sequence[ledger.Occurrence], now: datetime) -> None:
    """As `read`, but for the cells: a rebuild counts them once, at its end."""
    about_cases = _publish_versions(batch)
    _save_facts(about_cases, _codes(about_cases))


def carry_erased(in_use: str) -> None:
    """Take over, as they were counted, the facts of cases of which something was erased: their entries tell them no more."""
    for rows in store.stream(f"SELECT case_code FROM {in_use}.indicators_case_fact", []):  # noqa: S608 - a schema
        erased = ledger.erased_cases([code for (code,) in rows])
        store.carry_facts(erased, in_use=in_use)
        trace_store.carry(erased, in_use=in_use)


FOLLOWER: Final = ledger.Follower(
    name="indicators",
    events=EVENTS,
    read=read,
    refill=refill,
    carry=carry_erased,
    settle=store.rebuild_cells,
    tables=("indicators_case_fact", "indicators_cell", "indicators_procedure_fact", "indicators_trace"),
)


def follow_all(now: datetime) -> int:
    """Read to the end of what has a place in the ledger; how many entries."""
    return ledger.follow_all(FOLLOWER, now)


def entries_read() -> int:
    """The figures say what the first so many entries of the ledger say."""
    return ledger.place_of(FOLLOWER)


def _publish_versions(batch: Sequence[ledger.Occurrence]) -> list[ledger.Occurrence]:
    """Keep the versions a batch publishes; the rest of it, which is about cases."""
    about_cases = []
    for one in batch:
        if isinstance(one.event, VersionPublished):
            publish(one.event)
        else:
            about_cases.append(one)
    return about_cases


def _codes(batch: Sequence[ledger.Occurrence]) -> list[str]:
    return sorted({code_of(one.event) for one in batch})


def _save_facts(batch: Sequence[ledger.Occurrence], codes: list[str]) -> None:
    """Replay each case of the batch as far as the batch reaches, by the one fold of cases."""
    if not codes:
        return
    histories = ledger.entries_of_cases(codes, until=batch[-1].seq + 1).values()
    # Of a case whose content was erased the fact stays as it was counted.
    whole = [told(history) for history in histories if not any(entry.erased for entry in history)]
    known = [(fact, happened) for happened in whole if (fact := fact_from(happened)) is not None]
    store.save_facts([fact for fact, _ in known])
    trace_store.save([trace_of(fact, happened) for fact, happened in known])


def code_of(event: Event) -> str:
    """The case an event is about.

    Raises:
        TypeError: it is about none.
    """
    if not isinstance(event, cases.CaseEvent | Rated):
        raise TypeError(f"{event.type} is about no case")
    return event.case_code


def publish(event: VersionPublished) -> None:
    """A procedure version begins: the one before ends, its service levels become spans."""
    begins = date.fromisoformat(event.valid_from)
    earlier = ProcedureFact.objects.filter(procedure_code=event.procedure_code, version__lt=event.version)
    earlier.filter(valid_from__gte=begins).delete()
    earlier.filter(valid_until__isnull=True).update(valid_until=begins)
    earlier.filter(valid_until__gt=begins).update(valid_until=begins)
    ProcedureFact.objects.bulk_create(
        (ProcedureFact(**one._asdict()) for one in spans_of(event)), ignore_conflicts=True
    )


def load_simulated(lines: Iterable[str] | bytes, traces: Iterable[str] | bytes, *, entries: int) -> None:
    """Bulk load facts and traces folded beside as many bulk-loaded entries; the cells are rebuilt once at the end.

    Belongs to the caller's transaction, which also loads the entries.
    """
    store.copy_facts(lines)
    trace_store.copy(traces)
    ledger.step_over(FOLLOWER, entries)
