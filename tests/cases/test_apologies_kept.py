"""An apology in the database: who finds it where, what is issued, told, proved and erased."""

from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.slips import APOLOGY
from onestop.cases.events import ApologySent
from onestop.frame.words import worded
from onestop.kernel.actor import Actor, Grant
from onestop.ledger import api as ledger

from .conftest import World
from .erasing import erased, faults
from .examples import HEAD, RECEPTIONIST, SPECIALIST, at

pytestmark = pytest.mark.django_db
SAID: dict[str, Any] = {"new_day": date(2026, 3, 20), "reasons": ["complex"], "note": "Thửa đất có hai chủ"}


def accepted(world: World) -> str:
    """Promised for Monday 16 March."""
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    return code


def drafted(world: World, day: int = 12) -> str:
    code = accepted(world)
    cases.perform(cases.ACTS["draft_apology"], code=code, by=SPECIALIST, now=at(day), **SAID)
    return code


def sent(world: World, day: int = 12) -> str:
    code = drafted(world, day)
    cases.perform(cases.ACTS["send_apology"], code=code, by=HEAD, now=at(day, 10), **SAID)
    return code


class TestThatLatenessIsComing:
    @pytest.mark.parametrize("by", [SPECIALIST, HEAD], ids=["who handles it", "the head"])
    def test_three_working_days_ahead_it_stands_in_the_lists_of_the_agency(self, world: World, by: Actor) -> None:
        code = accepted(world)

        def found(day: int, hour: int = 9) -> list[str]:
            return [line.code for line in cases.worklist(by=by, now=at(day, hour), filter="late_soon").items]

        # Wednesday the 11th is three working days before Monday the 16th.
        assert (found(10, 23), found(11), found(16, 23)) == ([], [code], [code])
        assert cases.worklist_counts(by=by, now=at(11))["late_soon"] == 1
        assert cases.worklist_counts(by=by, now=at(10))["late_soon"] == 0
        # Late is late, and another list.
        assert found(17) == []

    def test_it_is_no_work_of_the_counters(self, world: World) -> None:
        accepted(world)

        assert cases.worklist(by=RECEPTIONIST, now=at(11), filter="late_soon").items == ()

    def test_an_agency_that_is_asked_is_reminded_before_its_own_last_day(self, world: World) -> None:
        code, asked = (
            accepted(world),
            Actor(kind="official", key="31", agency="H09.31.06", grants=_may_give_opinions("H09.31.06")),
        )
        cases.perform(
            cases.ACTS["ask_opinion"],
            code=code,
            agency="H09.31.06",
            question="Đất có trong quy hoạch không?",
            answer_by=date(2026, 3, 10),
            by=SPECIALIST,
            now=at(3),
        )

        def found(day: int) -> list[str]:
            return [line.code for line in cases.worklist(by=asked, now=at(day), filter="late_soon").items]

        # Of the five working days from Tuesday the 3rd to Tuesday the 10th half are over at the weekend.
        assert (found(4), found(5), found(9), found(10), found(11)) == ([], [], [code], [code], [])

    def test_the_page_says_by_when_to_apologise_until_it_is_done(self, world: World) -> None:
        code = accepted(world)

        def due(day: int) -> date | None:
            return cases.apology_due_by(cases.file_for(code=code, by=HEAD), date(2026, 3, day))

        assert (due(10), due(11), due(18)) == (None, date(2026, 3, 13), date(2026, 3, 13))
        assert cases.apology_due_by(cases.file_for(code=sent(world), by=HEAD), date(2026, 3, 18)) is None


class TestADraft:
    def test_waits_for_the_head_and_its_applicant_does_not_see_it(self, world: World) -> None:
        code = drafted(world)

        (line,) = cases.worklist(by=HEAD, now=at(12), filter="all").items
        assert (line.code, line.kind) == (code, "apology")
        told = [worded(one.wording).en for one in cases.timeline(code=code, by=world.citizen)]
        assert "Apology" not in " ".join(told)
        assert "Apology drafted" in " ".join(worded(one.wording).en for one in cases.timeline(code=code, by=HEAD))


class TestOneThatWasSent:
    def test_is_a_numbered_paper_that_can_be_checked(self, world: World) -> None:
        code = sent(world)

        paper = cases.print_paper(code=code, which="XL1", by=world.citizen, now=at(13))
        assert paper.content.startswith(b"%PDF")
        assert [line.which for line in cases.papers_of(cases.file_for(code=code, by=world.citizen))][-1] == "XL1"
        known = cases.paper_of_bytes(sha256(paper.content).hexdigest())
        assert known is not None
        assert (known.case_code, known.slip) == (code, APOLOGY)

    def test_the_list_keeps_the_promise_and_names_the_new_day(self, world: World) -> None:
        sent(world)

        (line,) = cases.my_cases(by=world.citizen, now=at(18)).items
        assert (line.file.due_on, line.new_day, line.late) == (date(2026, 3, 16), date(2026, 3, 20), True)

    def test_it_is_noted_late_on_the_day_of_the_first_promise_all_the_same(self, world: World) -> None:
        code = sent(world)

        assert cases.note_lateness(now=at(16, 23)) == 0
        assert cases.note_lateness(now=at(17)) == 1
        assert cases.file_for(code=code, by=HEAD).late

    @pytest.mark.parametrize(("day", "in_time"), [(13, True), (16, False), (18, False)])
    def test_its_entry_says_whether_it_was_in_time(self, world: World, day: int, in_time: bool) -> None:
        code = sent(world, day)

        events = [entry.event for entry in ledger.entries_of_case(code)]
        assert [one.in_time for one in events if isinstance(one, ApologySent)] == [in_time]

    def test_the_record_proves_it(self, world: World) -> None:
        drafted(world)
        sent(world)
        ledger.sequence_once(at(13))

        assert faults() == []

    def test_erased_its_words_go_and_that_it_was_sent_stays(self, world: World) -> None:
        code = sent(world)
        cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(12, 11))
        cases.decide(code=code, outcome="granted", by=HEAD, now=at(12, 12))
        cases.return_result(code=code, by=RECEPTIONIST, now=at(12, 13))
        ledger.sequence_once(at(13))
        erased(code)

        assert cases.apology_of(cases.file_for(code=code, by=HEAD)) is None
        assert "cases.apology_sent" in [entry.type for entry in ledger.entries_of_case(code)]
        assert faults() == []


def _may_give_opinions(agency: str) -> Any:

    return (Grant("cases.see", agency), Grant("cases.step", agency))
