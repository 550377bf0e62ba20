"""A step that must go on for a time, such as a posting in public, cannot be completed before it is over."""

from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.refusals import StepGoesOn
from onestop.cases.domain.steps import completable_from
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.frame.words import say
from onestop.workflow.api import Definition

from .examples import CALENDAR, SIMPLE, SPECIALIST, accepted, at, terms

POSTED = deepcopy(SIMPLE) | {"code": "posted"}
POSTED["nodes"]["appraise"] |= {
    "quota": {"value": 2, "unit": "working_day"},
    "lasts": {"value": 2, "unit": "working_day"},
}


def posted(day: int, hour: int = 9) -> CaseFile:
    return accepted(when=at(day, hour), under=terms(POSTED))


def complete(file: CaseFile, moment: Any) -> CaseFile:
    return complete_step(file, step="appraise", by=SPECIALIST, at=moment, calendar=CALENDAR)[0]


@pytest.mark.parametrize("moment", [at(2, 9, 1), at(3, 9), at(4, 16, 59), at(4, 23, 59)])
def test_posted_on_a_monday_for_two_working_days_it_stays_through_wednesday(moment: Any) -> None:
    """The day of posting does not count (Civil Code 2015, Article 147)."""
    with pytest.raises(StepGoesOn) as refused:
        complete(posted(2), moment)

    assert (refused.value.last, refused.value.first) == (date(2026, 3, 4), date(2026, 3, 5))
    assert "đến hết thứ Tư, 4/3/2026. Từ thứ Năm, 5/3/2026 mới" in say(refused.value).vi
    assert "until the end of Wednesday 4 March 2026" in say(refused.value).en


def test_from_thursday_it_can_be_completed() -> None:
    assert complete(posted(2), at(5, 7)).tokens != posted(2).tokens


def test_days_on_which_nobody_works_do_not_count_and_are_not_named() -> None:
    with pytest.raises(StepGoesOn) as refused:
        complete(posted(5), at(9, 9))

    assert (refused.value.last, refused.value.first) == (date(2026, 3, 9), date(2026, 3, 10))


def test_whoever_completes_it_has_the_first_day_on_which_he_can() -> None:
    (task,) = [one for one in posted(2).tasks if one.is_open]

    assert task.due_at == at(5, 17)


@given(day=st.integers(1, 28), hour=st.integers(7, 17), wait=st.integers(0, 14 * 24))
def test_it_can_be_completed_just_from_the_moment_that_is_said(day: int, hour: int, wait: int) -> None:
    file = posted(day, hour)
    first = completable_from(file, file.waiting[0], CALENDAR)
    moment = at(day, hour) + timedelta(hours=wait)

    if moment >= first:
        complete(file, moment)
    elif moment.date() < first.date() and CALENDAR.is_working(moment.date()):
        with pytest.raises(StepGoesOn):
            complete(file, moment)


def test_an_allowance_is_posted_for_two_working_days() -> None:
    """Decree 20/2021/NĐ-CP, Article 8."""
    written = next(one for one in written_procedures() if one["code"] == "1.001776")
    process = Definition.from_dict(definition_of(written, shared_parts())["process"])
    (post,) = [step for step in process.steps if step.lasts]

    assert (post.code, post.lasts) == ("post", post.quota)
