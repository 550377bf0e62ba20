"""Money and originals that go back are somebody's work until they went, also when the case has ended."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.cancel_receipt import cancel_receipt
from onestop.cases.domain.law.correct_fee import correct_fee
from onestop.cases.domain.law.exempt_fee import exempt_fee
from onestop.cases.domain.law.give_back import give_back
from onestop.cases.domain.law.record_payment import record_payment
from onestop.cases.domain.law.refund_fee import refund_fee
from onestop.cases.domain.law.refuse_intake import refuse_intake
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.received import Received
from onestop.cases.domain.worklist import places_of

from .examples import CALENDAR, COMMUNE, HEAD, RECEPTIONIST, accepted, at, lodged


def paid() -> CaseFile:
    file, _ = ask_payment(
        accepted(), kind="fee", amount=75_000, when="at_return", source="Nghị quyết số 5", by=RECEPTIONIST, at=at(3),
        calendar=CALENDAR,
    )  # fmt: skip
    return record_payment(file, amount=75_000, payer="An", by=RECEPTIONIST, at=at(4), calendar=CALENDAR)[0]


def corrected(file: CaseFile, amount: int, day: int = 5) -> CaseFile:
    return correct_fee(file, amount=amount, source="Tính lại", by=RECEPTIONIST, at=at(day), calendar=CALENDAR)[0]


def lanes(file: CaseFile) -> list[tuple[str, str, str]]:
    return [place.lane[:3] for place in places_of(file) if place.lane.kind in ("refund", "give_back")]


REFUND = (COMMUNE, "refund", "head")
GIVE_BACK = (COMMUNE, "give_back", "receptionist")


def test_what_was_paid_too_much_stands_in_the_list_of_the_head_who_took_it() -> None:
    assert lanes(paid()) == []
    assert lanes(corrected(paid(), 50_000)) == [REFUND]


def test_refunded_it_is_done() -> None:
    file = corrected(paid(), 50_000)
    file, _ = refund_fee(file, payee="An", proof="Phiếu chi số 1", by=HEAD, at=at(6), calendar=CALENDAR)

    assert lanes(file) == []
    assert [one.done_by for one in file.tasks if one.kind == "refund"] == [HEAD.key]


def test_corrected_again_so_that_nothing_is_too_much_it_lapses() -> None:
    file = corrected(corrected(paid(), 50_000), 90_000, day=6)

    assert lanes(file) == []
    assert [one.done_by for one in file.tasks if one.kind == "refund"] == [""]


def test_a_cancelled_receipt_leaves_nothing_to_refund() -> None:
    file = corrected(paid(), 50_000)
    file, _ = cancel_receipt(file, reasons=["not_taken"], by=HEAD, at=at(6), calendar=CALENDAR)

    assert lanes(file) == []


def test_who_is_found_exempt_after_he_paid_gets_it_back() -> None:
    file, _ = exempt_fee(paid(), ground="merit", proof="Thẻ số 3", by=RECEPTIONIST, at=at(5), calendar=CALENDAR)

    assert lanes(file) == [REFUND]


def test_it_stays_when_the_case_is_stopped() -> None:
    file, _ = stop_case(
        corrected(paid(), 50_000), reasons=["subject_gone"], note="Nhà đã cháy", by=HEAD, at=at(6), calendar=CALENDAR
    )

    assert REFUND in lanes(file)


def turned_away() -> CaseFile:
    file = lodged(received={"id": Received(originals=2)})
    return refuse_intake(
        file, reasons=["not_eligible"], note="Không thường trú", by=RECEPTIONIST, at=at(3), calendar=CALENDAR
    )[0]


def test_originals_of_a_case_that_ended_are_the_work_of_the_counter_until_the_last_went() -> None:
    file = turned_away()
    assert lanes(file) == [GIVE_BACK]

    file, _ = give_back(file, given={"id": 1}, by=RECEPTIONIST, at=at(4), calendar=CALENDAR)
    assert lanes(file) == [GIVE_BACK]
    file, _ = give_back(file, given={"id": 1}, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
    assert lanes(file) == []


def test_where_none_came_in_the_original_nothing_is_to_do() -> None:
    file, _ = refuse_intake(
        lodged(), reasons=["not_eligible"], note="Không thường trú", by=RECEPTIONIST, at=at(3), calendar=CALENDAR
    )

    assert lanes(file) == []
