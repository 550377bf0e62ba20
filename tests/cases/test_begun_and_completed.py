"""What was begun is completed only while the case still allows it, by whom it is for, and its own time alone runs on."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases.domain.acts import barred_acts
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.forfeits import by_step
from onestop.cases.domain.hands import other_hands
from onestop.cases.domain.refusals import ApprovedAlready, WaitingForApplicant
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.slips import APOLOGY, agency_that_issued, paper_issued
from onestop.cases.domain.transferring import open_transfer, transfers_of
from onestop.kernel.actor import Actor

from .examples import (
    BRANCHING,
    CITIZEN,
    COMMUNE,
    DEPARTMENT,
    HEAD,
    ORIGINAL,
    RECEPTIONIST,
    SPECIALIST,
    accepted,
    at,
    lodged,
    official,
    step,
    terms,
)
from .test_transfer import THERE, act, listed, offered, offers, taken


def granted_while_offered() -> CaseFile:
    file = accepted(under=terms(BRANCHING))
    file = act(file, "complete_step", SPECIALIST, when=at(3), step="appraise", facts={"needs_visit": True})
    file = offered(act(file, "complete_step", SPECIALIST, when=at(3), step="visit"), when=at(3))
    return act(file, "decide", HEAD, when=at(4), outcome="granted")


def asked(file: CaseFile) -> CaseFile:
    by = SPECIALIST if file.received_at else RECEPTIONIST
    items = {"items": ["id"], "reasons": ["unsigned"]}
    return act(file, "request_supplement", by, when=at(3, 10), **items)


class TestGranted:
    def test_an_offer_lapses_when_the_case_is_granted_though_steps_follow(self) -> None:
        file = granted_while_offered()

        assert [step.code for step in file.waiting] == ["enter"]
        assert open_transfer(file) is None
        (told,) = transfers_of(file)
        assert (told.taken, told.ended_at, told.reasons) == (False, at(4), ["other_place"])
        assert listed(file, THERE) == set()

    def test_what_is_being_carried_out_is_not_taken_over(self) -> None:
        with pytest.raises(ApprovedAlready):
            taken(granted_while_offered(), when=at(5))

    def test_nor_where_the_offer_still_stands_in_the_row(self) -> None:
        file = granted_while_offered()
        still = tuple(one._replace(done_at=None) if one.kind == "take_over" else one for one in file.tasks)

        with pytest.raises(ApprovedAlready):
            taken(replace(file, tasks=still), when=at(5))


class TestWhileTheApplicantIsWaitedFor:
    @pytest.mark.parametrize("begun", [accepted, lodged])
    def test_the_offer_is_listed_declined_and_taken_back_and_not_taken_over(self, begun: Any) -> None:
        file = asked(offered(begun()))
        sender = HEAD if file.received_at else RECEPTIONIST

        assert "take_over" in listed(file, THERE)
        assert "decline_transfer" in offers(file, THERE)
        assert "take_back_transfer" in offers(file, sender)
        with pytest.raises(WaitingForApplicant):
            taken(file, when=at(4))
        for by, code, said in (
            (THERE, "decline_transfer", {"reasons": ["not_handed_over"], "reply": "Bản vẽ"}),
            (sender, "take_back_transfer", {}),
        ):
            after = act(file, code, by, when=at(4), **said)
            assert open_transfer(after) is None
            assert after.status == file.status

    def test_the_same_while_he_asks_to_withdraw(self) -> None:
        file = act(offered(accepted()), "request_withdrawal", CITIZEN, when=at(3, 9))

        assert listed(file, THERE) == {"take_over"}
        assert "decline_transfer" in offers(file, THERE)

    def test_an_answer_gives_the_counter_new_time_and_leaves_the_offer_its_own(self) -> None:
        file = asked(offered(lodged()))
        before = open_transfer(file)
        file = act(file, "answer_supplement", CITIZEN, when=at(9), received=ORIGINAL)

        after = open_transfer(file)
        assert before is not None
        assert before.due_at is not None
        assert after is not None
        assert after.due_at == before.due_at
        assert next(one.due_at for one in file.open_tasks if one.kind == "receive") == file.accept_by > before.due_at


class TestOnePersonWithTwoAccounts:
    def both(self, of: Actor, other: Actor) -> Actor:
        return replace(of, same_person=frozenset({other.key}))

    def test_does_not_take_over_what_he_offered(self) -> None:
        with pytest.raises(FourEyes):
            act(offered(accepted()), "take_over", self.both(THERE, HEAD), when=at(4))

        assert "take_over" in {offer.code for offer, _ in barred_acts(offered(accepted()), self.both(THERE, HEAD))}
        assert taken(offered(accepted()), when=at(4)).competent_agency == DEPARTMENT

    def test_has_in_hands_what_was_given_to_either(self) -> None:
        file = act(accepted(), "claim", SPECIALIST, when=at(3), step="appraise")

        assert other_hands(file, self.both(HEAD, SPECIALIST), "appraise") is None
        assert other_hands(file, HEAD, "appraise") is not None

    def test_declaring_a_conflict_lets_go_of_what_was_given_to_either(self) -> None:
        file = act(accepted(), "claim", SPECIALIST, when=at(3), step="appraise")
        file = act(file, "declare_conflict", self.both(HEAD, SPECIALIST), when=at(4), ground="relative")

        assert [one.assignee for one in file.open_tasks if one.kind == "step"] == [""]

    def test_what_he_would_forfeit_is_asked_where_the_step_is_done(self) -> None:
        process = {
            "code": "apart",
            "start": "appraise",
            "nodes": {
                "appraise": step("appraise", "specialist", "register"),
                "register": step(
                    "register", "specialist", "sign", at="commune_police", not_by=["appraise"], reserved=False
                ),
                "sign": step("sign", "head", "end", decision=True, not_by=["appraise", "register"]),
                "end": {"kind": "end"},
            },
        }
        file = replace(accepted(under=terms(process)), facts={"partners": {"commune_police": "H09.31.05.CA"}})
        there = official("H09.31.05.CA", "cases.step", key="51")

        assert [one.step for one in by_step(file, there, "appraise")] == ["register"]
        assert by_step(file, SPECIALIST, "appraise") == ()


def test_a_paper_names_the_agency_that_issued_it_after_another_took_over() -> None:
    def issued(file: CaseFile, slip: Any, when: Any) -> CaseFile:
        return settled(file, paper_issued(file, slip, digest="0" * 64, size=1, by=HEAD, at=when))[0]

    file = act(accepted(), "draft_apology", SPECIALIST, when=at(12), new_day=at(20).date(), reasons=["many_dossiers"])
    file = act(file, "send_apology", HEAD, when=at(12), new_day=at(20).date(), reasons=["many_dossiers"])
    file = taken(offered(issued(file, APOLOGY, at(12)), when=at(12)), when=at(12, 10))

    (apology,) = file.issued
    assert file.competent_agency == DEPARTMENT
    assert agency_that_issued(file, APOLOGY, apology) == COMMUNE
    later = issued(file, APOLOGY, at(13))
    assert agency_that_issued(later, APOLOGY, later.issued[-1]) == DEPARTMENT
