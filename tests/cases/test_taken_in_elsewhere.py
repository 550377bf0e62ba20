"""A case taken in regardless of boundary: from when its time counts stands in its acceptance, and nothing later moves it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import promised, read
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.take_over import take_over
from onestop.cases.domain.law.transfer import transfer
from onestop.kernel.times import LOCAL

from .act_examples import ELSEWHERE, holder
from .conftest import World, colleagues, submission
from .examples import CALENDAR, COMMUNE, DEPARTMENT, RECEPTIONIST, lodged, official

MONDAY, LATE = datetime(2026, 9, 7, 9, tzinfo=LOCAL), datetime(2026, 9, 7, 15, 30, tzinfo=LOCAL)
TUESDAY = datetime(2026, 9, 8, 7, tzinfo=LOCAL)
THERE = official(ELSEWHERE, "cases.accept", "cases.decide", key="41")
FURTHER = official(DEPARTMENT, "cases.accept", key="42")


def came(channel: str, *, when: datetime = MONDAY, competent: str = ELSEWHERE) -> CaseFile:
    return replace(lodged(when=when, channel=channel), competent_agency=competent)


def taken_in(file: CaseFile, *, at: datetime = LATE, elsewhere: bool = True) -> CaseFile:
    return accept(file, elsewhere=elsewhere, by=RECEPTIONIST, at=at, calendar=CALENDAR)[0]


@pytest.mark.parametrize(
    ("channel", "at", "there"),
    [("in_person", LATE, TUESDAY), ("in_person", MONDAY, MONDAY), ("online", LATE, LATE), ("postal", LATE, LATE)],
)
def test_what_was_handed_in_after_three_counts_from_the_next_working_morning(
    channel: str, at: datetime, there: datetime
) -> None:
    file = taken_in(came(channel), at=at)

    assert (file.received_at, file.counts_from) == (at, there)
    assert file.due_on == (date(2026, 9, 22) if there == TUESDAY else date(2026, 9, 21)), "ten working days"


def test_where_it_is_decided_nothing_changes() -> None:
    file = taken_in(came("in_person", competent=COMMUNE), elsewhere=False)

    assert (file.counts_from, file.due_on) == (None, date(2026, 9, 21))


def test_a_dossier_lodged_before_the_decree_counts_from_acceptance() -> None:
    eve, day = datetime(2026, 8, 4, 9, tzinfo=LOCAL), datetime(2026, 8, 5, 15, 30, tzinfo=LOCAL)
    file = taken_in(came("in_person", when=eve), at=day)

    assert (file.counts_from, file.due_on) == (None, date(2026, 8, 19))


def test_all_readings_of_its_clock_agree_and_say_why() -> None:
    file = taken_in(came("in_person"))
    now, then = read(file, calendar=CALENDAR, at=TUESDAY), promised(file, calendar=CALENDAR)

    assert now is not None
    assert then is not None
    assert {now.due_at, then.due_at} == {file.due_at}
    assert any("309/2026/NĐ-CP" in line.vi for line in now.explanation)


def test_going_to_a_third_agency_later_moves_nothing() -> None:
    file = taken_in(came("in_person"))
    asked: dict[str, Any] = {"receiver": DEPARTMENT, "level": "province", "reasons": ["other_place"]}
    offered, _ = transfer(file, by=THERE, at=TUESDAY.replace(hour=9), calendar=CALENDAR, **asked)
    taken, _ = take_over(offered, by=FURTHER, at=TUESDAY.replace(hour=10), calendar=CALENDAR)
    reading = read(taken, calendar=CALENDAR, at=TUESDAY.replace(hour=11))

    assert reading is not None
    assert (taken.counts_from, taken.due_at, reading.due_at) == (TUESDAY, file.due_at, file.due_at)


def test_what_the_competent_agency_took_over_before_acceptance_is_there() -> None:
    asked: dict[str, Any] = {"receiver": ELSEWHERE, "level": "commune", "reasons": ["other_place"]}
    offered, _ = transfer(came("in_person", competent=COMMUNE), by=RECEPTIONIST, at=MONDAY, calendar=CALENDAR, **asked)
    taken, _ = take_over(offered, by=THERE, at=MONDAY.replace(hour=10), calendar=CALENDAR)

    assert taken.competent_agency == ELSEWHERE
    assert taken_in(taken).counts_from is None


@pytest.mark.django_db
@pytest.mark.parametrize(("competent", "elsewhere"), [(ELSEWHERE, True), (None, False)])
def test_whether_it_is_elsewhere_follows_from_the_organisation(
    world: World, competent: str | None, elsewhere: bool
) -> None:
    colleagues()
    code = cases.lodge(submission(competent_agency=competent), by=world.citizen, now=MONDAY)
    file = cases.accept(code=code, by=holder("receptionist", COMMUNE), now=LATE)

    assert file.counts_from == (LATE if elsewhere else None)
    assert cases.file_for(code=code, by=holder("receptionist", COMMUNE)).counts_from == file.counts_from
