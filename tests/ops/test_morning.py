"""The morning the demo begins with: everybody it offers finds work, no case opens empty, and killed midway it goes on."""

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from itertools import count
from typing import Any, Final

import pytest

from anomalies.unlike import unlike_the_others
from onestop.anomalies import api as anomalies
from onestop.assembly import demo
from onestop.assembly.commands import up
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL, local_date
from onestop.ledger import api as ledger
from onestop.ops.morning import load_morning
from onestop.ops.morning.lives import key_of
from onestop.ops.morning.scenes import SCENES, WARD
from onestop.ops.simulation import simulate_past
from onestop.outages import api as outages
from onestop.people import api as people
from onestop.reform import api as reform
from onestop.rules.api import national_calendar
from onestop.runtime.api import now, raw

pytestmark = [pytest.mark.heavy, pytest.mark.takes(20), pytest.mark.django_db(transaction=True)]

AT_LEAST: Final[Mapping[str, Mapping[cases.Filter, int]]] = {
    "receptionist.h09.31.03": {"to_receive": 6, "to_return": 5, "overdue": 1},
    "certifier.h09.31.03": {"todo": 15, "today": 3, "to_return": 5, "to_sign": 10},
    "specialist.h09.31.03": {"todo": 12, "overdue": 2, "today": 3, "week": 3, "mine": 2, "waiting_citizen": 3},
    "specialist2.h09.31.03": {"todo": 12},
    "head.h09.31.03": {"todo": 12, "overdue": 1, "today": 5, "late_soon": 3},
    "deputy.h09.31.03": {"todo": 12},
    "specialist.h09.31.03.ca": {"todo": 4},
    "head.h09.31.03.ca": {"todo": 1, "late_soon": 1},
    "specialist.h09.bh": {"todo": 2},
    "head.h09.bh": {"todo": 1, "late_soon": 1},
    "specialist.h09.th": {"todo": 3},
    "receptionist.h09.21": {"to_receive": 1, "to_return": 1},
    "head.h09.21": {"todo": 3},
    "receptionist.h09.31.05": {"to_receive": 2, "to_return": 2},
    "receptionist.h09.02": {"to_receive": 2, "to_return": 2},
    "specialist.h09.08": {"todo": 4, "overdue": 1, "today": 1},
    "head.h09.04": {"todo": 3},
}
"""By whom the sign-in page offers, what his first page counts: by filter, at least so many."""
NOT_OFFERED: Final[Mapping[str, Mapping[cases.Filter, int]]] = {
    "head.h09.08": {"todo": 1},
    "head.h09.th": {"late_soon": 1},
}
"""Heads of others who are asked."""


def _to_certify(by: Actor, _at: datetime) -> int:
    """Outages that another recorded days afterwards."""
    proposed = [one for one in outages.all_outages() if one.is_open and one.proposed_end]
    return sum(not outages.is_recorder(one.number, by) for one in proposed)


def _behind(_by: Actor, at: datetime) -> int:
    """Targets that are missed, or will be, with cases to show for it."""
    judged = [one for row in reform.standings(as_of=local_date(at)) for one in row.targets]
    return sum(bool(one.missing) for one in judged)


ELSEWHERE: Final[Mapping[str, Callable[[Actor, datetime], int]]] = {
    "leader.h09": _behind,
    "catalogue_keeper.h09": lambda _by, at: catalogue.quality(on=local_date(at)).with_findings,
    "operator.h09": _to_certify,
    "operator2.h09": _to_certify,
    "inspector.h09": lambda by, _at: len(anomalies.standing_out("year", by=by)) and anomalies.open_questions(by),
}
"""Whoever works on no case: how much there is for him."""
STATES: Final[Mapping[str, set[cases.Status]]] = {
    "lan": {cases.Status.SUBMITTED, cases.Status.SUPPLEMENT, cases.Status.FINISHED, cases.Status.RETURNED},
    "minh": {cases.Status.FINISHED, cases.Status.RETURNED},
    "hoa": {cases.Status.SUBMITTED, cases.Status.SUPPLEMENT, cases.Status.FINISHED},
    "anphu": {cases.Status.SUBMITTED, cases.Status.SUPPLEMENT, cases.Status.FINISHED},
}


