"""What an event says openly is of a type that tells nobody's ground; by its type, so that a new field is named here."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from onestop.cases.events import Lodged
from onestop.kernel import open_values
from onestop.kernel.event import event_types, public_fields
from onestop.kernel.open_values import Kind, Moment, Open, WaitingStep

from .modules import load_everything

PLAIN = {int, bool, NoneType}
"""Numbers and truth values tell no code; a float has no canonical form that every machine agrees on."""


@pytest.fixture(scope="module", autouse=True)
def everything() -> None:
    load_everything()


def closed(hint: Any) -> Iterator[Any]:
    """The parts of a type of which nobody can say what they tell."""
    origin = get_origin(hint)
    if origin is Annotated:
        if get_args(hint)[0] is not str or not any(isinstance(mark, Open) for mark in get_args(hint)[1:]):
            yield hint
    elif is_typeddict(hint):
        for part in get_type_hints(hint, include_extras=True).values():
            yield from closed(part)
    elif origin in (list, dict, Union, UnionType):
        for part in get_args(hint):
            yield from closed(part)
    elif hint not in PLAIN:
        yield hint


def test_an_open_field_of_an_event_says_by_its_type_what_it_tells() -> None:
    """Plain text might be the code of a component, of a question or of the case of a procedure: such a field is `private`."""
    wrong = {
        f"{name}.{field}": parts
        for name, kind in event_types().items()
        if kind.__module__.startswith("onestop.")
        for field, hint in get_type_hints(kind, include_extras=True).items()
        if field in public_fields(kind) and (parts := list(closed(hint)))
    }

    assert wrong == {}


@pytest.mark.parametrize(
    "hint", [str, Any, list[str], dict[str, Any], dict[str, Moment], list[list[Any]], str | None, float]
)
def test_a_type_that_says_nothing_is_named(hint: Any) -> None:
    assert list(closed(hint)) != []


@pytest.mark.parametrize("hint", [int, bool | None, Moment, list[WaitingStep], dict[Kind, Moment | None]])
def test_a_type_that_says_what_it_is_is_not(hint: Any) -> None:
    assert list(closed(hint)) == []


def test_what_may_be_said_openly_is_one_list() -> None:
    """An open type is declared beside the others, where its reason is read, and nowhere else."""
    named = {name for name, value in vars(open_values).items() if get_origin(value) is Annotated}
    marks = [mark for name in named for mark in get_args(getattr(open_values, name)) if isinstance(mark, Open)]
    used = {
        mark
        for kind in event_types().values()
        if kind.__module__.startswith("onestop.")
        for hint in get_type_hints(kind, include_extras=True).values()
        for mark in _marks(hint)
    }

    assert used <= set(marks)
    assert len(marks) == len(set(marks)) == len(named)


def _marks(hint: Any) -> Iterator[Open]:
    yield from (mark for mark in get_args(hint) if isinstance(mark, Open))
    for part in get_args(hint) if get_origin(hint) is not None else ():
        if not isinstance(part, Open):
            yield from _marks(part)


def test_what_was_open_once_is_private_now() -> None:
    assert {"received", "variant", "answers"}.isdisjoint(public_fields(Lodged))
