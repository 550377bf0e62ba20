"""What was handed in at the return of a case whose matter is taken up again lies with the agency, and is asked of nobody a second
time (Decree 47/2020 Art. 5); the new case has it, and gives it back where nothing is granted (our reading)."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.at_return import papers_taken, to_show
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.originals import owed
from onestop.cases.domain.received import Received, Sets, together
from onestop.cases.domain.terms import DossierPaper, PaperAtReturn
from onestop.kernel.bilingual import Text
from over_each import over_each

from .conftest import World, definition, paper, published, with_document
from .examples import CALENDAR, RECEPTIONIST, SIMPLE, at
from .pressed import Pressed
from .test_papers_at_return import decided
from .test_reopened import COUNTER, HEAD, SPECIALIST, done, reopened, wrong

pytestmark = pytest.mark.django_db
CODE = "9.000377"
OTHER = replace(HEAD, key="third")


def duty(**paper_at_return: Any) -> dict[str, Any]:
    one = {"how": "taken", "name": {"vi": "Bản giấy", "en": "On paper"}} | paper_at_return
    return {"at": "collecting", "says": {"vi": "Mang theo", "en": "Bring"}, "source": "Thử", "papers": [one]}


def granted(code: str, day: int, by: Any = HEAD) -> None:
    done(code, "accept", COUNTER, day)
    done(code, "complete_step", SPECIALIST, day + 1, step="appraise")
    done(code, "decide", by, day + 2, outcome="granted")


def taken_up(world: World, *duties: dict[str, Any], said: dict[str, str]) -> str:
    """Granted and handed over with that said of its papers; then revoked, and taken up again."""
    whole = with_document(definition(CODE, SIMPLE, [paper("form", required=False)]))
    published([whole | {"duties": list(duties)}])
    code = world.lodge(procedure_code=CODE, received={"form": Received(files=1)})
    granted(code, 3)
    done(code, "return_result", COUNTER, 6, papers_shown=said)
    done(code, "revoke_result", HEAD, 9, document=1, reasons=["not_entitled"], note="Sai")
    return reopened(code, day=10).code


def now_of(code: str) -> cases.CaseFile:
    return store.load(code).file


@pytest.mark.parametrize(
    "asked", [duty(code="originals", sent_as=["files"]), duty(code="form_paper", component="form")]
)
def test_what_was_taken_in_is_with_the_new_case_and_not_asked_for_again(world: World, asked: dict[str, Any]) -> None:
    code = taken_up(world, asked, said={asked["papers"][0]["code"]: "done"})
    assert now_of(code).received == {"form": Received(originals=1, files=1)}
    pressed = Pressed()
    cases.perform(cases.ACTS["accept"], code=code, by=COUNTER, now=at(11), press=pressed)
    assert "originals=1" in str(pressed["GN1"].components)

    done(code, "complete_step", SPECIALIST, 12, step="appraise")
    done(code, "decide", OTHER, 13, outcome="granted")
    assert to_show(now_of(code)) == ()
    done(code, "return_result", COUNTER, 16)
    assert (owed(now_of(code)), wrong()) == ((), [])


def test_where_nothing_is_granted_then_it_goes_back(world: World) -> None:
    code = taken_up(world, duty(code="originals", sent_as=["files"]), said={"originals": "done"})
    done(code, "refuse_intake", replace(COUNTER, key="colleague"), 11, reasons=["wrong_agency"], note="Nộp tại Sở")

    assert [(one.component, one.owed) for one in owed(now_of(code))] == [("form", 1)]


def test_what_was_not_needed_then_or_only_shown_is_asked_as_ever(world: World) -> None:
    """Who shows something is whoever comes, each time."""
    identity = duty(code="identity", how="shown")
    asked = duty(code="originals", sent_as=["files"])
    code = taken_up(world, asked, identity, said={"originals": "not_needed", "identity": "done"})
    granted(code, 11, OTHER)

    assert sorted(one.code for one in to_show(now_of(code))) == ["identity", "originals"]


def test_of_a_void_document_what_is_no_paper_of_the_dossier_stays_owed_where_it_lies(world: World) -> None:
    """Taken in by the first case for a document that its owner never gets; the new one does not have it."""
    whole = with_document(definition(CODE, SIMPLE, [paper("form", required=False)]))
    published([whole | {"duties": [duty(code="old_one"), duty(code="originals", sent_as=["files"])]}])
    first = world.lodge(procedure_code=CODE, received={"form": Received(files=1)})
    granted(first, 3)
    done(first, "note_papers", COUNTER, 6, papers_shown={"old_one": "done", "originals": "done"})
    done(first, "revoke_result", HEAD, 9, document=1, reasons=["not_entitled"], note="Sai")
    done(first, "return_notice", COUNTER, 9)
    assert len(owed(now_of(first))) == 2
    second = reopened(first, day=10).code

    assert [one.component for one in owed(now_of(first))] == ["at_return_old_one"]
    assert "give_back" in {one.kind for one in now_of(first).open_tasks}
    assert now_of(second).received == {"form": Received(originals=1, files=1)}
    done(first, "give_back", COUNTER, 11, given={"at_return_old_one": 1})
    assert (owed(now_of(first)), wrong()) == ((), [])


LAND: dict[str, Any] = duty(code="originals", sent_as=["files", "copies", "certified"])
"""As of 1.013833: "bản chính các giấy tờ của hồ sơ"."""
_FILES: dict[str, Any] = duty(code="originals", sent_as=["files"])
_BY_NAME: dict[str, Any] = duty(code="paper", component="form")


@over_each(
    {
        "a copy does not do, a file was sent": (LAND, Sets(0, 1), Received(files=1), Received(originals=1, files=1)),
        "a copy does not do, one was brought": (LAND, Sets(0, 1), Received(copies=1), Received(originals=1, copies=1)),
        "two are kept": (LAND, Sets(2, 1), Received(copies=1), Received(originals=2, copies=1)),
        "asked for by its name": (_BY_NAME, Sets(0, 1), Received(files=1), Received(originals=1, files=1)),
        "a copy on paper": (_FILES, Sets(0, 1), Received(files=1), Received(copies=1, files=1)),
        "an original and a copy": (_FILES, Sets(1, 1), Received(files=1), Received(originals=1, copies=1, files=1)),
    }
)
def test_an_original_that_was_asked_for_is_one_whatever_the_dossier_wants(
    asked: dict[str, Any], wanted: Sets, sent: Received, lies: Received
) -> None:
    """Form 01 counts originals and copies apart (Circular 01/2018). What was sent as a file alone is asked for on paper as the
    procedure wants it ("bản giấy theo thành phần hồ sơ"); where a copy does not do, the original was handed in."""
    (one,) = asked["papers"]
    name = Text("Giấy tờ", "Paper")
    at_return = PaperAtReturn(one["code"], "taken", name, tuple(one.get("sent_as", ())), one.get("component", ""))
    terms = replace(decided().terms, at_return=(at_return,), papers=(DossierPaper("form", name, sets=wanted),))
    file = replace(decided(), terms=terms, received={"form": sent})
    file, _ = return_result(file, papers_shown={one["code"]: "done"}, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)

    assert together(file.received, papers_taken(file)) == {"form": lies}


def land_case(world: World) -> str:
    """Granted on a copy, whose original was handed in as the result was returned."""
    copy = paper("form", required=False) | {"originals": 0, "copies": 1}
    published([with_document(definition(CODE, SIMPLE, [copy])) | {"duties": [LAND]}])
    code = world.lodge(procedure_code=CODE, received={"form": Received(files=1)})
    granted(code, 3)
    done(code, "return_result", COUNTER, 6, papers_shown={"originals": "done"})
    return code


def test_once_that_document_is_revoked_the_original_is_certified_and_goes_back(world: World) -> None:
    done(first := land_case(world), "revoke_result", HEAD, 9, document=1, reasons=["not_entitled"], note="Sai")
    second = reopened(first, day=10).code
    cases.perform(cases.ACTS["accept"], code=second, by=COUNTER, now=at(11), press=(pressed := Pressed()))
    assert "originals=1, certified=0, copies=0, files=1" in str(pressed["GN1"].components)

    done(second, "stop_case", OTHER, 12, reasons=["other_ground"], note="Không còn đối tượng")
    assert [(one.component, one.owed) for one in owed(now_of(second))] == [("form", 1)]


def test_while_it_holds_in_its_owners_hands_it_stays_with_it(world: World) -> None:
    second = reopened(land_case(world), day=10).code
    assert now_of(second).received == {"form": Received(files=1)}
