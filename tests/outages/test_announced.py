"""A planned outage is announced seven working days ahead, with its end and a fallback plan (Decree 224/2026, Art. 13)."""

from datetime import date
from functools import partial

import pytest

from onestop.kernel.actor import Actor, Grant, NotPermitted
from onestop.outages import api as outages
from onestop.outages.domain.refusals import (
    AnnouncedTooLate,
    CauseUnknown,
    EndsBeforeItBegins,
    OverAlready,
    PlanMissing,
    ServiceUnknown,
)

from .conftest import OPERATOR, planned
from .conftest import at as moment

pytestmark = pytest.mark.usefixtures("province")
at = partial(moment, month=11)
"""November 2026: its 2nd is a Monday too, and the rule is law (since 1 July 2026)."""


def test_announced_in_time_it_is_told_until_somebody_says_that_it_is_over() -> None:
    made = planned(now=at(4), begins=at(14, 20), ends=at(15, 2), note="Thay máy chủ")

    assert (made.number, made.kind, made.services) == ("GD-2026-0001", "planned", ("portal",))
    assert outages.to_announce() == (made,)
    assert outages.outage(made.number) == made
    over = outages.end_outage(number=made.number, began_at=at(14, 21), ended_at=at(15, 3), by=OPERATOR, now=at(15, 4))
    assert outages.to_announce() == ()
    assert (over.begins_at, over.ended_at) == (at(14, 21), at(15, 3))


def test_a_day_too_late_it_is_refused_with_the_first_day_it_could_be() -> None:
    with pytest.raises(AnnouncedTooLate) as refused:
        planned(now=at(5), begins=at(14, 20), ends=at(15, 2))

    assert (refused.value.days, refused.value.by, refused.value.earliest) == (7, date(2026, 11, 4), date(2026, 11, 17))
    assert outages.all_outages() == ()
    assert planned(now=at(5), begins=at(17, 0), ends=at(17, 2)).number == "GD-2026-0001"


def test_force_majeure_excepts_it_and_its_ground_is_published() -> None:
    """Art. 13.1a: trừ trường hợp bất khả kháng."""
    made = planned(now=at(5), begins=at(6, 20), ends=at(7, 2), force_majeure="Bão số 3, mất nguồn điện dự phòng")

    assert made.force_majeure == "Bão số 3, mất nguồn điện dự phòng"
    assert outages.outage(made.number) == made


def test_without_its_ground_nothing_is_excepted_and_with_time_enough_none_is_said() -> None:
    with pytest.raises(AnnouncedTooLate):
        planned(now=at(5), begins=at(6, 20), ends=at(7, 2), force_majeure="  ")
    assert planned(now=at(4), begins=at(14, 20), ends=at(15, 2), force_majeure="Bão số 3").force_majeure == ""


def test_it_has_an_end_a_plan_a_cause_and_services_there_are() -> None:
    with pytest.raises(EndsBeforeItBegins):
        planned(now=at(4), begins=at(20), ends=at(20))
    with pytest.raises(PlanMissing):
        planned(now=at(4), begins=at(20), ends=at(21), plan="  ")
    with pytest.raises(ServiceUnknown):
        planned(now=at(4), begins=at(20), ends=at(21), services=["potral"])
    with pytest.raises(CauseUnknown):
        planned(now=at(4), begins=at(20), ends=at(21), cause="weather")


def test_only_whoever_may_declare_it_does() -> None:
    onlooker = Actor(kind="official", key="51", agency="H09", grants=(Grant("ops.see", "H09"),))
    made = planned(now=at(4), begins=at(20), ends=at(21))

    with pytest.raises(NotPermitted):
        planned(now=at(4), begins=at(20), ends=at(21), by=onlooker)
    with pytest.raises(NotPermitted):
        outages.end_outage(number=made.number, ended_at=at(21), by=onlooker, now=at(22))
    with pytest.raises(NotPermitted):
        outages.call_off(number=made.number, by=onlooker, now=at(5))


def test_called_off_it_stays_in_the_list_and_nothing_follows_from_it() -> None:
    made = planned(now=at(4), begins=at(20), ends=at(21))
    off = outages.call_off(number=made.number, by=OPERATOR, now=at(5))

    assert outages.all_outages() == (off,)
    assert (outages.to_announce(), off.counts_as) == ((), ())
    with pytest.raises(OverAlready):
        outages.end_outage(number=made.number, ended_at=at(21), by=OPERATOR, now=at(22))
