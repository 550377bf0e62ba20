"""Lists are ordered by the day that holds: a share of the term ends later by what the case stood still for the applicant."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.hand_overs import quota_end
from onestop.cases.domain.hops import is_hop
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.events import SupplementAnswered

from .examples import CALENDAR, CITIZEN, ORIGINAL, SPECIALIST, at
from .test_hops import confirmed, sent

ASKS: dict[str, Any] = {"reasons": ["missing_paper"], "note": "Bản đồ", "by": SPECIALIST, "calendar": CALENDAR}
HOURS = st.integers(1, 24 * 9)


def answered(file: CaseFile, asked_at: datetime, answered_at: datetime) -> tuple[CaseFile, SupplementAnswered]:
    file, _ = request_supplement(file, at=asked_at, **ASKS)
    file, (event,) = answer_supplement(file, received=ORIGINAL, by=CITIZEN, at=answered_at, calendar=CALENDAR)
    return file, event


def ends(file: CaseFile) -> list[datetime | None]:
    return [one.urgent_at for one in file.open_tasks if is_hop(file, one)]


def test_what_waited_longer_comes_later_in_the_list() -> None:
    """Both sent on the 2nd at eight with two days; one stood still from the 3rd at nine to the 9th at nine."""
    file, event = answered(sent(when=at(2, 8)), at(3), at(9))

    assert ends(sent(when=at(2, 8))) == [at(4, 8), at(4, 8)]
    assert ends(file) == [at(10, 8), at(10, 8)]
    assert [one["task"] for one in event.shares or ()] == [one.nth for one in file.open_tasks]


def test_where_the_clock_runs_on_the_day_stays() -> None:
    file, event = answered(sent(when=at(2, 8), on_supplement="continue"), at(3), at(9))

    assert (event.shares, ends(file)) == ([], [at(4, 8), at(4, 8)])


@settings(max_examples=100)
@given(HOURS, HOURS, HOURS)
def test_an_entry_that_says_it_and_one_of_earlier_code_end_the_same_share(before: int, lasted: int, later: int) -> None:
    """Earlier entries did not say it: pages count the wait, and lists of such a case keep the quota as it was set."""
    begun = at(2, 8) + timedelta(hours=before)
    until = begun + timedelta(hours=lasted)
    asked, _ = request_supplement(sent(when=at(2, 8)), at=begun, **ASKS)
    said, (event,) = answer_supplement(asked, received=ORIGINAL, by=CITIZEN, at=until, calendar=CALENDAR)
    unsaid = evolve(asked, replace(event, shares=None))
    now = until + timedelta(hours=later)

    for one, other in ((said, unsaid), (confirmed(said, when=now), confirmed(unsaid, when=now))):
        pages = [[quota_end(file, task, now, CALENDAR) for task in file.open_tasks] for file in (one, other)]
        assert pages[0] == pages[1]
        assert ends(one) == pages[0]
