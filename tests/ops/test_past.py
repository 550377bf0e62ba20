"""The past a demo begins with, beside the twelve months its figures are read over."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onestop.assembly.demo import ensure_demo
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.indicators import api as indicators
from onestop.indicators.figures import year_to
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.ops.simulation import shape
from onestop.ops.simulation.demand import demand_on, demands
from onestop.ops.simulation.load import A_YEAR, simulate
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import now, raw


@given(today=st.dates(date(2022, 1, 1), date(2040, 1, 1)))
@example(today=date(2026, 11, 25))
@example(today=date(2028, 2, 29))
@example(today=date(2029, 2, 28))
def test_every_simulated_day_is_within_the_twelve_months_up_to_today(today: date) -> None:
    months = year_to(today)
    first, last = today - timedelta(days=A_YEAR), today - timedelta(days=1)

    assert months.after < first <= last <= months.until
    assert (first - months.after).days <= 3


def name_of(login: str) -> str:
    user = people.user_by_login(login)
    assert user is not None
    return people.names_of([str(user.pk)])[str(user.pk)]


FIRST, LAST = date(2025, 6, 2), date(2026, 1, 9)
"""Both sides of the end of the districts and of the versions in force from 1 January 2026."""


@pytest.fixture
def _province() -> None:
    ensure_demo(now())


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_province")
def test_demand_is_for_the_versions_and_at_the_agencies_of_each_day() -> None:
    asked = demands(FIRST, LAST)

    assert len(asked.begins) >= 2
    for day in (FIRST, date(2025, 6, 30), date(2025, 7, 1), date(2025, 12, 31), date(2026, 1, 1), LAST):
        there = {one.code for one in organisation.all_on(day)}
        assert asked.on(day).kinds == demand_on(day).kinds
        for kind in asked.on(day).kinds:
            assert kind.version.valid_from <= day
            assert {*kind.agencies} <= there
    assert "district" in {kind.level for kind in asked.on(FIRST).kinds}
    assert "district" not in {kind.level for kind in asked.on(LAST).kinds}


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_province")
def test_a_simulated_case_lives_under_the_law_and_the_organisation_of_its_day() -> None:
    at = now()
    simulate(cases=400, first=FIRST, last=LAST, seed=7, now=at)

    lived = raw(
        "SELECT c.code, c.competent_agency, c.lodged_at, v.valid_from, v.valid_until, p.kind, v.id, c.channel"
        " FROM cases_case c JOIN catalogue_version v ON v.id = c.version_id JOIN people_person p ON p.id = c.applicant_id"
    )
    assert len(lived) == 400
    acted = {key for (key,) in raw("SELECT DISTINCT received_by FROM cases_case WHERE received_by <> ''")}
    assert acted
    assert all(people.names_of(acted).get(key) for key in acted)
    assert people.names_of(["simulated head H09.31.05"]) == {"simulated head H09.31.05": name_of("head.h09.31.05")}
    for code, agency, lodged_at, begins, ends, kind, version, channel in lived:
        catalogue.version(version).check_serves(kind)
        cases.check_open(catalogue.version(version), channel)
        day = local_date(lodged_at)
        assert begins <= day, code
        assert ends is None or day < ends, code
        assert organisation.agency(agency, day).handles_cases, code


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_province")
def test_a_few_are_withdrawn_or_stopped_and_figures_of_events_agree_with_the_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With larger shares than a year has, so that few cases show each way out."""
    monkeypatch.setattr(shape, "WITHDRAWN_SHARE", 0.3)
    monkeypatch.setattr(shape, "WITHDRAWAL_REFUSED_SHARE", 0.3)
    monkeypatch.setattr(shape, "STOPPED_SHARE", 0.1)
    simulate(cases=200, first=FIRST, last=LAST, seed=7, now=now())

    outcomes = dict(raw("SELECT outcome, count(*) FROM cases_case GROUP BY outcome"))
    counted = dict(raw("SELECT outcome, count(*) FROM indicators_case_fact GROUP BY outcome"))
    ((refused,),) = raw(
        "SELECT count(*) FROM cases_wait w JOIN cases_case c ON c.id = w.case_id"
        " WHERE w.kind = 'withdrawal' AND w.ended_at IS NOT NULL AND c.outcome <> 'withdrawn'"
    )
    assert outcomes["withdrawn"] > 20
    assert outcomes["stopped"] > 5
    assert outcomes["granted"] > 50
    assert refused > 5
    assert outcomes == counted
    assert list(ledger.mismatches([indicators.FACTS])) == []
    left = raw("SELECT count(*) FROM cases_task WHERE kind = 'give_back' AND done_at IS NULL")
    done = raw("SELECT count(*) > 0 FROM cases_task WHERE kind = 'give_back' AND done_at IS NOT NULL")
    assert (left, done) == ([(0,)], [(True,)]), "what was not granted went back to whoever brought it"


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_province")
def test_steps_of_other_agencies_are_done_there_and_now_and_then_refused_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a larger share than a year has; whoever acts there is somebody of the demo."""
    monkeypatch.setattr(shape, "HAND_OVER_REFUSED_SHARE", 0.4)
    simulate(cases=600, first=FIRST, last=LAST, seed=7, now=now())

    tasks = list(raw("SELECT kind, agency, done_by, answer::text FROM cases_task WHERE kind IN ('hand_over', 'step')"))
    partners = {one.code for one in organisation.all_on(LAST) if one.is_partner}
    there = [(kind, done_by, answer) for kind, agency, done_by, answer in tasks if agency in partners]
    done = {key for kind, key, _ in there if kind == "step" and key}
    assert len([one for one in there if one[0] == "step"]) > 10
    assert any("reasons" in answer for _, _, answer in there)
    assert all(people.names_of(done).get(key) for key in done)
    assert list(ledger.mismatches([indicators.FACTS])) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_province")
def test_fees_are_taken_and_late_results_apologised_for_under_the_same_law(monkeypatch: pytest.MonkeyPatch) -> None:
    """With larger shares than a year has, as above."""
    monkeypatch.setattr(shape, "FEE_RECORDED_SHARE", 0.9)
    monkeypatch.setattr(shape, "PAID_AT_ONCE_SHARE", 0.5)
    monkeypatch.setattr(shape, "LATE_SHARE", 0.3)
    simulate(cases=200, first=FIRST, last=LAST, seed=7, now=now())

    ((taken, asked, apologies),) = raw(
        "SELECT count(*) FILTER (WHERE fees::text LIKE '%%\"paid\"%%'), count(*) FILTER (WHERE fees <> '[]'),"
        " (SELECT count(*) FROM cases_task WHERE kind = 'apology' AND done_by <> '') FROM cases_case"
    )
    assert taken > 10
    assert asked > taken / 2
    assert apologies > 10
    assert list(ledger.mismatches([indicators.FACTS, cases.CASE_PROJECTION])) == []
