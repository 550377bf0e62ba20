"""The demo province: its people, its procedures, its past."""

import os
from datetime import datetime

from onestop.runtime.api import raw


def offer_demo() -> None:
    """Let the sign-in page offer people to be, unless the operator has said no."""
    os.environ.setdefault("ONESTOP_DEMO", "1")


def ensure_demo(now: datetime) -> None:
    """Load what is missing of the demo province."""
    from onestop.assembly.wiring import DEMO  # needs Django, which `up` sets up after this module is read

    for load in DEMO:
        load(now)


def has_cases() -> bool:
    """Whether anybody, or a simulation, ever lodged a case here."""
    return bool(raw("SELECT 1 FROM cases_case LIMIT 1"))
