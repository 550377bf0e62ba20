"""Many ratings at once, for a simulated past."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from onestop.feedback.domain.rating import FACTORS
from onestop.runtime.api import copy_line, copy_lines, in_transaction_required

SIMULATED: Final = "simulated"
"""The key of whoever rated a simulated case."""
_COLUMNS: Final = (
    "case_code", "overall", *(factor.code for factor in FACTORS), "comment", "assisted", "rated_at", "by",
)  # fmt: skip


def rating_line(*, case_code: str, overall: int, assisted: bool, rated_at: datetime) -> str:
    """A rating without words, every factor scored like the whole, ready to load."""
    return copy_line((case_code, overall, *[overall] * len(FACTORS), "", assisted, rated_at, SIMULATED))


@in_transaction_required
def bulk_load(lines: Iterable[str] | bytes) -> None:
    """Copy ratings made by `rating_line` in; their events are the caller's to load beside them."""
    copy_lines("feedback_rating", _COLUMNS, lines)
