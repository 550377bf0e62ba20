"""Whatever people try once the first result is there, in whatever order: it stays, and each other one ends once and for all."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import due_of
from onestop.cases.domain.parts import parts_of
from onestop.cases.domain.parts_at_work import is_carried_out, parts_at_work
from onestop.cases.domain.status import Status
from onestop.cases.events import CaseEvent
from onestop.kernel.refusal import Refusal

from .examples import LINKED, at
from .test_any_order import (
    POLICIES,
    STEPS,
    _holds,
    _left_alone,
    _opened,
    _replays,
    _washes_nothing,
    promised_in_writing,
)

GRANTED = ("accept", "do appraise", "grant")
AFTER = (
    "confirm", "confirm another", "refuse to take", "send again", "do it here", "take back", "give back to the sender",
    "do register", "do card", "refuse the result of register", "refuse the result of card",
    "reopen the result of register", "reopen the result of card", "find the result of register wrong",
    "ask", "answer", "withdraw", "keep", "give back",
    "give not", "stop", "stop at once", "stop unpaid", "ask for tax", "pay the tax", "waive the tax", "set a fee",
    "pay the fee", "correct the fee to nothing", "return the certificate", "return", "note", "draft", "apologise",
)  # fmt: skip
AT_AN_END = ("returned", "refused", "stopped", "withdrawn")


@settings(max_examples=200, deadline=None)
@given(
    wanted=st.lists(st.tuples(st.sampled_from(AFTER), st.integers(0, 60 * 24 * 3)), max_size=30),
    policy=st.sampled_from(POLICIES),
)
def test_any_sequence_of_acts_after_the_grant_keeps_the_law(
    wanted: list[tuple[str, int]], policy: dict[str, Any]
) -> None:
    now = at(2, 8)
    file, opened = _opened(policy, LINKED, now)
    events: list[CaseEvent] = list(opened)
    in_writing: datetime | None = None
    for name, minutes in (*((name, 30) for name in GRANTED), *wanted):
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
        _stays(before, file)
        _left_alone(before, file, more)
        _has_a_way_out(file)
        in_writing = promised_in_writing(in_writing, file, more)
    _replays(file, events)


def _stays(before: CaseFile, file: CaseFile) -> None:
    """What was handed over or ended is so for good, and nothing is due for what will not come."""
    for was, one in zip(parts_of(before), parts_of(file), strict=False):
        assert was.state not in AT_AN_END or one.state == was.state
        assert was.state != "ready" or one.state in ("ready", "returned")
    ended = {one.step for one in parts_of(file) if one.ended_at is not None}
    assert not {one.part for one in due_of(file)} & ended


def _has_a_way_out(file: CaseFile) -> None:
    """While others work on the rest something of it can be ended; and a case that has ended was granted."""
    if file.is_decided and file.finished_at is None:
        assert parts_at_work(file)
        assert not is_carried_out(file)
    assert file.status not in (Status.FINISHED, Status.RETURNED) or file.outcome == "granted"
