"""Steps at other agencies: handed over, confirmed or refused, each with its last day inside the one term of the case."""

from datetime import datetime
from functools import reduce
from typing import Any

import pytest

from onestop.cases.access import may_see
from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.hand_overs import hand_overs
from onestop.cases.domain.hop_progress import hops_of
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.hand_over import answer_hand_over, confirm_hand_over, refuse_hand_over
from onestop.cases.domain.refusals import NotAtThisStep, NotReadyForDecision
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_hops import AnswerNotExplained, NotHandedOver, NothingRefused
from onestop.cases.domain.refusals_of_reasons import ReasonNotExplained
from onestop.cases.domain.worklist import places_of
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event

from .examples import (
    CALENDAR,
    CITIZEN,
    HEAD,
    HOPPING,
    RECEPTIONIST,
    SPECIALIST,
    THREE_BOOKS,
    at,
    lodged,
    official,
    terms,
)

POLICE, INSURANCE, ELSEWHERE = "H09.31.05.CA", "H09.BH", "H09.31.06.CA"
PARTNERS = {"commune_police": POLICE, "social_insurance": INSURANCE}
OFFICER = official(POLICE, "cases.step", key="31")
INSURER = official(INSURANCE, "cases.step", key="32")


def sent(
    *, when: datetime | None = None, process: dict[str, Any] = HOPPING, channel: str = "online", **policy: Any
) -> CaseFile:
    """A case accepted, whose step of the police was handed over."""
    file = lodged(under=terms(process, **policy), channel=channel)
    return accept(file, partners=PARTNERS, by=RECEPTIONIST, at=when or at(2), calendar=CALENDAR)[0]


def confirmed(file: CaseFile, code: str = "register", by: Actor = OFFICER, when: datetime | None = None) -> CaseFile:
    return confirm_hand_over(file, step=code, by=by, at=when or at(3), calendar=CALENDAR)[0]


def refused(file: CaseFile) -> CaseFile:
    said: dict[str, Any] = {"reasons": ["parts_lacking"], "note": "Thiếu ý kiến của chủ hộ"}
    return refuse_hand_over(file, step="register", by=OFFICER, at=at(3), calendar=CALENDAR, **said)[0]


def answered(file: CaseFile, answer: Any) -> CaseFile:
    return answer_hand_over(
        file, step="register", answer=answer, explanation="Đã gửi kèm", by=SPECIALIST, at=at(4), calendar=CALENDAR
    )[0]


def due(file: CaseFile, kind: str) -> datetime | None:
    return next(one.due_at for one in file.open_tasks if one.kind == kind)


def offered(file: CaseFile, by: Actor, code: str) -> bool:
    return any(act.may(file, by, one.code) for act in [ACTS[code]] for one in act.when.steps(file) if one)


class TestHandingOver:
    def test_a_step_is_done_where_the_process_says_and_that_is_recorded_openly(self) -> None:
        file = lodged(under=terms(HOPPING))
        after, (event, *_) = accept(file, partners=PARTNERS, by=RECEPTIONIST, at=at(2), calendar=CALENDAR)

        assert (after.partners, agency_of(after, "register")) == (PARTNERS, POLICE)
        assert agency_of(after, "sign") == file.competent_agency
        assert event.tasks[0]["agency"] == POLICE  # type: ignore[union-attr]

    def test_until_it_is_confirmed_nobody_does_it_and_the_sender_has_it_in_his_list(self) -> None:
        file = sent()

        assert file.waiting == ()
        assert [(one.kind, one.agency) for one in file.open_tasks] == [
            ("hand_over", POLICE),
            ("sent", file.competent_agency),
        ]
        with pytest.raises(NotAtThisStep):
            complete_step(file, step="register", by=OFFICER, at=at(3), calendar=CALENDAR)

    def test_confirmed_it_waits_there_and_nobody_watches_any_more(self) -> None:
        file = confirmed(sent())

        assert [(one.kind, one.agency) for one in file.open_tasks] == [("step", POLICE)]
        assert [one.code for one in file.waiting] == ["register"]

    def test_that_it_was_received_or_refused_is_no_work_on_the_case_yet(self) -> None:
        """Nobody is told by it that the case is being processed; whoever completes a step there is at work on it."""
        file = sent()
        did = complete_step(confirmed(file), step="register", by=OFFICER, at=at(4), calendar=CALENDAR)[0]

        assert {one.status.name for one in (file, confirmed(file), refused(file))} == {"ACCEPTED"}
        assert did.status.name == "PROCESSING"

    def test_where_the_body_is_unknown_the_agency_that_decides_does_it_as_before(self) -> None:
        file = lodged(under=terms(HOPPING))
        after, _ = accept(file, by=RECEPTIONIST, at=at(2), calendar=CALENDAR)

        assert [(one.kind, one.agency) for one in after.open_tasks] == [("step", file.competent_agency)]

    def test_confirmed_twice_is_refused(self) -> None:
        with pytest.raises(NotHandedOver):
            confirmed(confirmed(sent()))

    def test_data_go_to_all_at_once(self) -> None:
        file = sent(process=THREE_BOOKS)

        assert {(one.kind, one.agency) for one in file.open_tasks if one.kind in ("step", "hand_over")} == {
            ("step", file.competent_agency),
            ("hand_over", POLICE),
            ("hand_over", INSURANCE),
        }


