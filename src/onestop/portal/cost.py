"""What an application costs, as far as the source tells: compared by amounts, and said when nobody knows one."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Final

from onestop.catalogue.api import Channel, ProcedureVersion
from onestop.kernel.bilingual import Text

_SUM: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d|/)|\d+(?=\s*(?:USD|đồng|%))")
_SHORT: Final = 60
"""Characters of a note that may stand in place of an amount."""
UNSAID: Final = Text("Chưa rõ: nguồn không nêu mức phí", "Not known: the source states no fee")
_FREE_BUT: Final = Text(
    "Chưa rõ: nguồn ghi miễn phí nhưng dẫn quy định khác", "Not known: the source says free, and refers to other rules"
)
_ELSEWHERE: Final = Text("Chưa rõ: nguồn dẫn quy định khác", "Not known: the source refers to other rules")


_UNTIL: Final = re.compile(
    r"đến (?:hết )?(?:ngày )?(?P<day>\d{1,2})(?:/|\s*tháng\s*)(?P<month>\d{1,2})(?:/|\s*năm\s*)(?P<year>\d{4})",
    re.IGNORECASE,
)


def rate_ended(door: Channel, on: date) -> date | None:
    """The last day of a rate that its note names and that has ended by `on`, the latest of them; None: none has.

    >>> door = Channel(channel="online", term=1, unit="day", fee_note=Text("400.000 đồng đến hết ngày 31/12/2025", ""))
    >>> rate_ended(door, date(2026, 1, 1)), rate_ended(door, date(2025, 12, 31))
    (datetime.date(2025, 12, 31), None)
    """
    return max((day for day in _last_days(door.fee_note.vi) if day < on), default=None)


def _last_days(note: str) -> Iterator[date]:
    for said in _UNTIL.finditer(note):
        with suppress(ValueError):
            yield date(int(said["year"]), int(said["month"]), int(said["day"]))


def cost_of(door: Channel) -> object:
    """What two ways of applying must share to cost the same: the amount, else the sums their notes name, else their words."""
    if door.fee_amount is not None:
        return door.fee_amount, door.fee_per
    return frozenset(_SUM.findall(door.fee_note.vi)) or door.fee_note.vi


def unknown_cost(version: ProcedureVersion, door: Channel | None) -> Text | None:
    """Why nobody knows the amount; None where it is known, a short note tells it, or the table names sums."""
    if version.publication is None or door is None or door.fee_amount is not None:
        return None
    note = door.fee_note.vi
    if not note:
        return UNSAID
    if len(note) < _SHORT or _SUM.search(note):
        return None
    return _FREE_BUT if any(one.kind == "fee_set_elsewhere" for one in version.findings) else _ELSEWHERE
