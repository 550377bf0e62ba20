"""What each serving process may know: its own secrets and its own way into the database, nothing else."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from onestop.runtime.secrets import SECRETS, MissingSecret

OWNER_URL: Final = "ONESTOP_MIGRATE_URL"
SEQUENCER_URL: Final = "ONESTOP_SEQUENCER_URL"
READER_URL: Final = "ONESTOP_READER_URL"
_SERVING: Final = ("ONESTOP_SECRET_KEY", "ONESTOP_LEDGER_SECRET", "ONESTOP_LEDGER_MACS")
NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "web": _SERVING,
    "worker": _SERVING,
    "sequencer": (*_SERVING, "ONESTOP_LEDGER_KEY"),
}
"""The secrets of each process: only the sequencer can sign."""
SENDING: Final = ("ONESTOP_SMTP_URL", "ONESTOP_SMTP_URL_2", "ONESTOP_SMS", "ONESTOP_CHAT")
"""Ways out of the house with their passwords, for the worker: `web` is told only that there is one, for whoever chooses."""
_WITHHELD: Final = "withheld"


def environment_of(process: str, given: Mapping[str, str] | None = None) -> dict[str, str]:
    """Our environment, or `given`, less what this process must not know, with the address of its own role."""
    given = os.environ if given is None else given
    kept = {name: value for name, value in given.items() if name not in _hidden(process)}
    if process == "sequencer" and SEQUENCER_URL in given:
        kept["DATABASE_URL"] = given[SEQUENCER_URL]
    if process != "worker":
        kept |= {name: _WITHHELD for name in SENDING if kept.get(name)}
    return kept


def take_secrets(process: str, data_dir: Path) -> None:
    """See that this process, however it was started, has its secrets and no other's: from its environment or the files.

    Raises:
        MissingSecret: one is in neither.
    """
    files = {variable: data_dir / "secrets" / name for name, variable in SECRETS.items()}
    for variable in NEEDS[process]:
        if not os.environ.get(variable) and files[variable].is_file():
            os.environ[variable] = files[variable].read_text().strip()
        if not os.environ.get(variable):
            raise MissingSecret(variable)
    kept = environment_of(process)
    for name in os.environ.keys() - kept.keys():
        del os.environ[name]
    os.environ.update(kept)


def _hidden(process: str) -> set[str]:
    return {OWNER_URL, SEQUENCER_URL, READER_URL} | (set(SECRETS.values()) - set(NEEDS.get(process, ())))
