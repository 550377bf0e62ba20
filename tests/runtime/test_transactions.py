import contextlib

import pytest

from onestop.runtime.api import (
    AlreadyInTransaction,
    NotInTransaction,
    defer,
    in_transaction_required,
    raw,
    savepoint,
    transaction,
)

pytestmark = pytest.mark.usefixtures("sql")


def promised() -> int:
    return int(raw("SELECT count(*) FROM runtime_outbox")[0][0])


@pytest.mark.django_db(transaction=True)
def test_what_an_operation_wrote_vanishes_when_it_fails() -> None:
    @transaction
    def operation() -> None:
        defer(task="a")
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        operation()

    assert promised() == 0


@pytest.mark.django_db
def test_an_operation_does_not_call_another_operation() -> None:
    @transaction
    def operation() -> None: ...

    with transaction(), pytest.raises(AlreadyInTransaction):
        operation()


@pytest.mark.django_db
def test_a_savepoint_fails_alone() -> None:
    with transaction():
        defer(task="kept")
        with contextlib.suppress(ZeroDivisionError), savepoint():
            defer(task="lost")
            1 / 0  # noqa: B018

    assert raw("SELECT task FROM runtime_outbox") == [("kept",)]


@pytest.mark.django_db
def test_a_savepoint_needs_a_transaction_to_be_part_of() -> None:
    with pytest.raises(NotInTransaction), savepoint():
        pass


@pytest.mark.django_db
def test_a_part_says_that_it_must_be_inside() -> None:
    @in_transaction_required
    def part() -> str:
        return "done"

    with pytest.raises(NotInTransaction, match="part"):
        part()
    with transaction():
        assert part() == "done"
