"""Our blocks do what `django.db.transaction.atomic` does: programs of steps, run on our backend and on Django's own.

The steps of `Atomic` are said anew in `runtime.backend.base`, where a block begins and ends without what Django asks
meanwhile. Whatever Django changes of them, or we mistook, shows here: after each step as what may be seen of the
connection, in the end as what was kept, which hooks ran and what was raised. Both sides are on the same PostgreSQL.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pytest
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.postgresql.base import DatabaseWrapper as DjangosWrapper
from django.db.transaction import Atomic, atomic
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from onestop.runtime.api import savepoint, transaction
from onestop.runtime.backend.base import DatabaseWrapper
from onestop.runtime.transactions import _Block

DJANGOS = "djangos"
PROBE = "test_as_django"


class Wanted(Exception):
    """What a step raises on purpose."""


@dataclass(frozen=True)
class Step:
    """One thing done; `caught`, whether what it raises goes no further."""

    do: str
    number: int = 0
    caught: bool = False
    inside: tuple["Step", ...] = ()


Program: TypeAlias = Sequence[Step]
BLOCKS = ("block", "operation", "part", "without savepoint")


@dataclass
class Side:
    """One of the two that are compared."""

    alias: str
    blocks: dict[str, Callable[[], AbstractContextManager[Any]]]
    seen: list[Any] = field(default_factory=list)

    @property
    def connection(self) -> Any:
        return connections[self.alias]

    def run(self, program: Program) -> list[Any]:
        """All that could be seen of it."""
        self.connection.close()
        with self.connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {PROBE} WHERE side = %s", [self.alias])  # noqa: S608
        for step in program:
            self._do(step, outermost=True)
            if step.do == "lose":
                # Ours says BEGIN with the first statement and Django at once, so that a loss between blocks is noticed
                # in the next one or at its door. A request drops what is lost before it begins.
                self.connection.close()
        self.connection.close()
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT n FROM {PROBE} WHERE side = %s ORDER BY n, id", [self.alias])  # noqa: S608
            self.seen.append(("kept", [n for (n,) in cursor.fetchall()]))
        return self.seen

    def _do(self, step: Step, outermost: bool = False) -> None:
        try:
            getattr(self, "_" + step.do.replace(" ", "_"))(step)
        except Exception as error:
            self.seen.append((step.do, kind_of(error)))
            self._look(step.do)
            if not step.caught and not outermost:
                raise
        else:
            self._look(step.do)

    def _look(self, after: str) -> None:
        one = self.connection
        state = (one.in_atomic_block, one.needs_rollback, one.autocommit, one.closed_in_transaction, one.commit_on_exit)
        counted = (len(one.atomic_blocks), len(one.savepoint_ids), len(one.run_on_commit))
        self.seen.append((after, state, counted, one.connection is None))

    def _insert(self, step: Step) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {PROBE} (side, n) VALUES (%s, %s)", [self.alias, step.number])  # noqa: S608

    def _count(self, _step: Step) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {PROBE} WHERE side = %s", [self.alias])  # noqa: S608
            self.seen.append(("counted", cursor.fetchone()))

    def _fail(self, _step: Step) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")

    def _raise(self, step: Step) -> None:
        raise Wanted(step.number)

    def _hook(self, step: Step) -> None:
        def ran() -> None:
            self.seen.append(("hook", step.number))
            if step.number == 0:
                raise Wanted

        self.connection.on_commit(ran)

    def _set_rollback(self, step: Step) -> None:
        self.connection.set_rollback(bool(step.number % 2))

    def _close(self, _step: Step) -> None:
        self.connection.close()

    def _lose(self, _step: Step) -> None:
        """The server ends the connection."""
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")

    def _inside(self, step: Step) -> None:
        with self.blocks[step.do]():
            self._look("entered")
            for one in step.inside:
                self._do(one)

    _block = _operation = _part = _without_savepoint = _inside


def kind_of(error: Exception) -> str:
    """Ours say more exactly what Django says as a fault of the program."""
    return "RuntimeError" if isinstance(error, RuntimeError) else type(error).__name__


def part(using: str) -> AbstractContextManager[Any]:
    """What `savepoint` is, said with Django's own."""
    if not connections[using].in_atomic_block:
        raise RuntimeError
    return atomic(using=using)


