"""An agency that was asked and is late: the head where the case was taken in is told (Decree 61/2018/NĐ-CP, Art. 19.5)."""

from datetime import date, datetime

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.ask_opinion import ask_opinion
from onestop.cases.domain.law.close_opinion import close_opinion
from onestop.cases.domain.law.give_opinion import give_opinion
from onestop.cases.domain.law.note_late_opinion import note_late_opinion
from onestop.frame.words import worded
from onestop.ledger import api as ledger

from .conftest import World
from .erasing import faults
from .examples import CALENDAR, HEAD, RECEPTIONIST, SPECIALIST, accepted, at, official

ASKED, COMPETENT = "H09.31.06", "H09.31.07"
PLANNER = official(ASKED, "cases.step", key="21")


def asked(file: CaseFile) -> CaseFile:
    """To be answered by the end of Tuesday the 10th."""
    return ask_opinion(
        file,
        agency=ASKED,
        question="Có trong quy hoạch không?",
        answer_by=date(2026, 3, 10),
        by=SPECIALIST,
        at=at(3),
        calendar=CALENDAR,
    )[0]


def told(file: CaseFile) -> list[str]:
    return [one.step for one in file.open_tasks if one.kind == "late_opinion"]


class TestNoting:
    @pytest.mark.parametrize(("when", "late"), [(at(10, 23, 59), []), (at(11, 0), [ASKED])])
    def test_it_is_late_once_its_last_day_has_passed(self, when: datetime, late: list[str]) -> None:
        assert told(note_late_opinion(asked(accepted()), at=when)[0]) == late

    def test_it_is_told_once_and_nothing_of_the_case_changes(self) -> None:
        before = asked(accepted())
        file, events = note_late_opinion(before, at=at(11))

        assert len(events) == 1
        assert note_late_opinion(file, at=at(12)) == (file, ())
        assert (file.status, file.due_at, file.late, file.changed_at) == (
            before.status,
            before.due_at,
            before.late,
            before.changed_at,
        )

    def test_answered_or_closed_it_is_nobodys_concern_any_more(self) -> None:
        late = note_late_opinion(asked(accepted()), at=at(11))[0]

        answered = give_opinion(late, step=ASKED, opinion="agrees", by=PLANNER, at=at(12), calendar=CALENDAR)[0]
        closed = close_opinion(late, step=ASKED, by=SPECIALIST, at=at(12), calendar=CALENDAR)[0]
        assert told(answered) == told(closed) == []


@pytest.mark.django_db
def test_the_head_of_where_it_was_taken_in_finds_it_in_his_list_and_the_record_proves_it(world: World) -> None:
    code = world.lodge(competent_agency=COMPETENT)
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    competent = official(COMPETENT, "cases.step", key="31")
    cases.perform(
        cases.ASK_OPINION, code=code, agency=ASKED, question="Có trong quy hoạch không?", answer_by=date(2026, 3, 10),
        by=competent, now=at(3),
    )  # fmt: skip

    def lists(day: int) -> list[str]:
        return [line.kind for line in cases.worklist(by=HEAD, now=at(day)).items if line.code == code]

    assert (cases.note_late_opinions(now=at(10, 20)), lists(10)) == (0, [])
    assert (cases.note_late_opinions(now=at(11)), cases.note_late_opinions(now=at(12))) == (1, 0)
    assert lists(12) == ["late_opinion"]
    said = [worded(one.wording).en for one in cases.timeline(code=code, by=HEAD)]
    assert said[-1].endswith("is late: it was to answer by Tuesday 10 March 2026, 17:00")

    cases.perform(cases.ACTS["give_opinion"], code=code, step=ASKED, opinion="agrees", by=PLANNER, now=at(12))
    assert lists(12) == []
    ledger.sequence_once(at(13))
    assert faults() == []
