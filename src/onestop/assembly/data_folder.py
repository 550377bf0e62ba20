"""Which data folder a command works on, and whether it is one; needs neither Django nor a database."""

import os
from pathlib import Path

from onestop.assembly.complaints import no_data
from onestop.runtime.secrets import SECRETS


def data_folder(given: Path | None) -> Path:
    """`--data`, else ONESTOP_DATA, else ./data."""
    return (given or Path(os.environ.get("ONESTOP_DATA", "data"))).resolve()


def refuse_without_data(given: Path | None) -> None:
    """Before a data folder is opened that must be there: nothing is made in a mistyped one.

    Raises:
        Complaint: it has no database, nor, beside a server of your own, the secrets that belong to one.
    """
    folder = data_folder(given)
    kept = folder / "postgres"
    if os.environ.get("DATABASE_URL"):
        given_elsewhere = os.environ.get(SECRETS["ledger_secret"])
        kept = folder if given_elsewhere else folder / "secrets" / "ledger_secret"
    if not kept.exists():
        raise no_data(folder)
