"""Each result of an interlinked birth has its own day (Decree 63/2024/NĐ-CP Art. 7.1, as amended by Decree 301/2026/NĐ-CP Art. 5;
read as republished); by law the birth takes 24 hours, the residence two working days, all of it three, or five with an inquiry.
"""

from datetime import date
from typing import Any

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.part_days import part_days

from .examples import CALENDAR, PARTED, accepted, at, terms
from .test_birth_first import OFFICER, at_the_police, done, prepared


def days(file: CaseFile) -> list[date]:
    return [one.on for one in part_days(file, file.due_on, CALENDAR)]


def test_accepted_on_monday_the_birth_is_there_on_tuesday_then_one_a_day() -> None:
    assert days(prepared()) == [date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 5)]


def test_the_last_bears_the_promised_day_and_what_is_there_is_promised_no_more() -> None:
    file = at_the_police()

    assert days(file) == [date(2026, 3, 4), file.due_on]


def test_an_inquiry_moves_those_that_wait_for_it() -> None:
    file, _ = done(at_the_police(), "residence", at(3), by=OFFICER, residence_to_verify=True)

    assert days(file) == [date(2026, 3, 6), date(2026, 3, 9)]


@pytest.mark.parametrize("process", [None, PARTED])
def test_a_case_with_one_result_and_one_whose_steps_have_no_share_have_the_one_day(process: Any) -> None:
    file = accepted(when=at(2), under=terms(process)) if process else accepted(when=at(2))
    expected = [file.due_on, file.due_on] if process else []
    assert days(file) == expected
