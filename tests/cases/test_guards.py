"""Guards that stand in the law and, for the button, in the table: each refuses also where no button was pressed."""

from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import Amendment
from onestop.cases.domain.law.choose_return_place import choose_return_place
from onestop.cases.domain.law.refuse_part import refuse_part
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.return_part import return_part
from onestop.cases.domain.law.revoke_below import restore_below
from onestop.cases.domain.law.take_over import take_over
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.refusals import ApprovedAlready, WithdrawalPending
from onestop.cases.domain.refusals_of_hands import CannotBeAssigned
from onestop.cases.domain.refusals_of_hops import NoSuchReceiver
from onestop.cases.domain.refusals_of_opinions import NobodyToAsk
from onestop.cases.domain.refusals_of_reasons import ReasonNotOnRecord
from onestop.cases.domain.refusals_of_returning import NotReturnedThere
from onestop.cases.domain.refusals_of_revoking import RevokedByAnother
from onestop.cases.domain.refusals_of_transfers import NobodyToTakeOver
from onestop.cases.operations.field_checks import CHECKS
from onestop.kernel.refusal import Refusal

from .act_examples import EXAMPLES, case_ready_for, doer_of, moment_of
from .conftest import World
from .examples import CALENDAR, CITIZEN, RECEPTIONIST, at, lodged, official
from .test_birth_first import POLICE, at_the_police
from .test_revoking import CHAIRMAN, issued_by_law_of
from .test_transfer import THERE

NOBODY = "H09.99"
POLICE_HEAD = official(POLICE, "cases.decide", key="32")


def test_a_result_is_not_refused_for_what_never_happened() -> None:
    with pytest.raises(ReasonNotOnRecord):
        refuse_part(
            at_the_police(), step="residence", reasons=["third_party_objects"], note="Sở không đồng ý", by=POLICE_HEAD, at=at(3),
            calendar=CALENDAR,
        )  # fmt: skip


def test_while_he_asks_to_have_it_back_no_single_result_is_handed_over() -> None:
    file, _ = request_withdrawal(at_the_police(), by=CITIZEN, at=at(3), calendar=CALENDAR)

    with pytest.raises(WithdrawalPending):
        return_part(file, step="sign", by=RECEPTIONIST, at=at(4), calendar=CALENDAR)


def test_while_he_asks_to_have_it_back_he_chooses_no_place_to_fetch_it() -> None:
    file, _ = request_withdrawal(lodged(channel="in_person"), by=CITIZEN, at=at(3), calendar=CALENDAR)

    with pytest.raises(WithdrawalPending):
        choose_return_place(file, return_agency="H09.31.07", by=CITIZEN, at=at(4), calendar=CALENDAR)


def test_what_was_granted_is_carried_out_where_it_was_and_taken_over_by_nobody() -> None:
    with pytest.raises(ApprovedAlready):
        take_over(at_the_police(), by=THERE, at=at(3), calendar=CALENDAR)


def test_the_level_above_takes_back_no_revocation_of_what_whoever_issued_it_revokes() -> None:
    gone = Amendment("revoked", 1, at(9), Grounds(("not_entitled",), "", "12"))
    said: dict[str, Any] = {"reasons": ["found_wrong"], "number": "15", "decided_on": date(2026, 3, 9), "note": "x"}

    permit = issued_by_law_of("1.013225", gone, field="construction")
    with pytest.raises(RevokedByAnother):
        restore_below(permit, by=CHAIRMAN, at=at(9), calendar=CALENDAR, **said)
    assert restore_below(issued_by_law_of("1.001193", gone), by=CHAIRMAN, at=at(9), calendar=CALENDAR, **said)[1]


CANNOT_BE: dict[str, tuple[str, Any, type[Refusal]]] = {
    "corrections": ("answer_supplement", {"no_such_question": "x"}, cases.AnswersNotAccepted),
    "agency": ("ask_opinion", NOBODY, NobodyToAsk),
    "agencies": ("call_meeting", [NOBODY], NobodyToAsk),
    "assignee": ("assign", "nobody", CannotBeAssigned),
    "receiver": ("transfer", NOBODY, NobodyToTakeOver),
    "return_place": ("choose_return_place", NOBODY, NotReturnedThere),
    "partner": ("answer_hand_over", NOBODY, NoSuchReceiver),
}
"""By kind of field, an act that asks it, what cannot be answered there, and how that is refused."""


def test_of_every_kind_that_is_checked_it_is_said_what_is_refused() -> None:
    assert CANNOT_BE.keys() == CHECKS.keys()


@pytest.mark.django_db
@pytest.mark.parametrize("kind", CANNOT_BE)
def test_what_cannot_be_is_refused_before_the_law_is_asked(kind: str, world: World) -> None:
    act, wrong, refusal = CANNOT_BE[kind]
    example, name = EXAMPLES[act], next(field.name for field in ACTS[act].asks if field.kind == kind)
    code, by = case_ready_for(example, world), doer_of(example, world)

    with pytest.raises(refusal):
        cases.perform(
            ACTS[act], code=code, step=example.step, by=by, now=moment_of(example), **{**example.answers, name: wrong}
        )
