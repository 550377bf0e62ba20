"""Steps at other agencies in the database: found on the day of acceptance, seen and done there alone, proved by the ledger."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest

from onestop.assembly.wiring import CHECKS
from onestop.cases import api as cases
from onestop.cases.domain.refusals_of_hops import NoSuchReceiver
from onestop.cases.operations.partners import partners_in
from onestop.kernel.actor import SYSTEM, Actor, NotPermitted
from onestop.ledger import api as ledger
from onestop.organisation import api as organisation
from onestop.workflow.api import PLACES, Definition

from .conftest import WITH_HOP, World
from .examples import COMMUNE, HEAD, RECEPTIONIST, SPECIALIST, THREE_BOOKS, at, official
from .pressed import Pressed

pytestmark = pytest.mark.django_db
POLICE, NEIGHBOUR = f"{COMMUNE}.CA", "H09.31.04"
OFFICER = official(POLICE, "cases.step", key="31")


@pytest.fixture
def sent(world: World) -> str:
    code = world.lodge(procedure_code=WITH_HOP)
    cases.perform(cases.ACTS["accept"], code=code, by=RECEPTIONIST, now=at(2), press=Pressed())
    return code


def confirm(code: str, by: Actor = OFFICER, day: int = 3) -> cases.CaseFile:
    return cases.perform(cases.ACTS["confirm_hand_over"], code=code, step="register", by=by, now=at(day))


def refuse(code: str) -> cases.CaseFile:
    said: dict[str, Any] = {"reasons": ["not_ours"], "note": "Công an phường bên"}
    return cases.perform(cases.ACTS["refuse_hand_over"], code=code, step="register", by=OFFICER, now=at(3), **said)


def answer(code: str, how: str) -> cases.CaseFile:
    said: dict[str, Any] = {"answer": how, "explanation": "Theo công văn số 12"}
    return cases.perform(cases.ACTS["answer_hand_over"], code=code, step="register", by=SPECIALIST, now=at(4), **said)


def listed(by: Actor, day: int = 3) -> list[tuple[str, str]]:
    return [(line.code, line.kind) for line in cases.worklist(by=by, now=at(day)).items]


def test_the_police_of_the_commune_is_found_when_it_is_accepted_and_said_openly(sent: str) -> None:
    accepted = next(one for one in ledger.entries_of_case(sent) if one.type == "cases.accepted")

    assert accepted.event.partners == {"commune_police": POLICE}  # type: ignore[attr-defined]
    assert accepted.event.tasks[0]["agency"] == POLICE  # type: ignore[attr-defined]


def test_it_stands_in_the_list_of_the_police_and_of_whoever_sent_it(sent: str) -> None:
    assert (listed(OFFICER), listed(SPECIALIST)) == ([(sent, "hand_over")], [(sent, "sent")])
    confirm(sent)
    assert (listed(OFFICER), listed(SPECIALIST)) == ([(sent, "step")], [])


def test_what_nobody_confirmed_is_watched_and_is_not_the_next_thing_to_do(sent: str) -> None:
    assert cases.next_in_worklist(by=SPECIALIST, now=at(3)) is None


def test_past_its_own_last_day_it_is_overdue_there_though_the_case_is_not(sent: str) -> None:
    confirm(sent)

    (line,) = cases.worklist(by=OFFICER, now=at(5), filter="overdue").items
    assert (line.share_late, line.late) == (True, False)


def test_the_police_finds_the_case_by_its_code_and_nobody_elsewhere_does(sent: str) -> None:
    elsewhere = official(f"{NEIGHBOUR}.CA", "cases.step", key="32")

    assert [line.code for line in cases.find_cases(query=sent, by=OFFICER, now=at(3)).items] == [sent]
    assert cases.find_cases(query=sent, by=elsewhere, now=at(3)).items == ()


def test_only_the_police_does_it(sent: str) -> None:
    with pytest.raises(NotPermitted):
        confirm(sent, by=SPECIALIST)
    confirm(sent)
    for by in (SPECIALIST, HEAD):
        with pytest.raises(NotPermitted):
            cases.complete_step(code=sent, step="register", by=by, now=at(4))
    with pytest.raises(NotPermitted):
        cases.perform(cases.ACTS["decide"], code=sent, outcome="granted", by=OFFICER, now=at(4))


@pytest.mark.parametrize("how", ["resent", "kept"])
def test_the_ledger_proves_all_of_it(sent: str, how: str) -> None:
    refuse(sent)
    assert listed(OFFICER) == []
    answer(sent, how)
    if how == "resent":
        confirm(sent, day=5)
    by = OFFICER if how == "resent" else SPECIALIST
    cases.complete_step(code=sent, step="register", by=by, now=at(5))
    cases.perform(cases.ACTS["decide"], code=sent, outcome="granted", by=HEAD, now=at(6), press=Pressed())

    assert [one.code for check in CHECKS for one in check(lambda _done, _total: None)] == []


def test_refused_as_not_theirs_it_goes_to_another_of_that_kind_and_to_no_other(sent: str) -> None:
    refuse(sent)
    other = f"{NEIGHBOUR}.CA"
    perform = partial(
        cases.perform, cases.ACTS["answer_hand_over"], code=sent, step="register", by=SPECIALIST, now=at(4)
    )
    for nobody in (NEIGHBOUR, "H09.BH", "H09.99.CA"):
        with pytest.raises(NoSuchReceiver):
            perform(answer="resent", partner=nobody, explanation="Đúng địa bàn")
    perform(answer="resent", partner=other, explanation="Đúng địa bàn")

    assert (listed(OFFICER, 4), listed(official(other, "cases.step", key="32"), 4)) == ([], [(sent, "hand_over")])


def test_of_a_commune_that_ends_the_police_of_its_successor_takes_over(sent: str) -> None:
    change = organisation.read_reorganisation(
        {
            "decision": "NQ 1",
            "valid_from": date(2026, 3, 10),
            "end": [COMMUNE],
            "succeed": [{"from": COMMUNE, "to": NEIGHBOUR, "kind": "merged"}],
        }
    )
    organisation.reorganise(change, by=SYSTEM, now=at(2))
    heir = f"{NEIGHBOUR}.CA"
    reach = organisation.scope(heir, date(2026, 3, 11), subtree=False)
    grants = tuple(replace(grant, agency=heir, reach=reach) for grant in OFFICER.grants)
    successor = replace(OFFICER, agency=heir, grants=grants)

    assert organisation.successor_of(POLICE, date(2026, 3, 11)) == heir
    assert listed(successor, day=11) == [(sent, "hand_over")]
    assert confirm(sent, by=successor, day=11).open_tasks[0].agency == POLICE


def test_every_kind_a_process_can_name_is_found_in_the_demo_province(world: World) -> None:
    """The bodies are agencies of that kind; above and intake are whichever stand so that day."""
    day = date(2024, 3, 1)
    process = Definition.from_dict({**THREE_BOOKS, "nodes": {
        **THREE_BOOKS["nodes"],
        **{kind: {**THREE_BOOKS["nodes"]["card"], "at": kind} for kind in PLACES},
    }})  # fmt: skip

    found = partners_in(process, intake=NEIGHBOUR, competent=COMMUNE, on=day)

    assert set(found) == PLACES
    assert found["commune_police"] == POLICE
    assert (found["intake"], found["above"]) == (NEIGHBOUR, "H09.31")
    assert (found["tax_office"], found["social_insurance"]) == ("H09.TH", "H09.BH")
    assert PLACES - {"intake", "above"} == set(organisation.PARTNER_KINDS)


def test_a_step_at_the_place_of_intake_is_no_hop_where_that_agency_decides(world: World) -> None:
    nodes = {"a": {**THREE_BOOKS["nodes"]["card"], "at": "intake", "next": "end"}, "end": {"kind": "end"}}
    process = Definition.from_dict({"code": "two", "start": "a", "nodes": nodes})

    assert partners_in(process, intake=COMMUNE, competent=COMMUNE, on=date(2024, 3, 1)) == {}
    assert partners_in(process, intake=COMMUNE, competent="H09.31", on=date(2024, 3, 1)) == {"intake": COMMUNE}
