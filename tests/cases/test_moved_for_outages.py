"""What an outage moves in a case, by the rule of its law pack; the promised day is not among it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_unanswered
from onestop.cases.domain.law.move_for_outages import move_for_outages
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.events import AnswerTimeMoved, ReplyDayMoved
from onestop.frame.words import worded
from onestop.kernel.actor import Actor, Grant
from onestop.outages import api as outages
from onestop.rules.api import Interruption, Span

from .conftest import World
from .erasing import faults
from .examples import CALENDAR, RECEPTIONIST, SPECIALIST, accepted, at, lodged
from .test_transfer import offered, taken

EVERYTHING = frozenset({"answer", "pay", "receive"})
OPERATOR = Actor(kind="official", key="50", agency="H09", grants=(Grant("outages.declare", "H09"),))


def gone(*span: Any, touches: frozenset[str] = EVERYTHING, number: str = "GD-2026-0001") -> Interruption:
    return Interruption(number, Span(*span), touches)


def asked(file: CaseFile | None = None) -> CaseFile:
    """To answer by Thursday the 5th."""
    return request_supplement(
        file or accepted(),
        items=["id"],
        reasons=["unreadable"],
        note="",
        reply_by=date(2026, 3, 5),
        by=SPECIALIST,
        at=at(3),
        calendar=CALENDAR,
    )[0]


def moved(
    file: CaseFile, *interruptions: Interruption, when: datetime | None = None
) -> tuple[CaseFile, tuple[Any, ...]]:
    return move_for_outages(file, outages=interruptions, at=when or at(9), calendar=CALENDAR)


def last_day(file: CaseFile) -> date | None:
    return file.asked.reply_by if file.asked else None


class TestMoving:
    def test_the_applicants_last_day_goes_to_the_working_day_after_the_recovery(self) -> None:
        before = asked()
        file, (event,) = moved(before, gone(at(5, 8), at(5, 12)))

        assert isinstance(event, ReplyDayMoved)
        assert (event.outages, event.moved_from, event.reply_by) == (["GD-2026-0001"], "2026-03-05", "2026-03-06")
        assert last_day(file) == date(2026, 3, 6)

    def test_done_again_nothing_moves(self) -> None:
        file, _ = moved(asked(), gone(at(5, 8), at(5, 12)))

        assert moved(file, gone(at(5, 8), at(5, 12))) == (file, ())

    def test_two_outages_on_end_move_it_once_and_are_both_named(self) -> None:
        file, (event,) = moved(asked(), gone(at(5, 8), at(5, 12)), gone(at(6, 8), at(6, 12), number="GD-2026-0002"))

        assert event.outages == ["GD-2026-0001", "GD-2026-0002"]
        assert last_day(file) == date(2026, 3, 9)

    def test_nothing_else_of_the_case_moves(self) -> None:
        before = asked()
        file, _ = moved(before, gone(at(5, 8), at(5, 12)))

        assert replace(file, waits=()) == replace(before, waits=())
        assert (file.due_at, file.late, file.paused_since) == (before.due_at, before.late, before.paused_since)

    @pytest.mark.parametrize(
        "interruption",
        [
            gone(at(5, 8), at(5, 12), touches=frozenset({"receive", "pay"})),
            gone(at(4, 8), at(4, 20)),
            gone(at(3, 5), at(3, 8)),
        ],
        ids=["of another service", "on another day", "over before it was asked"],
    )
    def test_what_took_nothing_from_the_applicant_moves_nothing(self, interruption: Interruption) -> None:
        assert moved(asked(), interruption)[1] == ()

    def test_the_counter_answers_later_by_the_office_hours_lost(self) -> None:
        before = lodged()
        file, (event,) = moved(before, gone(at(2, 9), at(2, 10)), when=at(2, 11))

        assert isinstance(event, AnswerTimeMoved)
        assert CALENDAR.working_minutes_between(before.accept_by, file.accept_by) == 60
        assert [task.due_at for task in file.open_tasks] == [file.accept_by]
        assert moved(file, gone(at(2, 9), at(2, 10)), when=at(2, 12)) == (file, ())

    def test_what_was_late_when_it_is_certified_stays_late(self) -> None:
        """To be answered by Tuesday at 8:00, and not answered at nine; Monday's outage is certified after that."""
        before = lodged()

        assert moved(before, gone(at(2, 10), at(2, 15)), when=at(3, 9)) == (before, ())
        assert is_unanswered(before, at(3, 9))

    def test_after_a_transfer_it_is_counted_from_when_the_receiver_has_it(self) -> None:
        """Sent on on Monday at four and taken over at half past: to be answered eight working hours later."""
        before = taken(offered(lodged(), when=at(2, 16)), when=at(2, 16, 30))
        file, (event,) = moved(before, gone(at(3, 14), at(3, 16)), when=at(3, 16))

        assert (before.accept_by, event.outages) == (at(3, 16, 30), ["GD-2026-0001"])
        assert CALENDAR.working_minutes_between(before.accept_by, file.accept_by) == 120
        assert moved(before, gone(at(2, 9), at(2, 11)), when=at(3, 9))[1] == (), (
            "the sender's outage is not the receiver's"
        )

    def test_a_task_that_was_done_keeps_the_day_it_had(self) -> None:
        before = taken(offered(lodged(), when=at(2, 16)))
        file, _ = moved(before, gone(at(3, 14), at(3, 16)), when=at(3, 16))

        had = [one.due_at for one in before.tasks if not one.is_open]
        assert had == [one.due_at for one in file.tasks if not one.is_open]

    def test_an_answer_that_was_late_before_the_outage_stays_late(self) -> None:
        before = lodged()

        assert moved(before, gone(before.accept_by, at(6))) == (before, ())

    def test_the_day_promised_to_the_applicant_stands(self) -> None:
        before = accepted()

        assert moved(before, gone(at(2, 9), at(13, 10))) == (before, ())


@pytest.fixture
def kept(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.DATA_DIR = tmp_path
    outages.forget()
    yield
    outages.forget()


@pytest.mark.django_db
def test_once_it_is_certified_the_cases_it_touched_are_moved_and_the_record_proves_it(world: World, kept: None) -> None:
    answered, waiting = world.lodge(), world.lodge(day=4, hour=16)
    cases.accept(code=answered, by=RECEPTIONIST, now=at(2, 9))
    cases.request_supplement(
        code=answered,
        reasons=["unreadable"],
        note="Bản chụp mờ",
        reply_by=date(2026, 3, 5),
        by=SPECIALIST,
        now=at(3),
    )
    made = outages.record_outage(services=[], cause="power", begins_at=at(5, 8), by=OPERATOR, now=at(5, 9))
    assert cases.move_for_outages(now=at(5, 10)) == 0
    outages.end_outage(number=made.number, ended_at=at(5, 11), by=OPERATOR, now=at(5, 12))

    assert (cases.move_for_outages(now=at(5, 12)), cases.move_for_outages(now=at(5, 13))) == (2, 0)
    case = cases.case_for(code=answered, by=world.citizen, now=at(5, 13))
    assert last_day(case.file) == date(2026, 3, 6)
    told = [worded(line.wording).vi for line in cases.timeline(code=answered, by=world.citizen)]
    assert any(made.number in line for line in told)
    assert cases.case_for(code=waiting, by=world.citizen, now=at(5, 13)).file.accept_by > at(5, 16)
    assert faults() == []
