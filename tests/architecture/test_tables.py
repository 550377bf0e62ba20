"""A table with a line for each of a kind has one for each: found by the type of its keys, whoever adds it."""

from collections.abc import Iterator, Mapping
from enum import Enum
from types import ModuleType
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

import pytest

from .modules import load_everything, loaded_modules

PARTIAL: dict[str, str] = {
    "onestop.catalogue.domain.paper_rows._ASKED_AS": "a row of another kind stays what it is, counted or not",
    "onestop.assembly.gateway.BESIDE": "who waits for nothing stands in no line",
    "onestop.frame.statuses._PASSING": "the other kinds do not pass by themselves",
    **dict.fromkeys(
        ("onestop.cases.queries.tracking_book._SUMS", "onestop.cases.queries.tracking_book.TOTALS"),
        "what is as of now is no range of codes",
    ),
    "onestop.cases.domain.not_his.BY_WHAT_WAS_SAID": "any other is kept from nobody for what he said before",
    "onestop.cases.queries.books._LISTINGS": "what is a range of codes is no list of work",
}
"""Tables that leave some of a kind out, and why."""


def keyed_by_a_kind(module: ModuleType) -> Iterator[tuple[str, set[Any], set[Any]]]:
    """Name, keys and kind of each table of a module whose keys are written down as a `Literal` or an `Enum`."""
    for name, hint in get_type_hints(module).items():
        table = getattr(module, name, None)
        held = get_args(hint)[0] if get_origin(hint) is Final and get_args(hint) else hint
        if isinstance(table, Mapping) and get_args(held) and (kind := members(get_args(held)[0])):
            yield f"{module.__name__}.{name}", set(table), kind


def members(kind: Any) -> set[Any]:
    if get_origin(kind) is Literal:
        return set(get_args(kind))
    return set(kind) if isinstance(kind, type) and issubclass(kind, Enum) else set()


@pytest.fixture(scope="module")
def tables() -> dict[str, tuple[set[Any], set[Any]]]:
    load_everything()
    return {name: (keys, kind) for module in loaded_modules() for name, keys, kind in keyed_by_a_kind(module)}


def test_every_table_has_a_line_for_each_of_its_kind(tables: dict[str, tuple[set[Any], set[Any]]]) -> None:
    missing = {name: kind - keys for name, (keys, kind) in tables.items() if keys != kind and name not in PARTIAL}

    assert missing == {}


def test_what_leaves_some_out_still_does(tables: dict[str, tuple[set[Any], set[Any]]]) -> None:
    assert [name for name in PARTIAL if name not in tables or tables[name][0] == tables[name][1]] == []


def test_tables_are_found_by_their_keys(tables: dict[str, tuple[set[Any], set[Any]]]) -> None:
    assert {"onestop.access.domain.access.WHAT_WORDS", "onestop.frame.statuses.STATUS"} <= tables.keys()
