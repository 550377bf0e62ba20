"""The demo's people, as of the day the programme was signed."""

from datetime import datetime

import pytest

from onestop.kernel.times import LOCAL
from onestop.people import api

NOW = datetime(2021, 9, 28, 9, 0, tzinfo=LOCAL)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def demo(db: None, now: datetime) -> int:
    """How many accounts the demo made."""
    return api.load_demo(now)
