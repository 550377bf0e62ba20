"""Which decree on the one-stop mechanism an explanation names: a law pack by day of receipt, in `data/one_stop.json`."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from onestop.kernel.bilingual import Text

_DATA: Final = Path(__file__).parents[1] / "data" / "one_stop.json"


class Sources(NamedTuple):
    """Where it says that a supplement starts the term again, within how many days it is asked for, and how often."""

    valid_from: date
    restart: Text
    within: Text
    once: Text


def sources_on(received: date) -> Sources:
    """Those of the day of receipt; before the first, the first."""
    packs = _packs()
    return next((pack for pack in reversed(packs) if pack.valid_from <= received), packs[0])


@cache
def _packs() -> tuple[Sources, ...]:
    written = json.loads(_DATA.read_text("utf-8"))
    return tuple(
        Sources(
            date.fromisoformat(pack["from"]),
            *(Text(pack[rule]["vi"], pack[rule]["en"]) for rule in ("restart", "within", "once")),
        )
        for pack in written
    )
