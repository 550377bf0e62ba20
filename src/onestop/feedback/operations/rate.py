"""Rate the service of a case, within the operation of whoever knows that the case may be rated."""

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError

from onestop.feedback.domain.rating import AlreadyRated, Opinion, opinion
from onestop.feedback.events import Rated
from onestop.feedback.models import Rating
from onestop.kernel.actor import Actor
from onestop.runtime.api import in_transaction_required, savepoint


@in_transaction_required
def rate(
    *,
    case_code: str,
    scores: Mapping[str, object],
    overall: object,
    comment: str = "",
    assisted: bool,
    by: Actor,
    now: datetime,
) -> Rated:
    """Keep the rating; the caller records the event in the chain of the case.

    Raises:
        AlreadyRated: someone rated this case before.
        ScoreOutOfRange, UnknownFactor, CommentTooLong: what was said cannot be counted.
    """
    said = opinion(overall=overall, scores=scores, comment=comment)
    _keep(case_code, said, assisted, by, now)
    content = said.comment or ""
    return Rated(
        case_code=case_code, overall=said.overall, assisted=assisted, comment=content, rater=by.key, **said.scores
    )


def _keep(case_code: str, said: Opinion, assisted: bool, by: Actor, now: datetime) -> None:
    # Two may press the button at once: the table decides, not a look before.
    try:
        with savepoint():
            Rating.objects.create(
                case_code=case_code,
                overall=said.overall,
                comment=said.comment,
                assisted=assisted,
                rated_at=now,
                by=by.key,
                **said.scores,
            )
    except IntegrityError as error:
        raise AlreadyRated(case_code=case_code) from error
