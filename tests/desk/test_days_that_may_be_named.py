"""Who names a new day in an apology reads from when until when it may be."""

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, doer_of
from cases.conftest import definition, paper, published
from cases.examples import RECEPTIONIST, SIMPLE
from onestop.cases import api as cases
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


def test_where_one_day_alone_may_be_named_it_is_said_and_nothing_asked(world: World, sit_down: SitDown) -> None:
    of = definition("9.000071", SIMPLE, [paper("id", required=False)])
    published([of | {"clock": {"supplement_timeout_days": 7, "supplement_timeout_unit": "working_day"}}])
    code = world.lodge(procedure_code="9.000071")
    client, address = sit_down(RECEPTIONIST), reverse("desk:request_supplement", args=[code])
    page = client.get(address).content.decode()
    only = national_calendar().nth_working_after(local_date(now()), 7)

    assert f"<b>Trả lời đến hết ngày</b><br>{day(only)}" in page
    assert 'name="reply_by' not in page
    given = {"reasons": "form_wrong", "items": "id", "note": "Số định danh thiếu một chữ số"}
    assert client.post(address, given).status_code == 302
    (asked,) = cases.file_for(code=code, by=RECEPTIONIST).rounds
    assert asked.reply_by == only
