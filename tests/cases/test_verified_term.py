"""Where its law gives longer for what must be verified, the day promised moves once that is found, with a slip and a notice."""

from datetime import date, datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import promised, read
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.slips import RECEIPT, papers_due
from onestop.cases.events import StepCompleted

from .examples import CALENDAR, RECEPTIONIST, SPECIALIST, at, lodged, terms

PROCESS: dict[str, Any] = {
    "code": "verified",
    "start": "check",
    "nodes": {
        "check": {"kind": "step", "name": {"vi": "Kiểm tra", "en": "Check"}, "role": "specialist", "next": "must"},
        "must": {
            "kind": "exclusive",
            "branches": [{"when": {"fact": "needs_verification", "is": True}, "next": "verify"}],
            "default": "on",
        },
        "verify": {
            "kind": "step",
            "name": {"vi": "Xác minh", "en": "Verify"},
            "role": "specialist",
            "verifies": True,
            "next": "on",
        },
        "on": {"kind": "merge", "next": "sign"},
        "sign": {
            "kind": "step",
            "name": {"vi": "Ký", "en": "Sign"},
            "role": "head",
            "decision": True,
            "not_by": ["check", "verify"],
            "next": "end",
        },
        "end": {"kind": "end"},
    },
}


def checked(*, found: bool, day: int = 3, **policy: Any) -> tuple[CaseFile, StepCompleted, CaseFile]:
    """Accepted on Monday the 2nd; before and after whoever checks it says whether something must be verified."""
    given: dict[str, Any] = {"unit": "working_day", "term": 3, "verified_term": 5} | policy
    before = accept(lodged(under=terms(PROCESS, **given)), by=RECEPTIONIST, at=at(2), calendar=CALENDAR)[0]
    after, events = complete_step(
        before, step="check", facts={"needs_verification": found}, by=SPECIALIST, at=at(day), calendar=CALENDAR
    )
    (event,) = (one for one in events if isinstance(one, StepCompleted))
    return before, event, after


def due(file: CaseFile) -> date | None:
    return file.due_at.date() if file.due_at else None


def read_due(file: CaseFile, when: datetime) -> date | None:
    reading = read(file, calendar=CALENDAR, at=when)
    return reading.due if reading else None


def test_found_in_time_the_five_days_hold_from_acceptance_and_the_event_says_so() -> None:
    before, event, after = checked(found=True)

    assert (due(before), due(after)) == (date(2026, 3, 5), date(2026, 3, 9))
    assert event.due_at
    assert event.late_from
    assert read_due(after, at(4)) == date(2026, 3, 9)
    assert evolve(before, event) == after


def test_a_new_slip_says_the_new_day() -> None:
    _, event, after = checked(found=True)
    reading = promised(after, calendar=CALENDAR)

    assert papers_due(after, [event], calendar=CALENDAR) == (RECEIPT,)
    assert reading is not None
    assert reading.due == date(2026, 3, 9)


def test_nothing_found_nothing_moves_and_no_slip_is_issued() -> None:
    before, event, after = checked(found=False)

    assert (event.due_at, event.late_from) == (None, None)
    assert after.due_at == before.due_at
    assert papers_due(after, [event], calendar=CALENDAR) == ()


def test_found_too_late_the_promise_stays_broken() -> None:
    before, event, after = checked(found=True, day=6)

    assert event.due_at is None
    assert (due(after), read_due(after, at(6))) == (due(before), date(2026, 3, 5))


def test_where_the_law_gives_no_longer_term_a_verification_moves_nothing() -> None:
    before, event, after = checked(found=True, verified_term=None)

    assert event.due_at is None
    assert after.due_at == before.due_at


def test_a_step_after_it_promises_nothing_again() -> None:
    _, _, file = checked(found=True)
    after, events = complete_step(file, step="verify", by=SPECIALIST, at=at(4), calendar=CALENDAR)

    assert [one.due_at for one in events if isinstance(one, StepCompleted)] == [None]
    assert after.due_at == file.due_at
    assert papers_due(after, events, calendar=CALENDAR) == ()
