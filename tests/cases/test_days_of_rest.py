"""A last day of the applicant's that is a day of rest is over with the next working day (Civil Code 2015, Art. 148.5)."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.hand_overs import hand_overs
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.refusals import NotOverdueToAnswer
from onestop.cases.domain.reply_days import days_by_law
from onestop.kernel.times import LOCAL

from .examples import CALENDAR, HEAD, SPECIALIST, accepted, at, terms


def asked(when: datetime, days: int | None = None, named: date | None = None) -> CaseFile:
    file = accepted(under=terms(supplement_timeout_days=days, term=60))
    return request_supplement(
        file, reasons=["unsigned"], items=["id"], reply_by=named, by=SPECIALIST, at=when, calendar=CALENDAR
    )[0]


def stopped(file: CaseFile, when: datetime) -> bool:
    return stop_case(file, reasons=["not_answered"], by=HEAD, at=when, calendar=CALENDAR)[0].finished_at is not None


def last_day(file: CaseFile) -> str:
    return str(file.asked and file.asked.reply_by)


@pytest.mark.parametrize(
    ("when", "days", "last"),
    [
        # Saturday the 14th; Labour Day, Friday, and the weekend after it; a day that is worked.
        (at(3), 11, "2026-03-16"),
        (at(16, month=4), 15, "2026-05-04"),
        (at(3), 10, "2026-03-13"),
    ],
)
def test_of_the_days_of_the_law(when: datetime, days: int, last: str) -> None:
    file = asked(when, days)

    assert last_day(file) == last
    assert days_by_law(file, when.date(), CALENDAR) == (date.fromisoformat(last),) * 2


def test_nobody_stops_it_on_the_sunday() -> None:
    file = asked(at(3), 11)

    for day in (15, 16):
        with pytest.raises(NotOverdueToAnswer):
            stopped(file, at(day, 9))
    assert stopped(file, at(17, 9))


def test_of_a_day_that_an_official_names() -> None:
    assert last_day(asked(at(3), named=date(2026, 3, 14))) == "2026-03-16"
    assert last_day(asked(at(3), named=date(2026, 3, 13))) == "2026-03-13"


def test_of_one_that_was_kept_before_it_was_so_written_down() -> None:
    file = asked(at(3), named=date(2026, 3, 13))
    saturday = with_changes(file, waits=tuple([replace(one, reply_by=date(2026, 3, 14)) for one in file.waits]))

    with pytest.raises(NotOverdueToAnswer):
        stopped(saturday, at(16, 9))
    assert stopped(saturday, at(17, 9))
    sunday = datetime(2026, 3, 15, 10, tzinfo=LOCAL)
    assert [one.in_time for one in hand_overs(saturday, now=sunday, calendar=CALENDAR) if one.work == "supplement"] == [
        None
    ]
