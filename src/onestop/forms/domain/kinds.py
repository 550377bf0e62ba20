"""Which kinds of facts a question may ask, and which one asks a question that does not say."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

from onestop.forms.domain.formats import KIND_OF
from onestop.kernel.datatypes.table import DATATYPES

FREE: Final = frozenset({"text", "note", "choice", "yes_no"})
"""Kinds whose only rules stand in the schema: length, pattern, options."""
KINDS: Final = frozenset({*DATATYPES, *FREE, "date", "year", "count", "measure", "money"})
DECIMALS: Final[Mapping[Any, int]] = defaultdict(int, number=6)
_BY_WIDGET: Final[Mapping[str, str]] = {
    "date": "date",
    "tel": "phone",
    "email": "email",
    "textarea": "note",
    "radios": "choice",
    "select": "choice",
}


def kind_of(data: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    """The kind of a field that does not say it, as plans kept with older cases do not."""
    widget = data["widget"]
    if widget == "number":
        return _kind_of_number(schema)
    if widget == "checkbox":
        return "choice" if data.get("options") else "yes_no"
    return KIND_OF.get(schema.get("format", "")) or _BY_WIDGET.get(widget, "text")


def _kind_of_number(schema: Mapping[str, Any]) -> str:
    least, most = schema.get("minimum"), schema.get("maximum")
    if least is not None and most is not None and 1800 <= least <= most <= 2200:
        return "year"
    return "measure" if schema.get("type") == "number" else "count"
