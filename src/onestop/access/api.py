"""What others may ask of the access log."""

from onestop.access.domain.access import (
    KIND_WORDS,
    KINDS,
    PURPOSE_WORDS,
    WHAT_WORDS,
    WHATS,
    Access,
    Look,
    What,
    purpose_of,
)
from onestop.access.queries import AccessFilter, AccessView, accesses, looks_at
from onestop.access.store import close, write
from onestop.access.upkeep import forget_old

__all__ = [
    "KINDS",
    "KIND_WORDS",
    "PURPOSE_WORDS",
    "WHATS",
    "WHAT_WORDS",
    "Access",
    "AccessFilter",
    "AccessView",
    "Look",
    "What",
    "accesses",
    "close",
    "forget_old",
    "looks_at",
    "purpose_of",
    "write",
]
