"""A fact is read off the file that the events of its case make."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from onestop.cases.events import (
    Accepted,
    Decided,
    LatenessNoted,
    Lodged,
    Returned,
    SupplementAnswered,
    SupplementRequested,
)
from onestop.cases.fold import NotLodged
from onestop.feedback.events import Rated
from onestop.indicators.api import COLUMNS, CaseFact, expected_row, fact_from
from onestop.kernel.event import Event
from onestop.ledger import api as ledger

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
CODE = "H09.31.01-260302-0001"


def lodging(**changed: Any) -> Lodged:
    given: dict[str, Any] = {
        "case_code": CODE, "procedure_code": "1.001193", "procedure_version": 1, "service_level": "L4",
        "level": "commune", "intake_agency": "H09.31.01", "support_agency": "", "competent_agency": "H09.31.01",
        "channel": "online", "assisted": False, "authenticated": True, "identified": True,
        "lodged_at": "2026-03-02T09:00:00+07:00",
    }  # fmt: skip
    return Lodged(**given | changed)


ACCEPTED = Accepted(
    case_code=CODE,
    received_at="2026-03-02T10:00:00+07:00",
    due_at="2026-03-05T17:00:00+07:00",
    late_from="2026-03-06T00:00:00+07:00",
    tasks=[{"step": "sign", "role": "head", "due_at": None}],
    tokens=["sign"],
)
ASKED = SupplementRequested(
    case_code=CODE, at="2026-03-03T09:00:00+07:00", round=1, reasons=["unsigned"], items=[],
    paused_since="2026-03-03T09:00:00+07:00", due_at=None, in_time=True, late=False,
)  # fmt: skip
ANSWERED = SupplementAnswered(
    case_code=CODE, at="2026-03-04T09:00:00+07:00", round=1, items=[], due_at="2026-03-10T17:00:00+07:00"
)
DECIDED = Decided(
    case_code=CODE, outcome="granted", reasons=[], finished_at="2026-03-09T15:00:00+07:00",
    due_at="2026-03-10T17:00:00+07:00", late=False,
)  # fmt: skip
RETURNED = Returned(case_code=CODE, returned_at="2026-03-10T09:00:00+07:00", delivery="counter")
RATED = Rated(
    case_code=CODE, overall=5, access=None, procedure=None, officials=None, result=None, handling=None, assisted=False
)
WAY = (lodging(), ACCEPTED, ASKED, ANSWERED, DECIDED, RETURNED, RATED)


def story(*events: Event) -> list[ledger.ReadEntry]:
    return [ledger.ReadEntry(None, b"", event.type, AT, ledger.payload_of(event), None) for event in events]


def fact_after(*events: Event) -> CaseFact:
    fact = fact_from(story(*events))
    assert fact is not None
    return fact


def test_a_lodged_case_is_newly_registered_and_has_no_dates_yet() -> None:
    fact = fact_after(lodging())

    assert (fact.status, fact.received_at, fact.finished_on) == (1, None, None)


def test_the_day_is_the_province_s_not_utc_s() -> None:
    assert fact_after(lodging(lodged_at="2026-03-02T18:30:00+00:00")).lodged_on.isoformat() == "2026-03-03"


def test_the_whole_way_to_a_rating() -> None:
    fact = fact_after(*WAY)

    assert (fact.status, fact.outcome, fact.supplements, fact.rating, fact.rated_at) == (10, "granted", 1, 5, AT)
    assert fact.due_at is not None
    assert fact.due_at.isoformat() == "2026-03-10T17:00:00+07:00"


@pytest.mark.parametrize(("length", "status"), list(enumerate((1, 2, 5, 4, 9, 10, 10), 1)))
def test_the_status_is_the_national_code_at_every_stage(length: int, status: int) -> None:
    assert fact_after(*WAY[:length]).status == status


def test_a_promise_is_broken_or_kept_only_once_decided() -> None:
    noted = LatenessNoted(case_code=CODE, at="2026-03-06T00:10:00+07:00", due_at="2026-03-05T17:00:00+07:00")

    assert fact_after(lodging(), ACCEPTED, noted).late is None
    assert fact_after(*WAY[:5]).late is False


def test_an_event_of_an_unknown_case_is_a_fault_not_a_guess() -> None:
    with pytest.raises(NotLodged):
        fact_from(story(RETURNED))


def test_before_the_lodging_there_is_no_row() -> None:
    assert expected_row([]) == {}
    assert len(expected_row(story(*WAY))) == len(COLUMNS) + 3


def test_another_process_can_say_what_a_fact_must_be() -> None:
    """`fsck` shares its work out to processes in which nothing has set Django up."""
    code = "from onestop.indicators.domain.facts import expected_row; print(expected_row([], b''))"
    source = Path(__file__).parents[2] / "src"

    said = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(source)}, capture_output=True, check=True
    )

    assert said.stdout.strip() == b"{}"
