"""An operator of the province, and outages said in few words."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from onestop.kernel.actor import Actor, Grant
from onestop.kernel.times import LOCAL
from onestop.organisation import api as organisation
from onestop.outages import api as outages

OPERATOR = Actor(kind="official", key="50", agency="H09", grants=(Grant("outages.declare", "H09"),))

SECOND = Actor(kind="official", key="51", agency="H09", grants=(Grant("outages.declare", "H09"),))
"""Another operator."""


def at(day: int, hour: int = 9, minute: int = 0, month: int = 3) -> datetime:
    """A moment of March 2026; the 2nd is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=LOCAL)


def planned(*, now: datetime, begins: datetime, ends: datetime, **more: Any) -> outages.Outage:
    given: dict[str, Any] = {"services": ["portal"], "plan": "15/PA-TTCĐS", "by": OPERATOR} | more
    return outages.plan_outage(begins_at=begins, expected_end=ends, now=now, **given)


def recorded(*, now: datetime, began: datetime, ended: datetime | None = None, **more: Any) -> outages.Outage:
    given: dict[str, Any] = {"services": [], "cause": "power", "by": OPERATOR} | more
    return outages.record_outage(begins_at=began, ended_at=ended, now=now, **given)


@pytest.fixture(autouse=True)
def _nothing_kept(settings: Any, tmp_path: Path) -> Iterator[None]:
    """Pages show what was read a few seconds ago: of another test, nothing."""
    settings.DATA_DIR = tmp_path
    outages.forget()
    yield
    outages.forget()


@pytest.fixture
def province(db: None) -> None:
    organisation.load_province(datetime(2020, 1, 1, tzinfo=LOCAL))
