"""A code that a citizen may hold is not given again, though the database that counted it was lost."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from onestop.cases import api as cases
from onestop.cases.domain.numbering import MOST_A_MINUTE, given_by
from onestop.kernel.codes import CaseCode
from onestop.kernel.times import LOCAL
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .conftest import World
from .examples import COMMUNE, at

MIDNIGHT = datetime(2027, 12, 31, 0, 0, tzinfo=LOCAL)


@pytest.fixture(autouse=True)
def _log(tmp_path: Path, settings: Settings) -> Iterator[None]:
    """A log of its own, its head kept outside."""
    settings.DATA_DIR = tmp_path
    settings.LEDGER_ANCHORS = [tmp_path / "log.checkpoint"]
    key = settings.LEDGER_KEY
    yield
    settings.LEDGER_KEY = key


def lodged(world: World, hour: int) -> str:
    code = world.lodge(hour=hour)
    ledger.sequence_once(at(2, hour))
    return code


def restored_to(backup: str) -> None:
    transaction.savepoint_rollback(backup)


def opened(name: str | None, moment: datetime) -> None:
    ledger.open_log(
        name=name, opened_for="an older backup", now=moment, on_renaming=partial(cases.skip_numbers, moment)
    )


def number_findings() -> list[str]:
    """As `fsck` asks for them: inside its frozen view, after all else."""
    return [one.where for one in ledger.fsck(extra=[cases.numbers_hold]) if one.code == "wrong_number"]


def last_number() -> int:
    return cases.last_numbers(at(2).date())[COMMUNE]


def test_without_it_the_code_of_a_lost_case_would_be_given_again(world: World) -> None:
    lodged(world, 8)
    backup = transaction.savepoint()
    lost = lodged(world, 9)
    restored_to(backup)

    assert world.lodge(hour=10) == lost


def test_under_another_name_numbers_go_on_above_all_that_were_given_and_the_next_day_begins_anew(world: World) -> None:
    lodged(world, 8)
    backup = transaction.savepoint()
    lost = {lodged(world, 9), lodged(world, 10)}
    restored_to(backup)

    opened("motcua.example/ledger/2", at(2, 11))
    given_since = [lodged(world, 11) for _ in range(3)]

    assert not lost & set(given_since)
    assert [CaseCode.parse(code).number - given_by(at(2, 11)) for code in given_since] == [1, 2, 3]
    assert CaseCode.parse(world.lodge(day=3)).number == 1
    assert number_findings() == []
    assert [one.code for one in ledger.fsck()] == []


def test_a_second_restore_of_the_same_backup_gives_none_of_either_past_again(world: World) -> None:
    lodged(world, 8)
    backup = transaction.savepoint()
    given = [lodged(world, 9)]
    restored_to(backup)
    backup = transaction.savepoint()
    opened("motcua.example/ledger/2", at(2, 10))
    given += [lodged(world, 10), lodged(world, 10)]
    restored_to(backup)

    opened("motcua.example/ledger/3", at(2, 11))
    given += [lodged(world, 11), lodged(world, 11)]

    assert len(set(given)) == len(given)
    assert number_findings() == []


def test_an_agency_that_gave_none_before_the_backup_is_moved_too(world: World) -> None:
    raw("DELETE FROM cases_number")
    ledger.sequence_once(at(2, 8))

    opened("motcua.example/ledger/2", at(2, 9))

    assert len(cases.last_numbers(at(2).date())) > 100
    assert set(cases.last_numbers(at(2).date()).values()) == {given_by(at(2, 9))}
    assert number_findings() == []


def test_another_key_under_the_same_name_moves_nothing(world: World) -> None:
    lodged(world, 8)

    opened(None, at(2, 9))

    assert last_number() == 1
    assert number_findings() == []


@pytest.mark.parametrize("last", [1, given_by(at(2, 9)) - 1, given_by(at(2, 9)) + 1])
def test_no_other_gap_is_explained_by_it(world: World, last: int) -> None:
    lodged(world, 8)
    opened("motcua.example/ledger/2", at(2, 9))
    raw("UPDATE cases_number SET last = %s WHERE agency = %s", [last, COMMUNE])

    assert number_findings() == [f"{COMMUNE} {at(2):%y%m%d}"]


@given(st.timedeltas(timedelta(0), timedelta(hours=23, minutes=59)), st.integers(1, MOST_A_MINUTE))
def test_no_agency_has_passed_it_at_a_hundred_a_minute_nor_passes_the_next(elapsed: timedelta, rate: int) -> None:
    restore = MIDNIGHT + elapsed
    since_midnight = int(elapsed.total_seconds() / 60 * rate)

    assert since_midnight <= given_by(restore)
    assert given_by(restore) + rate <= given_by(restore + timedelta(minutes=1)) or elapsed >= timedelta(
        hours=23, minutes=59
    )
