"""Each result of an interlinked case goes back by itself, as soon as it is there (Decree 63/2024 Art. 4.3, as amended)."""

import pytest

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.fee_book import FeeLine
from onestop.cases.domain.law.choose_return_place import choose_return_place
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.return_part import receive_part, return_part
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.parts import parts_of
from onestop.cases.domain.refusals import NotReceivedOnline
from onestop.cases.domain.refusals_of_fees import FeeStillDue
from onestop.cases.domain.refusals_of_parts import PartIsTheRest, PartNotReady
from onestop.cases.domain.status import Status
from onestop.cases.domain.worklist import places_of

from .examples import CALENDAR, CITIZEN, COMMUNE, HEAD, PARTED, RECEPTIONIST, SPECIALIST, accepted, at, terms


def granted() -> CaseFile:
    """Decided on Wednesday morning: the certificate is signed, the register not entered."""
    return signed(accepted(when=at(2), under=terms(PARTED), channel="in_person"))


def signed(file: CaseFile) -> CaseFile:
    file, _ = complete_step(file, step="appraise", by=SPECIALIST, at=at(3), calendar=CALENDAR)
    return decide(file, outcome="granted", by=HEAD, at=at(4), calendar=CALENDAR)[0]


def entered(file: CaseFile) -> CaseFile:
    return complete_step(file, step="enter", by=SPECIALIST, at=at(5), calendar=CALENDAR)[0]


def returned(file: CaseFile, step: str, day: int = 5) -> CaseFile:
    return return_part(file, step=step, by=RECEPTIONIST, at=at(day, 14), calendar=CALENDAR)[0]


def states(file: CaseFile) -> list[str]:
    return [one.state for one in parts_of(file)]


def test_a_result_can_be_fetched_while_another_is_worked_on() -> None:
    file = granted()

    assert states(file) == ["ready", "made"]
    assert states(returned(file, "sign")) == ["returned", "made"]
    assert returned(file, "sign").status is Status.PROCESSING


def test_who_hands_results_over_finds_it_in_his_list_until_it_is_gone() -> None:
    def kinds(file: CaseFile) -> list[str]:
        return [
            place.lane.kind
            for place in places_of(file)
            if place.lane.agency == COMMUNE and place.lane.hands == "receptionist"
        ]

    assert kinds(granted()) == ["return_part"]
    assert kinds(returned(granted(), "sign")) == []
    assert kinds(entered(granted())) == ["return"], "once all is done it is one line, whatever is left"


def test_none_is_handed_over_before_it_is_there_nor_twice() -> None:
    with pytest.raises(PartNotReady):
        returned(granted(), "enter")
    with pytest.raises(PartNotReady):
        returned(returned(granted(), "sign"), "sign")


def test_of_several_left_at_the_end_each_can_go_alone_and_the_last_ends_the_case() -> None:
    file = returned(entered(granted()), "enter")

    with pytest.raises(PartIsTheRest):
        returned(file, "sign")
    file, _ = return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
    assert (file.status, states(file)) == (Status.RETURNED, ["returned", "returned"])


def test_all_that_is_left_goes_with_the_result() -> None:
    file, _ = return_result(entered(granted()), by=RECEPTIONIST, at=at(6), calendar=CALENDAR)

    assert {one.returned_at for one in parts_of(file)} == {at(6)}
    assert not file.open_tasks


def test_while_something_is_due_none_is_handed_over() -> None:
    due = FeeLine("set", 1, 50_000, "fee", at(4), "7", basis="procedure")

    with pytest.raises(FeeStillDue):
        returned(with_changes(granted(), fees=(due,)), "sign")


def test_on_the_portal_it_is_received_by_who_chose_so() -> None:
    with pytest.raises(NotReceivedOnline):
        receive_part(granted(), step="sign", by=CITIZEN, at=at(5), calendar=CALENDAR)
    online = with_changes(granted(), answers={"delivery": "online"})
    file, _ = receive_part(online, step="sign", by=CITIZEN, at=at(5), calendar=CALENDAR)
    assert parts_of(file)[0].delivery == "online"


def test_it_waits_where_the_applicant_wants_to_fetch_the_result() -> None:
    file = accepted(when=at(2), under=terms(PARTED), channel="in_person")
    file, _ = choose_return_place(
        file, return_agency="H09.31.07", request="Đơn 1", by=RECEPTIONIST, at=at(2, 14), calendar=CALENDAR
    )
    file = signed(file)

    assert {one.agency for one in file.open_tasks if one.kind == "return_part"} == {"H09.31.07"}


def test_a_refused_case_has_none() -> None:
    file = accepted(when=at(2), under=terms(PARTED))
    file, _ = complete_step(file, step="appraise", by=SPECIALIST, at=at(3), calendar=CALENDAR)
    file, _ = decide(
        file, outcome="refused", reasons=["dispute"], note="Đang tranh chấp", by=HEAD, at=at(4), calendar=CALENDAR
    )

    assert parts_of(file) == ()
