"""Secrets of one installation: from the environment, or files of mode 0600 in its data folder.

A data folder without any gets them on its first start. Where the environment gives one, an operator
keeps them elsewhere: then none is made up, and a missing one stops the start. None stands in for another.

Losing them loses the log: without `ledger_secret` no case can be found in the ledger any more, and
without `ledger_key` nothing can be signed as the same log. Whoever holds `ledger_key` can sign checkpoints,
whoever holds `ledger_macs` can have entries placed. Back them up apart from the database.
"""

import os
import secrets
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from onestop.runtime.clock import now

_BYTES: Final = 32


class MissingSecret(RuntimeError):
    """A secret that has to be given is not; the message is one line that names it."""

    def __init__(self, variable: str) -> None:
        super().__init__(variable)  # as it was given: other processes make it again of this
        self.variable = variable

    def __str__(self) -> str:
        return f"{self.variable} is not set, and no other secret stands in for it"


def _random() -> str:
    return secrets.token_hex(_BYTES)


def _dated() -> str:
    return f"{now().date().isoformat()}:{_random()}"


SECRETS: Final[Mapping[str, str]] = {
    "secret_key": "ONESTOP_SECRET_KEY",
    "ledger_secret": "ONESTOP_LEDGER_SECRET",
    "ledger_macs": "ONESTOP_LEDGER_MACS",
    "ledger_key": "ONESTOP_LEDGER_KEY",
}
"""The file of each and its variable: signs sessions and forms; keys the pseudonyms of cases and actors;
seals entries (dated keys, the last one in use); seed of the Ed25519 key that signs checkpoints."""
_MADE_BY: Final[Mapping[str, Callable[[], str]]] = {"ledger_macs": _dated}


def secrets_of(data_dir: Path, given: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Every secret by the name of its variable.

    Raises:
        MissingSecret: some are given in the environment, and this one is neither there nor in the folder.
        OSError: the folder cannot be read or written.
    """
    folder = data_dir / "secrets"
    some_given = any(given.get(variable) for variable in SECRETS.values())
    found = {variable: given.get(variable) or _kept(folder / name) for name, variable in SECRETS.items()}
    if some_given and (missing := next((variable for variable, value in found.items() if not value), None)):
        raise MissingSecret(missing)
    for name, variable in SECRETS.items():
        if not found[variable]:
            write_secret(folder / name, _MADE_BY.get(name, _random)())
            found[variable] = _kept(folder / name)
    return found


def write_secret(path: Path, content: str, *, replace: bool = False) -> None:
    """Keep a secret under mode 0600: written aside and put into place whole.

    Two starts at once agree on the first one's secret, unless `replace` is wanted.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(file, "w") as out:
        out.write(content.rstrip("\n") + "\n")
        out.flush()
        os.fsync(out.fileno())
    try:
        if replace:
            os.replace(name, path)
            return
        os.link(name, path)
    except FileExistsError:
        pass
    finally:
        Path(name).unlink(missing_ok=True)


def _kept(path: Path) -> str:
    return path.read_text().strip() if path.exists() else ""
