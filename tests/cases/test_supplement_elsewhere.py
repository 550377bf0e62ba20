"""What completes a dossier taken in elsewhere counts as it did: paper handed in after 15:00 is there the next morning."""

from datetime import date, datetime, timedelta

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.clock import read
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.received import Received
from onestop.kernel.actor import Actor
from onestop.kernel.times import iso

from .examples import CALENDAR, CITIZEN, DEPARTMENT, RECEPTIONIST, SPECIALIST, accepted, at

UNDER_309 = datetime(2026, 9, 1, 8, tzinfo=at(2).tzinfo)


def september(day: int, hour: int) -> datetime:
    return UNDER_309.replace(day=day, hour=hour)


def asked(*, elsewhere: bool = True) -> CaseFile:
    """Accepted in September 2026, under Decree 309/2026, by a commune for a department; more is asked for."""
    file = accepted()
    facts = {**file.facts, "counts_from": iso(september(7, 9))} if elsewhere else file.facts
    moved = september(7, 9)
    file = with_changes(
        file,
        lodged_at=moved - timedelta(hours=1),
        received_at=moved,
        facts=facts,
        due_at=september(21, 17),
        due_on=date(2026, 9, 21),
        late_from=september(22, 0),
        competent_agency=DEPARTMENT,
    )
    given = {"reasons": ["unsigned"], "items": ["id"], "by": SPECIALIST, "calendar": CALENDAR}
    return request_supplement(file, at=september(9, 9), **given)[0]  # type: ignore[arg-type]


def answered(file: CaseFile, when: datetime, by: Actor = RECEPTIONIST, **came: int) -> CaseFile:
    given = {"received": {"id": Received(**(came or {"originals": 1}))}, "by": by, "calendar": CALENDAR}
    after, (event,) = answer_supplement(file, at=when, **given)  # type: ignore[arg-type]
    assert evolve(file, event) == after
    return after


def due(file: CaseFile, when: datetime) -> tuple[date | None, date | None]:
    """As the row says it, and as it is read again."""
    reading = read(file, calendar=CALENDAR, at=when)
    return file.due_on, reading.due if reading else None


def test_after_three_the_term_starts_from_the_next_morning() -> None:
    after = answered(asked(), september(15, 16))

    assert due(after, september(15, 16)) == (date(2026, 9, 30), date(2026, 9, 30))


def test_before_three_from_that_day() -> None:
    assert due(answered(asked(), september(15, 14)), september(15, 14)) == (date(2026, 9, 29), date(2026, 9, 29))


def test_what_is_sent_electronically_is_there_at_once() -> None:
    after = answered(asked(), september(15, 16), by=CITIZEN, files=1)

    assert due(after, september(15, 16)) == (date(2026, 9, 29), date(2026, 9, 29))


def test_where_it_is_decided_it_is_there_at_once() -> None:
    after = answered(asked(elsewhere=False), september(15, 16))

    assert due(after, september(15, 16)) == (date(2026, 9, 29), date(2026, 9, 29))
