"""The morning the demo begins with: everybody it offers finds work, and no case opens empty."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Final

import pytest

from onestop.assembly.demo import ensure_demo
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL, local_date
from onestop.ledger import api as ledger
from onestop.ops.morning import load_morning
from onestop.ops.simulation import simulate_past
from onestop.people import api as people
from onestop.rules.api import national_calendar
from onestop.runtime.api import now, raw

pytestmark = [pytest.mark.heavy, pytest.mark.django_db(transaction=True)]

AT_LEAST: Final[Mapping[str, Mapping[cases.Filter, int]]] = {
    "receptionist.h09.31.03": {"to_receive": 6, "to_return": 5, "overdue": 1},
    "certifier.h09.31.03": {"todo": 15, "today": 3, "to_return": 5, "to_sign": 10},
    "specialist.h09.31.03": {"todo": 12, "overdue": 2, "today": 3, "week": 3, "mine": 2, "waiting_citizen": 3},
    "specialist2.h09.31.03": {"todo": 12},
    "head.h09.31.03": {"todo": 12, "overdue": 1, "today": 5, "late_soon": 3},
    "deputy.h09.31.03": {"todo": 12},
    "specialist.h09.31.03.ca": {"todo": 4},
    "specialist.h09.bh": {"todo": 2},
    "specialist.h09.th": {"todo": 3},
    "receptionist.h09.21": {"to_receive": 1, "to_return": 1},
    "head.h09.21": {"todo": 3},
    "receptionist.h09.31.05": {"to_receive": 2, "to_return": 2},
    "receptionist.h09.02": {"to_receive": 2, "to_return": 2},
    "specialist.h09.08": {"todo": 4, "overdue": 1, "today": 1},
    "head.h09.04": {"todo": 3},
}
"""By whom the sign-in page offers, what his first page counts: by filter, at least so many."""
STATES: Final[Mapping[str, set[cases.Status]]] = {
    "lan": {cases.Status.SUBMITTED, cases.Status.SUPPLEMENT, cases.Status.FINISHED, cases.Status.RETURNED},
}


def _a_morning() -> datetime:
    """Twenty past eight of a day at work to come, on which promises may end on each of the days the table names."""
    return datetime.combine(national_calendar().nth_working_after(local_date(now()), 1), time(8, 20), LOCAL)


@pytest.fixture
def at() -> datetime:
    at = _a_morning()
    ensure_demo(at)
    simulate_past(cases=400, now=at, days=30)
    load_morning(at)
    return at


def _actor(login: str, at: datetime) -> Actor:
    user = people.user_by_login(login)
    assert user is not None
    return people.actor_of(user, at)


def test_everybody_finds_work_and_no_open_case_is_empty(at: datetime) -> None:
    """One building of the province for all that is asked of it."""
    _everybody_finds_work(at)
    _citizens_have_a_case_in_each_state(at)
    _no_open_case_is_empty()
    _the_ledger_agrees()
    assert load_morning(at) == 0, "made once"


def _everybody_finds_work(at: datetime) -> None:
    found = {login: cases.worklist_counts(by=_actor(login, at), now=at) for login in AT_LEAST}
    short = [
        f"{login}: {filter} {found[login][filter]} of {least}"
        for login, wanted in AT_LEAST.items()
        for filter, least in wanted.items()
        if found[login][filter] < least
    ]
    assert not short, "\n".join(short)


def _citizens_have_a_case_in_each_state(at: datetime) -> None:
    for login, wanted in STATES.items():
        mine = cases.my_cases(by=_actor(login, at), now=at)
        assert wanted <= {line.file.status for line in mine.items}, login


def _no_open_case_is_empty() -> None:
    empty = raw(
        "SELECT c.code FROM cases_case c WHERE (EXISTS (SELECT FROM cases_task t WHERE t.case_id = c.id AND t.done_at IS NULL)"
        " OR EXISTS (SELECT FROM cases_wait w WHERE w.case_id = c.id AND w.ended_at IS NULL)) AND c.answers = '{}'"
    )
    assert empty == []
    without_file = raw(
        "SELECT count(*) FROM cases_component p LEFT JOIN documents_upload u ON u.id = p.upload_id WHERE u.id IS NULL"
    )
    assert without_file == [(0,)]


def _the_ledger_agrees() -> None:
    ledger.sequence_once(now())
    assert list(ledger.mismatches([cases.CASE_PROJECTION])) == []
