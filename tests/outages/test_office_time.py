"""Office time that an outage took is told in hours and minutes, as people count a working day."""

import pytest

from onestop.outages.domain.effects import office_time


@pytest.mark.parametrize(
    ("minutes", "vi", "en"),
    [
        (480, "8 giờ làm việc", "8 hours of office time"),
        (90, "1 giờ 30 phút làm việc", "1 hour and 30 minutes of office time"),
        (1, "1 phút làm việc", "1 minute of office time"),
    ],
)
def test_it_is_told_in_hours_and_minutes(minutes: int, vi: str, en: str) -> None:
    assert (office_time(minutes).vi, office_time(minutes).en) == (vi, en)
