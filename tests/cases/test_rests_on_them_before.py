"""What the procedure keeps in the original stays as long as something rests on it that an earlier case of the matter granted and
that holds; where nothing granted in the whole chain stands it goes back. That the cases of a matter are read as one is our
reading; that an original goes back is Decree 61/2018 Art. 20."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases.domain.originals import kept
from onestop.cases.domain.received import Received
from onestop.cases.domain.refusals_of_originals import OriginalsStay

from . import test_reopened_part as birth
from .conftest import World, definition, paper, published, with_document
from .examples import SIMPLE
from .test_matter import ONE, asked, now_of, owes
from .test_one_matter import WRONG
from .test_reopened import COLLEAGUE, COUNTER, HEAD, SPECIALIST, done, reopened, wrong
from .test_taken_before import CODE, OTHER, duty, granted

pytestmark = pytest.mark.django_db
SENT: dict[str, Received] = {"id": Received(files=1)}
NOT_ENTITLED: dict[str, Any] = {"document": 1, "reasons": ["not_entitled"], "note": "Sai"}


def handed_over(world: World, *duties: dict[str, Any], said: dict[str, str] | None = None, **more: Any) -> str:
    """Granted and in its owner's hands, on a paper that the procedure keeps in the original."""
    whole = with_document(definition(CODE, SIMPLE, [paper("id", required=False)]))
    published([whole | {"duties": list(duties)}])
    code = world.lodge(procedure_code=CODE, **{"received": ONE} | more)
    granted(code, 3)
    done(code, "return_result", COUNTER, 6, **({"papers_shown": said} if said else {}))
    return code


def turned_away(code: str) -> None:
    done(code, "refuse_intake", COLLEAGUE, 11, reasons=["wrong_agency"], note="Nộp tại Sở")


def refused(code: str) -> None:
    done(code, "accept", COUNTER, 11)
    done(code, "complete_step", SPECIALIST, 12, step="appraise")
    done(code, "decide", OTHER, 13, outcome="refused", reasons=["conditions_not_met"], note="Không đủ")
    done(code, "return_result", COUNTER, 16)


def withdrawn(code: str) -> None:
    done(code, "accept", COUNTER, 11)
    done(code, "request_withdrawal", COUNTER, 12, request="Đơn 12/3")
    done(code, "answer_withdrawal", OTHER, 13, answer="agreed")


ENDINGS = (turned_away, refused, withdrawn)


def stays(code: str) -> bool:
    """It is nobody's to give back, and who tries is told that it stays."""
    with pytest.raises(OriginalsStay):
        done(code, "give_back", COUNTER, 17, given={"id": 1})
    here = [(one.component, one.here - one.owed) for one in kept(now_of(code))]
    return (owes(code), asked(code), here) == ({}, False, [("id", 1)])


@pytest.mark.parametrize("ends", ENDINGS)
def test_what_a_document_that_holds_rests_on_stays_however_a_later_case_ends(world: World, ends: Any) -> None:
    second = reopened(handed_over(world), day=10).code
    ends(second)

    assert stays(second)
    assert wrong() == []


@pytest.mark.parametrize("ends", ENDINGS)
def test_so_does_what_was_handed_in_as_that_document_was_returned(world: World, ends: Any) -> None:
    certificate = duty(code="certificate", component="id")
    first = handed_over(world, certificate, said={"certificate": "done"}, received=SENT)
    second = reopened(first, day=10).code
    assert now_of(second).received == {"id": Received(originals=1, files=1)}
    ends(second)

    assert stays(second)
    assert wrong() == []


def test_revoked_since_nothing_rests_on_it_and_restored_something_does(world: World) -> None:
    second = reopened(first := handed_over(world), day=10).code
    turned_away(second)
    done(first, "revoke_result", HEAD, 12, **NOT_ENTITLED)
    assert (owes(second), asked(second)) == ({"id": 1}, True)

    done(first, "restore_result", replace(HEAD, key="third"), 13, **WRONG | {"decided_on": date(2026, 3, 13)})
    assert stays(second)
    assert wrong() == []


def test_what_was_brought_for_the_later_case_alone_is_its_applicants(world: World) -> None:
    """The document that holds rests on a file."""
    second = reopened(handed_over(world, received=SENT), day=10).code
    done(second, "accept", COUNTER, 11, received=ONE)
    done(second, "stop_case", OTHER, 12, reasons=["other_ground"], note="Không còn đối tượng")

    assert (owes(second), asked(second)) == ({"id": 1}, True)
    assert wrong() == []


def test_another_result_that_holds_keeps_it_though_the_document_was_revoked(world: World) -> None:
    """The health insurance card of a birth that was registered wrongly."""
    first = birth.all_ended(world)
    birth.done(first, "return_result", birth.COUNTER, 5)
    birth.done(first, "revoke_result", birth.HEAD, 5, 10, **NOT_ENTITLED)
    second = reopened(first, day=10, decided_on=date(2026, 3, 9)).code
    turned_away(second)

    assert (owes(second), asked(second)) == ({}, False)
