"""What officials keep of their lists, as rows."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

import orjson

from onestop.cases.api import FILTERS, SORTS, Listing, Scope
from onestop.kernel.times import moment
from onestop.runtime.api import alone, in_transaction_required, raw
from onestop.worklists.domain.columns import Column, chosen_of
from onestop.worklists.models import ColumnsRow, OpenedRow, SavedFilterRow
from onestop.worklists.saved import SavedFilter

_OPENED: Final = """
INSERT INTO worklists_opened AS kept (official, case_code, opened_at)
VALUES (%(official)s::text, %(code)s::text, %(at)s::timestamptz)
ON CONFLICT (official, case_code) DO UPDATE SET opened_at = excluded.opened_at WHERE kept.opened_at < %(came)s::timestamptz
RETURNING id"""
"""Opened again and again it is written once for each thing that came."""

_KEPT: Final = """SELECT
  (SELECT json_agg(json_build_array(key, name, filter, work, procedure, holder, sort, scope) ORDER BY id)::text
     FROM worklists_filter WHERE official = %(official)s::text),
  (SELECT columns::text FROM worklists_columns WHERE official = %(official)s::text AND scope = %(scope)s::text),
  (SELECT json_object_agg(case_code, opened_at)::text FROM (
     SELECT case_code, max(opened_at) AS opened_at FROM worklists_opened
     WHERE official = ANY(%(officials)s::text[]) AND case_code = ANY(%(codes)s::text[]) GROUP BY case_code) AS opened)"""
"""All that stands beside one list, at once: it is asked for with every page of every list."""


class Kept(NamedTuple):
    """What one official keeps beside a list; `columns` None where he never chose any."""

    saved: tuple[SavedFilter, ...]
    columns: tuple[Column, ...] | None
    opened: Mapping[str, datetime]


@in_transaction_required
def alone_with(official: str) -> None:
    """Whoever else saves for that official waits until this is over: no two are the last there is room for."""
    alone(f"worklists {official}")


def saved_by(official: str) -> tuple[SavedFilter, ...]:
    """In the order in which they were first saved."""
    return kept_by(official, scope="own").saved


def kept_by(official: str, *, scope: Scope, officials: Collection[str] = (), codes: Collection[str] = ()) -> Kept:
    """What he keeps beside his list of that scope, and when any of those accounts last opened each of those cases."""
    asked = {"official": official, "scope": scope, "officials": list(officials), "codes": list(codes)}
    [(saved, columns, opened)] = raw(_KEPT, asked)
    return Kept(
        tuple(_saved(*one) for one in orjson.loads(saved or "[]")),
        None if columns is None else chosen_of(orjson.loads(columns)),
        {code: moment(at) for code, at in orjson.loads(opened or "{}").items()},
    )


@in_transaction_required
def save(official: str, one: SavedFilter, *, at: datetime) -> None:
    values = {"name": one.name, **one.listing._asdict(), "saved_at": at}
    SavedFilterRow.objects.update_or_create(key=one.key, official=official, defaults=values)


@in_transaction_required
def remove(official: str, key: UUID) -> None:
    SavedFilterRow.objects.filter(official=official, key=key).delete()


def columns_of(official: str, scope: Scope) -> tuple[Column, ...] | None:
    """None where he never chose any."""
    return kept_by(official, scope=scope).columns


@in_transaction_required
def choose_columns(official: str, scope: Scope, columns: Sequence[Column]) -> None:
    ColumnsRow.objects.update_or_create(official=official, scope=scope, defaults={"columns": list(columns)})


@in_transaction_required
def open_case(official: str, code: str, *, came: datetime, at: datetime) -> None:
    raw(_OPENED, {"official": official, "code": code, "came": came, "at": at})


def opened_before(past: datetime, *, after: int, limit: int) -> list[tuple[int, str]]:
    """(id, case code) of what was last opened before then, some at a time."""
    rows = OpenedRow.objects.filter(opened_at__lt=past, id__gt=after).order_by("id")
    return list(rows.values_list("id", "case_code")[:limit])


@in_transaction_required
def forget_opened(ids: Collection[int]) -> int:
    return OpenedRow.objects.filter(id__in=list(ids)).delete()[0]


def _saved(
    key: str, name: str, filter: str, work: str, procedure: str, holder: str, sort: str, scope: str
) -> SavedFilter:
    listing = Listing(
        filter=next((one for one in FILTERS if one == filter), "todo"),
        work=work,
        procedure=procedure,
        holder=holder,
        sort=next((one for one in SORTS if one == sort), "due"),
        scope="unit" if scope == "unit" else "own",
    )
    return SavedFilter(key=UUID(key), name=name, listing=listing)
