"""An agency that finds by itself that it ended a case wrongly reopens it: nobody has to complain, and nobody alone does both."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.acts import barred_acts, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.reopen_own import reopen_own
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_reasons import ReasonNotExplained, ReasonNotOnRecord
from onestop.cases.domain.refusals_of_reopening import NothingToReopen, ReopenedAlready, SameHand
from onestop.cases.domain.status import Status
from onestop.kernel.actor import Actor
from onestop.rules.api import Interruption, Span

from .conftest import World
from .examples import CALENDAR, CITIZEN, DEPUTY, HEAD, SPECIALIST, accepted, at
from .test_hands import act, appraised, granted
from .test_reopened import COUNTER, done, newest, turned_away, wrong
from .test_reopened import DEPUTY as DEPUTY_THERE
from .test_reopened import HEAD as HEAD_THERE
from .test_reopened import SPECIALIST as SPECIALIST_THERE

ERROR: dict[str, Any] = {"reasons": ["agency_error"], "note": "Bỏ sót giấy tờ đã nộp"}


def stopped() -> CaseFile:
    """For want of an answer by Friday the 20th, on the Saturday after."""
    asked: dict[str, Any] = {"reasons": ["unsigned"], "items": ["id"], "reply_by": date(2026, 3, 20)}
    file = act(accepted(), "request_supplement", SPECIALIST, day=4, **asked)
    return act(file, "stop_case", HEAD, day=21, reasons=["not_answered"])


def outage(*, certified: bool = True) -> Interruption:
    """From noon of the 20th until the 21st; the applicant could not answer."""
    return Interruption("GD-1", Span(at(20, 12), at(21, 8)), certified=certified, touches=frozenset({"answer"}))


def by_outage(file: CaseFile, *known: Interruption, by: Actor = DEPUTY) -> CaseFile:
    said: dict[str, Any] = {"reasons": ["last_day_in_outage"], "outages": known}
    return reopen_own(file, by=by, at=at(25), calendar=CALENDAR, **said)[0]


def by_error(file: CaseFile, by: Actor = DEPUTY) -> CaseFile:
    return act(file, "reopen_own", by, day=25, **ERROR)


def test_a_case_stopped_on_a_last_day_that_a_certified_outage_took_is_reopened() -> None:
    (one,) = by_outage(stopped(), outage()).reopenings

    assert (one.reasons, one.number, one.decided_on) == (("last_day_in_outage",), "", date(2026, 3, 25))


@pytest.mark.parametrize("known", [(), (outage(certified=False),)], ids=["no outage", "not certified"])
def test_not_on_an_outage_that_nobody_certified(known: tuple[Interruption, ...]) -> None:
    with pytest.raises(ReasonNotOnRecord):
        by_outage(stopped(), *known)


def test_not_for_an_outage_where_it_did_not_end_on_a_last_day() -> None:
    file = act(accepted(), "stop_case", HEAD, day=21, reasons=["other_ground"], note="Không còn đối tượng")

    with pytest.raises(ReasonNotOnRecord):
        by_outage(file, outage())


def test_an_error_is_said_in_words() -> None:
    with pytest.raises(ReasonNotExplained):
        act(stopped(), "reopen_own", DEPUTY, day=25, reasons=["agency_error"])

    assert by_error(stopped()).reopenings[0].said["note"] == ERROR["note"]


def test_whoever_ended_it_does_not_find_it_wrong_alone() -> None:
    with pytest.raises(FourEyes):
        by_error(stopped(), HEAD)

    assert "reopen_own" in {offer.code for offer, _ in barred_acts(stopped(), HEAD)}
    assert "reopen_own" in {offer.code for offer in possible_actions(stopped(), DEPUTY)}


def test_once_and_not_what_goes_on_or_was_granted() -> None:
    with pytest.raises(ReopenedAlready):
        by_error(by_error(stopped()))
    for file in (accepted(), granted(appraised(), HEAD)):
        with pytest.raises(NothingToReopen):
            by_error(file)
    assert "reopen_own" not in {offer.code for offer in possible_actions(by_error(stopped()), DEPUTY)}


@pytest.mark.django_db
class TestKept:
    def test_a_new_case_stands_beside_the_old_and_each_names_the_other_with_the_reason(self, world: World) -> None:
        code = turned_away(world)
        done(code, "reopen_own", DEPUTY_THERE, 10, **ERROR)
        new, old = newest(code), store.load(code).file

        assert (new.status, new.reopens, new.answers) == (Status.SUBMITTED, code, old.answers)
        (there,) = cases.reopened_as(old, by=world.citizen)
        back = cases.reopened_from(new, by=world.citizen)
        assert back is not None
        assert (there.code, back.code, back.note) == (new.code, code, ERROR["note"])
        assert [one.vi for one in back.reasons] == ["Cơ quan giải quyết đã sai"]
        assert wrong() == []

    @pytest.mark.parametrize("way", ["reopen", "reopen_own"])
    def test_the_same_hand_does_not_refuse_it_again_for_the_same_reason_and_another_may(
        self, world: World, way: str
    ) -> None:
        code = refused(world)
        complaint = {"authority": "Chủ tịch", "number": "1/QĐ", "decided_on": date(2026, 3, 10)}
        done(code, way, DEPUTY_THERE, 10, **(complaint if way == "reopen" else ERROR))
        new = newest(code).code
        done(new, "accept", COUNTER, 11)
        done(new, "complete_step", SPECIALIST_THERE, 12, step="appraise")

        with pytest.raises(SameHand):
            done(new, "decide", HEAD_THERE, 13, outcome="refused", reasons=["facts_not_proved"], note="Vẫn thiếu")
        done(new, "decide", DEPUTY_THERE, 13, outcome="refused", reasons=["facts_not_proved"], note="Vẫn thiếu")

    def test_nor_whoever_refused_it_in_a_case_before_taken_up_by_another_decision(self, world: World) -> None:
        """A second decision opens the door for nobody. It is about the last case, and written down there."""
        new, ground = refused(world), {"outcome": "refused", "reasons": ["facts_not_proved"], "note": "Vẫn thiếu"}
        for day, hand in ((10, DEPUTY_THERE), (16, HEAD_THERE)):
            third = replace(DEPUTY_THERE, key=f"third{day}@{DEPUTY_THERE.agency}")
            upheld = {"authority": "Chủ tịch", "number": f"{day}/QĐ", "decided_on": date(2026, 3, day)}
            done(new, "reopen", third, day, **upheld)
            new = newest(new).code
            done(new, "accept", COUNTER, day + 1)
            done(new, "complete_step", SPECIALIST_THERE, day + 2, step="appraise")
            if hand is DEPUTY_THERE:
                done(new, "decide", hand, day + 3, **ground)

        for hand in (HEAD_THERE, DEPUTY_THERE):
            with pytest.raises(SameHand):
                done(new, "decide", hand, 20, **ground)

    def test_nor_does_he_stop_it_again(self, world: World) -> None:
        code = world.lodge()
        done(code, "accept", COUNTER, 3)
        ground: dict[str, Any] = {"reasons": ["other_ground"], "note": "Không còn đối tượng"}
        done(code, "stop_case", HEAD_THERE, 4, **ground)
        done(code, "reopen_own", DEPUTY_THERE, 10, **ERROR)
        new = newest(code).code
        done(new, "accept", COUNTER, 11)

        with pytest.raises(SameHand):
            done(
                new,
                "stop_case",
                replace(HEAD_THERE, key="other", same_person=frozenset({HEAD_THERE.key})),
                12,
                **ground,
            )
        done(new, "stop_case", DEPUTY_THERE, 12, **ground)

    def test_he_may_refuse_it_for_another_reason_or_grant_it(self, world: World) -> None:
        code = refused(world)
        done(code, "reopen_own", DEPUTY_THERE, 10, **ERROR)
        new = newest(code).code
        done(new, "accept", COUNTER, 11)
        done(new, "complete_step", SPECIALIST_THERE, 12, step="appraise")
        done(new, "decide", HEAD_THERE, 13, outcome="refused", reasons=["dispute"], note="Tòa án đang giải quyết")

        assert store.load(new).file.outcome == "refused"


def refused(world: World) -> str:
    code = world.lodge()
    done(code, "accept", COUNTER, 3)
    done(code, "complete_step", SPECIALIST_THERE, 4, step="appraise")
    done(code, "decide", HEAD_THERE, 5, outcome="refused", reasons=["facts_not_proved"], note="Thiếu căn cứ")
    return code


def test_a_withdrawal_nobody_asked_for_is_an_error_that_can_be_found() -> None:
    file = act(accepted(), "request_withdrawal", CITIZEN, day=5)
    file = act(file, "answer_withdrawal", HEAD, day=6, answer="agreed")

    assert by_error(file).reopenings
