"""Waits that overlap, answered before and after the last day: the clock against the finger on the wall calendar."""

from datetime import datetime, timedelta
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from law.reckoner import STOP_NOTHING, Case, Reckoned, reckon
from law.test_deadlines import WALL
from law.waits import TOPICS, Move, overlapping
from onestop.kernel.times import local
from onestop.rules.api import ClockPolicy, Happening, Reading, national_calendar, read_clock

CALENDAR: Final = national_calendar()
FIRST: Final = datetime.fromisoformat("2020-01-02")
BESIDE: Final = {"withdrawal": STOP_NOTHING}
received: Final = st.integers(0, 60 * 24 * 365 * 6).map(lambda minutes: FIRST + timedelta(minutes=minutes))
policies: Final = st.fixed_dictionaries(
    {
        "unit": st.sampled_from(["working_day", "working_day", "day", "week", "month", "working_hour"]),
        "term": st.integers(1, 3),
        "on_supplement": st.sampled_from(["restart", "exclude", "continue"]),
        "on_payment": st.sampled_from(["exclude", "continue"]),
        "on_consultation": st.sampled_from(["exclude", "continue"]),
    }
)
moves: Final = st.lists(
    st.tuples(
        st.sampled_from([*TOPICS, *BESIDE]),
        st.booleans(),
        st.integers(0, 2),
        st.integers(1, 60 * 24 * 9).map(lambda minutes: timedelta(minutes=minutes)),
    ),
    max_size=8,
)


@settings(max_examples=400)
@given(policy=policies, at=received, moves=moves)
def test_the_clock_and_the_finger_come_to_one_day(policy: dict[str, Any], at: datetime, moves: list[Move]) -> None:
    happenings = overlapping(at, moves, BESIDE)
    reckoned = reckon(Case(policy, at, happenings, WALL))
    reading = _read(policy, at, happenings)

    _agree(reading, reckoned)
    end = (happenings[-1][1] if happenings else at) + timedelta(days=40)
    assert (_read(policy, at, [*happenings, ("finished", end)]).punctuality == "late") == _is_over(reckoned, end)


def _read(policy: dict[str, Any], at: datetime, happenings: list[tuple[str, datetime]]) -> Reading:
    return read_clock(
        policy=ClockPolicy.from_dict(policy),
        received=local(at),
        happenings=[Happening(kind, local(when)) for kind, when in happenings],
        calendar=CALENDAR,
    )


def _agree(reading: Reading, reckoned: Reckoned) -> None:
    if reckoned.due is None:
        assert (reading.state, reading.due) == ("paused", None)
        assert reading.left is not None
        assert reading.left.value == reckoned.left
    elif isinstance(reckoned.due, datetime):
        assert reading.due_at == local(reckoned.due)
    else:
        assert reading.due == reckoned.due


def _is_over(reckoned: Reckoned, end: datetime) -> bool:
    """Whether what ended then was late; while the applicant or another agency is waited for nobody is."""
    if reckoned.due is None:
        return False
    return end > reckoned.due if isinstance(reckoned.due, datetime) else end.date() > reckoned.due
