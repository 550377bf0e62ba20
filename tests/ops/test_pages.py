"""First pages are timed as somebody with much to see gets them."""

import pytest
from django.test import Client
from django.urls import reverse

from onestop.assembly.demo import ensure_demo
from onestop.cases import api as cases
from onestop.ops.bench import PageTime, time_pages
from onestop.ops.bench.pages import LIST_LIMIT_MS, NothingLodged, PageBroken, Visit, timed_visit
from onestop.ops.simulation import simulate_past
from onestop.runtime.api import now


def test_a_page_keeps_the_limit_by_its_median() -> None:
    assert PageTime(page="a", first=900, median=50, worst=900).reached
    assert not PageTime(page="a", first=1, median=51, worst=200).reached
    assert not PageTime(page="a list", first=1, median=31, worst=200, limit=LIST_LIMIT_MS).reached


@pytest.mark.django_db(transaction=True)
def test_each_face_is_asked_for_its_lists() -> None:
    at = now()
    ensure_demo(at)
    simulate_past(cases=300, now=at, days=20)

    timed = list(time_pages(times=2))

    assert {one.page.split(":")[0] for one in timed} == {"portal", "desk", "cockpit"}
    assert len({one.page for one in timed}) == len(timed)
    lists = {one.page for one in timed if one.limit == LIST_LIMIT_MS}
    assert {f"desk: head's work, {name}" for name in cases.FILTERS} <= lists
    assert {"desk: work of the unit, overdue", "desk: specialist's work by procedure"} <= lists
    assert all(0 < one.median <= one.worst for one in timed)


@pytest.mark.django_db
def test_a_page_that_is_refused_is_no_measurement() -> None:
    with pytest.raises(PageBroken):
        timed_visit(Client(), Visit("desk: queue", reverse("desk:home")))


@pytest.mark.django_db
def test_where_nothing_was_lodged_there_is_nothing_to_time() -> None:
    with pytest.raises(NothingLodged):
        list(time_pages())
