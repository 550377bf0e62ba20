"""Ratings proved: each row says what was rated in the chain of its case, and none is missing or invented."""

from typing import Any, Final

from onestop.feedback.domain.rating import FACTORS
from onestop.feedback.events import Rated
from onestop.kernel.bilingual import Text
from onestop.kernel.event import ContentDigest
from onestop.ledger import api as ledger

_SCORES: Final = ("overall", *(factor.code for factor in FACTORS), "assisted")
_COLUMNS: Final = ("case_code", *_SCORES, "rated_at", "comment", "by")


def expected_rating(history: ledger.History, head: bytes) -> dict[str, Any]:
    """The row of a rating after the history of its case; nothing where nobody rated.

    Entries written before comment and rater had digests do not speak of them.
    """
    row: dict[str, Any] = {}
    for entry in history:
        event = entry.event
        if isinstance(event, Rated):
            row = {name: getattr(event, name) for name in _SCORES} | {"rated_at": entry.at}
            if isinstance(event.rater, ContentDigest):
                own = event.case_code
                row |= {
                    "comment": ledger.KeptContent(event.comment, own=own),
                    "by": ledger.KeptContent(event.rater, own=own),
                }
    return row


RATINGS: Final = ledger.Projection(
    fault="wrong_rating",
    noun=Text("Đánh giá", "rating"),
    rows=f"SELECT {', '.join(_COLUMNS)} FROM feedback_rating",  # noqa: S608 - fixed names
    columns=_COLUMNS,
    expected=expected_rating,
    stays=ledger.columns(_COLUMNS),
)
"""What `fsck` asks of ratings. All entries count, those that wait for their place too."""
