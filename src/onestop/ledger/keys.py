"""The key that signs checkpoints: one file per data folder, readable by its owner alone."""

import contextlib
import os
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from onestop.ledger.domain.note import SignerKey, VerifierKey

_SEED_BYTES = 32


def _path() -> Path:
    return Path(settings.DATA_DIR) / "secrets" / "ledger_key"


def signing_key() -> SignerKey:
    """The log's key; made at first use."""
    return _signing_key(settings.LEDGER_ORIGIN, _path())


def public_key() -> VerifierKey:
    """What anyone needs to check a receipt; `.text()` is its vkey."""
    return signing_key().verifier()


@lru_cache(maxsize=8)
def _signing_key(origin: str, path: Path) -> SignerKey:
    if not path.exists():
        _make(path)
    return SignerKey.from_seed(origin, bytes.fromhex(path.read_text().strip()))


def _make(path: Path) -> None:
    """Write a fresh seed so that two starting processes agree on one: the first link wins."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with open(draft, "w", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(os.urandom(_SEED_BYTES).hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()
