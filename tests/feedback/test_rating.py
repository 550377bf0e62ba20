"""A case is rated once, from 1 to 5, by whoever its result was returned to; only the numbers are recorded."""

from datetime import datetime
from typing import Any

import pytest
from django.db import IntegrityError

from onestop.feedback.api import (
    FACTORS,
    AlreadyRated,
    CommentTooLong,
    ScoreOutOfRange,
    UnknownFactor,
    rate,
    rating_of,
)
from onestop.feedback.events import Rated
from onestop.feedback.models import Rating
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL
from onestop.ledger import api as ledger
from onestop.runtime.api import NotInTransaction, raw, transaction

NOW = datetime(2026, 5, 5, 9, 30, tzinfo=LOCAL)
CASE = "H09.38.07-260424-0012"
CITIZEN = Actor(kind="citizen", key="user:7", person_id=7)
GIVEN: dict[str, Any] = {
    "case_code": CASE,
    "scores": {"access": 5, "officials": 4},
    "overall": 4,
    "comment": " Nhanh, thân thiện. ",
    "assisted": False,
    "by": CITIZEN,
    "now": NOW,
}
pytestmark = pytest.mark.django_db(transaction=True)


def _rate(**changed: Any) -> Rated:
    with transaction():
        return rate(**{**GIVEN, **changed})


def test_a_rating_is_kept_and_told_by_one_event() -> None:
    event = _rate()
    kept = rating_of(CASE)
    assert kept is not None
    assert kept.scores == {"access": 5, "procedure": None, "officials": 4, "result": None, "handling": None}
    assert (kept.overall, kept.comment, kept.rated_at) == (4, "Nhanh, thân thiện.", NOW)
    assert (event.case_code, event.overall, event.access) == (CASE, 4, 5)


def test_what_was_written_and_who_wrote_it_is_private() -> None:
    event = _rate()

    assert event.private_content() == {"comment": [CASE, "Nhanh, thân thiện."], "rater": [CASE, "user:7"]}
    assert "Nhanh" not in str(ledger.payload_of(event))


def test_a_case_is_rated_once() -> None:
    _rate()
    with pytest.raises(AlreadyRated) as refused:
        _rate(overall=1)
    assert refused.value.facts() == {"case_code": CASE}
    kept = rating_of(CASE)
    assert kept is not None
    assert kept.overall == 4


def test_a_refused_rating_leaves_the_callers_transaction_usable() -> None:
    _rate()
    with transaction():
        with pytest.raises(AlreadyRated):
            rate(**GIVEN)
        assert raw("SELECT 1", []) == [(1,)]


@pytest.mark.parametrize("score", [0, 6, "5", 4.0, True, -1])
def test_scores_are_whole_numbers_from_one_to_five(score: object) -> None:
    with pytest.raises(ScoreOutOfRange):
        _rate(overall=score)
    with pytest.raises(ScoreOutOfRange):
        _rate(scores={"result": score})
    assert rating_of(CASE) is None


def test_only_the_five_factors_can_be_rated() -> None:
    assert [factor.code for factor in FACTORS] == ["access", "procedure", "officials", "result", "handling"]
    with pytest.raises(UnknownFactor):
        _rate(scores={"weather": 5})


def test_a_comment_is_bounded() -> None:
    with pytest.raises(CommentTooLong) as refused:
        _rate(comment="a" * 2001)
    assert refused.value.facts() == {"length": 2001, "limit": 2000}


def test_the_table_itself_refuses_what_the_code_would() -> None:
    with pytest.raises(IntegrityError):
        Rating.objects.create(case_code=CASE, overall=6, assisted=False, rated_at=NOW, by="x")


def test_a_rating_is_part_of_its_callers_operation() -> None:
    with pytest.raises(NotInTransaction):
        rate(**GIVEN)
    with pytest.raises(RuntimeError, match="changed my mind"):
        _rate_and_change_my_mind()
    assert rating_of(CASE) is None


def _rate_and_change_my_mind() -> None:
    with transaction():
        rate(**GIVEN)
        raise RuntimeError("changed my mind")
