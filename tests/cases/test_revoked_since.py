"""Nobody leaves with a document that was revoked: the notice goes back instead, by whichever way the result was to go."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases.domain.act_fields import Choice
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile, capacity, with_changes
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.fee_rule import FeeRule
from onestop.cases.domain.fees import due_before_result, due_of, left_open, still_due
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.note_papers import note_papers
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.return_notice import RETURN_NOTICE, return_notice
from onestop.cases.domain.law.return_part import return_part
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.part_returns import choosable
from onestop.cases.domain.parts import document_handed_over, is_document_void, parts_of, restored_is_left, void_is_left
from onestop.cases.domain.refusals import AlreadyReturned
from onestop.cases.domain.refusals_of_fees import FeeStillDue
from onestop.cases.domain.refusals_of_restoring import NotRevoked
from onestop.cases.domain.refusals_of_returning import OthersGoFirst, RevokedBeforeHad, RevokedSince
from onestop.cases.domain.slips import DOCUMENT
from onestop.cases.domain.status import Stage, Status
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.withheld import refuse_if_withheld
from onestop.cases.events import ResultRestored, ResultRevoked
from onestop.kernel.times import iso

from .examples import CALENDAR, CITIZEN, COMMUNE, HEAD, RECEPTIONIST, SPECIALIST, at
from .test_papers_at_return import BOTH
from .test_part_returns import CLERK, HOME, THERE, accepted_in_parts, chosen
from .test_parts import entered, signed
from .test_results import granted, revoked

DECIDED = with_changes(granted(revoked(1)), stage=Stage.DECIDED, answers={"delivery": "online"})


def test_a_revoked_result_is_neither_handed_over_nor_received_on_the_portal() -> None:
    with pytest.raises(RevokedSince):
        return_result(DECIDED, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)
    with pytest.raises(RevokedSince):
        receive_result(DECIDED, by=CITIZEN, at=at(10), calendar=CALENDAR)


def test_the_notice_ends_the_case_in_its_place_and_says_so() -> None:
    file, (event,) = return_notice(DECIDED, delivery="post", by=RECEPTIONIST, at=at(10), calendar=CALENDAR)

    assert (event.instead, event.delivery) == ("revocation", "post")
    assert file.returned_at == at(10)


def test_of_a_document_that_holds_there_is_no_notice() -> None:
    holding = with_changes(granted(), stage=Stage.DECIDED)

    with pytest.raises(NotRevoked):
        return_notice(holding, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)


def void_and_another(*, day: int = 2) -> CaseFile:
    """The certificate was revoked before it was fetched; the notice of the register lies at another counter, and holds."""
    file = entered(signed(chosen(accepted_in_parts(), "enter", "counter", THERE, day=day)))
    return with_changes(file, amendments=(revoked(1),))


def states(file: CaseFile) -> list[str]:
    return [one.state for one in parts_of(file)]


def test_another_result_that_holds_goes_before_the_notice_and_from_where_it_lies() -> None:
    file = void_and_another()

    assert states(file) == ["revoked", "ready"]
    assert [one.step for one in choosable(file)] == ["enter"], "nobody chooses how he receives what is void"
    with pytest.raises(OthersGoFirst):
        return_notice(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
    with pytest.raises(RevokedSince):
        return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
    assert "return_notice" not in {one.code for one in possible_actions(file, RECEPTIONIST)}

    file = return_part(file, step="enter", by=CLERK, at=at(6), calendar=CALENDAR)[0]
    file = return_notice(file, by=RECEPTIONIST, at=at(6, 10), calendar=CALENDAR)[0]
    assert (file.status, states(file)) == (Status.RETURNED, ["revoked", "returned"])


def test_one_at_the_same_counter_goes_first_too_for_its_money_is_asked_there() -> None:
    file = with_changes(entered(signed(accepted_in_parts())), amendments=(revoked(1),))

    with pytest.raises(OthersGoFirst):
        return_notice(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)


def test_where_the_document_was_fetched_before_the_other_result_is_returned_and_no_notice() -> None:
    file = entered(
        return_part(signed(accepted_in_parts()), step="sign", by=RECEPTIONIST, at=at(4, 15), calendar=CALENDAR)[0]
    )
    file = with_changes(file, amendments=(revoked(1),))

    with pytest.raises(NotRevoked):
        return_notice(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
    file = return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)[0]
    assert states(file) == ["returned", "returned"]


def test_the_notice_goes_from_where_the_document_lay_and_that_way() -> None:
    file = signed(chosen(accepted_in_parts(), "sign", "post", THERE, address=HOME))
    file = return_part(entered(file), step="enter", by=RECEPTIONIST, at=at(6), calendar=CALENDAR)[0]
    file = with_changes(file, amendments=(revoked(1),))

    assert {one.code for one in possible_actions(file, CLERK)} >= {"return_notice"}
    [asked] = [one for one in RETURN_NOTICE.asks if isinstance(one, Choice)]
    assert asked.proposed is not None
    assert asked.proposed(file) == "post"


def charged(file: CaseFile, part: int, amount: int = 20_000) -> CaseFile:
    """With money set for one of the results by number, or 0 for all of them, before anything was revoked."""
    whole: Any = replace(file, amendments=())
    whole, _ = ask_payment(
        whole, kind="obligation", amount=amount, when="at_return", source="Thông báo 12", part=part, by=SPECIALIST,
        at=at(6), calendar=CALENDAR,
    )  # fmt: skip
    return with_changes(whole, amendments=file.amendments)


def test_what_was_due_for_a_void_document_is_due_no_more_and_the_other_result_keeps_its_own() -> None:
    file = charged(charged(void_and_another(), 1), 2, 30_000)

    assert [one.amount for one in due_of(file)] == [30_000]
    assert due_before_result(file) == 30_000, "so the sum told beside the result that holds is its own"
    assert still_due(with_changes(file, amendments=())) == 50_000


def test_what_is_due_for_all_is_due_while_a_result_that_holds_is_to_come() -> None:
    file = charged(void_and_another(), 0)
    assert still_due(file) == 20_000

    alone = return_part(with_changes(void_and_another(), fees=()), step="enter", by=CLERK, at=at(6), calendar=CALENDAR)[
        0
    ]
    assert still_due(with_changes(alone, fees=file.fees)) == 0


def test_of_a_void_document_nobody_is_asked_to_say_what_its_fee_is() -> None:
    council = replace(DECIDED, terms=replace(DECIDED.terms, fee=FeeRule(kind="council")))

    assert not left_open(council)
    assert left_open(with_changes(council, amendments=()))


def test_nobody_opens_on_the_portal_what_nobody_leaves_with() -> None:
    with pytest.raises(RevokedBeforeHad):
        refuse_if_withheld(DECIDED, DOCUMENT, CITIZEN)
    refuse_if_withheld(with_changes(DECIDED, returned_at=at(6)), DOCUMENT, CITIZEN)


def restored(file: CaseFile) -> CaseFile:
    """By the event, for it opens the return again."""
    return evolve(file, ResultRestored(at=iso(at(16)), decided_on="2026-03-15", **by_the_head(file, "found_wrong")))


def by_the_head(file: CaseFile, reason: str) -> dict[str, Any]:
    return {"case_code": file.code, "document": 1, "reasons": [reason], "note": "", **capacity(HEAD)}


def test_what_holds_again_after_its_notice_went_was_never_received_and_is_still_to_be_had() -> None:
    file = return_part(void_and_another(), step="enter", by=CLERK, at=at(6), calendar=CALENDAR)[0]
    file = return_notice(file, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0]
    assert (is_document_void(file), void_is_left(file), restored_is_left(file)) == (True, False, False)

    file = restored(file)
    assert states(file) == ["ready", "returned"]
    assert (is_document_void(file), restored_is_left(file)) == (False, True)
    file, (event,) = return_result(file, by=RECEPTIONIST, at=at(17), calendar=CALENDAR)
    assert (event.instead, states(file), restored_is_left(file)) == ("", ["returned", "returned"], False)
    assert document_handed_over(file)
    assert not open_returns(file)
    with pytest.raises(AlreadyReturned):
        return_result(file, by=RECEPTIONIST, at=at(18), calendar=CALENDAR)


def test_so_does_the_whole_and_it_is_paid_for_as_before() -> None:
    file = with_changes(DECIDED, fees=charged(with_changes(DECIDED, amendments=()), 0).fees)
    file = return_notice(file, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0]
    assert still_due(file) == 0

    file = restored(file)
    assert restored_is_left(file)
    assert still_due(file) == 20_000
    with pytest.raises(FeeStillDue):
        return_result(file, by=RECEPTIONIST, at=at(17), calendar=CALENDAR)


def notified_and_restored() -> CaseFile:
    return restored(return_notice(DECIDED, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0])


def open_returns(file: CaseFile) -> list[tuple[str, str]]:
    return [(one.kind, one.step) for one in file.open_tasks if one.kind in ("return", "return_part")]


def test_what_holds_again_stands_in_the_list_of_who_hands_it_over_and_is_received_by_the_way_chosen() -> None:
    file = notified_and_restored()

    assert (file.status, open_returns(file)) == (Status.RETURNED, [("return", "")])
    assert "return_result" in {one.code for one in possible_actions(file, RECEPTIONIST)}
    assert "receive_result" in {one.code for one in possible_actions(file, CITIZEN)}
    had = receive_result(file, by=CITIZEN, at=at(17), calendar=CALENDAR)[0]
    assert (document_handed_over(had), restored_is_left(had), open_returns(had)) == (True, False, [])


def test_papers_that_come_before_it_are_noted_then_too() -> None:
    file = notified_and_restored()
    file = replace(file, terms=replace(file.terms, at_return=BOTH))

    assert "note_papers" in {one.code for one in possible_actions(file, RECEPTIONIST)}
    said = {one.code: "done" for one in BOTH}
    file = note_papers(file, papers_shown=said, by=RECEPTIONIST, at=at(17), calendar=CALENDAR)[0]
    assert document_handed_over(receive_result(file, by=CITIZEN, at=at(18), calendar=CALENDAR)[0])


def test_revoked_once_more_before_he_had_it_nobody_hands_it_over_and_restored_again_it_waits() -> None:
    parted = return_part(void_and_another(), step="enter", by=CLERK, at=at(6), calendar=CALENDAR)[0]
    of_parts = restored(return_notice(parted, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0])
    for before in (notified_and_restored(), of_parts):
        file = evolve(before, ResultRevoked(at=iso(at(18)), **by_the_head(before, "given_up")))

        assert (is_document_void(file), restored_is_left(file), open_returns(file)) == (True, False, [])
        assert states(file)[:1] in ([], ["revoked"]), "none of its own where the case has one result alone"
        later = ResultRestored(at=iso(at(20)), decided_on="2026-03-19", **by_the_head(file, "found_wrong"))
        again = evolve(file, later)
        assert (restored_is_left(again), len(open_returns(again))) == (True, len(open_returns(before)))


@pytest.mark.parametrize("notice", [True, False])
def test_at_one_moment_what_went_is_what_was_handed_over(notice: bool) -> None:
    """Two servers whose clocks differ by seconds write one time; in the ledger one was before the other."""
    waits = (*DECIDED.tasks, Task(len(DECIDED.tasks) + 1, "return", COMMUNE, "receptionist", at(6)))
    decided = with_changes(DECIDED, tasks=waits)
    if notice:
        file = return_notice(decided, by=RECEPTIONIST, at=DECIDED.amendments[-1].made_at, calendar=CALENDAR)[0]
    else:
        holding = with_changes(decided, amendments=())
        file = return_result(holding, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0]
        file = evolve(file, ResultRevoked(at=iso(file.changed_at), **by_the_head(file, "given_up")))
    assert file.amendments[-1].made_at == file.returned_at

    assert (document_handed_over(file), is_document_void(file)) == (not notice, notice)
    back = evolve(
        file, ResultRestored(at=iso(file.changed_at), decided_on="2026-03-09", **by_the_head(file, "found_wrong"))
    )
    assert restored_is_left(back) is notice


def test_entries_that_could_not_say_it_yet_go_by_their_time() -> None:
    file = return_notice(DECIDED, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0]
    before = with_changes(file, tasks=tuple(one._replace(answer={}) for one in file.tasks))

    assert is_document_void(before)


def test_what_its_owner_had_before_it_was_revoked_is_his_when_it_holds_again() -> None:
    had = with_changes(granted(revoked(1)), stage=Stage.RETURNED, returned_at=at(6))

    assert not is_document_void(had)
    assert not restored_is_left(restored(had))
