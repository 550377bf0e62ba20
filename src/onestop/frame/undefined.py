"""A name a template misspells must fail; an option left out of a GOV.UK macro must not."""

from collections.abc import Mapping
from typing import Any

from jinja2 import ChainableUndefined, StrictUndefined
from jinja2.utils import missing

_MACRO_CONVENTIONS = {"caller"}


class CarefulUndefined(ChainableUndefined):
    """Strict for names and for attributes of objects; lenient for keys missing from a mapping.

    The GOV.UK macros read optional keys of one `params` mapping, as Nunjucks lets them;
    everything we hand to templates ourselves is a typed value.
    """

    def __new__(cls, hint: str | None = None, obj: Any = missing, name: Any = None, *rest: Any) -> Any:
        optional = hint is not None and name is None  # an inline `if` without its `else`
        if isinstance(obj, Mapping | ChainableUndefined) or name in _MACRO_CONVENTIONS or optional:
            return super().__new__(cls)
        return StrictUndefined(hint, obj, name, *rest)
