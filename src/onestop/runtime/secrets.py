"""Secrets of one installation, made once and kept in its data folder, readable by its owner only.

Losing them loses the log: whoever holds `ledger_key` can sign checkpoints, and without
`ledger_secret` no case can be found in the ledger any more. Back them up with the data.
"""

import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

_BYTES = 32


@dataclass(frozen=True, slots=True)
class Secrets:
    """Each 32 random bytes as hex."""

    secret_key: str
    """Signs sessions and forms."""
    ledger_secret: str
    """Keys the pseudonyms of cases and actors in the ledger."""
    ledger_key: str
    """Seed of the Ed25519 key that signs checkpoints."""

    def environment(self) -> dict[str, str]:
        """As the settings read them."""
        return {
            "ONESTOP_SECRET_KEY": self.secret_key,
            "ONESTOP_LEDGER_SECRET": self.ledger_secret,
            "ONESTOP_LEDGER_KEY": self.ledger_key,
        }


def secrets_of(data_dir: Path) -> Secrets:
    """The secrets of a data folder, made on first asking."""
    folder = data_dir / "secrets"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Secrets(**{name: _kept(folder / name) for name in Secrets.__slots__})


def _kept(path: Path) -> str:
    if not path.exists():
        _make(path)
    return path.read_text().strip()


def _make(path: Path) -> None:
    # Written aside and linked into place: two starts at once agree on the first one's secret.
    file, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(file, "w") as out:
        out.write(secrets.token_hex(_BYTES) + "\n")
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(name, path)
    except FileExistsError:
        pass
    finally:
        os.unlink(name)
