"""One try with one provider, whatever is handed over: what becomes of it, and who is left alone for a moment."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from django.db import DatabaseError

from onestop.notices.channels.provider import NotTaken, Outgoing, Provider
from onestop.notices.domain.sending import Attempt, after_failure

RESTS: Final = timedelta(seconds=15)
"""How long a provider that is not there is left alone, so that each message need not wait for it anew."""
_back_at: dict[str, datetime] = {}


def hand_over(provider: Provider, outgoing: Outgoing) -> None:
    """Raises NotTaken, whatever a provider raises: one message that it cannot take holds up no other."""
    try:
        provider.hand_over(outgoing)
    except (NotTaken, DatabaseError):
        raise
    except Exception as fault:  # noqa: BLE001 - see above; what it says may name the recipient
        raise NotTaken(type(fault).__name__) from None


def not_taken(fault: NotTaken, provider: Provider, *, attempts: int, now: datetime) -> Attempt:
    """What becomes of what was tried `attempts` times before; whoever is not there is left alone."""
    if fault.unreachable:
        _back_at[provider.name] = now + RESTS
    return after_failure(
        attempts=attempts + 1,
        why=fault.why,
        for_good=fault.for_good,
        at=now,
        chance=random.random(),  # noqa: S311 - spreads retries, decides nothing
    )


def awake(asked: Sequence[Provider], now: datetime) -> Sequence[Provider]:
    """Those of the providers that are not left alone for the moment."""
    return [one for one in asked if _back_at.get(one.name, now) <= now]
