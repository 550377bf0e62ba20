"""Procedure facts follow from the versions published: what the follower writes and what `fsck` expects are one."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onestop.catalogue.events import VersionPublished
from onestop.indicators.domain.procedures import Span, replayed
from onestop.indicators.following import publish
from onestop.indicators.models import ProcedureFact
from onestop.runtime.api import raw

pytestmark = pytest.mark.django_db
FIRST = date(2026, 1, 1)
DAYS = st.integers(0, 9).map(lambda days: (FIRST + timedelta(days=days)).isoformat())


@st.composite
def versions(draw: st.DrawFn) -> list[VersionPublished]:
    """The versions of two procedures in the order of their numbers, on whatever days."""
    count = {"1.000001": 0, "1.000002": 0}
    events = []
    for code in draw(st.lists(st.sampled_from(sorted(count)), max_size=8)):
        count[code] += 1
        levels = draw(st.lists(st.tuples(DAYS, st.sampled_from(["FULL", "PARTIAL"])), max_size=3))
        events.append(
            VersionPublished(
                procedure_code=code, version=count[code], digest="", source="own", name=f"v{count[code]}", field="f",
                levels=["commune"], audiences=[], competent="commune", valid_from=draw(DAYS),
                service_levels=[{"from": day, "level": level} for day, level in sorted(levels)],
                service_level="FULL", online=True, national_portal=draw(st.none() | DAYS), open_for_applying=True,
            )
        )  # fmt: skip
    return events


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(events=versions())
def test_what_is_expected_is_what_was_written(events: list[VersionPublished]) -> None:
    ProcedureFact.objects.all().delete()
    for event in events:
        publish(event)

    kept = {Span(*row) for row in raw(f"SELECT {', '.join(Span._fields)} FROM indicators_procedure_fact")}  # noqa: S608

    assert kept == replayed(events)
