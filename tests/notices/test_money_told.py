"""Whenever an applicant owes something else, or money goes back to him, he is told, and how much (contract of the fees)."""

from dataclasses import fields
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.examples import CALENDAR, COMMUNE, RECEPTIONIST, SIMPLE, accepted, at, lodged, terms
from cases.test_any_order import STEPS
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import refund_of, refundable, still_due
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.correct_fee import correct_fee
from onestop.cases.domain.law.record_payment import record_payment
from onestop.cases.events import FeeCorrected
from onestop.kernel.refusal import Refusal
from onestop.notices.domain.money import OF_MONEY, said_money
from onestop.notices.domain.notice import TELLERS, CaseNow, facts_of, told
from onestop.notices.texts import texts

AMONG_ALL = sorted(STEPS)
MONEY = [
    name for name in AMONG_ALL if any(word in name for word in ("fee", "tax", "pay", "receipt", "refund", "waive"))
]
"""Acts about money, drawn as often as all the others together."""


def standing(file: CaseFile) -> CaseNow:
    paid_back = sum(refund_of(file, one)[1] for one in refundable(file))
    return CaseNow(
        code=file.code, lodged_at=file.lodged_at, received_at=file.received_at, first_step_at=None,
        finished_at=file.finished_at, agency=COMMUNE, refundable=paid_back,
    )  # fmt: skip


def money_of(file: CaseFile) -> tuple[int, int]:
    """What is due, and what goes back or may."""
    return still_due(file), sum(refund_of(file, one)[1] for one in refundable(file))


@settings(max_examples=80, deadline=None)
@given(names=st.lists(st.one_of(st.sampled_from(AMONG_ALL), st.sampled_from(MONEY)), max_size=14))
def test_no_act_changes_what_is_due_or_goes_back_without_a_notice(names: list[str]) -> None:
    now, file = at(2, 8), lodged(when=at(2, 8), under=terms(SIMPLE))
    for name in ("accept", *names):
        now += timedelta(hours=3)
        before = file
        try:
            file, happened = STEPS[name](file, now)
        except Refusal:
            continue
        if money_of(file) != money_of(before) and not _lost_by_work(before, file):
            assert any(told(event, standing(file)) for event in happened), f"{name} is not told"


def _lost_by_work(before: CaseFile, file: CaseFile) -> bool:
    """A decision ends what could come back of a case that was not dealt with; it is told by itself."""
    return file.outcome in ("granted", "refused") and before.outcome is None


def with_fee(amount: int) -> CaseFile:
    return ask_payment(
        accepted(), kind="fee", amount=amount, when="at_return", source="Nghị quyết số 5", by=RECEPTIONIST, at=at(3),
        calendar=CALENDAR,
    )[0]  # fmt: skip


def paid(amount: int) -> CaseFile:
    file = with_fee(amount)
    return record_payment(file, amount=amount, payer="An", by=RECEPTIONIST, at=at(4), calendar=CALENDAR)[0]


def corrected(file: CaseFile, amount: int) -> FeeCorrected:
    events = correct_fee(file, amount=amount, source="Tính lại", by=RECEPTIONIST, at=at(5), calendar=CALENDAR)[1]
    return next(one for one in events if isinstance(one, FeeCorrected))


@pytest.mark.parametrize(
    ("file", "amount", "text", "facts"),
    [
        (with_fee(75_000), 90_000, "fee_corrected_due", {"before": "75000", "amount": "90000", "left": "90000"}),
        (paid(75_000), 90_000, "fee_corrected_due", {"before": "75000", "amount": "90000", "left": "15000"}),
        (paid(75_000), 50_000, "fee_corrected_back", {"before": "75000", "amount": "50000", "over": "25000"}),
        (with_fee(75_000), 0, "fee_corrected_even", {"before": "75000", "amount": "0"}),
    ],
)
def test_a_corrected_sum_says_what_it_was_what_it_is_and_what_follows(
    file: CaseFile, amount: int, text: str, facts: dict[str, str]
) -> None:
    event = corrected(file, amount)
    said = told(event, standing(file))

    assert said is not None
    assert (said.text, said.basis) == (text, event.basis)
    assert facts.items() <= facts_of(event, said, standing(file), at(5)).items()


def test_one_recorded_before_it_said_so_is_told_without_amounts_there_are_not() -> None:
    old = FeeCorrected(case_code="H09.31.05-260302-0001", at="2026-03-05T09:00:00+07:00", fee=1, amount=7, basis="law")
    said = told(old, standing(accepted()))

    assert said is not None
    assert said.text == "fee_corrected"


def test_every_event_of_money_has_its_amounts() -> None:
    """Whoever adds one is told here that a notice says how much."""
    of_money = {kind for kind in TELLERS if "amount" in {field.name for field in fields(kind)}}

    assert of_money == OF_MONEY.keys()


def test_money_is_written_as_each_language_writes_it() -> None:
    assert said_money("1250000", "vi") == "1.250.000\u00a0đồng"
    assert said_money(0, "en") == "VND\u00a00"
    assert said_money(1_250_000, "en") == "VND\u00a01,250,000"


def test_letters_about_money_name_the_amount_and_no_short_text_does() -> None:
    for key, names in {
        "fee_set": {"amount"},
        "copies_set": {"amount"}, "copies_given_up": {"amount", "left"},
        "to_pay": {"amount"}, "paid": {"amount"}, "fee_waived": {"amount", "left"},
        "fee_dropped": {"amount"}, "receipt_cancelled": {"amount"}, "payment_cancelled": {"amount"},
        "fee_refunded": {"amount"}, "fee_corrected_due": {"before", "amount", "left", "basis"},
        "fee_corrected_back": {"before", "amount", "over", "basis"}, "stopped_paid": {"over"},
    }.items():  # fmt: skip
        notice: Any = texts().notices[key]
        assert all(f"{{{name}}}" in notice.letter.vi and f"{{{name}}}" in notice.letter.en for name in names), key
        assert notice.short is None or not any(f"{{{name}}}" in notice.short.vi for name in names)
