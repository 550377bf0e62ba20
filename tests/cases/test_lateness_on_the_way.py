"""Sent on before acceptance: what the first counter let pass stays late, and the next one has its own time, once."""

from datetime import datetime

import pytest

from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_unanswered

from .examples import CALENDAR, COMMUNE, DEPARTMENT, at, lodged, official

SENT: dict[str, object] = {"level": "commune", "reasons": ["other_place"]}


def moved(file: CaseFile, *, of: str, to: str, offered: datetime, taken: datetime) -> CaseFile:
    here, there = official(of, "cases.accept", key=of), official(to, "cases.accept", key=to)
    file = ACTS["transfer"].law(file, receiver=to, **SENT, by=here, at=offered, calendar=CALENDAR)[0]
    return ACTS["take_over"].law(file, by=there, at=taken, calendar=CALENDAR)[0]


def test_late_when_it_is_taken_over_it_stays_late() -> None:
    """Lodged Monday 08:00, to be answered Tuesday 08:00; offered Monday 16:50 and taken over on Tuesday at 16:00."""
    file = moved(lodged(), of=COMMUNE, to=DEPARTMENT, offered=at(2, 16, 50), taken=at(3, 16))

    assert is_unanswered(lodged(), at(3, 16))
    assert is_unanswered(file, at(3, 16))
    assert file.accept_by == lodged().accept_by


@pytest.mark.parametrize(
    ("taken", "accept_by"), [(at(2, 11), at(3, 11)), (at(2, 16, 55), at(3, 16, 55)), (at(3, 7, 59), at(4, 7, 59))]
)
def test_taken_over_in_time_the_receiver_has_eight_working_hours_from_then(
    taken: datetime, accept_by: datetime
) -> None:
    file = moved(lodged(), of=COMMUNE, to=DEPARTMENT, offered=at(2, 10), taken=taken)

    assert file.accept_by == accept_by


def test_to_and_fro_adds_no_more_than_the_first_time() -> None:
    file, agencies = lodged(), (COMMUNE, DEPARTMENT)
    for turn in range(4):
        hour = 9 + turn
        sender, receiver = agencies[turn % 2], agencies[(turn + 1) % 2]
        file = moved(file, of=sender, to=receiver, offered=at(2, hour), taken=at(2, hour, 30))

    assert file.accept_by == at(3, 9, 30)
    assert not is_unanswered(file, at(3, 9, 30))
    assert is_unanswered(file, at(3, 9, 31))
