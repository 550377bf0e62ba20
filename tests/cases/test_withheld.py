"""While something is due the owner of a document does not open it; once it is paid, waived or handed over it is his."""

from pathlib import Path
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.refusals_of_fees import DocumentWithheld
from onestop.cases.domain.slips import DOCUMENT, RESULT
from onestop.cases.domain.withheld import refuse_if_withheld, withheld_for
from onestop.frame.words import say

from .charging import asked, file_waived, granted, paid
from .conftest import World
from .examples import CALENDAR, CITIZEN, HEAD, RECEPTIONIST, SPECIALIST, at

DUE: dict[str, Any] = {"kind": "fee", "amount": 75_000, "when": "at_return", "pay_by": None}


def test_the_document_alone_waits_and_for_its_owner_alone() -> None:
    file = granted(asked(**DUE))

    assert withheld_for(file) == 75_000
    with pytest.raises(DocumentWithheld) as refused:
        refuse_if_withheld(file, DOCUMENT, CITIZEN)
    assert "75.000" in say(refused.value).vi
    refuse_if_withheld(file, RESULT, CITIZEN)
    refuse_if_withheld(file, DOCUMENT, HEAD)


def test_paid_or_waived_nothing_waits() -> None:
    file = granted(asked(**DUE))

    for settled in (paid(file, amount=75_000, when=at(13, 10)), file_waived(file), granted(paid(asked()))):
        assert withheld_for(settled) == 0


def test_what_was_handed_over_stays_its_owners() -> None:
    settled = paid(granted(asked(**DUE)), amount=75_000, when=at(13, 10))
    returned = return_result(settled, by=RECEPTIONIST, at=at(14), calendar=CALENDAR)[0]

    assert withheld_for(returned) == 0


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.mark.django_db
def test_neither_the_address_of_the_document_nor_his_store_opens_it(world: World, folder: None) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    due: dict[str, Any] = {"kind": "fee", "amount": 75_000, "source": "Nghị quyết số 5", "when": "at_return"}
    cases.perform(cases.ACTS["ask_payment"], code=code, by=SPECIALIST, now=at(2, 10), pay_by=None, **due)
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(4))

    for which in ("VB1", "van-ban"):
        with pytest.raises(DocumentWithheld):
            cases.print_paper(code=code, which=which, by=world.citizen, now=at(5))
        assert cases.print_paper(code=code, which=which, by=HEAD, now=at(5)).content
    (own,) = cases.own_documents(by=world.citizen, today=at(5).date()).items
    assert own.withheld_for == 75_000
    paying: dict[str, Any] = {"amount": 75_000, "payer": "Nguyễn Văn An"}
    cases.perform(cases.ACTS["record_payment"], code=code, by=RECEPTIONIST, now=at(6), **paying)
    assert cases.print_paper(code=code, which="VB1", by=world.citizen, now=at(6)).content
