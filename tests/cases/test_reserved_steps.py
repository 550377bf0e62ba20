"""A step that the law gives to another agency is never done by the one that decides: Law on Residence 68/2020/QH14 has the police
enter a residence, and Decree 63/2024/NĐ-CP Art. 7.4 (as amended by 301/2026/NĐ-CP) warns whoever is silent.
"""

from dataclasses import replace
from functools import reduce
from typing import Any

import pytest

from onestop.cases.access import may_see
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.hop_progress import hops_of
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.complete_step import COMPLETE_STEP, complete_step
from onestop.cases.domain.law.hand_over import ANSWER_HAND_OVER, answer_hand_over
from onestop.cases.domain.law.hand_over_lying import hand_over_lying
from onestop.cases.domain.law.note_silence import note_silence
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.take_back_hand_over import take_back_hand_over
from onestop.cases.domain.refusals_of_hops import NoSuchBody, StepOfAnotherAgency
from onestop.cases.domain.worklist import lanes_of, places_of
from onestop.frame.words import say
from onestop.workflow.api import Definition

from .examples import CALENDAR, CITIZEN, HOPPING, RECEPTIONIST, SPECIALIST, at, lodged, official, terms
from .test_hops import ELSEWHERE, OFFICER, POLICE, confirmed, refused, sent

PROVISION = {"vi": "Luật Cư trú số 68/2020/QH14, Điều 22", "en": "Law on Residence 68/2020/QH14, Article 22"}
OFFICE = "H09.20"
SENT = at(2, 8)
"""A Monday; the step has two working days, to Wednesday at eight."""


def process(**more: Any) -> dict[str, Any]:
    """As `HOPPING`, its step at the police as said; unsaid, as what was published before it could be said."""
    register = {name: said for name, said in HOPPING["nodes"]["register"].items() if name != "reserved"}
    return {**HOPPING, "nodes": {**HOPPING["nodes"], "register": {**register, **more}}}


RESERVED = process(reserved=PROVISION)


def silent(under: dict[str, Any] = RESERVED) -> CaseFile:
    return sent(when=SENT, process=under)


def kept(file: CaseFile) -> CaseFile:
    said: dict[str, Any] = {"answer": "kept", "explanation": "Không ai nhận", "by": SPECIALIST, "calendar": CALENDAR}
    return take_back_hand_over(file, step="register", at=at(5), **said)[0]


def lying(under: dict[str, Any] = RESERVED) -> CaseFile:
    """Kept here while that could be said of any step."""
    file = kept(silent(HOPPING))
    return replace(file, terms=replace(file.terms, process=Definition.from_dict(under)))


class TestKeeping:
    @pytest.mark.parametrize("under", [RESERVED, process()])
    def test_silence_does_not_make_it_the_deciders(self, under: dict[str, Any]) -> None:
        with pytest.raises(StepOfAnotherAgency):
            kept(silent(under))

    def test_nor_does_a_refusal(self) -> None:
        file = refused(silent())
        with pytest.raises(StepOfAnotherAgency):
            answer_hand_over(
                file, step="register", answer="kept", explanation="Tự làm", by=SPECIALIST, at=at(4), calendar=CALENDAR
            )

    def test_it_is_told_by_which_provision(self) -> None:
        with pytest.raises(StepOfAnotherAgency) as refusal:
            kept(silent())

        said = say(refusal.value)
        assert "Luật Cư trú số 68/2020/QH14, Điều 22" in said.vi
        assert "the police of the commune" in said.en

    def test_where_the_law_lets_the_decider_do_it_too_it_may_be_kept(self) -> None:
        assert [(one.kind, one.agency) for one in kept(silent(HOPPING)).open_tasks] == [
            ("step", silent().competent_agency)
        ]

    def test_it_is_not_offered_either(self) -> None:
        (choice,) = (one for one in ANSWER_HAND_OVER.asks if one.name == "answer")

        def offered(file: CaseFile) -> list[str]:
            return [one.value for one in choice.open_to(file)]  # type: ignore[attr-defined]

        assert offered(refused(silent())) == ["resent"]
        assert offered(refused(silent(HOPPING))) == ["resent", "kept"]

    def test_it_goes_to_another_of_that_kind(self) -> None:
        said: dict[str, Any] = {"explanation": "Đúng địa bàn", "by": SPECIALIST, "at": at(5), "calendar": CALENDAR}
        file, _ = take_back_hand_over(silent(), step="register", answer="resent", partner=ELSEWHERE, **said)

        assert ("hand_over", ELSEWHERE) in [(one.kind, one.agency) for one in file.open_tasks]


