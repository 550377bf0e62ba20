"""A worker process that knows Django's models, and the value it was started with."""

import os
import pickle
from collections.abc import Mapping
from types import MappingProxyType

from onestop.ops.garbage import collect_seldom

_UNCHANGED: Mapping[str, str] = MappingProxyType({})
_started_with: dict[str, object] = {}


def initialise(pickled: bytes, environment: Mapping[str, str] = _UNCHANGED) -> None:
    """Set Django up, so that models can be imported, then unpickle the initial value."""
    import django

    os.environ.update(environment)
    django.setup()
    _started_with["value"] = pickle.loads(pickled)  # noqa: S301 - packed by the process that started this one
    collect_seldom()


def initial_value() -> object:
    """What this process was given when it started."""
    return _started_with["value"]
