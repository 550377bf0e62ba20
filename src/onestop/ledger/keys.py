"""The keys of the log: the public ones in the data folder, the seed with the sequencer alone."""

from pathlib import Path
from typing import ClassVar

from django.conf import settings

from onestop.kernel.refusal import Kind, Refusal
from onestop.ledger.domain.log_keys import LogKey, LogKeys
from onestop.ledger.domain.note import SignerKey, VerifierKey
from onestop.runtime.api import MissingSecret

_FILE = "log.vkeys"


class WrongSigningKey(RuntimeError):
    """The seed given is not that of the log's current key; the message is one line."""


class NoPublicKey(Refusal):
    """This machine knows no public key of the log: nothing was begun here, or `log.vkeys` was not brought along."""

    code: ClassVar[str] = "ledger.no_public_key"
    kind: ClassVar[Kind] = "unavailable"


def vkeys_file() -> Path:
    return Path(settings.DATA_DIR) / _FILE


def log_keys() -> LogKeys:
    """Every public key of this log. Pages, receipts and checks need these and never the seed.

    Raises:
        NoPublicKey: no log was begun here yet, and who asks holds no seed to begin one.
        KeyRejected: the file is not a list of keys.
    """
    path = vkeys_file()
    if not path.exists():
        if not settings.LEDGER_KEY:
            raise NoPublicKey
        keep_log_keys(LogKeys((LogKey(_signer(settings.LEDGER_ORIGIN).verifier(), 0),)))
    return LogKeys.parse(path.read_text())


def keep_log_keys(keys: LogKeys) -> None:
    """Write the list whole, or not at all."""
    path = vkeys_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    making = path.with_suffix(".new")
    making.write_text(keys.text())
    making.replace(path)


def public_key() -> VerifierKey:
    """What anyone needs to check a receipt given now; `.text()` is its vkey."""
    return log_keys().current


def signing_key() -> SignerKey:
    """The key that signs checkpoints now.

    Raises:
        MissingSecret: this process was not given the seed.
        WrongSigningKey: the seed is another one's.
    """
    current = log_keys().current
    key = _signer(current.name)
    if key.verifier() != current:
        raise WrongSigningKey(
            "ONESTOP_LEDGER_KEY is not the seed of the log's current key; lay in the newest log.vkeys, put back the seed"
            " of its last key, or open a new log"
        )
    return key


def _signer(origin: str) -> SignerKey:
    if not settings.LEDGER_KEY:
        raise MissingSecret("ONESTOP_LEDGER_KEY")
    return SignerKey.from_seed(origin, bytes.fromhex(settings.LEDGER_KEY))
