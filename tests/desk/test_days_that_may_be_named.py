"""Who names a new day in an apology reads from when until when it may be."""

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, doer_of
from onestop.frame.formats import day
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar
from onestop.runtime.api import now

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db


def test_the_first_and_the_last_day_stand_beside_the_question(world: World, sit_down: SitDown) -> None:
    example = EXAMPLES["draft_apology"]
    code = case_ready_for(example, world)

    page = sit_down(doer_of(example, world)).get(reverse("desk:draft_apology", args=[code])).content.decode()

    today, calendar = local_date(now()), national_calendar()
    first, last = (day(calendar.nth_working_after(today, nth)) for nth in (1, 15))
    assert f"Từ {first} đến {last}" in page
