"""Whatever people try around a meeting, in whatever order: nobody is given an opinion he did not give, nor time not his own."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.meetings import begun, meetings_of, open_meeting, to_be_heard
from onestop.cases.domain.opinions import OPINIONS, asked_of
from onestop.cases.events import CaseEvent, MeetingHeld, MeetingMoved, MeetingNotHeld, OpinionClosed, OpinionGiven
from onestop.kernel.refusal import Refusal

from .examples import SIMPLE, at
from .test_any_order import STEPS, _holds, _opened, _replays, _washes_nothing

AROUND = (
    "call to a meeting", "come", "move the meeting", "meet not", "say nobody met", "write the minutes",
    "write the minutes", "consult",
    "consult another", "agree", "object", "ask no more", "note an opinion", "ask", "answer", "withdraw", "keep", "give back",
    "send on",
    "send not", "take over", "grant", "refuse", "stop at once", "do appraise",
)  # fmt: skip
POLICIES: list[dict[str, Any]] = [
    {},
    {"on_consultation": "exclude"},
    {"on_silence": "consent", "consultation_within": 2},
    {"on_silence": "consent", "consultation_within": 5, "on_consultation": "exclude", "term": 30},
    {"consultation_within": 3, "on_supplement": "exclude", "term": 30},
]


@settings(max_examples=300, deadline=None)
@given(
    wanted=st.lists(st.tuples(st.sampled_from(AROUND), st.integers(0, 60 * 24 * 2)), min_size=2, max_size=25),
    policy=st.sampled_from(POLICIES),
)
def test_any_sequence_of_acts_around_a_meeting_keeps_the_law(
    wanted: list[tuple[str, int]], policy: dict[str, Any]
) -> None:
    now = at(2, 8)
    file, opened = _opened(policy, SIMPLE, now)
    file, more = STEPS["accept"](file, now)
    events: list[CaseEvent] = [*opened, *more]
    for name, minutes in wanted:
        now += timedelta(minutes=minutes)
        before = file
        try:
            file, more = STEPS[name](file, now)
        except Refusal:
            assert file is before
            continue
        events += more
        _washes_nothing(before, file, name, now)
        _holds(file, now)
        _nobody_speaks_for_another(before, file, more)
        _nobody_is_silent_before_the_minutes(before, file, more, now)
    _replays(file, events)


def _nobody_speaks_for_another(before: CaseFile, file: CaseFile, more: tuple[CaseEvent, ...]) -> None:
    held = [one for one in more if isinstance(one, MeetingHeld)]
    for one in held:
        given_there = {one.agency for one in more if isinstance(one, OpinionGiven)}
        assert given_there <= set(one.present)
        assert {one.agency for one in more if isinstance(one, OpinionClosed)} & given_there == set()
    assert all(one.opinion in ("", *OPINIONS) and not (one.opinion and one.closed) for one in asked_of(file))
    # Silence at a meeting that was not held is none.
    if open_meeting(before) and not held and not open_meeting(file) and file.finished_at is None:
        assert meetings_of(file)[-1].state in ("called_off", "not_held")
        assert all(one.silence == "" for one in more if isinstance(one, OpinionClosed))


def _nobody_is_silent_before_the_minutes(
    before: CaseFile, file: CaseFile, more: tuple[CaseEvent, ...], now: datetime
) -> None:
    """Once its moment has come only the minutes, or that it was none, end what those called are asked; or the case ends."""
    if not begun(before, now) or file.finished_at is not None:
        return
    called = {one.step for one in to_be_heard(before)}
    ended = {one.agency for one in more if isinstance(one, OpinionClosed)} & called
    assert not ended or any(isinstance(one, (MeetingHeld, MeetingNotHeld)) for one in more)
    meeting = meetings_of(before)[-1]
    if any(isinstance(one, MeetingMoved) for one in more) and meeting.held_at <= now:
        assert called <= {one.step for one in to_be_heard(file)}, "moved, those called are still heard"


def test_some_sequences_hold_a_meeting() -> None:
    now = at(2, 8)
    file, _ = _opened({}, SIMPLE, now)
    for name, hours in (
        ("accept", 0),
        ("call to a meeting", 1),
        ("come", 1),
        ("move the meeting", 1),
        ("write the minutes", 48),
    ):
        now += timedelta(hours=hours)
        file, _ = STEPS[name](file, now)

    assert [one.state for one in meetings_of(file)] == ["held"]
