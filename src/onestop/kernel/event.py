"""An event: a fact that happened, named in the past tense, recorded when it happens.

Subclasses are frozen dataclasses whose fields are JSON values (str, int, bool, None,
lists and dicts of these). Moments are ISO 8601 strings with an offset. Floats are
not allowed: canonical bytes must be the same on every machine (RFC 8785).
"""

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, ClassVar, TypeVar

E = TypeVar("E", bound="type[Event]")

_known: dict[str, "type[Event]"] = {}


@cache
def _reader_of(cls: "type[Event]") -> Callable[["Event"], dict[str, Any]]:
    """What reads the fields of a type, made once: a million events ask for them."""
    names = tuple(field.name for field in dataclasses.fields(cls))
    if len(names) < 2:  # attrgetter answers one value alone without a tuple
        return lambda event: {name: getattr(event, name) for name in names}
    values = attrgetter(*names)
    return lambda event: dict(zip(names, values(event), strict=True))


@cache
def _names_of(cls: "type[Event]") -> frozenset[str]:
    return frozenset(field.name for field in dataclasses.fields(cls))


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Base of every recorded fact."""

    type: ClassVar[str] = ""
    schema_version: ClassVar[int] = 1

    def payload(self) -> dict[str, Any]:
        """The content as plain JSON values, in field order."""
        return _reader_of(type(self))(self)  # type: ignore[arg-type]  # mypy takes the instance hash for the class


def published(cls: E) -> E:
    """Register an event type under its name, so that every door can be counted.

    Raises:
        ValueError: two types claim the same name.
    """
    if _known.setdefault(cls.type, cls) is not cls and _known[cls.type].__module__ != cls.__module__:
        raise ValueError(f"event type {cls.type} is published twice")
    _known[cls.type] = cls
    return cls


def event_types() -> dict[str, "type[Event]"]:
    """Every published event type by name."""
    return dict(_known)


class UnknownEvent(KeyError):
    """No module publishes an event of this name: a name misspelt, or kept by later code."""


def restore(type_name: str, payload: Mapping[str, Any]) -> Event:
    """Rebuild an event from what the ledger kept; unknown keys of later versions are left out.

    Raises:
        UnknownEvent: nobody publishes a type of that name.
        TypeError: the content lacks what the type needs.
    """
    cls = _known.get(type_name)
    if cls is None:
        raise UnknownEvent(type_name)
    names = _names_of(cls)  # type: ignore[arg-type]  # mypy takes the instance hash for the class
    return cls(**{key: value for key, value in payload.items() if key in names})
