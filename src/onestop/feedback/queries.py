"""What was said about cases, as plain values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from onestop.feedback.domain.rating import FACTORS
from onestop.feedback.models import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingView:
    case_code: str
    overall: int
    scores: dict[str, int | None]
    comment: str
    assisted: bool
    rated_at: datetime


def rating_of(case_code: str) -> RatingView | None:
    """The rating of a case, if there is one. It does not say who rated."""
    row = Rating.objects.filter(case_code=case_code).first()
    if row is None:
        return None
    return RatingView(
        case_code=row.case_code,
        overall=row.overall,
        scores={factor.code: getattr(row, factor.code) for factor in FACTORS},
        comment=row.comment,
        assisted=row.assisted,
        rated_at=row.rated_at,
    )


def rated_among(case_codes: Iterable[str]) -> frozenset[str]:
    """Those of the cases that have been rated, in one question."""
    return frozenset(Rating.objects.filter(case_code__in=list(case_codes)).values_list("case_code", flat=True))
