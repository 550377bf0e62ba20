"""Money of one of several results keeps back that result and no other.

Decree 63/2024/NĐ-CP Art. 4.3 (each is returned as soon as it is there), 9.3 (money of the birth dossier), as amended by Decree
301/2026/NĐ-CP; read as republished. That a sum names its result is how we keep the two apart.
"""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.fee_rule import FeeRule, OfCopies
from onestop.cases.domain.fees import due_of, still_due
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.choose_return_place import choose_return_place
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.correct_fee import correct_fee
from onestop.cases.domain.law.refuse_part import refuse_part
from onestop.cases.domain.law.return_part import receive_part, return_part
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.part_money import due_for, payable_for
from onestop.cases.domain.parts import parts_of
from onestop.cases.domain.paying import FeeAtCounter
from onestop.cases.domain.refusals_of_fees import FeeNotSaid, FeeStillDue
from onestop.cases.domain.refusals_of_parts import NoSuchPart
from onestop.cases.domain.refusals_of_returning import PartLiesThere
from onestop.cases.domain.returning import till_of
from onestop.cases.domain.status import Status
from onestop.cases.domain.withheld import withheld_for
from onestop.kernel.bilingual import Text

from .examples import CALENDAR, CITIZEN, COMMUNE, HEAD, PARTED, RECEPTIONIST, SPECIALIST, accepted, at, lodged, terms
from .test_parts import granted, signed


def charged(file: CaseFile, *, part: int | None = None, when: Any = "at_return", day: int = 4) -> CaseFile:
    return ask_payment(
        file, kind="obligation", amount=20_000, when=when, source="Thông báo 12", part=part, by=SPECIALIST,
        pay_by=at(6).date() if when == "now" else None, at=at(day, 14), calendar=CALENDAR,
    )[0]  # fmt: skip


def handed_over(file: CaseFile, step: str = "sign") -> CaseFile:
    return return_part(file, step=step, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)[0]


def entered(file: CaseFile) -> CaseFile:
    return complete_step(file, step="enter", by=SPECIALIST, at=at(5), calendar=CALENDAR)[0]


def test_what_is_asked_for_the_next_result_keeps_back_that_one_alone() -> None:
    file = charged(granted())

    assert [due_for(file, step) for step in ("sign", "enter")] == [0, 20_000]
    assert withheld_for(with_changes(file, terms=replace(file.terms, gives_document=True))) == 0
    assert parts_of(handed_over(file))[0].state == "returned"
    with pytest.raises(FeeStillDue):
        handed_over(entered(file), "enter")


def test_what_names_no_result_is_due_for_all() -> None:
    with pytest.raises(FeeStillDue):
        handed_over(charged(granted(), part=0))


def test_which_results_can_be_charged_is_asked_of_a_case_that_has_several() -> None:
    assert [words.vi for _, words in payable_for(granted())] == ["Cả hồ sơ", "Giấy chứng nhận", "Thông báo"]
    assert payable_for(accepted()) == ()
    with pytest.raises(NoSuchPart):
        charged(handed_over(granted()), part=1, day=5)


def test_while_it_is_waited_for_what_is_there_can_be_fetched() -> None:
    file = charged(granted(), when="now")

    assert file.status is Status.PAYMENT
    assert parts_of(handed_over(file))[0].state == "returned"


def test_of_a_result_that_will_not_come_nothing_is_due() -> None:
    file, _ = refuse_part(
        charged(granted()), step="enter", reasons=["conditions_not_met"], note="Không có", by=SPECIALIST, at=at(5),
        calendar=CALENDAR,
    )  # fmt: skip

    assert (still_due(file), due_of(file)) == (0, ())
    assert return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)[0].status is Status.RETURNED


def test_nor_of_one_that_was_stopped_for_it_was_not_paid() -> None:
    file, _ = stop_case(charged(granted(), when="now"), reasons=["not_paid"], by=HEAD, at=at(9), calendar=CALENDAR)

    assert (file.status, still_due(file)) == (Status.FINISHED, 0)


def test_none_goes_while_nobody_has_said_what_the_fee_is() -> None:
    """As for the whole result: once its owner has it, nobody could keep it back any more."""
    file = with_fee_of_the_council(granted())
    online = with_changes(file, answers={"delivery": "online"})

    with pytest.raises(FeeNotSaid):
        handed_over(file)
    with pytest.raises(FeeNotSaid):
        receive_part(online, step="sign", by=CITIZEN, at=at(5), calendar=CALENDAR)
    file, _ = correct_fee(file, amount=0, source="Không thu", by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
    assert parts_of(handed_over(file))[0].state == "returned"


def with_fee_of_the_council(file: CaseFile) -> CaseFile:
    return with_changes(file, terms=replace(file.terms, fee=FeeRule(kind="council")))


def at_another_counter() -> CaseFile:
    file = accepted(when=at(2), under=terms(PARTED), channel="in_person")
    file, _ = choose_return_place(
        file, return_agency="H09.31.07", request="Đơn 1", by=RECEPTIONIST, at=at(2, 14), calendar=CALENDAR
    )
    return signed(file)


def test_it_is_paid_for_where_it_lies() -> None:
    assert till_of(accepted(when=at(2), under=terms(PARTED))) == COMMUNE
    assert till_of(at_another_counter()) == "H09.31.07"
    assert till_of(handed_over(at_another_counter())) == COMMUNE


def test_the_place_stands_while_something_lies_there() -> None:
    with pytest.raises(PartLiesThere):
        choose_return_place(at_another_counter(), return_agency=COMMUNE, by=CITIZEN, at=at(5), calendar=CALENDAR)
    file, _ = choose_return_place(
        handed_over(at_another_counter()), return_agency=COMMUNE, by=CITIZEN, at=at(6), calendar=CALENDAR
    )
    assert file.return_agency in ("", COMMUNE)


def with_copies(file: CaseFile) -> CaseFile:
    """Whose form asks for two copies of the document, where the procedure itself is free."""
    of_copies = OfCopies(amount=8_000, per=Text("bản", "copy"), question="copies")
    rule = FeeRule(kind="free", of_copies=of_copies)
    return with_changes(file, terms=replace(file.terms, fee=rule), answers={**file.answers, "copies": 2})


def test_copies_of_the_document_are_its_own_and_keep_back_no_result() -> None:
    """They are made of what the decision issues, and are an extra beside it."""
    file, _ = ask_payment(
        with_copies(granted()), kind="fee", amount=16_000, when="at_return", by=RECEPTIONIST, at=at(4, 14), calendar=CALENDAR
    )  # fmt: skip

    assert [due_for(file, step) for step in ("sign", "enter")] == [0, 0]
    assert [(one.kind, one.basis, one.part) for one in due_of(file)] == [("copies", "procedure", "sign")]
    assert parts_of(handed_over(file))[0].state == "returned"
    assert parts_of(handed_over(entered(file), "enter"))[1].state == "returned"


def test_they_are_charged_for_it_from_acceptance_on() -> None:
    file = with_copies(lodged(when=at(2), under=terms(PARTED), channel="in_person"))
    file, _ = accept(
        file, fee=FeeAtCounter("at_return", 16_000), by=RECEPTIONIST, at=at(2), calendar=CALENDAR
    )  # fmt: skip

    assert [one.part for one in due_of(file)] == ["sign"]
