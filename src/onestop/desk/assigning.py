"""Whether there is anybody to assign a step to: whoever alone may do it takes it, and need not choose himself from a list."""

from datetime import datetime

from onestop.cases import api as cases
from onestop.kernel.actor import Actor


def is_for_oneself_alone(file: cases.CaseFile, offer: cases.Offer, by: Actor, now: datetime) -> bool:
    """Where nobody at all may do it, the form says so and what helps: that one is offered."""
    if offer.code != "assign":
        return False
    can = cases.assignable(file, offer.step, now=now)
    return bool(can) and all(by.is_behind(one.key) for one in can)