def sides() -> tuple[Side, Side]:
    ours: dict[str, Callable[[], AbstractContextManager[Any]]] = {
        "block": _Block,
        "operation": transaction,
        "part": savepoint,
        "without savepoint": lambda: atomic(savepoint=False),
    }
    djangos: dict[str, Callable[[], AbstractContextManager[Any]]] = {
        "block": lambda: Atomic(DJANGOS, True, False),
        "operation": lambda: atomic(using=DJANGOS, durable=True),
        "part": lambda: part(DJANGOS),
        "without savepoint": lambda: atomic(using=DJANGOS, savepoint=False),
    }
    return Side(DEFAULT_DB_ALIAS, ours), Side(DJANGOS, djangos)


LEAVES = st.builds(
    Step,
    st.sampled_from(["insert", "insert", "insert", "count", "hook", "fail", "raise", "set_rollback", "close", "lose"]),
    st.integers(0, 3),
    st.booleans(),
)
STEPS = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        Step, st.sampled_from(BLOCKS), st.just(0), st.booleans(), st.lists(inner, min_size=1, max_size=4).map(tuple)
    ),
    max_leaves=8,
)


def block(*inside: Step, do: str = "block", caught: bool = False) -> Step:
    return Step(do, caught=caught, inside=inside)


@pytest.fixture
def both(transactional_db: None) -> Iterator[None]:
    """A connection of ours and one of Django's, and a table whose commits can fail: a number once, asked at the end."""
    before = connections[DEFAULT_DB_ALIAS]
    assert isinstance(before, DatabaseWrapper)
    connections[DJANGOS] = DjangosWrapper({**before.settings_dict}, DJANGOS)
    with before.cursor() as cursor:
        cursor.execute(
            f"CREATE TABLE {PROBE} (id serial, side text, n int, UNIQUE (side, n) DEFERRABLE INITIALLY DEFERRED)"
        )
    yield
    with suppress(Exception):
        connections[DJANGOS].close()
    del connections[DJANGOS]
    before.close()
    with before.cursor() as cursor:
        cursor.execute(f"DROP TABLE {PROBE}")


@example([block(Step("insert", 1), Step("hook", 1))])
@example([block(Step("insert", 1), Step("raise"))])
@example([block(Step("insert", 1), block(Step("insert", 2), Step("fail"), caught=True), Step("insert", 3))])
@example([block(Step("insert", 1), block(Step("raise"), do="without savepoint", caught=True), Step("insert", 2))])
@example([block(Step("insert", 1), Step("set_rollback", 1), Step("hook", 1))])
@example([block(block(Step("insert", 1), do="operation", caught=True))])
@example([block(Step("insert", 1), Step("insert", 1), Step("hook", 1)), Step("insert", 2)])
@example(
    [block(Step("insert", 1), block(Step("hook", 1), Step("raise"), caught=True), Step("hook", 2), Step("hook", 3))]
)
@example([block(Step("hook", 0), Step("hook", 1), Step("insert", 1)), block(Step("insert", 2))])
@example([block(Step("insert", 1), Step("close"), Step("insert", 2, caught=True)), block(Step("insert", 3))])
@example([block(Step("insert", 1), Step("lose", caught=True)), block(Step("insert", 2))])
@example([block(Step("insert", 1), block(Step("lose"), do="part", caught=True), Step("insert", 2)), Step("insert", 3)])
@example([block(), block(Step("count"), do="part"), Step("hook", 1)])
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(STEPS, min_size=1, max_size=4))
def test_a_program_does_on_ours_what_it_does_on_djangos(both: None, program: list[Step]) -> None:
    ours, djangos = sides()

    assert ours.run(program) == djangos.run(program)
