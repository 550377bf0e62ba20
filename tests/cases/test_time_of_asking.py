"""Where the law of a procedure leaves out the time in which other agencies are asked, the clock of a case stands still for it.

As 1.004884 (registering a birth again) and 1.014256 (“Thời gian lấy ý kiến không tính”) say. March 2026: the 2nd is a Monday, ten
working days from then end on Monday the 16th.
"""

from datetime import date, datetime
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_late, read
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.ask_opinion import ask_opinion
from onestop.cases.domain.law.close_opinion import close_opinion
from onestop.cases.domain.law.draft_apology import draft_apology
from onestop.cases.domain.law.give_opinion import give_opinion
from onestop.cases.domain.law.note_lateness import note_lateness
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.refusals_of_apologies import NothingPromised
from onestop.catalogue.operations.load_own import own_editions
from onestop.desk.presenters import due_words
from onestop.ledger import api as ledger

from .conftest import World, definition, paper, published
from .erasing import faults
from .examples import CALENDAR, CITIZEN, HEAD, ORIGINAL, RECEPTIONIST, SIMPLE, SPECIALIST, accepted, at, official, terms

PLANNING, FIRE = "H09.05", "H09.06"
ASKED = "H09.31.06"


def case(**policy: Any) -> CaseFile:
    return accepted(under=terms(on_consultation="exclude", **policy))


def asked(file: CaseFile, when: datetime, last: date | None, agency: str = PLANNING) -> CaseFile:
    return ask_opinion(
        file, agency=agency, question="Có hồ sơ gốc không?", answer_by=last, by=SPECIALIST, at=when, calendar=CALENDAR
    )[0]


def answered(file: CaseFile, when: datetime, agency: str = PLANNING) -> CaseFile:
    by = official(agency, "cases.step", key="21")
    return give_opinion(file, step=agency, opinion="agrees", by=by, at=when, calendar=CALENDAR)[0]


def closed(file: CaseFile, when: datetime) -> CaseFile:
    return close_opinion(file, step=PLANNING, by=SPECIALIST, at=when, calendar=CALENDAR)[0]


def supplement(file: CaseFile, when: datetime) -> CaseFile:
    return request_supplement(file, reasons=["unsigned"], items=["id"], by=SPECIALIST, at=when, calendar=CALENDAR)[0]


def supplemented(file: CaseFile, when: datetime) -> CaseFile:
    return answer_supplement(file, received=ORIGINAL, by=CITIZEN, at=when, calendar=CALENDAR)[0]


def test_while_an_agency_is_asked_no_day_is_promised_and_none_can_be_missed() -> None:
    file = asked(case(), at(3, 10), date(2026, 3, 12))

    assert (file.due_at, file.due_on, file.late_from, file.paused_since) == (None, None, None, at(3, 10))
    assert not is_late(file, at(30))
    with pytest.raises(NothingPromised):
        draft_apology(
            file, new_day=date(2026, 3, 20), reasons=["many_dossiers"], by=SPECIALIST, at=at(5), calendar=CALENDAR
        )


@pytest.mark.parametrize(
    ("term", "began", "ended", "due"),
    [
        (10, at(3, 10), at(10, 10), date(2026, 3, 23)),  # one day used, nine left after the 10th
        (5, at(4, 9), at(12, 9), date(2026, 3, 17)),  # 1.004884: the 3rd and 4th used, three left after the 12th
        (10, at(3, 10), at(3, 16), date(2026, 3, 16)),  # answered the same day, nothing is left out
        (10, at(13, 9), at(20, 9), date(2026, 3, 23)),  # Friday the 13th is the ninth day: one left
    ],
)
def test_the_days_of_asking_are_left_out(term: int, began: datetime, ended: datetime, due: date) -> None:
    last = ended.date() if ended.date() > began.date() else date(2026, 3, 4)
    file = asked(case(term=term), began, min(last, case(term=term).due_on or last))
    file = answered(file, ended)

    assert (file.due_on, file.paused_since) == (due, None)
    reading = read(file, calendar=CALENDAR, at=ended)
    assert reading is not None
    assert reading.due == due
    assert "thời gian chờ không tính vào thời hạn giải quyết" in " ".join(line.vi for line in reading.explanation)


def test_of_two_agencies_the_clock_waits_for_both_and_leaves_out_no_day_twice() -> None:
    file = asked(case(), at(3, 10), date(2026, 3, 12))
    file = answered(asked(file, at(5), date(2026, 3, 13), FIRE), at(10))
    assert (file.due_on, file.paused_since) == (None, at(3, 10))
    file = answered(file, at(12), FIRE)

    # One day used by the 3rd, nine left after the 12th.
    assert file.due_on == date(2026, 3, 25)


