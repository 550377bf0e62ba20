"""The demo province: its people, its procedures, its past."""

import os
from datetime import datetime
from typing import Final

from onestop.kernel.times import local
from onestop.runtime.api import raw

_PAST: Final = "demo.past"
_MORNING: Final = "demo.morning"
_DONE: Final = """
INSERT INTO runtime_upgrade (work, done_at) VALUES (%s, %s) ON CONFLICT (work) DO UPDATE SET done_at = excluded.done_at
"""
_WHEN: Final = "SELECT work, done_at FROM runtime_upgrade WHERE work = ANY(%s)"


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


def note_past(at: datetime) -> None:
    """Write down that a past up to `at` is made, before it is: its morning is owed from then on, whenever somebody is killed."""
    raw(_DONE, [_PAST, at])


def note_morning(at: datetime) -> None:
    """Write down that the morning is there."""
    raw(_DONE, [_MORNING, at])


def morning_owed() -> datetime | None:
    """For which moment the morning is to be made, or made to its end; None where it is there, or no past was made."""
    done = dict(raw(_WHEN, [[_PAST, _MORNING]]))
    return local(done[_PAST]) if _PAST in done and _MORNING not in done else None
