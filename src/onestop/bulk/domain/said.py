"""A refusal as it is kept: its code and the facts its wording uses, in values that JSON knows and a sentence can write."""

from collections.abc import Mapping, Set
from datetime import date, datetime
from enum import Enum
from typing import Any

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import iso


def kept(refusal: Refusal) -> dict[str, Any]:
    """What is kept of it. One that words itself is kept with its words."""
    said: dict[str, Any] = {"code": refusal.code, "facts": {name: _plain(one) for name, one in refusal.facts().items()}}
    words = getattr(refusal, "words", None)
    return {**said, "words": words().as_dict()} if callable(words) else said


def _plain(value: Any) -> Any:
    if isinstance(value, Text):
        return value.as_dict()
    if isinstance(value, datetime):
        return iso(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return _plain(value.value)
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple | Set):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
