"""Runs as rows. An item is taken with a lock that others pass over, so that two who go on with a run never do one case twice."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, cast
from uuid import UUID

from django.db.models import Count, Exists, OuterRef

from onestop.bulk.domain.refusals import NoSuchRun
from onestop.bulk.domain.run import STATES, Chosen, Item, Run, RunLine, State
from onestop.bulk.models import ItemRow, RunRow
from onestop.kernel.times import local
from onestop.runtime.api import in_transaction_required

_CHOSEN: Final = ("case_code", "act", "step", "answers", "seen", "had")


@in_transaction_required
def open_run(
    key: UUID, *, act: str, chosen: Sequence[Chosen], made_by: str, at: datetime, undoes: UUID | None = None
) -> bool:
    """Write a run with all its items; False where a run of that key is there already."""
    values = {"made_by": made_by, "act": act, "made_at": at, "undoes": undoes}
    row, made = RunRow.objects.get_or_create(key=key, defaults=values)
    if made:
        ItemRow.objects.bulk_create(_rows(row, chosen))
    return made


def _rows(run: RunRow, chosen: Sequence[Chosen]) -> Iterable[ItemRow]:
    for nth, one in enumerate(chosen, start=1):
        yield ItemRow(run=run, nth=nth, state="pending", **{name: _value(one, name) for name in _CHOSEN})


def _value(one: Chosen, name: str) -> Any:
    value = getattr(one, name)
    return dict(value) if name in ("answers", "seen") else value


def load(key: UUID, made_by: Iterable[str]) -> Run:
    """The run that somebody made by one of these accounts.

    Raises:
        NoSuchRun: there is none, or it is somebody else's.
    """
    row = RunRow.objects.filter(key=key, made_by__in=list(made_by)).first()
    if row is None:
        raise NoSuchRun
    return _run(row, tuple(map(_item, ItemRow.objects.filter(run=row).order_by("nth"))))


def _run(row: RunRow, items: tuple[Item, ...]) -> Run:
    return Run(
        key=row.key,
        made_by=row.made_by,
        act=row.act,
        made_at=local(row.made_at),
        undoes=row.undoes,
        undone_by=RunRow.objects.filter(undoes=row.key).values_list("key", flat=True).first(),
        items=items,
    )


def _item(row: ItemRow) -> Item:
    return Item(
        nth=row.nth,
        chosen=Chosen(**{name: getattr(row, name) for name in _CHOSEN}),
        state=cast("State", row.state),
        refusal=row.refusal,
        done_at=local(row.done_at) if row.done_at else None,
    )


def lines(made_by: Iterable[str], *, before: int, limit: int) -> list[tuple[int, RunLine]]:
    """(place, run) of those that these accounts made, the latest first, from behind that place; three questions."""
    rows = list(RunRow.objects.filter(made_by__in=list(made_by), id__lt=before).order_by("-id")[:limit])
    counted = ItemRow.objects.filter(run__in=rows).values_list("run_id", "state").annotate(number=Count("id"))
    counts = {(run, state): number for run, state, number in counted}
    undone = dict(RunRow.objects.filter(undoes__in=[row.key for row in rows]).values_list("undoes", "key"))
    return [(row.pk, _line(row, counts, undone.get(row.key))) for row in rows]


def _line(row: RunRow, counts: Mapping[tuple[int, str], int], undone_by: UUID | None) -> RunLine:
    return RunLine(
        key=row.key,
        made_by=row.made_by,
        act=row.act,
        made_at=local(row.made_at),
        undoes=row.undoes,
        undone_by=undone_by,
        counts={state: counts.get((row.pk, state), 0) for state in STATES},
    )


def unfinished() -> list[tuple[UUID, str]]:
    """(key, who made it) of every run of which something is pending, the oldest first."""
    pending = ItemRow.objects.filter(run=OuterRef("pk"), state="pending")
    return list(RunRow.objects.filter(Exists(pending)).order_by("id").values_list("key", "made_by"))


@in_transaction_required
def take_next(key: UUID, *, after: int) -> Item | None:
    """The next pending item behind that one, ours until the end of the transaction; one that somebody else has is passed over."""
    pending = ItemRow.objects.filter(run__key=key, state="pending", nth__gt=after).order_by("nth")
    row = pending.select_for_update(skip_locked=True, of=("self",)).first()
    return _item(row) if row else None


@in_transaction_required
def settle(key: UUID, nth: int, state: State, *, at: datetime, refusal: dict[str, Any] | None = None) -> None:
    """Write what became of an item, with the act itself."""
    ItemRow.objects.filter(run__key=key, nth=nth).update(state=state, done_at=at, refusal=refusal)


@in_transaction_required
def forget(*, before: datetime) -> int:
    """How many runs were forgotten, with their items; none of which something is pending."""
    pending = ItemRow.objects.filter(run=OuterRef("pk"), state="pending")
    old = RunRow.objects.filter(~Exists(pending), made_at__lt=before)
    keys = list(old.values_list("pk", flat=True))
    ItemRow.objects.filter(run__in=keys).delete()
    RunRow.objects.filter(pk__in=keys).delete()
    return len(keys)
