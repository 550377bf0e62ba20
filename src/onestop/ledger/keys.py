"""The key that signs checkpoints: the seed comes from the environment or the data folder's secrets."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from onestop.ledger.domain.note import SignerKey, VerifierKey
from onestop.runtime.api import secrets_of


def signing_key() -> SignerKey:
    """The log's key; made at first use."""
    return _signing_key(settings.LEDGER_ORIGIN, settings.LEDGER_KEY, Path(settings.DATA_DIR))


def public_key() -> VerifierKey:
    """What anyone needs to check a receipt; `.text()` is its vkey."""
    return signing_key().verifier()


@lru_cache(maxsize=8)
def _signing_key(origin: str, seed: str, data_dir: Path) -> SignerKey:
    return SignerKey.from_seed(origin, bytes.fromhex(seed or secrets_of(data_dir).ledger_key))
