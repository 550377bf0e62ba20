"""After a transfer later steps go to the bodies of whoever has the case now; what is under way stays where it is."""

from dataclasses import replace
from functools import reduce
from typing import Any

from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.hop_progress import hops_of
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.hand_over import answer_hand_over
from onestop.cases.domain.law.take_over import take_over
from onestop.cases.events import TakenOver

from .examples import CALENDAR, HEAD, at, official, step
from .test_hops import ELSEWHERE, PARTNERS, POLICE, refused, sent

NEIGHBOUR = "H09.31.06"
THERE = official(NEIGHBOUR, "cases.accept", key="41")
THEIR_SPECIALIST = official(NEIGHBOUR, "cases.step", key="42")
THEIRS = {"commune_police": ELSEWHERE, "social_insurance": "H09.BH"}
CHECKED_FIRST: dict[str, Any] = {
    "code": "checked",
    "start": "check",
    "nodes": {
        "check": step("check", "specialist", "register"),
        "register": step("register", "specialist", "sign", at="commune_police"),
        "sign": step("sign", "head", "end", decision=True, not_by=["check"]),
        "end": {"kind": "end"},
    },
}


def taken(file: CaseFile) -> tuple[CaseFile, TakenOver]:
    offer = {"receiver": NEIGHBOUR, "level": "commune", "reasons": ["other_place"], "note": "Thường trú ở xã bên"}
    file, _ = ACTS["transfer"].law(file, by=HEAD, at=at(3), calendar=CALENDAR, **offer)
    after, (event,) = take_over(file, partners=THEIRS, by=THERE, at=at(4), calendar=CALENDAR)
    return after, event


def test_a_step_that_comes_up_later_goes_to_the_police_of_the_new_agency() -> None:
    file, event = taken(sent(process=CHECKED_FIRST))
    after = complete_step(file, step="check", by=THEIR_SPECIALIST, at=at(5), calendar=CALENDAR)[0]

    assert (event.partners, file.partners, agency_of(file, "register")) == (THEIRS, THEIRS, ELSEWHERE)
    assert [(one.kind, one.agency) for one in after.open_tasks] == [("hand_over", ELSEWHERE), ("sent", NEIGHBOUR)]


def test_what_was_sent_before_stays_where_it_is() -> None:
    file, _ = taken(sent())

    assert [(one.kind, one.agency) for one in file.open_tasks] == [("hand_over", POLICE), ("sent", NEIGHBOUR)]


def test_what_is_said_to_a_refusal_after_the_transfer_is_found_with_it() -> None:
    file, _ = taken(refused(sent()))
    file = answer_hand_over(
        file, step="register", answer="kept", explanation="Tự làm", by=THEIR_SPECIALIST, at=at(5), calendar=CALENDAR
    )[0]
    (hop,) = hops_of(file, now=at(5), calendar=CALENDAR)

    assert hop.explained == "Tự làm"


def test_the_event_says_it_openly_and_the_file_is_what_it_replays_to() -> None:
    before = sent(process=CHECKED_FIRST)
    offer = {"receiver": NEIGHBOUR, "level": "commune", "reasons": ["other_place"], "note": "Thường trú ở xã bên"}
    offered, _ = ACTS["transfer"].law(before, by=HEAD, at=at(3), calendar=CALENDAR, **offer)
    after, events = take_over(offered, partners=THEIRS, by=THERE, at=at(4), calendar=CALENDAR)

    assert before.partners == PARTNERS
    assert reduce(evolve, events, offered) == after


def test_an_entry_of_before_that_did_not_say_leaves_them() -> None:
    before = sent(process=CHECKED_FIRST)
    offer = {"receiver": NEIGHBOUR, "level": "commune", "reasons": ["other_place"], "note": "Thường trú ở xã bên"}
    offered, _ = ACTS["transfer"].law(before, by=HEAD, at=at(3), calendar=CALENDAR, **offer)
    _, (event,) = take_over(offered, by=THERE, at=at(4), calendar=CALENDAR, partners=THEIRS)
    earlier = replace(event, partners=None)

    assert evolve(offered, earlier).partners == PARTNERS
