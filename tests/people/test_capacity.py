"""In which capacity an official signs follows from his post at that agency on that day."""

from datetime import date, datetime

import pytest

from onestop.kernel.signing import Capacity
from onestop.people import api
from onestop.people.models import Post, User

pytestmark = pytest.mark.django_db
DEPARTMENT = "H09.02"
TODAY = date(2026, 3, 2)


def key(login: str) -> str:
    return str(User.objects.get(login=login).pk)


@pytest.fixture(autouse=True)
def _the_demo(now: datetime) -> None:
    api.load_demo(now)


def test_a_head_signs_as_head_and_his_deputy_in_his_place() -> None:
    assert api.capacity_of(key("head.h09.02"), DEPARTMENT, TODAY) == Capacity()
    assert api.capacity_of(key("deputy.h09.02"), DEPARTMENT, TODAY) == Capacity("deputy")


def test_a_post_may_bear_its_own_title() -> None:
    Post.objects.filter(official__staff_number="deputy.h09.02").update(signs_as="by_order", title="Chánh Văn phòng")

    assert api.capacity_of(key("deputy.h09.02"), DEPARTMENT, TODAY) == Capacity("by_order", "Chánh Văn phòng")


def test_who_holds_no_post_of_a_head_that_day_signs_as_the_agency_has_it() -> None:
    Post.objects.filter(official__staff_number="deputy.h09.02").update(valid_until=TODAY)

    assert api.capacity_of(key("deputy.h09.02"), DEPARTMENT, TODAY) == Capacity()
    assert api.capacity_of("system", DEPARTMENT, TODAY) == Capacity()