class TestItsTime:
    @pytest.mark.parametrize(
        ("channel", "hour", "minute", "ends"),
        [
            ("online", 16, 0, at(4, 16)),
            ("in_person", 15, 0, at(4, 15)),
            ("in_person", 15, 1, at(4, 15, 1)),
            ("postal", 16, 0, at(4, 16)),
        ],
    )
    def test_it_runs_from_sending_at_any_hour_for_paper_was_scanned_at_intake(
        self, channel: str, hour: int, minute: int, ends: datetime
    ) -> None:
        """Decree 61/2018 Art. 17: scanned at intake; the hour of Art. 18 is for what is carried on paper.

        The step has two working days, and 2 March 2026 is a Monday.
        """
        file = sent(when=at(2, hour, minute), channel=channel)

        assert due(file, "hand_over") == ends

    def test_confirming_late_gives_no_more_time(self) -> None:
        file = sent()

        assert due(confirmed(file, when=at(4)), "step") == due(file, "hand_over")

    def test_the_promised_day_is_one_whatever_becomes_of_it(self) -> None:
        file = sent()

        assert {one.due_at for one in (file, confirmed(file), refused(file), answered(refused(file), "resent"))} == {
            file.due_at
        }

    def test_late_it_is_named_with_its_agency_and_in_the_control_slip(self) -> None:
        file = confirmed(sent())
        (hop,) = hops_of(file, now=at(5), calendar=CALENDAR)
        line = hand_overs(file, now=at(5), calendar=CALENDAR)[-1]

        assert (hop.agency, hop.is_late(at(5)), hop.is_late(at(4, 8))) == (POLICE, True, False)
        assert (line.taker.agency, line.in_time) == (POLICE, "late")

    def test_not_even_confirmed_it_is_late_all_the_same(self) -> None:
        (hop,) = hops_of(sent(), now=at(5), calendar=CALENDAR)

        assert (hop.state.code, hop.is_late(at(5))) == ("sent", True)


class TestRefusing:
    def test_it_goes_back_to_whoever_sent_it_with_the_reason(self) -> None:
        file = refused(sent())
        (hop,) = hops_of(file, now=at(3), calendar=CALENDAR)

        assert [(one.kind, one.agency) for one in file.open_tasks] == [("refused", file.competent_agency)]
        assert (hop.state.code, hop.reasons, hop.note) == ("refused", ("parts_lacking",), "Thiếu ý kiến của chủ hộ")

    def test_without_saying_what_is_missing_it_is_not_refused(self) -> None:
        with pytest.raises(ReasonNotExplained):
            refuse_hand_over(
                sent(), step="register", reasons=["parts_lacking"], by=OFFICER, at=at(3), calendar=CALENDAR
            )

    def test_sent_again_it_is_handed_over_once_more(self) -> None:
        file = answered(refused(sent()), "resent")

        assert [one.kind for one in file.open_tasks] == ["hand_over", "sent"]
        assert hops_of(file, now=at(4), calendar=CALENDAR)[0].explained == "Đã gửi kèm"

    def test_or_the_agency_that_decides_does_it_itself(self) -> None:
        file = answered(refused(sent()), "kept")

        assert [(one.kind, one.agency) for one in file.open_tasks] == [("step", file.competent_agency)]
        assert (offered(file, SPECIALIST, "complete_step"), offered(file, OFFICER, "complete_step")) == (True, False)

    def test_an_answer_says_why(self) -> None:
        with pytest.raises(AnswerNotExplained):
            answer_hand_over(
                refused(sent()),
                step="register",
                answer="resent",
                explanation=" ",
                by=SPECIALIST,
                at=at(4),
                calendar=CALENDAR,
            )

    def test_what_was_not_refused_is_not_answered(self) -> None:
        with pytest.raises(NothingRefused):
            answered(sent(), "resent")

    def test_what_was_taken_over_is_not_refused_any_more(self) -> None:
        with pytest.raises(NotHandedOver):
            refused(confirmed(sent()))


