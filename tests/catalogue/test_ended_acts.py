"""An act a procedure cites may end: then the page says so, papers rest on what took its place, and its keeper was warned."""

from datetime import date, datetime, timedelta

import pytest

from onestop.catalogue.api import doubts, ended_acts, load_own, outlived_acts, version_in_force
from onestop.catalogue.domain.ended import EndedAct
from onestop.kernel.times import LOCAL

CIVIL_STATUS, ITS_LAST_DAY = "60/2014/QH13", date(2027, 2, 28)
ENDS = ITS_LAST_DAY + timedelta(days=1)
"""Law 03/2026/QH16 takes its place, and none of our procedures has been compared with it."""
AHEAD = date(2026, 11, 26)
"""When our procedures were last looked through."""
CITING = {
    "1.000656", "1.000894", "1.001193", "1.004837", "1.004859", "1.004873", "1.004884", "2.000528", "2.000635", "2.000986",
}  # fmt: skip


def test_an_act_ends_on_the_first_day_it_is_no_longer_in_force() -> None:
    assert ended_acts([CIVIL_STATUS, "123/2015/NĐ-CP", "1/1900/no"], ITS_LAST_DAY) == ()
    assert ended_acts([CIVIL_STATUS], ENDS) == (EndedAct(CIVIL_STATUS, ENDS, "03/2026/QH16"),)


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
def test_a_procedure_whose_law_has_ended_says_so_first_of_all_from_that_day_on() -> None:
    version = version_in_force("1.000656", ENDS)
    first = doubts(version, ENDS)[0].says
    assert first.vi.startswith("Văn bản 60/2014/QH13 hết hiệu lực từ 01/03/2027, được thay bằng 03/2026/QH16")
    assert "chưa rà" in first.vi
    assert doubts(version, ITS_LAST_DAY) == doubts(version, ENDS)[1:]


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
def test_half_a_year_ahead_the_keeper_is_told_what_will_rest_on_it() -> None:
    assert outlived_acts(date(2026, 8, 1)) == ()
    (told,) = outlived_acts(AHEAD)
    assert (told.act.number, told.act.since) == (CIVIL_STATUS, ENDS)
    assert {code for code, _ in told.procedures} == CITING


@pytest.mark.django_db
def test_a_procedure_whose_next_edition_waits_already_is_not_among_them() -> None:
    load_own(datetime(2026, 5, 1, 8, 0, tzinfo=LOCAL))
    assert "50/2014/QH13" not in {one.act.number for one in outlived_acts(date(2026, 5, 1))}


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
def test_no_procedure_of_ours_rests_today_on_an_act_that_has_ended() -> None:
    assert [one for one in outlived_acts(AHEAD) if one.act.since <= AHEAD] == []
