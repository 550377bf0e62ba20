"""A dossier is lodged by the version in force at that moment, though it is checked by the one known before."""

from collections.abc import Callable
from dataclasses import replace
from threading import Thread
from time import monotonic, sleep

import pytest
from django.db import connection, transaction
from psycopg.pq.abc import PGresult

from onestop.cases import api as cases
from onestop.cases.models import Case, CaseNumber
from onestop.catalogue import api as catalogue
from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.models import Version
from onestop.kernel.actor import Actor, Grant
from onestop.runtime.api import raw
from onestop.runtime.libpq import LibpqConnection
from onestop.runtime.pipeline import PreparedCall

from .conftest import PROCEDURE, World, definition, paper, submission
from .examples import RECEPTIONIST, SIMPLE, at


def publish_anew() -> None:
    written = definition(PROCEDURE, SIMPLE, [paper("id", required=False), paper("new", required=False)])
    draft = Draft(
        code=PROCEDURE,
        definition=written,
        number=2,
        source="own",
        source_digest=digest_of(written),
        open_for_applying=True,
        valid_from=at(2).date(),
    )
    keeper = Actor(kind="official", key="keeper", grants=(Grant("catalogue.publish", "H09"),))
    catalogue.publish(draft, by=keeper, now=at(2))


def close() -> None:
    Version.objects.filter(code=PROCEDURE).update(open_for_applying=False)


def open_again() -> None:
    Version.objects.filter(code=PROCEDURE).update(open_for_applying=True)


def lodged_by(world: World, by: str) -> str:
    if by == "applicant":
        return world.lodge()
    assert world.citizen.person_id is not None
    sent = replace(submission(), channel="in_person")
    return cases.lodge_for_other(sent, applicant=world.citizen.person_id, by=RECEPTIONIST, now=at(2))


@pytest.mark.parametrize("by", ["applicant", "counter"])
class TestWhenItChangesMeanwhile:
    def test_a_new_version_is_the_one_it_lives_under(self, world: World, by: str) -> None:
        first = lodged_by(world, by)
        publish_anew()
        second = lodged_by(world, by)

        known = {row.code: row.procedure_version for row in Case.objects.all()}
        assert known[second] == known[first] + 1
        assert CaseNumber.objects.get().last == 2

    def test_a_door_closed_meanwhile_is_closed_and_takes_no_number(self, world: World, by: str) -> None:
        lodged_by(world, by)
        close()

        with pytest.raises(cases.NotOpenForApplying):
            lodged_by(world, by)
        assert CaseNumber.objects.get().last == 1

    def test_a_door_opened_meanwhile_is_open(self, world: World, by: str) -> None:
        close()
        with pytest.raises(cases.NotOpenForApplying):
            lodged_by(world, by)
        open_again()

        assert lodged_by(world, by)

    def test_whoever_ended_it_is_heard(self, world: World, by: str) -> None:
        lodged_by(world, by)
        Version.objects.filter(code=PROCEDURE).update(valid_until=at(2).date())

        with pytest.raises(catalogue.NoSuchProcedure):
            lodged_by(world, by)


def wait_until_somebody_waits() -> None:
    deadline = monotonic() + 20
    while not raw("SELECT 1 FROM pg_locks WHERE NOT granted"):
        assert monotonic() < deadline, "nobody waited for the counter"
        sleep(0.01)


@pytest.mark.parametrize(("happens", "then"), [(publish_anew, 2), (close, None)])
def test_what_changed_while_others_had_the_counter_counts(
    committed_world: World, happens: Callable[[], None], then: int | None
) -> None:
    """The number is waited for as long as somebody else lodges there; the version is asked for behind that wait."""
    first = committed_world.lodge()
    told: list[object] = []

    def lodge() -> None:
        try:
            told.append(committed_world.lodge())
        except cases.NotOpenForApplying as refused:
            told.append(refused)
        finally:
            connection.close()

    def happening() -> None:
        happens()
        connection.close()

    lodging, change = Thread(target=lodge), Thread(target=happening)
    with transaction.atomic():
        CaseNumber.objects.select_for_update().get()
        lodging.start()
        wait_until_somebody_waits()
        change.start()
        change.join(20)
    lodging.join(20)

    known = {row.code: row.procedure_version for row in Case.objects.exclude(code=first)}
    assert list(known.values()) == ([then] if then else [])
    assert CaseNumber.objects.get().last == (2 if then else 1)


def test_the_server_is_waited_for_twice(committed_world: World, waits: list[object]) -> None:
    """For the number, and for the end: the version is confirmed on the way, though it was read while it had no end."""
    committed_world.lodge()
    Version.objects.filter(code=PROCEDURE).update(valid_until=at(28).date())
    committed_world.lodge()
    waits.clear()

    committed_world.lodge()

    assert len(waits) == 2


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """One for each time somebody waited for the server."""
    waited: list[object] = []
    execute = LibpqConnection._execute

    def waiting(self: LibpqConnection, call: PreparedCall) -> PGresult:
        waited.append(call)
        return execute(self, call)

    monkeypatch.setattr(LibpqConnection, "_execute", waiting)
    return waited