class TestWho:
    def test_only_that_agency_confirms_and_does_it(self) -> None:
        file = sent()
        others = (SPECIALIST, HEAD, RECEPTIONIST, official(ELSEWHERE, "cases.step", "cases.decide", key="33"))

        assert offered(file, OFFICER, "confirm_hand_over")
        assert offered(confirmed(file), OFFICER, "complete_step")
        assert not any(offered(file, one, "confirm_hand_over") for one in others)
        assert not any(offered(confirmed(file), one, "complete_step") for one in others)

    def test_it_sees_the_case_while_it_takes_part_and_afterwards_for_what_it_did(self) -> None:
        did = complete_step(confirmed(sent()), step="register", by=OFFICER, at=at(4), calendar=CALENDAR)[0]
        seen = [may_see(one, OFFICER) for one in (lodged(), sent(), refused(sent()), confirmed(sent()), did)]

        assert seen == [False, True, True, True, True]

    def test_it_stands_in_the_list_of_the_role_there(self) -> None:
        lanes = {(place.lane.agency, place.lane.kind, place.lane.hands) for place in places_of(sent())}

        assert lanes == {(POLICE, "hand_over", "specialist"), (HEAD.agency, "sent", "specialist")}

    def test_whoever_did_a_step_there_does_not_decide_here(self) -> None:
        """Four eyes hold across agencies."""
        both = official(POLICE, "cases.step", key=HEAD.key)
        file = complete_step(confirmed(sent(), by=both), step="register", by=both, at=at(4), calendar=CALENDAR)[0]

        with pytest.raises(FourEyes):
            decide(file, outcome="granted", by=HEAD, at=at(5), calendar=CALENDAR)


def test_nobody_decides_while_a_step_is_under_way_to_another_agency() -> None:
    for file in (sent(), refused(sent()), confirmed(sent())):
        with pytest.raises(NotReadyForDecision):
            decide(file, outcome="granted", by=HEAD, at=at(4), calendar=CALENDAR)
        assert not ACTS["decide"].when.steps(file)


def test_the_decision_waits_until_all_are_done_and_the_result_goes_back_to_intake() -> None:
    file = sent(process=THREE_BOOKS)
    file = complete_step(file, step="birth", by=SPECIALIST, at=at(3), calendar=CALENDAR)[0]
    for code, by in (("register", OFFICER), ("card", INSURER)):
        with pytest.raises(NotReadyForDecision):
            decide(file, outcome="granted", by=HEAD, at=at(4), calendar=CALENDAR)
        file = confirmed(file, code, by, at(4))
        file = complete_step(file, step=code, by=by, at=at(4), calendar=CALENDAR)[0]
    file = decide(file, outcome="granted", by=HEAD, at=at(5), calendar=CALENDAR)[0]

    assert [(one.kind, one.agency) for one in file.open_tasks] == [("return", file.intake_agency)]


def test_the_file_is_what_its_events_replay_to() -> None:
    """All that a hand-over changes is said by its events."""
    told: list[Event] = []
    acts: list[Any] = [
        lambda f: accept(f, partners=PARTNERS, by=RECEPTIONIST, at=at(2), calendar=CALENDAR),
        lambda f: refuse_hand_over(
            f, step="register", reasons=["not_ours"], note="Công an phường bên", by=OFFICER, at=at(3), calendar=CALENDAR
        ),
        lambda f: answer_hand_over(
            f, step="register", answer="resent", explanation="Đúng địa bàn", by=SPECIALIST, at=at(3), calendar=CALENDAR
        ),
        lambda f: confirm_hand_over(f, step="register", by=OFFICER, at=at(4), calendar=CALENDAR),
        lambda f: complete_step(f, step="register", by=OFFICER, at=at(4), calendar=CALENDAR),
    ]
    file = first = lodged(under=terms(HOPPING), by=CITIZEN)
    for act in acts:
        file, events = act(file)
        told += events

    assert reduce(evolve, told, first) == file
