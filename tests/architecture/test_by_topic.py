"""A table that stands topic by topic has every topic, and says each thing once."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

from onestop.cases.domain import act_fields, timeline
from onestop.cases.domain.act_fields import Field
from onestop.frame.words import cases as words


def topics(package: ModuleType) -> Iterator[ModuleType]:
    for found in iter_modules(package.__path__):
        yield import_module(f"{package.__name__}.{found.name}")


def said_by(package: ModuleType, table: str) -> list[object]:
    """What the topics say together, in order; of a topic without a table nothing."""
    said: list[object] = []
    for topic in topics(package):
        rows: Iterable[object] = getattr(topic, table, ())
        said += [row[0] if isinstance(row, tuple) else row for row in rows]
    return said


@pytest.mark.parametrize(
    ("package", "table", "whole"),
    [(timeline, "LINES", timeline.TIMELINE), (words, "REFUSALS", words.REFUSALS)],
    ids=["timeline", "refusals of a case"],
)
def test_every_topic_is_in_the_table_and_nothing_is_said_twice(
    package: ModuleType, table: str, whole: Iterable[object]
) -> None:
    assert sorted(map(str, said_by(package, table))) == sorted(map(str, whole))


def test_every_kind_of_field_can_be_asked() -> None:
    kinds = {
        one
        for topic in topics(act_fields)
        for one in vars(topic).values()
        if isinstance(one, type) and issubclass(one, Field) and one is not Field
    }

    assert kinds == set(act_fields.FIELD_KINDS)
