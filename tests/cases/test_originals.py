"""Originals go back: those that were only compared with the result, all of them where a case ends without a decision."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.give_back import give_back
from onestop.cases.domain.originals import compared, given_back, kept, originals_of, owed
from onestop.cases.domain.received import Received, Sets
from onestop.cases.domain.refusals_of_originals import (
    NoSuchOriginal,
    NothingGivenBack,
    OriginalsStay,
    TooEarlyToGiveBack,
)
from onestop.cases.domain.status import Stage
from onestop.cases.domain.terms import DossierPaper
from onestop.kernel.bilingual import Text
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World
from .erasing import faults
from .examples import CALENDAR, RECEPTIONIST, accepted, at, terms

COMPARED = DossierPaper("deed", Text("Giấy chứng nhận", "Certificate"), sets=Sets(copies=1))
KEPT = DossierPaper("form", Text("Đơn", "Application"), sets=Sets(originals=1))


def file_at(stage: Stage, **received: Received) -> CaseFile:
    under = replace(terms(), papers=(COMPARED, KEPT))
    return replace(accepted(), terms=under, stage=stage, received=received)


BROUGHT = {"deed": Received(originals=1, copies=1), "form": Received(originals=1)}


def back(file: CaseFile, **given: int) -> CaseFile:
    return give_back(file, given=given, by=RECEPTIONIST, at=at(20), calendar=CALENDAR)[0]


def told(file: CaseFile) -> dict[str, int]:
    return {one.component: one.owed for one in owed(file)}


def test_with_the_result_goes_back_what_was_only_compared() -> None:
    """Decree 61/2018 Art. 20; what the procedure wants in the original stays."""
    assert told(file_at(Stage.DECIDED, **BROUGHT)) == {"deed": 1}


def test_what_was_shown_to_be_copied_goes_back_though_the_procedure_wants_the_original() -> None:
    shown = replace(terms(), papers=(KEPT._replace(shown=True),))
    file = replace(file_at(Stage.DECIDED, form=Received(originals=1)), terms=shown)

    assert told(file) == {"form": 1}
    assert compared(file, "form") == 1


@pytest.mark.parametrize("stage", [Stage.STOPPED, Stage.TURNED_AWAY])
def test_without_a_decision_every_original_goes_back(stage: Stage) -> None:
    assert told(file_at(stage, **BROUGHT)) == {"deed": 1, "form": 1}


def test_the_receipt_says_which_were_only_compared() -> None:
    file = file_at(Stage.ACCEPTED, **BROUGHT)

    assert [compared(file, code) for code in ("deed", "form", "other")] == [1, 0, 0]


def test_nothing_is_owed_while_the_case_is_worked_on() -> None:
    file = file_at(Stage.AT_WORK, **BROUGHT)

    assert told(file) == {}
    with pytest.raises(TooEarlyToGiveBack):
        back(file, deed=1)


def test_copies_and_files_are_nobodys_originals() -> None:
    assert originals_of(file_at(Stage.STOPPED, deed=Received(certified=1, copies=2, files=1))) == ()


def test_what_went_back_is_owed_no_more_and_the_rest_is() -> None:
    file = back(file_at(Stage.STOPPED, deed=Received(originals=3)), deed=1)

    assert (given_back(file), told(file)) == ({"deed": 1}, {"deed": 2})
    assert told(back(file, deed=2)) == {}


def test_one_that_stays_with_the_file_can_go_back_all_the_same() -> None:
    assert given_back(back(file_at(Stage.DECIDED, **BROUGHT), form=1)) == {"form": 1}


def test_where_nothing_is_owed_what_stays_with_the_file_is_not_given_back() -> None:
    """As after the rest of an interlinked case was withdrawn: the birth notice on which the certificate rests stays."""
    file = file_at(Stage.DECIDED, form=Received(originals=1))
    file = replace(file, outcome="granted", finished_at=at(10))

    assert (told(file), [one.component for one in kept(file)]) == ({}, ["form"])
    assert "give_back" not in {one.code for one in possible_actions(file, RECEPTIONIST)}
    with pytest.raises(OriginalsStay):
        back(file, form=1)
    assert "give_back" in {one.code for one in possible_actions(file_at(Stage.DECIDED, **BROUGHT), RECEPTIONIST)}


@pytest.mark.parametrize("given", [{"deed": 2}, {"other": 1}, {"deed": -1}])
def test_no_more_goes_back_than_is_here(given: dict[str, int]) -> None:
    with pytest.raises(NoSuchOriginal):
        back(file_at(Stage.DECIDED, **BROUGHT), **given)


def test_nothing_is_no_giving_back() -> None:
    with pytest.raises(NothingGivenBack):
        back(file_at(Stage.DECIDED, **BROUGHT), deed=0)


@pytest.mark.django_db
class TestKept:
    @pytest.fixture
    def code(self, world: World) -> str:
        example = EXAMPLES["give_back"]
        code = case_ready_for(example, world)
        do(example, code, doer_of(example, world), moment_of(example))
        return code

    def wrong(self) -> list[ledger.Finding]:
        ledger.sequence_once(at(20))
        return [one for one in faults() if one.code == "wrong_case"]

    def test_the_row_says_it_and_fsck_proves_it(self, code: str) -> None:
        assert given_back(store.load(code).file) == {"id": 1}
        assert cases.owed(store.load(code).file) == ()
        assert self.wrong() == []

    @pytest.mark.parametrize("change", ["given_back = '[]'", "given_back = jsonb_set(given_back, '{0,given,id}', '2')"])
    def test_and_finds_what_was_changed_by_hand(self, code: str, change: Any) -> None:
        raw(f"UPDATE cases_case SET {change} WHERE code = %s", [code])  # noqa: S608 - a constant

        assert [one.code for one in self.wrong()] == ["wrong_case"]
