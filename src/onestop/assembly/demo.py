"""The demo province: its people, its procedures, its past."""

import os
from datetime import datetime

from onestop.assembly.wiring import find
from onestop.runtime.api import raw

LOADERS = ("onestop.people.api:load_demo", "onestop.catalogue.api:load_own")
"""In this order; each is called with the moment and does nothing the second time. People bring their agencies."""


def offer_demo() -> None:
    """Let the sign-in page offer people to be, unless the operator has said no."""
    os.environ.setdefault("ONESTOP_DEMO", "1")


def ensure_demo(now: datetime) -> None:
    """Load what is missing of the demo province."""
    for path in LOADERS:
        load = find(path)
        if load is None:
            raise LookupError(path)
        load(now)


def has_cases() -> bool:
    """Whether anybody, or a simulation, ever lodged a case here."""
    return bool(raw("SELECT 1 FROM cases_case LIMIT 1"))
