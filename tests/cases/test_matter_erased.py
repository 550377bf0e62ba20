"""What a case led to binds the others of its matter once its content was erased, too: status, outcome and document stay, and of
one matter never two documents hold (our rule, as all of reopening)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.overturned import require_not_in_force
from onestop.cases.domain.refusals_of_reopening import OtherDocumentInForce, TakenUpElsewhere
from onestop.indicators import api as indicators

from . import test_reopened_part as birth
from .conftest import OF_CIVIL_STATUS, World
from .erasing import erased, faults
from .examples import at
from .test_reopened import COLLEAGUE, COUNTER, DEPUTY, HEAD, SPECIALIST, done, reopened, turned_away, wrong
from .test_results import granted, revoked

pytestmark = pytest.mark.django_db
LATER: dict[str, Any] = {"number": "46/QĐ-UBND", "decided_on": date(2026, 3, 20)}


def without_content(code: str) -> None:
    wrong()
    indicators.follow_all(at(20, month=4))
    erased(code)


def offered(code: str) -> set[str]:
    return {one.code for one in cases.case_for(code=code, by=DEPUTY, now=at(20)).actions}


def test_of_one_matter_no_second_document_comes_beside_one_whose_case_was_erased(world: World) -> None:
    first = turned_away(world, procedure_code=OF_CIVIL_STATUS, on_paper=["id"])
    second = reopened(first).code
    done(second, "accept", COUNTER, 11)
    done(second, "complete_step", SPECIALIST, 12, step="appraise")
    done(second, "decide", HEAD, 13, outcome="granted")
    done(second, "return_result", COUNTER, 14)
    assert "reopen" not in offered(first)
    without_content(second)

    assert "reopen" not in offered(first)
    with pytest.raises(TakenUpElsewhere) as found:
        reopened(first, day=20, **LATER)
    assert found.value.other == second


def test_one_that_was_turned_away_and_erased_leaves_the_matter_to_be_taken_up(world: World) -> None:
    """Of what it held nothing is owed: before, it is not erased."""
    first = turned_away(world, received={"id": cases.Received(originals=1, copies=2)})
    second = reopened(first).code
    done(second, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_procedure"], note="Thủ tục khác")
    done(second, "give_back", COUNTER, 11, given={"id": 1})
    without_content(second)

    assert reopened(first, day=20, **LATER).received == {"id": cases.Received(copies=2)}
    assert [one for one in faults() if one.code in ("wrong_case", "wrong_number")] == []


def test_a_result_that_came_alone_is_not_taken_up_again_though_its_case_was_erased(world: World) -> None:
    first = birth.refused(world)
    alone = birth.granted_alone(first)
    birth.done(alone, "return_result", birth.COUNTER, 6)
    without_content(alone)
    after = store.load(alone).file
    assert (after.content_erased_at is None, after.part) == (False, "residence")

    with pytest.raises(TakenUpElsewhere):
        birth.taken_up(first, 20, number="9", decided_on=date(2026, 3, 20))
    assert store.load(first).file.rests_apart


def test_a_document_holds_beside_another_though_its_case_was_erased() -> None:
    """What is erased is the file of it: that there is such a document, and its number, stays."""
    other = granted()
    emptied = tuple(one._replace(digest="", size=0, content={}) for one in other.issued)
    erased_one = replace(other, code="H09.31.05-260302-0009", issued=emptied, content_erased_at=at(20))

    with pytest.raises(OtherDocumentInForce):
        require_not_in_force(other, erased_one)
    require_not_in_force(other, replace(erased_one, amendments=(revoked(1),)))
