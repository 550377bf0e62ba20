"""What the citizen thought of the service of one case: five factors, 1 to 5, and a comment. Once."""

from onestop.feedback.audit import RATINGS
from onestop.feedback.domain.rating import (
    FACTORS,
    LEVELS,
    LONGEST_COMMENT,
    AlreadyRated,
    CommentTooLong,
    Factor,
    ScoreOutOfRange,
    UnknownFactor,
)
from onestop.feedback.operations.erase_comment import erase_comment
from onestop.feedback.operations.load_many import SIMULATED, bulk_load, rating_line
from onestop.feedback.operations.rate import rate
from onestop.feedback.queries import RatingView, rated_among, rating_of

__all__ = [
    "FACTORS",
    "LEVELS",
    "LONGEST_COMMENT",
    "RATINGS",
    "SIMULATED",
    "AlreadyRated",
    "CommentTooLong",
    "Factor",
    "RatingView",
    "ScoreOutOfRange",
    "UnknownFactor",
    "bulk_load",
    "erase_comment",
    "rate",
    "rated_among",
    "rating_line",
    "rating_of",
]
