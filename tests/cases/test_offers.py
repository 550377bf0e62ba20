"""What is offered and what the law allows are one thing, for any file, whoever looks at it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.cases.domain.act import Act
from onestop.cases.domain.acts import ACTS, possible_actions, withheld_acts
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.terms import FormQuestion
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

from .act_examples import CONSULTED, EXAMPLES, OPENING
from .act_examples_meetings import MEETINGS
from .examples import (
    BRANCHING,
    CALENDAR,
    COMMUNE,
    HEAD,
    ORIGINAL,
    PARTED,
    RECEPTIONIST,
    SIMPLE,
    SPECIALIST,
    accepted,
    at,
    lodged,
    terms,
)

COMPETENT, ELSEWHERE = "H09.05", "H09.31.06"
BY_OPERATIONS_ALONE = {"uploads", "overall"}
"""Keywords that reach a law function as components, or not at all."""
AMOUNTS = (1_250_000, 75_000, 25_000)
CORRECTED = (50_000, 7)
"""What a sum is put right to by the examples."""
_DAYS = tuple(date(2026, 3, 2) + timedelta(days=day) for day in range(45))
OTHERWISE: dict[str, tuple[dict[str, Any], ...]] = {
    "answer_supplement": (
        {"received": ORIGINAL},
        {"received": ORIGINAL, "corrected": {"kind": "new"}},
    ),
    "call_meeting": tuple({**MEETINGS["call_meeting"].answers, "day": day} for day in _DAYS),
    "move_meeting": tuple({**MEETINGS["move_meeting"].answers, "day": day} for day in _DAYS),
    # So many that one of them can always be asked.
    "ask_opinion": tuple({"agency": f"H09.{nth:02}", "question": "Có an toàn không?"} for nth in range(10, 22)),
    # Every sum there may be, and what may be left of it.
    "ask_payment": tuple(
        {"kind": kind, "amount": amount, "source": "Thông báo số 1", "when": when, "pay_by": date(2026, 4, 10)}
        for kind in ("fee", "obligation")
        for amount in AMOUNTS
        for when in ("now", "at_return")
    ),
    "record_payment": tuple(
        {"fee": fee, "way": "elsewhere", "amount": amount, "proof": "Giấy nộp tiền số 7"}
        for fee in range(1, 10)
        for amount in (*AMOUNTS, *CORRECTED)
    ),
    "exempt_fee": tuple({"fee": fee, "ground": "merit", "proof": "Thẻ số 3", "left": 0} for fee in range(1, 10)),
    "correct_fee": tuple(
        {"fee": fee, "amount": amount, "source": "Tính nhầm"}
        for fee in range(1, 10)
        for amount in (*AMOUNTS, *CORRECTED)
    ),
    "cancel_payment": tuple({"payment": nth, "reasons": ["not_taken"]} for nth in range(1, 10)),
    "refund_fee": tuple({"fee": fee, "payee": "An", "proof": "Phiếu chi số 1"} for fee in range(1, 10)),
    "cancel_receipt": tuple({"receipt": nth, "reasons": ["not_taken"]} for nth in range(1, 10)),
    # Whichever was chosen, there is another.
    "choose_part_return": (
        {"way": "post", "address": "Số 1, đường Lê Lợi", "request": "Đơn 1"},
        {"way": "post", "address": "Số 2, đường Lê Lợi", "request": "Đơn 1"},
    ),
    "complete_step": ({"facts": {"needs_visit": True}}, {"facts": {"needs_visit": False}}),
    "reopen": tuple(
        {"authority": "Chủ tịch", "number": "9/QĐ", "decided_on": date(2026, 3, 2) + timedelta(days=day)}
        for day in range(45)
    ),
}
"""What else one may say."""
ANSWERS: dict[str, tuple[dict[str, Any], ...]] = {
    act: (
        *(
            {key: value for key, value in example.answers.items() if key not in BY_OPERATIONS_ALONE}
            for example in EXAMPLES.values()
            if example.act == act
        ),
        *OTHERWISE.get(act, ()),
    )
    for act in {example.act: None for example in EXAMPLES.values()}
}
"""What one may say with each act that can be offered."""
PERMISSIONS = (
    "cases.accept", "cases.supplement", "cases.step", "cases.decide", "cases.return", "cases.declare_conflict",
)  # fmt: skip

QUESTIONS = (FormQuestion("kind", Text("Loại", "Kind")),)
"""What the form asked and was answered, for a request may name it."""
POLICIES: list[dict[str, Any]] = [
    {"consultation_within": 3, **more}
    for more in (
        {},
        {"on_supplement": "exclude", "max_supplements": 2},
        {"max_supplements": 0},
        {"on_consultation": "exclude"},
    )
]

policies = st.sampled_from(POLICIES)
officials = st.lists(
    st.builds(Grant, st.sampled_from(PERMISSIONS), st.sampled_from([COMMUNE, COMPETENT, ELSEWHERE, CONSULTED])),
    max_size=6,
).map(lambda grants: Actor(kind="official", key="9", agency=COMMUNE, grants=tuple(grants)))
applicants = st.sampled_from([1, 2]).map(lambda person: Actor(kind="citizen", key="c", person_id=person))


def steps_of(file: CaseFile, act: Act) -> tuple[str, ...]:
    if act.per_agency:
        return (CONSULTED, ELSEWHERE, *(one.step for one in file.opinions if one.step != CONSULTED))
    return tuple(step.code for step in file.terms.process.steps) if act.per_step else ("",)


def done(
    file: CaseFile, act: Act, step: str, said: dict[str, Any], minutes: int = 1, by: Actor = RECEPTIONIST
) -> CaseFile:
    about: dict[str, Any] = {"step": step} if act.per_step else {}
    moment = file.changed_at + timedelta(minutes=minutes)
    return act.law(file, by=by, at=moment, calendar=CALENDAR, **about, **said)[0]


def refused(file: CaseFile, act: Act, step: str, said: dict[str, Any], by: Actor) -> Refusal | None:
    try:
        done(file, act, step, said, by=by)
    except Refusal as refusal:
        return refusal
    return None


@st.composite
def reachable_files(draw: st.DrawFn) -> CaseFile:
    """A file after any acts in any order, as far as the law let them be done."""
    under = replace(terms(draw(st.sampled_from([SIMPLE, BRANCHING, PARTED])), **draw(policies)), questions=QUESTIONS)
    file = replace(lodged(when=at(2, 8), under=under, answers={"kind": "new"}), competent_agency=COMPETENT)
    for code in draw(st.lists(st.sampled_from(sorted(ANSWERS)), max_size=9)):
        act = ACTS[code]
        step = draw(st.sampled_from(steps_of(file, act)))
        said = draw(st.sampled_from(ANSWERS[code]))
        try:
            file = done(file, act, step, said, minutes=draw(st.integers(1, 5000)))
        except Refusal:
            continue
    return file


@settings(max_examples=200)
@given(file=reachable_files(), by=st.one_of(officials, applicants))
def test_an_act_is_offered_just_when_one_may_and_the_law_does_not_refuse(file: CaseFile, by: Actor) -> None:
    moment = file.changed_at + timedelta(minutes=1)
    offered = {
        (offer.code, offer.step if offer.act.per_step else "")
        for offer in possible_actions(file, by)
        if not offer.act.over(file, offer.step, moment, CALENDAR)
        and not offer.act.opens(file, offer.step, moment, CALENDAR)
    }

    for code, examples in ANSWERS.items():
        act = ACTS[code]
        for step in steps_of(file, act):
            permitted = act.may(file, by, step)
            # What a request named decides what answers it: one of the examples fits.
            refusals = [refused(file, act, step, said, by) for said in examples]
            possible = any(refusal is None for refusal in refusals)
            assert ((code, step) in offered) == (permitted and possible), (code, step, permitted, refusals)


@settings(max_examples=100)
@given(file=reachable_files(), by=st.one_of(officials, applicants))
def test_no_act_is_offered_twice(file: CaseFile, by: Actor) -> None:
    offers = possible_actions(file, by)

    assert len({(offer.code, offer.step) for offer in offers}) == len(offers)
    assert not {offer.code for offer in offers} & set(OPENING)


@settings(max_examples=100)
@given(file=reachable_files())
def test_an_open_case_is_never_without_somebody_who_can_act(file: CaseFile) -> None:
    everything = tuple(Grant(permission, agency) for permission in PERMISSIONS for agency in (COMMUNE, COMPETENT))
    anybody = Actor(kind="official", key="9", agency=COMMUNE, grants=everything)

    offered = {offer.code for offer in possible_actions(file, anybody)}
    assert (
        offered
        if file.status.is_open
        else offered <= {"reopen", "reopen_own", "give_back", "correct_fee", "refund_fee", "declare_conflict"}
    )


@settings(max_examples=100)
@given(file=reachable_files(), by=st.one_of(officials, applicants))
def test_what_is_withheld_with_a_reason_is_permitted_and_refused_by_the_law(file: CaseFile, by: Actor) -> None:
    for act in withheld_acts(file, by):
        steps = [step.code if step and act.per_step else "" for step in act.when.each(file)]
        assert any(act.may(file, by, step) for step in steps)
        assert act.code not in {offer.code for offer in possible_actions(file, by)}
        assert all(refused(file, act, step, said, by) for step in steps for said in ANSWERS[act.code])


def test_a_request_used_up_is_withheld_from_those_who_could_have_made_it() -> None:
    file = accepted(under=terms(max_supplements=0))

    assert [act.code for act in withheld_acts(file, SPECIALIST)] == ["request_supplement"]
    assert [act.code for act in withheld_acts(file, HEAD)] == ["decide"]
    assert withheld_acts(file, RECEPTIONIST) == (ACTS["request_supplement"],)
    assert withheld_acts(lodged(), SPECIALIST) == ()


def test_an_act_about_a_step_can_be_withheld_from_whoever_could_do_that_step(monkeypatch: pytest.MonkeyPatch) -> None:
    row = ACTS["complete_step"]
    never = replace(row.when, holds=lambda _: False, otherwise=Text("chưa được.", "not yet."))
    monkeypatch.setitem(ACTS, row.code, replace(row, when=never))

    assert ACTS[row.code] in withheld_acts(accepted(), SPECIALIST)
    assert ACTS[row.code] not in withheld_acts(accepted(), RECEPTIONIST)
