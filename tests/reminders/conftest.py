"""The small world of the cases, and a browser signed in as whoever a test names."""

from collections.abc import Iterator

import pytest

from cases.conftest import World, committed_world, standing_world, world
from desk.conftest import sit_down
from onestop.frame.unread import count_anew

__all__ = ["World", "committed_world", "sit_down", "standing_world", "world"]


@pytest.fixture(autouse=True)
def _counted_anew() -> Iterator[None]:
    """What one test counted for the bar is none of another's."""
    count_anew()
    yield
    count_anew()
