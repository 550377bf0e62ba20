"""Who does not pay in the days he was given makes nobody late by it, and asking late or twice wins the agency nothing.

Assumed: no provision was found on either. March 2026: accepted on Monday the 2nd, ten working days end on Monday the 16th.
"""

from datetime import date, datetime
from typing import Any

import pytest

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import read
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.draft_apology import draft_apology
from onestop.cases.domain.law.record_payment import record_payment
from onestop.cases.domain.law.send_apology import send_apology
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.reasons import NOT_PAID
from onestop.cases.domain.refusals_of_fees import NotUnpaidInTime, WaitingForPayment
from onestop.cases.domain.worklist import places_of

from .examples import CALENDAR, DEPUTY, HEAD, RECEPTIONIST, SPECIALIST, accepted, at, terms


def asked(file: CaseFile, when: datetime, last: date, amount: int = 100_000) -> CaseFile:
    return ask_payment(
        file, kind="obligation", amount=amount, source="Thông báo thuế 1", when="now", pay_by=last, by=SPECIALIST,
        at=when, calendar=CALENDAR,
    )[0]  # fmt: skip


def paid(file: CaseFile, when: datetime) -> CaseFile:
    return record_payment(
        file, amount=100_000, way="elsewhere", proof="Giấy nộp tiền 7", by=RECEPTIONIST, at=when, calendar=CALENDAR
    )[0]


def stopped_late(file: CaseFile, when: datetime) -> bool:
    return stop_case(file, reasons=[NOT_PAID], by=DEPUTY, at=when, calendar=CALENDAR)[0].late


def test_his_days_to_pay_are_not_the_agencys_lateness() -> None:
    file = asked(accepted(), at(3), date(2026, 3, 31))

    assert str(file.due_on) == "2026-03-16", "the promise runs on: had he paid, the agency would have to keep it"
    assert not stopped_late(file, at(1, 9, month=4))


def test_the_explanation_of_its_date_calls_it_late_no_more_than_its_row_does() -> None:
    file = asked(accepted(), at(3), date(2026, 3, 31))
    ended = stop_case(file, reasons=[NOT_PAID], by=DEPUTY, at=at(1, 9, month=4), calendar=CALENDAR)[0]
    reading = read(ended, calendar=CALENDAR, at=at(2, 9, month=4))

    assert reading is not None
    assert (reading.punctuality, ended.late) == ("on_time", False)
    assert "không tính là quá hạn, vì không kể thời gian chờ người nộp" in reading.explanation[-1].vi


def test_what_the_agency_used_up_before_and_uses_afterwards_counts() -> None:
    # Asked on the 3rd working day of ten; stopped long after his days were over.
    file = asked(accepted(), at(5), date(2026, 3, 31))

    assert not stopped_late(file, at(8, 9, month=4))
    assert stopped_late(file, at(15, 9, month=4))


@pytest.mark.parametrize(
    ("last", "late_on"),
    # Asked on Monday the 9th: 3, 4, 5, 6 and 9 March are used. Left after the 19th are 20, 23, 24, 25, 26; after the 20th 27.
    [(date(2026, 3, 19), 27), (date(2026, 3, 20), 28)],
)
def test_his_last_day_is_left_out_and_not_the_one_after_it(last: date, late_on: int) -> None:
    file = asked(accepted(), at(9), last)

    assert not stopped_late(file, at(late_on - 1, 16, 30))
    assert stopped_late(file, at(late_on))


def test_a_term_in_hours_has_all_of_the_day_after_his_last() -> None:
    # Sixteen office hours since Monday the 2nd at 9 (six of them that day, two on the 3rd to 9): eight are left.
    file = asked(accepted(under=terms(unit="working_hour", term=16)), at(3, 9), date(2026, 3, 19))

    assert not stopped_late(file, at(20, 17))
    assert stopped_late(file, at(23))


def test_of_a_last_day_of_rest_the_working_day_after_it_is_left_out() -> None:
    # Saturday the 21st: he may pay until Monday the 23rd, and 24, 25, 26, 27 and 30 March are left.
    file = asked(accepted(), at(9), date(2026, 3, 21))

    assert file.payment is not None
    assert str(file.payment.reply_by) == "2026-03-23"
    with pytest.raises(NotUnpaidInTime):
        stopped_late(file, at(23, 16))
    assert not stopped_late(file, at(30))
    assert stopped_late(file, at(31))


def test_asked_on_the_last_day_it_is_late_the_day_after_his_days_are_over() -> None:
    file = asked(accepted(), at(16), date(2026, 3, 31))

    assert stopped_late(file, at(2, 9, month=4))


def test_who_was_late_when_asking_stays_late() -> None:
    assert stopped_late(asked(accepted(), at(18), date(2026, 3, 31)), at(1, 9, month=4))


def test_asking_a_second_time_leaves_out_no_more_than_the_days_he_did_not_pay() -> None:
    first = paid(asked(accepted(), at(3), date(2026, 3, 31)), at(18))
    assert first.payment is None
    again = asked(first, at(18, 10), date(2026, 3, 31), amount=50_000)

    assert stopped_late(again, at(1, 9, month=4)), "it was late when it asked again"


def test_for_another_reason_lateness_is_what_it_is() -> None:
    file = asked(accepted(), at(3), date(2026, 3, 31))

    assert stop_case(
        file, reasons=["subject_gone"], note="Nhà đã cháy", by=HEAD, at=at(20), calendar=CALENDAR
    )[0].late  # fmt: skip


class TestApologyMeanwhile:
    def test_where_the_clock_runs_on_lateness_that_comes_is_told(self) -> None:
        file = asked(accepted(), at(3), date(2026, 3, 31))
        assert "draft_apology" in {one.code for one in possible_actions(file, SPECIALIST)}

        said: dict[str, Any] = {"new_day": date(2026, 4, 3), "reasons": ["many_dossiers"], "calendar": CALENDAR}
        file = draft_apology(file, by=SPECIALIST, at=at(12), **said)[0]
        assert "apology" in {place.lane.kind for place in places_of(file)}
        assert str(send_apology(file, by=HEAD, at=at(13), **said)[0].due_on) == "2026-03-16"

    def test_where_it_stands_still_nothing_is_promised(self) -> None:
        file = asked(accepted(under=terms(on_payment="exclude")), at(3), date(2026, 3, 31))

        with pytest.raises(WaitingForPayment):
            draft_apology(
                file, new_day=date(2026, 4, 8), reasons=["many_dossiers"], by=SPECIALIST, at=at(12), calendar=CALENDAR
            )
