"""What an official keeps of his lists, and what in them he has not opened."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from onestop.cases.api import CaseLine, Scope
from onestop.kernel.actor import Actor
from onestop.worklists import store
from onestop.worklists.domain.columns import FIRST, Column
from onestop.worklists.domain.unread import is_unread
from onestop.worklists.saved import SavedFilter


class BesideList(NamedTuple):
    """What stands beside one page of a list."""

    saved: tuple[SavedFilter, ...]
    """His own filters, as far as his posts still have such a list."""
    columns: tuple[Column, ...]
    """Those he chose; else those every such list begins with."""
    unread: frozenset[tuple[str, datetime]]
    """Of its lines those he has not opened since they came to it, by case and moment."""


def beside_list(lines: Iterable[CaseLine], *, scope: Scope, by: Actor) -> BesideList:
    """One statement, whatever he keeps."""
    came = [(line.code, line.entered_at) for line in lines if line.entered_at is not None]
    kept = store.kept_by(by.key, scope=scope, officials={by.key, *by.same_person}, codes={code for code, _ in came})
    return BesideList(
        _possible(kept.saved, by),
        FIRST[scope] if kept.columns is None else kept.columns,
        frozenset((code, at) for code, at in came if is_unread(at, kept.opened.get(code))),
    )


def saved_filters(by: Actor) -> tuple[SavedFilter, ...]:
    return _possible(store.saved_by(by.key), by)


def columns_of(scope: Scope, by: Actor) -> tuple[Column, ...]:
    return beside_list((), scope=scope, by=by).columns


def _possible(kept: Sequence[SavedFilter], by: Actor) -> tuple[SavedFilter, ...]:
    return tuple(one for one in kept if one.listing.scope == "own" or by.may("cases.decide"))
