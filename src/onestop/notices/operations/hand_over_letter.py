"""Hand over an e-mail whose row another room keeps: what became of it, and when it is tried again."""

from datetime import datetime

from onestop.notices.channels.provider import NotTaken, Outgoing
from onestop.notices.channels.providers import providers
from onestop.notices.domain.sending import Attempt, after_failure, in_turn
from onestop.notices.operations.handing_over import awake, hand_over, not_taken
from onestop.runtime.api import in_transaction_required


@in_transaction_required
def hand_over_letter(name: str, *, to: str, subject: str, body: str, attempts: int, now: datetime) -> Attempt:
    """`name` is the same each time it is tried, `attempts` how often it was. Where nobody takes e-mail it is given up, and where
    whoever does is left alone for the moment, tried later."""
    offered = in_turn(providers("email"), attempts)
    if not offered:
        return Attempt("given_up", "not_offered")
    taking = awake(offered, now)
    if not taking:
        return after_failure(attempts=attempts + 1, why="resting", for_good=False, at=now, chance=0.5)
    outgoing = Outgoing(id=name, channel="email", case_code="", to=to, subject=subject, body=body, at=now)
    try:
        hand_over(taking[0], outgoing)
    except NotTaken as fault:
        return not_taken(fault, taking[0], attempts=attempts, now=now)
    return Attempt("sent")
