"""A fact is what its events say, one at a time."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from onestop.indicators.api import COLUMNS, CaseFact, fold
from onestop.indicators.domain.facts import told

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
LODGED: dict[str, Any] = {
    "case_code": "H09.31.01-260302-0001", "procedure_code": "1.001193", "procedure_version": 1, "service_level": "L4",
    "level": "commune", "intake_agency": "H09.31.01", "competent_agency": "H09.31.01", "channel": "online",
    "assisted": False, "authenticated": True, "identified": True, "lodged_at": "2026-03-02T09:00:00+07:00",
}  # fmt: skip


def lodged() -> CaseFact:
    fact = fold(None, "cases.lodged", LODGED, AT)
    assert fact is not None
    return fact


def test_a_lodged_case_is_newly_registered_and_has_no_dates_yet() -> None:
    fact = lodged()
    assert (fact.status, fact.received_at, fact.finished_on) == (1, None, None)


def test_the_day_is_the_province_s_not_utc_s() -> None:
    late = LODGED | {"lodged_at": "2026-03-02T18:30:00+00:00"}
    fact = fold(None, "cases.lodged", late, AT)
    assert fact is not None
    assert fact.lodged_on.isoformat() == "2026-03-03"


def test_the_whole_way_to_a_rating() -> None:
    fact: CaseFact | None = lodged()
    way: list[tuple[str, dict[str, Any]]] = [
        ("cases.accepted", {"received_at": "2026-03-02T10:00:00+07:00", "due_at": "2026-03-05T17:00:00+07:00"}),
        ("cases.supplement_requested", {"due_at": None}),
        ("cases.supplement_answered", {"due_at": "2026-03-10T17:00:00+07:00"}),
        (
            "cases.decided",
            {
                "outcome": "granted",
                "finished_at": "2026-03-09T15:00:00+07:00",
                "due_at": "2026-03-10T17:00:00+07:00",
                "late": False,
            },
        ),
        ("cases.returned", {"returned_at": "2026-03-10T09:00:00+07:00"}),
        ("feedback.rated", {"overall": 5}),
    ]
    for name, payload in way:
        fact = fold(fact, name, payload, AT)
    assert fact is not None
    assert (fact.status, fact.outcome, fact.supplements, fact.rating) == (10, "granted", 1, 5)
    assert fact.due_at is not None
    assert fact.due_at.isoformat() == "2026-03-10T17:00:00+07:00"


def test_an_event_of_an_unknown_case_is_a_fault_not_a_guess() -> None:
    with pytest.raises(KeyError):
        fold(None, "cases.returned", {"returned_at": "2026-03-10T09:00:00+07:00"}, AT)


def test_an_event_statistics_do_not_know_changes_nothing() -> None:
    fact = lodged()
    assert fold(fact, "cases.lateness_noted", {}, AT) is fact


def test_a_whole_story_tells_what_its_events_tell_one_by_one() -> None:
    way: list[tuple[str, dict[str, Any], datetime]] = [
        ("cases.lodged", LODGED, AT),
        ("cases.accepted", {"received_at": "2026-03-02T10:00:00+07:00", "due_at": "2026-03-05T17:00:00+07:00"}, AT),
        ("cases.lateness_noted", {}, AT),
        ("feedback.rated", {"overall": 4}, AT),
    ]
    fact: CaseFact | None = None
    for length, step in enumerate(way, 1):
        fact = fold(fact, *step)
        row = told(way[:length])
        assert {name: getattr(fact, name) for name in row} == row
        assert len(row) == len(COLUMNS) + 3


def test_a_story_without_its_lodging_cannot_be_told() -> None:
    with pytest.raises(KeyError):
        told([("cases.supplement_requested", {"due_at": None}, AT)])


def test_another_process_can_say_what_a_fact_must_be() -> None:
    """`fsck` shares its work out to processes in which nothing has set Django up."""
    code = "from onestop.indicators.domain.expected import expected_fact; print(expected_fact([], b''))"
    source = Path(__file__).parents[2] / "src"

    said = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(source)}, capture_output=True, check=True
    )

    assert said.stdout.strip() == b"{}"
