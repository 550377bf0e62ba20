"""The few words beside a promised date say what the line that explains it says."""

from datetime import datetime

import pytest
from django.template import engines

from onestop.frame import language
from onestop.kernel.times import LOCAL
from onestop.rules.api import ClockPolicy, national_calendar, read_clock

TEMPLATE = "{% from 'frame/ui.jinja' import due_tag with context %}{{ due_tag(reading) }}"


@pytest.mark.parametrize(
    ("unit", "received", "at", "said"),
    [
        ("working_day", "2026-03-12T09:00", "2026-03-12T10:00", "còn 1 ngày làm việc"),
        ("working_day", "2026-03-12T09:00", "2026-03-13T23:00", "hạn hôm nay"),
        ("working_day", "2026-03-12T09:00", "2026-03-14T09:00", "quá hạn"),
        ("working_day", "2026-03-12T09:00", "2026-03-16T09:00", "quá hạn 1 ngày làm việc"),
        ("same_day", "2026-03-12T16:59", "2026-03-12T17:01", "còn 1 ngày làm việc"),
        ("same_day", "2026-03-12T16:59", "2026-03-13T08:00", "hạn hôm nay"),
    ],
)
def test_a_day_is_today_only_on_that_day_and_so_much_of_nothing_is_not_said(
    unit: str, received: str, at: str, said: str
) -> None:
    reading = read_clock(
        policy=ClockPolicy.from_dict({"unit": unit, "term": 1}),
        received=datetime.fromisoformat(received).replace(tzinfo=LOCAL),
        calendar=national_calendar(),
        at=datetime.fromisoformat(at).replace(tzinfo=LOCAL),
    )
    language.use("vi")
    shown = str(engines["jinja2"].from_string(TEMPLATE).render({"reading": reading}))

    assert " ".join(shown.split(">")[1].split("<")[0].split()) == said
