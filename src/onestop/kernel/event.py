"""An event: a fact that happened, named in the past tense, recorded when it happens.

Subclasses are frozen dataclasses whose fields are JSON values (str, int, bool, None,
lists and dicts of these). Moments are ISO 8601 strings with an offset. Floats are
not allowed: canonical bytes must be the same on every machine (RFC 8785).

What must not stand in the ledger, a name say, is a `private` field: whoever folds the event has
it, the payload bears only its keyed digest, and an event read back has a `ContentDigest` in its place.
A `carried` field is not even that: a help for whoever folds the event now. An `added` field is public and came
with later code: an entry that bears none says its default. A `former` one is read and never written again. A field that
was public and is private now is read as its entry says it.

Payloads are published. What an open field may say is a type of `kernel.open_values`.
"""

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, ClassVar, Final, NamedTuple, TypeVar

E = TypeVar("E", bound="type[Event]")

_known: dict[str, "type[Event]"] = {}


PRIVATE: Final = "private"
"""Key of a payload under which the digests of private fields stand, by name."""
_CARRIED: Final = "carried"
_ADDED: Final = "added"
_FORMER: Final = "former"


@dataclasses.dataclass(frozen=True, slots=True)
class ContentDigest:
    """Stands for private content that is kept elsewhere, or was erased: `digest` is keyed, as hex."""

    digest: str


def private(default: Any = None) -> Any:
    """A field whose content is kept elsewhere; what equals the default is not sealed."""
    return dataclasses.field(default=default, metadata={PRIVATE: True})


def carried(default: Any = None) -> Any:
    """A field for the fold of the moment only: it can be known from elsewhere, or is not of the fact."""
    return dataclasses.field(default=default, compare=False, metadata={_CARRIED: True})


def added(default: Any = dataclasses.MISSING, *, default_factory: Any = dataclasses.MISSING) -> Any:
    """A public field of later code, whose default is what an entry without it says: such an entry lacks nothing."""
    return dataclasses.field(default=default, default_factory=default_factory, metadata={_ADDED: True})


def former(default: Any = None) -> Any:
    """A public field of earlier code: read where an entry bears it, no longer written."""
    return dataclasses.field(default=default, metadata={_FORMER: True})


class _Shape(NamedTuple):
    """What is asked of a type a million times, found out once."""

    public: tuple[str, ...]
    required: tuple[str, ...]
    """Those of them that every entry of the present version bears."""
    readable: tuple[str, ...]
    """What some entry says openly: the public fields, and those that earlier code wrote."""
    private: tuple[tuple[str, Any], ...]
    """Names and defaults."""
    read: Callable[["Event"], dict[str, Any]]


@cache
def _shape(kind: Any) -> _Shape:
    fields = dataclasses.fields(kind)
    public = tuple(field.name for field in fields if not field.metadata or field.metadata.get(_ADDED))
    required = tuple(field.name for field in fields if not field.metadata)
    readable = tuple(field.name for field in fields if not field.metadata.get(_CARRIED))
    private = tuple((field.name, field.default) for field in fields if field.metadata.get(PRIVATE))
    return _Shape(public, required, readable, private, _reader(public))


def _reader(names: tuple[str, ...]) -> Callable[["Event"], dict[str, Any]]:
    if len(names) < 2:  # attrgetter answers one value alone without a tuple
        return lambda event: {name: getattr(event, name) for name in names}
    values = attrgetter(*names)
    return lambda event: dict(zip(names, values(event), strict=True))


def _shape_of(kind: Any) -> _Shape:
    # A plain function before the cache: mypy takes the hash of an instance for that of its class.
    return _shape(kind)


def public_fields(kind: "type[Event]") -> tuple[str, ...]:
    """The fields of a type's payload, in their order."""
    return _shape_of(kind).public


def private_fields(kind: "type[Event]") -> tuple[str, ...]:
    """The fields of a type of which a payload bears digests only."""
    return tuple(name for name, _ in _shape_of(kind).private)


def no_longer_open(kind: "type[Event]") -> tuple[str, ...]:
    """Names that an entry of earlier code may bear openly, and none may today."""
    shape = _shape_of(kind)
    return tuple(name for name in shape.readable if name not in shape.public)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Base of every recorded fact."""

    type: ClassVar[str] = ""
    schema_version: ClassVar[int] = 1
    sealed_with: ClassVar[str] = ""
    """The field whose value private content is sealed together with: of what has few values, a code or a count, equal
    digests in two entries would tell who says the same."""

    def payload(self) -> dict[str, Any]:
        """The content as plain JSON values, in field order."""
        return _shape_of(type(self)).read(self)

    @classmethod
    def upcast(cls, payload: Mapping[str, Any]) -> Mapping[str, Any]:
        """What an earlier version of this type said, as this one says it."""
        return payload

    def private_content(self) -> dict[str, Any]:
        """The private fields that say something, as JSON values by name, in the form in which they are sealed."""
        private = _shape_of(type(self)).private
        if not private:
            return {}
        said = {name: value for name, default in private if (value := getattr(self, name)) != default}
        if not self.sealed_with:
            return said
        own = getattr(self, self.sealed_with)
        return {name: sealed_form(value, own) for name, value in said.items()}


def sealed_form(value: Any, own: str) -> list[Any]:
    """What is digested of private content that is sealed together with `own`, the code of its case."""
    return [own, value]


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


def kind_of(type_name: str) -> "type[Event]":
    """The type of that name: what is decided about an entry is decided on the class.

    Raises:
        UnknownEvent: nobody publishes a type of that name.
    """
    try:
        return _known[type_name]
    except KeyError:
        raise UnknownEvent(type_name) from None


def restore(type_name: str, payload: Mapping[str, Any]) -> Event:
    """Rebuild an event from what the ledger kept; unknown keys of later versions are left out.

    Raises:
        UnknownEvent: nobody publishes a type of that name.
        TypeError: the content lacks what the type needs.
    """
    cls = _known.get(type_name)
    if cls is None:
        raise UnknownEvent(type_name)
    if not is_whole(cls, payload):
        payload = cls.upcast(payload)
    fields = {name: payload[name] for name in _shape_of(cls).readable if name in payload}
    return cls(**fields, **{name: ContentDigest(digest) for name, digest in payload.get(PRIVATE, {}).items()})


def is_whole(kind: "type[Event]", payload: Mapping[str, Any]) -> bool:
    """Whether `payload` says all that its type asks for today; earlier versions left fields out."""
    return all(name in payload for name in _shape_of(kind).required)


def is_current(event: Event, payload: Mapping[str, Any]) -> bool:
    """Whether the entry of an event is of the present version of its type."""
    return is_whole(type(event), payload)
