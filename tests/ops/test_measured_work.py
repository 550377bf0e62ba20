"""What `./onestop bench` measures are real operations of people who may do them: whoever changes who may, hears of it here."""

import pytest

from journeys.province import demo_province
from onestop.cases import api as cases
from onestop.ops.bench.work import TRANSITIONS_A_CASE, lodge, places, set_paper, transitions
from onestop.runtime.api import now


@pytest.mark.django_db
def test_the_work_that_is_measured_goes_through() -> None:
    demo_province(now())
    (place,) = places(1)
    code, other = lodge(place), lodge(place)

    acts = transitions(place, code)
    for act in acts:
        act()

    assert len(acts) == TRANSITIONS_A_CASE
    assert cases.file_for(code=code, by=place.citizen).outcome == "granted"
    assert set_paper(place, other) > 0