class TestAccepting:
    def test_without_such_a_body_it_is_not_accepted(self) -> None:
        with pytest.raises(NoSuchBody) as refusal:
            accept(lodged(under=terms(RESERVED)), by=RECEPTIONIST, at=SENT, calendar=CALENDAR)

        assert "công an cấp xã" in say(refusal.value).vi

    def test_where_the_body_is_itself_who_decides_it_is_its_own_step(self) -> None:
        file = lodged(under=terms(RESERVED))
        here = {"commune_police": file.competent_agency}
        after, _ = accept(file, partners=here, by=RECEPTIONIST, at=SENT, calendar=CALENDAR)

        assert [one.kind for one in after.open_tasks] == ["step"]
        assert complete_step(after, step="register", by=SPECIALIST, at=at(3), calendar=CALENDAR)[1]


class TestSilence:
    """Noted by a job, a while after."""

    def noted(self, file: CaseFile, day: int = 5) -> tuple[CaseFile, Any]:
        return note_silence(file, at=at(day), calendar=CALENDAR, above=lambda _agency: OFFICE)

    def test_not_before_its_time_is_over(self) -> None:
        assert self.noted(silent(), 3)[1] == ()

    def test_its_head_and_the_office_of_the_province_find_it_in_their_lists(self) -> None:
        file, (event,) = self.noted(silent())
        placed = {place.lane for place in places_of(file)}

        assert event.told == [POLICE, OFFICE]
        for agency in (POLICE, OFFICE):
            head = official(agency, "cases.see", "cases.decide", key="41")
            assert placed & {lane for lane, _ in lanes_of(head)}
            assert may_see(file, head)

    def test_it_is_noted_once_and_the_step_stays_where_it_is(self) -> None:
        before = silent()
        file, events = self.noted(before)
        (hop,) = hops_of(file, now=at(6), calendar=CALENDAR)

        assert self.noted(file, 6) == (file, ())
        assert (hop.agency, hop.state.code, hop.is_late(at(6))) == (POLICE, "sent", True)
        assert (file.due_at, file.status, file.changed_at) == (before.due_at, before.status, before.changed_at)
        assert reduce(evolve, events, before) == file

    def test_confirmed_or_sent_to_another_it_is_nobodys_concern_any_more(self) -> None:
        file, _ = self.noted(silent())
        after = confirmed(file, when=at(6))

        assert [one.kind for one in after.open_tasks] == ["step"]
        assert not may_see(after, official(OFFICE, "cases.see", "cases.decide", key="41"))

    def test_while_a_request_to_withdraw_waits_it_is_noted_and_listed_as_ever(self) -> None:
        withdrawing = request_withdrawal(silent(), by=CITIZEN, at=at(3), calendar=CALENDAR)[0]
        file, (event,) = self.noted(withdrawing)

        assert (event.confirm_by, event.told) == (self.noted(silent())[1][0].confirm_by, [POLICE, OFFICE])
        assert {one.lane.agency for one in places_of(file) if one.lane.kind == "silence"} == {POLICE, OFFICE}

    def test_while_the_applicant_is_waited_for_nobody_is_silent(self) -> None:
        waiting = request_supplement(
            silent(), reasons=["unsigned"], items=["id"], by=SPECIALIST, at=at(3), calendar=CALENDAR
        )[0]
        both = request_withdrawal(waiting, by=CITIZEN, at=at(4), calendar=CALENDAR)[0]

        assert (self.noted(waiting)[1], self.noted(both)[1]) == ((), ())

    def test_what_may_be_taken_over_is_not_told_above(self) -> None:
        assert self.noted(silent(HOPPING))[1] == ()


class TestLyingHere:
    """Kept before the law was asked, or while no such body was entered."""

    @pytest.mark.parametrize("under", [RESERVED, process()])
    def test_nobody_completes_it_here(self, under: dict[str, Any]) -> None:
        assert isinstance(COMPLETE_STEP.bars(lying(under), SPECIALIST, "register"), StepOfAnotherAgency)
        with pytest.raises(StepOfAnotherAgency):
            complete_step(lying(under), step="register", by=SPECIALIST, at=at(6), calendar=CALENDAR)

    def test_it_is_handed_over_to_whose_it_is_and_done_there(self) -> None:
        file, (event,) = hand_over_lying(lying(), partners={"commune_police": POLICE}, at=at(6), calendar=CALENDAR)

        assert [(one.kind, one.agency) for one in file.open_tasks] == [
            ("hand_over", POLICE),
            ("sent", file.competent_agency),
        ]
        assert reduce(evolve, [event], lying()) == file
        assert complete_step(confirmed(file, when=at(6)), step="register", by=OFFICER, at=at(9), calendar=CALENDAR)[1]

    def test_while_none_is_entered_it_waits(self) -> None:
        assert hand_over_lying(lying(), partners={}, at=at(6), calendar=CALENDAR)[1] == ()

    def test_what_the_decider_may_do_too_stays(self) -> None:
        there = {"commune_police": POLICE}
        assert hand_over_lying(lying(HOPPING), partners=there, at=at(6), calendar=CALENDAR)[1] == ()
