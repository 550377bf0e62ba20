"""The list of what was supplemented: an answer came, and nothing was done since."""

import pytest

from onestop.cases import api as cases

from .conftest import World
from .examples import HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, at

pytestmark = pytest.mark.django_db


def test_what_was_supplemented_waits_until_something_was_done(world: World) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    answered = cases.Listing("answered")
    assert cases.listing_counts([answered], by=SPECIALIST, now=at(5)) == (0,)
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
    assert cases.listing_counts([answered], by=SPECIALIST, now=at(5)) == (0,)
    cases.answer_supplement(code=code, by=RECEPTIONIST, now=at(4), received=ORIGINAL)

    assert [line.code for line in cases.worklist(by=SPECIALIST, now=at(5), listing=answered).items] == [code]
    assert cases.worklist_counts(by=SPECIALIST, now=at(5), listing=answered)["answered"] == 1
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(5))
    for by in (SPECIALIST, HEAD):
        assert cases.listing_counts([answered], by=by, now=at(6)) == (0,)
