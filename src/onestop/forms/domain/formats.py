"""Formats a schema may name beside the standard ones: the kinds of facts kept as text, and dates known in part."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from onestop.kernel.datatypes.dates import DateNotValid, parse_date
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.datatypes.table import DATATYPES

STANDARD: Final = frozenset({"date", "email", "uri", "time", "date-time"})
PARTIAL_DATE: Final = "partial-date"


def format_of(kind: str) -> str:
    """The format a schema names for a kind of fact."""
    return "email-address" if kind == "email" else kind.replace("_", "-")


def _holds(kind: str) -> Callable[[Any], bool]:
    def holds(value: Any) -> bool:
        try:
            DATATYPES[kind].parse(str(value), None)
        except EntryNotValid:
            return False
        return True

    return holds


def _is_partial_date(value: Any) -> bool:
    try:
        parse_date(str(value), partial=True)
    except DateNotValid:
        return False
    return True


FORMATS: Final[Mapping[str, Callable[[Any], bool]]] = {
    **{format_of(kind): _holds(kind) for kind in DATATYPES},
    PARTIAL_DATE: _is_partial_date,
}
KIND_OF: Final[Mapping[str, str]] = {format_of(kind): kind for kind in DATATYPES} | {"email": "email"}
KNOWN: Final = STANDARD | FORMATS.keys()
