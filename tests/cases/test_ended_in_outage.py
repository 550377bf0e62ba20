"""A case that ended on a last day an outage had taken, before anybody recorded it: it is found, and stays as it ended."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ended_in_outage import ended_too_early
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.reasons import NOT_ANSWERED
from onestop.outages import api as outages

from .conftest import World
from .examples import CALENDAR, HEAD, RECEPTIONIST, SPECIALIST, at
from .test_moved_for_outages import OPERATOR, asked, gone


def stopped(day: int = 6) -> CaseFile:
    """To answer by Thursday the 5th; stopped on Friday, for nothing came."""
    return stop_case(asked(), reasons=[NOT_ANSWERED], by=HEAD, at=at(day, 10), calendar=CALENDAR)[0]


def test_an_outage_certified_later_that_took_the_last_day_is_named_with_the_day_it_gives() -> None:
    told = ended_too_early(stopped(), [gone(at(5, 8), at(5, 12))], CALENDAR)

    assert told is not None
    assert (told.ended_on, told.last_day, told.moved_to) == (date(2026, 3, 6), date(2026, 3, 5), date(2026, 3, 6))
    assert (told.outages, told.reopened) == (("GD-2026-0001",), False)


def test_who_had_the_day_the_outage_gives_is_not_named() -> None:
    assert ended_too_early(stopped(9), [gone(at(5, 8), at(5, 12))], CALENDAR) is None


def test_an_outage_of_another_day_or_service_changes_nothing() -> None:
    assert ended_too_early(stopped(), [gone(at(4, 8), at(4, 12))], CALENDAR) is None
    assert ended_too_early(stopped(), [gone(at(5, 8), at(5, 12), touches=frozenset({"receive"}))], CALENDAR) is None
    assert ended_too_early(stopped(), [], CALENDAR) is None


def test_what_ended_on_another_ground_or_goes_on_is_not_named() -> None:
    other = stop_case(asked(), reasons=["applicant_gone"], note="Đã mất", by=HEAD, at=at(6, 10), calendar=CALENDAR)[0]
    outage = gone(at(5, 8), at(5, 12))

    assert ended_too_early(other, [outage], CALENDAR) is None
    assert ended_too_early(replace(asked(), because=None), [outage], CALENDAR) is None


@pytest.fixture
def kept(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.DATA_DIR = tmp_path
    outages.forget()
    yield
    outages.forget()


def unanswered(world: World) -> str:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2, 9))
    cases.request_supplement(
        code=code, reasons=["unreadable"], note="Bản chụp mờ", reply_by=date(2026, 3, 5), by=SPECIALIST, now=at(3)
    )
    return code


@pytest.mark.django_db
def test_whoever_records_the_outage_finds_the_case_and_the_case_stays_as_it_ended(world: World, kept: None) -> None:
    code, untouched = unanswered(world), unanswered(world)
    cases.perform(cases.ACTS["stop_case"], code=code, by=HEAD, now=at(6, 10), reasons=[NOT_ANSWERED], note="")
    made = outages.record_outage(
        services=[], cause="power", begins_at=at(5, 8), ended_at=at(5, 12), by=OPERATOR, now=at(6, 11)
    )

    assert [one.case_code for one in cases.ended_in_outage(made.number, now=at(6, 11))] == [code]
    file = cases.case_for(code=code, by=world.citizen, now=at(6, 11)).file
    assert file.outcome == "stopped"
    assert cases.ended_before_outage(file) is not None
    cases.move_for_outages(now=at(6, 12))
    (move,) = outages.moves_of(made.number).items
    assert (move.case_code, move.what, move.moved_from, move.moved_to) == (
        untouched,
        "answer",
        "2026-03-05",
        "2026-03-06",
    )
    assert outages.count_moves(made.number) == 1