def test_a_request_that_is_taken_back_counts_as_not_asked_and_wins_no_day() -> None:
    file = closed(asked(case(), at(3, 10), date(2026, 3, 12)), at(9))

    assert (file.due_on, file.paused_since) == (date(2026, 3, 16), None)


def test_silence_past_its_day_is_time_of_asking_until_it_is_closed() -> None:
    file = closed(asked(case(), at(3, 10), date(2026, 3, 6)), at(10, 10))

    assert file.due_on == date(2026, 3, 23)


def test_asked_when_the_term_is_over_nothing_stops_and_the_case_stays_late() -> None:
    file = note_lateness(case(), at=at(17))[0]
    file = asked(file, at(18), date(2026, 3, 24))
    assert (file.due_on, file.paused_since, is_late(file, at(18))) == (date(2026, 3, 16), None, True)
    file = answered(file, at(20))

    assert (file.due_on, file.late) == (date(2026, 3, 16), True)


def test_a_request_taken_back_after_the_promised_day_leaves_the_case_late() -> None:
    file = closed(asked(case(consultation_within=12), at(3, 10), None), at(18))

    assert file.due_on == date(2026, 3, 16)
    assert is_late(file, at(18))


@pytest.mark.parametrize(
    ("policy", "due"),
    [
        ("exclude", date(2026, 3, 27)),  # two days used by the 4th, eight left after the 17th
        (
            "restart",
            date(2026, 3, 31),
        ),  # ten days after the 17th, for the term started again while the agency was asked
        ("continue", date(2026, 3, 27)),
    ],
)
def test_with_a_supplement_on_the_way(policy: str, due: date) -> None:
    file = supplement(asked(case(on_supplement=policy), at(4), date(2026, 3, 16)), at(9))
    file = supplemented(file, at(13))
    assert file.due_on is None
    assert file.paused_since is not None
    file = answered(file, at(17))

    assert (file.due_on, file.paused_since) == (due, None)


def test_stopped_while_an_agency_is_asked_the_clock_is_read_to_the_end() -> None:
    file = asked(case(), at(3, 10), date(2026, 3, 12))
    file = stop_case(file, reasons=["subject_gone"], note="Nhà đã cháy", by=HEAD, at=at(5), calendar=CALENDAR)[0]

    reading = read(file, calendar=CALENDAR, at=at(6))
    assert reading is not None
    assert reading.state == "finished"


def test_where_the_law_says_nothing_the_term_runs_on() -> None:
    file = asked(accepted(), at(3, 10), date(2026, 3, 12))

    assert file.due_on == date(2026, 3, 16)
    assert file.happenings == ()


def test_the_procedure_whose_law_says_so_says_so() -> None:
    """Until the record read in mid-2026, which has no such asking; before, Decree 123/2015, Art. 26, as remembered."""
    *before, now = [edition.definition["clock"] for edition in own_editions()["1.004884"]]

    assert [clock["on_consultation"] for clock in before] == ["exclude"] * 4
    assert now == {}


@pytest.mark.django_db
def test_the_database_keeps_a_case_at_work_whose_clock_stands_still(world: World) -> None:
    procedure = definition("1.004884", SIMPLE, [paper("id", required=False)])
    published([{**procedure, "clock": {"on_consultation": "exclude"}}])
    code = world.lodge(procedure_code="1.004884")
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.perform(
        cases.ASK_OPINION, code=code, agency=ASKED, question="Có sổ gốc không?", answer_by=date(2026, 3, 12), by=SPECIALIST,
        now=at(3, 10),
    )  # fmt: skip

    (line,) = cases.worklist(by=SPECIALIST, now=at(20)).items
    assert (line.late, line.file.due_on, due_words(line, at(20)).words.en) == (False, None, "paused since 3 Mar 2026")
    view = cases.case_for(code=code, by=world.citizen, now=at(20))
    assert view.reading is not None
    assert (view.reading.state, view.late) == ("paused", False)
    assert cases.note_lateness(now=at(20)) == 0

    by = official(ASKED, "cases.step", key="21")
    cases.perform(cases.ACTS["give_opinion"], code=code, step=ASKED, opinion="agrees", by=by, now=at(10, 10))
    assert cases.file_for(code=code, by=SPECIALIST).due_on == date(2026, 3, 23)
    ledger.sequence_once(at(11))
    assert faults() == []
