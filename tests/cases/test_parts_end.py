"""Once an interlinked birth is granted, each further result ends by itself: made, refused, stopped or given up.

Decree 63/2024/NĐ-CP Art. 4.3 ("each procedure of the group"), 8.2b (what lacks is said within one working day), as amended by
Decree 301/2026/NĐ-CP Art. 3.2, 6.3; read as republished.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.answer_withdrawal import answer_withdrawal
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.hand_over import confirm_hand_over
from onestop.cases.domain.law.refuse_part import refuse_part
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.return_part import return_part
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.parts import parts_of, what_came
from onestop.cases.domain.refusals import AlreadyDecided, NotOverdueToAnswer
from onestop.cases.domain.refusals_of_fees import NotUnpaidInTime
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_parts import PartNotAtWork, PartUnderWay
from onestop.cases.domain.refusals_of_requests import SupplementUsedUp
from onestop.cases.domain.slips import RECEIPT, REFUSAL, RESULT, STOP, papers_due
from onestop.cases.domain.status import Status
from onestop.cases.events import CaseEvent
from onestop.kernel.bilingual import Text

from .examples import CALENDAR, CITIZEN, HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, at, official
from .test_birth_first import INSURANCE, INSURER, OFFICER, POLICE, at_the_police, done, open_tasks, signed

OFFICER_WHO_ASKS = official(POLICE, "cases.supplement", "cases.step", key="32")
POLICE_HEAD = official(POLICE, "cases.decide", key="34")
INSURANCE_HEAD = official(INSURANCE, "cases.decide", key="35")
NOT_AGREED: dict[str, Any] = {"reasons": ["conditions_not_met"], "note": "Chủ hộ không đồng ý cho đăng ký"}


def asked(file: CaseFile, day: int = 3, by: Any = OFFICER) -> CaseFile:
    return request_supplement(file, reasons=["unsigned"], items=["id"], by=by, at=at(day, 9), calendar=CALENDAR)[0]


def refused(file: CaseFile, step: str = "residence", day: int = 3, by: Any = POLICE_HEAD) -> tuple[CaseFile, Any]:
    return refuse_part(file, step=step, **NOT_AGREED, by=by, at=at(day, 9), calendar=CALENDAR)


def states(file: CaseFile) -> list[str]:
    return [one.state for one in parts_of(file)]


def kinds(events: tuple[CaseEvent, ...]) -> list[str]:
    return [type(one).__name__ for one in events]


def test_the_police_asks_for_what_lacks_and_works_on_when_it_came() -> None:
    file = asked(at_the_police())

    assert file.asked is not None
    assert (file.status, file.asked.agency) == (Status.SUPPLEMENT, POLICE)
    file, _ = answer_supplement(file, received=ORIGINAL, by=CITIZEN, at=at(4, 9), calendar=CALENDAR)
    assert open_tasks(file) == [("step", "residence", POLICE)]


def test_it_says_so_within_one_working_day_of_having_the_case_and_no_later() -> None:
    late = asked(at_the_police(), day=9)

    assert asked(at_the_police()).rounds[-1].in_time
    assert not late.rounds[-1].in_time


def test_whoever_decided_does_not_ask_in_its_place() -> None:
    def may(by: Any) -> bool:
        return "request_supplement" in {one.code for one in possible_actions(at_the_police(), by)}

    assert (may(SPECIALIST), may(OFFICER_WHO_ASKS)) == (False, True)


def test_each_result_has_its_own_one_request() -> None:
    file, _ = answer_supplement(asked(at_the_police()), received=ORIGINAL, by=CITIZEN, at=at(4, 9), calendar=CALENDAR)

    with pytest.raises(SupplementUsedUp):
        asked(file, day=5)
    file, _ = done(file, "residence", at(5), by=OFFICER, residence_to_verify=False)
    file = confirm_hand_over(file, step="insurance", by=INSURER, at=at(5, 10), calendar=CALENDAR)[0]
    assert asked(file, day=6, by=INSURER).rounds[-1].agency == INSURANCE


def test_nobody_asks_for_what_nobody_has_yet() -> None:
    with pytest.raises(PartUnderWay):
        asked(signed()[0])


def test_a_residence_that_is_refused_leaves_the_certificate_and_lets_the_card_be_made() -> None:
    file, events = refused(at_the_police())

    assert kinds(events) == ["PartEnded"]
    assert states(file) == ["ready", "refused", "made"]
    assert open_tasks(file) == [("hand_over", "insurance", INSURANCE)]
    assert parts_of(file)[1].note == NOT_AGREED["note"]
    assert states(with_birth_returned(file))[0] == "returned"


def with_birth_returned(file: CaseFile) -> CaseFile:
    return return_part(file, step="sign", by=RECEPTIONIST, at=at(3, 10), calendar=CALENDAR)[0]


def test_with_the_last_of_them_the_case_ends_granted_as_it_was() -> None:
    file, _ = refused(at_the_police())
    file = confirm_hand_over(file, step="insurance", by=INSURER, at=at(3, 10), calendar=CALENDAR)[0]
    file, events = refused(file, step="insurance", day=4, by=INSURANCE_HEAD)

    assert kinds(events) == ["PartEnded", "Decided"]
    assert (file.status, file.outcome, states(file)) == (Status.FINISHED, "granted", ["ready", "refused", "refused"])


def test_whoever_received_it_there_does_not_refuse_it_alone() -> None:
    """Of the same procedure alone one appraises, and the competent person refuses (Decree 61/2018 Art. 19.2)."""
    with pytest.raises(FourEyes):
        refused(at_the_police(), by=OFFICER)
    assert "refuse_part" not in {one.code for one in possible_actions(at_the_police(), OFFICER)}


def test_none_is_refused_before_it_is_begun_nor_twice() -> None:
    with pytest.raises(PartNotAtWork):
        refused(signed()[0])
    with pytest.raises(PartNotAtWork):
        refused(refused(at_the_police())[0])


def test_who_does_not_answer_in_seven_working_days_loses_that_result_alone() -> None:
    """Art. 8.1b gives seven working days; 8.2b says no number for the residence, and the same is kept."""
    file = asked(at_the_police())
    with pytest.raises(NotOverdueToAnswer):
        stop_case(file, reasons=["not_answered"], by=POLICE_HEAD, at=at(3, 10), calendar=CALENDAR)
    file = request_supplement(
        at_the_police(), reasons=["unsigned"], items=["id"], reply_by=date(2026, 3, 12), by=OFFICER, at=at(3, 9),
        calendar=CALENDAR,
    )[0]  # fmt: skip
    file, events = stop_case(file, reasons=["not_answered"], by=POLICE_HEAD, at=at(13, 9), calendar=CALENDAR)

    assert kinds(events) == ["PartEnded"]
    assert (file.status, states(file)) == (Status.PROCESSING, ["ready", "stopped", "made"])
    assert not file.late


def test_who_does_not_pay_for_it_in_time_loses_that_result_alone() -> None:
    file, _ = ask_payment(
        at_the_police(), kind="obligation", amount=20_000, when="now", source="Thông báo 12", pay_by=date(2026, 3, 6),
        by=SPECIALIST, at=at(3, 9), calendar=CALENDAR,
    )  # fmt: skip
    with pytest.raises(NotUnpaidInTime):
        stop_case(file, reasons=["not_paid"], by=POLICE_HEAD, at=at(6, 9), calendar=CALENDAR)
    file, _ = stop_case(file, reasons=["not_paid"], by=POLICE_HEAD, at=at(9, 9), calendar=CALENDAR)

    assert (file.status, file.payment, states(file)) == (Status.PROCESSING, None, ["ready", "stopped", "made"])


SUPPLEMENTS: dict[str, Any] = {"reasons": ["unsigned"], "items": ["id"], "reply_by": date(2026, 3, 12), "by": OFFICER}
TAX: dict[str, Any] = {
    "kind": "obligation", "amount": 20_000, "when": "now", "source": "Thông báo 12", "pay_by": date(2026, 3, 12),
    "by": SPECIALIST,
}  # fmt: skip


@pytest.mark.parametrize(
    ("policy", "ask", "said", "reason"),
    [
        ({"on_supplement": "exclude"}, request_supplement, SUPPLEMENTS, "not_answered"),
        ({"on_supplement": "restart"}, request_supplement, SUPPLEMENTS, "not_answered"),
        ({"on_payment": "exclude"}, ask_payment, TAX, "not_paid"),
    ],
)
def test_where_the_clock_stood_for_what_never_came_the_others_have_a_new_day_and_a_new_slip_of_it(
    policy: dict[str, str], ask: Any, said: dict[str, Any], reason: str
) -> None:
    before = under(at_the_police(), **policy)
    file, _ = ask(before, **said, at=at(3, 9), calendar=CALENDAR)
    file, events = stop_case(file, reasons=[reason], by=POLICE_HEAD, at=at(13, 9), calendar=CALENDAR)

    assert before.due_at is not None
    assert file.due_at is not None
    assert file.due_at > before.due_at
    assert papers_due(file, events, calendar=CALENDAR) == (RECEIPT, STOP)
    file = confirm_hand_over(file, step="insurance", by=INSURER, at=at(13, 10), calendar=CALENDAR)[0]
    ended = refused(file, step="insurance", day=14, by=INSURANCE_HEAD)
    assert papers_due(*ended, calendar=CALENDAR) == (RESULT, REFUSAL)


def test_where_it_ran_on_or_the_case_ends_with_it_no_day_is_promised_anew() -> None:
    file = request_supplement(
        under(at_the_police(), on_supplement="continue"), **SUPPLEMENTS, at=at(3, 9), calendar=CALENDAR
    )[0]
    ended = stop_case(file, reasons=["not_answered"], by=POLICE_HEAD, at=at(13, 9), calendar=CALENDAR)
    assert papers_due(*ended, calendar=CALENDAR) == (STOP,)

    file, _ = refused(under(at_the_police(), on_supplement="exclude"))
    file = confirm_hand_over(file, step="insurance", by=INSURER, at=at(3, 10), calendar=CALENDAR)[0]
    file = request_supplement(file, **(SUPPLEMENTS | {"by": INSURER}), at=at(3, 11), calendar=CALENDAR)[0]
    ended = stop_case(file, reasons=["not_answered"], by=INSURANCE_HEAD, at=at(13, 9), calendar=CALENDAR)
    assert papers_due(*ended, calendar=CALENDAR) == (RESULT, STOP)


def under(file: CaseFile, **policy: Any) -> CaseFile:
    """The same under another rule of the clock."""
    return replace(file, terms=replace(file.terms, policy=replace(file.terms.policy, **policy)))


def test_the_applicant_gives_up_the_rest_and_keeps_what_was_issued() -> None:
    file, _ = request_withdrawal(at_the_police(), by=CITIZEN, at=at(3), calendar=CALENDAR)
    file, events = answer_withdrawal(file, answer="agreed", by=HEAD, at=at(4), calendar=CALENDAR)

    assert kinds(events) == ["WithdrawalAnswered", "PartEnded", "Decided"]
    assert (file.status, file.outcome) == (Status.FINISHED, "granted")
    assert states(file) == ["ready", "withdrawn", "withdrawn"]


def test_what_is_on_its_way_can_be_given_up_as_well() -> None:
    file, _ = request_withdrawal(signed()[0], by=CITIZEN, at=at(3), calendar=CALENDAR)
    file, _ = answer_withdrawal(file, answer="agreed", by=HEAD, at=at(4), calendar=CALENDAR)

    assert [one for one in file.open_tasks if one.kind not in ("return", "return_part")] == []


def test_once_all_is_there_nothing_is_withdrawn() -> None:
    file, _ = done(at_the_police(), "residence", at(3), by=OFFICER, residence_to_verify=False)
    file = confirm_hand_over(file, step="insurance", by=INSURER, at=at(3, 10), calendar=CALENDAR)[0]
    file, _ = done(file, "insurance", at(4), by=INSURER)

    with pytest.raises(AlreadyDecided):
        request_withdrawal(file, by=CITIZEN, at=at(5), calendar=CALENDAR)


def test_what_came_is_named_where_not_all_did() -> None:
    file, _ = request_withdrawal(at_the_police(), by=CITIZEN, at=at(3), calendar=CALENDAR)
    file, _ = answer_withdrawal(file, answer="agreed", by=HEAD, at=at(4), calendar=CALENDAR)

    assert what_came(file) == Text("Giấy khai sinh", "Birth certificate")
    assert what_came(at_the_police()) is None
