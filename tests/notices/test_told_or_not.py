"""What is told otherwise, or not at all, by what else is known of the case."""

import pytest

from cases.examples import COMMUNE, at
from notices.events_told import (
    CODE,
    NOT_ACCEPTED,
    OFFERED,
    SAID,
    case,
    counted,
    fee_set,
    lodged,
    step,
    stopped,
    withdrawal_answered,
)
from notices.test_facts import named
from onestop.cases import events
from onestop.cases.events import CaseEvent
from onestop.kernel.times import iso
from onestop.notices.domain.notice import Saying, facts_of, told
from onestop.notices.domain.wording import names_in
from onestop.notices.texts import texts

TO_FETCH, TO_BRING = "result_restored_to_fetch", ("reopened_to_bring", "reopened_part_to_bring")


def test_where_he_chose_to_receive_it_himself_he_is_not_told() -> None:
    own = (
        events.ReturnPlaceChosen(case_code=CODE, at=iso(at(4)), agency=COMMUNE, acted_as="applicant"),
        events.PartReturnChosen(
            case_code=CODE, at=iso(at(4)), agency=COMMUNE, steps=["sign"], way="post", acted_as="applicant"
        ),
    )
    assert [told(event, case()) for event in own] == [None, None]


def test_what_he_declares_with_his_dossier_at_a_counter_its_receipt_tells() -> None:
    chosen = events.PartReturnChosen(
        case_code=CODE, at=iso(at(2, 8)), agency=COMMUNE, steps=["sign"], way="post", acted_as="official"
    )
    assert told(chosen, case()) is None
    assert told(chosen, case(lodged_at=at(2, 7))) == Saying("return_written_down")


def test_what_goes_over_from_a_case_that_is_taken_up_again_nobody_chose_for_him() -> None:
    over = events.PartReturnChosen(
        case_code=CODE, at=iso(at(4)), agency=COMMUNE, steps=["sign"], way="post", acted_as="official", at_agency=COMMUNE,
        carried_from="H09.31.05-260201-0001",
    )  # fmt: skip
    assert told(over, case()) is None


@pytest.mark.parametrize("event", [stopped("stopped"), stopped("withdrawn"), NOT_ACCEPTED])
def test_who_paid_for_a_case_that_ended_is_told_that_money_may_come_back(event: CaseEvent) -> None:
    without, said = told(event, case()), told(event, case(refundable=75_000))

    assert without is not None
    assert said == Saying(f"{without.text}_paid", over=75_000)
    assert named(said.text) == {"over"}
    assert facts_of(event, said, case(), at(6))["over"] == "75000"


def test_whose_papers_went_back_is_told_to_bring_what_the_new_case_requires() -> None:
    """All of it, or the one result that is dealt with alone."""
    for of_one, text in zip(({}, {"result_of": "residence"}), TO_BRING, strict=True):
        event = lodged(reopens="H09.31.05-260201-0001", **of_one)
        assert told(event, case(lacks=True)) == Saying(text, until=event.accept_by)
        notice = texts().notices[text]
        assert all("papers" in names_in(notice.letter.in_(language)) for language in ("vi", "en"))
        assert notice.short is not None
        assert "papers" not in named(text.removesuffix("_to_bring"))


def test_whoever_has_originals_to_fetch_is_told_which_and_where() -> None:
    """The case that owes them now had ended for him before (Decree 61/2018 Art. 20: originals are given back)."""
    assert told(counted(0), case()) is None
    for language in ("vi", "en"):
        assert {"originals", "place"} <= names_in(texts().notices["originals_to_fetch"].letter.in_(language))


def test_who_was_given_the_notice_alone_is_told_to_come_for_what_holds_again() -> None:
    restored = next(event for event, _ in SAID if isinstance(event, events.ResultRestored))
    had, not_had = told(restored, case()), told(restored, case(not_had=True))

    assert (had, not_had) == (Saying("result_restored", why=("found_wrong",)), Saying(TO_FETCH, why=("found_wrong",)))
    assert named(TO_FETCH) == named("result_restored")


def test_a_sum_paid_or_waited_for_at_once_is_told_with_that() -> None:
    assert told(fee_set("now"), case()) is None


def test_the_result_that_comes_last_is_told_with_the_decision() -> None:
    first = events.PartReady(case_code=CODE, at=iso(at(5)), step="sign", agency=COMMUNE)
    assert told(first, case(unpaid=("sign",))) == Saying("part_ready_unpaid")
    assert told(first, case(unpaid=("residence",))) == Saying("part_ready")
    last = events.PartReady(case_code=CODE, at=iso(at(5)), step="insurance", agency="H09.BH")

    assert told(last, case(finished_at=at(5))) is None


def test_a_dossier_accepted_in_the_moment_it_was_handed_in_is_told_once() -> None:
    assert told(lodged(), case(received_at=at(2, 8))) is None


def test_a_withdrawal_that_is_agreed_to_is_told_with_the_stop_that_follows() -> None:
    assert told(withdrawal_answered("agreed"), case()) is None
    assert told(stopped("withdrawn"), case()) == Saying("withdrawn")


def test_a_step_that_is_done_with_the_decision_is_told_with_it() -> None:
    assert told(step(at(5)), case(finished_at=at(5))) is None


def test_the_paper_of_an_act_is_not_told_beside_the_act() -> None:
    issued = events.PaperIssued(
        case_code=CODE, at=iso(at(2)), paper="receipt", nth=1, digest="0" * 64, size=1, later=False
    )
    assert told(issued, case()) is None


def test_what_came_to_the_wrong_counter_is_told_with_where_it_goes_and_why() -> None:
    """Decree 118/2025 Art. 17.2a, as amended by Decree 309/2026 Art. 8.1: content, reason and guidance in one go."""
    said = told(OFFERED, case())

    assert said == Saying("sent_on", until=OFFERED.answer_by, to="H09.05", why=("other_place",))
    assert facts_of(OFFERED, said, case(), at(2, 8))["why"] == "other_place"
    assert told(OFFERED, case(received_at=at(2, 7, 30))) is None
    assert "{to}" in texts().notices["sent_on"].letter.vi
    assert "{why}" in texts().notices["sent_on"].letter.en


def test_nothing_is_said_of_a_promised_day_before_one_is_promised() -> None:
    letter = texts().notices["taken_over_unanswered"].letter

    assert "giữ nguyên, kết quả trả ở nơi và theo cách bạn đã chọn" in letter.vi
    assert "ngày hẹn giữ nguyên" not in letter.vi
    assert "{until}" in letter.vi
