"""Whether the log can go on: the seed given, where one is, is that of the key that signs now."""

from django.conf import settings

from onestop.ledger.keys import WrongSigningKey, signing_key
from onestop.ledger.operations.fsck.findings import Findings


def seed_of_current_key(found: Findings) -> None:
    """Who checks without the seed, as any but the sequencer may, is told nothing."""
    if not settings.LEDGER_KEY:
        return
    try:
        signing_key()
    except WrongSigningKey:
        found.add("seed", "ONESTOP_LEDGER_KEY")
