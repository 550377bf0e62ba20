"""Many ratings at once, for a simulated past."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from onestop.feedback.domain.rating import FACTORS
from onestop.runtime.api import copy_rows, in_transaction_required


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRating:
    """A rating without words; every factor scored like the whole."""

    case_code: str
    overall: int
    assisted: bool
    rated_at: datetime


@in_transaction_required
def bulk_load(ratings: Iterable[PastRating]) -> int:
    """Copy `ratings` in; their events are the caller's to load beside them."""
    names = ("case_code", "overall", *(factor.code for factor in FACTORS), "comment", "assisted", "rated_at", "by")
    rows = (
        (one.case_code, one.overall, *[one.overall] * len(FACTORS), "", one.assisted, one.rated_at, "simulated")
        for one in ratings
    )
    return copy_rows("feedback_rating", names, rows)
