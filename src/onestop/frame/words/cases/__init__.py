"""Dossiers: why something cannot be done; a file a topic."""

from onestop.frame.words.cases import (
    apologies,
    fees,
    hand_overs,
    hands,
    lodging,
    meetings,
    opinions,
    reasons,
    requests,
    results,
    standing,
    transfers,
)
from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    **standing.REFUSALS,
    **hands.REFUSALS,
    **results.REFUSALS,
    **apologies.REFUSALS,
    **requests.REFUSALS,
    **opinions.REFUSALS,
    **transfers.REFUSALS,
    **meetings.REFUSALS,
    **hand_overs.REFUSALS,
    **reasons.REFUSALS,
    **lodging.REFUSALS,
    **fees.REFUSALS,
}