class Killed(BaseException):
    """As a process ends that nobody asked."""


def _a_morning() -> datetime:
    """Twenty past eight of a day at work to come, on which promises may end on each of the days the table names."""
    return datetime.combine(national_calendar().nth_working_after(local_date(now()), 1), time(8, 20), LOCAL)


@pytest.fixture
def at() -> datetime:
    """A past, in which one ward is unlike the others."""
    at = _a_morning()
    demo.ensure_demo(at)
    demo.note_past(at)
    simulate_past(cases=150, now=at, days=20)
    unlike_the_others(at)
    return at


def _killed_after(acts: int, at: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(cases, "perform", _until(acts))
        with pytest.raises(Killed):
            load_morning(at)


def _until(acts: int) -> Callable[..., cases.CaseFile]:
    perform, done = cases.perform, count()

    def until_then(*args: Any, **said: Any) -> cases.CaseFile:
        if next(done) == acts:
            raise Killed
        return perform(*args, **said)

    return until_then


def _somebody_writes_on_one_to_be_decided(at: datetime) -> str:
    """In the minutes between: one that was begun, and would be decided by now."""
    lives = enumerate(scene for scene in SCENES for _ in scene.days)
    keys = [
        key_of(nth) for nth, scene in lives if scene.stage == "decided" and scene.agency == WARD and not scene.intake
    ]
    (code, *_) = [code for (code,) in raw(_BEGUN, [keys])]
    by = _actor(f"specialist.{WARD.lower()}", at)
    cases.perform(cases.ACTS["note_inside"], code=code, words="Chờ xác nhận của Công an.", by=by, now=at + _LATER)
    return code


_BEGUN: Final = """
SELECT code FROM cases_case WHERE submission_key = ANY(%s::uuid[]) AND received_at IS NOT NULL AND finished_at IS NULL
 ORDER BY code
"""
_LATER: Final = timedelta(minutes=1)


def _file(code: str) -> cases.CaseFile:
    return cases.file_for(code=code, by=_actor(f"specialist.{WARD.lower()}", now()))


def _actor(login: str, at: datetime) -> Actor:
    user = people.user_by_login(login)
    assert user is not None
    return people.actor_of(user, at)


def test_everybody_finds_work_and_no_open_case_is_empty(at: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """One building of the province for all that is asked of it."""
    for acts in (40, 60):
        _killed_after(acts, at, monkeypatch)
    touched = _somebody_writes_on_one_to_be_decided(at)
    assert demo.morning_owed() == at
    up.make_morning(at)
    assert demo.morning_owed() is None
    assert _file(touched).finished_at is None, "left to whoever works on it"

    _everybody_finds_work(at)
    _citizens_have_a_case_in_each_state(at)
    _no_open_case_is_empty()
    _the_ledger_agrees()
    before = raw("SELECT count(*) FROM ledger_entry")
    assert load_morning(at) == 0, "made once"
    assert raw("SELECT count(*) FROM ledger_entry") == before


def test_every_login_that_is_offered_has_a_row(at: datetime) -> None:
    offered = {one.login for one in people.demo_people(local_date(at))}

    assert offered == AT_LEAST.keys() | ELSEWHERE.keys() | STATES.keys()


def _everybody_finds_work(at: datetime) -> None:
    wanted = {**AT_LEAST, **NOT_OFFERED}
    found = {login: cases.worklist_counts(by=_actor(login, at), now=at) for login in wanted}
    short = [
        f"{login}: {filter} {found[login][filter]} of {least}"
        for login, row in wanted.items()
        for filter, least in row.items()
        if found[login][filter] < least
    ]
    assert not short, "\n".join(short)
    assert [login for login, ask in ELSEWHERE.items() if not ask(_actor(login, at), at)] == []
    assert anomalies.to_answer(by=_actor(f"head.{WARD.lower()}", at))


def _citizens_have_a_case_in_each_state(at: datetime) -> None:
    found = {
        login: {line.file.status for line in cases.my_cases(by=_actor(login, at), now=at).items} for login in STATES
    }
    assert {login: wanted - found[login] for login, wanted in STATES.items() if wanted - found[login]} == {}


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
