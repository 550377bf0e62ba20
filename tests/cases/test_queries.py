"""What can be read of cases: who sees what, in which order, at how many questions."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from uuid import uuid4

import pytest

from onestop.cases import api as cases
from onestop.cases.events import Returned, StepCompleted
from onestop.feedback.events import Rated
from onestop.frame.words import worded
from onestop.kernel.actor import ANONYMOUS

from .conftest import World, at_agency
from .examples import COMMUNE, HEAD, LEADER, ORIGINAL, RECEPTIONIST, SPECIALIST, at
from .pressed import Pressed

Budget = Callable[[int], AbstractContextManager[Any]]


def accepted(world: World, *, day: int = 2) -> str:
    code = world.lodge(day=day)
    cases.accept(code=code, by=RECEPTIONIST, now=at(day))
    return code


def decided(world: World, *, day: int = 2) -> str:
    code = accepted(world, day=day)
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(day))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(day))
    return code


class TestTracking:
    def test_tells_everybody_how_far_it_is_and_nothing_of_whose(self, world: World) -> None:
        progress = cases.progress_of(accepted(world))

        assert (progress.stage, progress.ended) == (2, False)
        assert "Nguyễn" not in str(progress)

    def test_understands_the_old_order_of_agency_codes(self, world: World) -> None:
        assert cases.progress_of("000.05.31.h09-260302-0001" if world.lodge() else "").code == "H09.31.05-260302-0001"

    @pytest.mark.parametrize("code", ["", "H09.31.05-260302-9999", "nonsense", "'; drop table cases_case; --"])
    def test_says_the_same_of_what_is_not_there(self, world: World, code: str) -> None:
        with pytest.raises(cases.NotFound):
            cases.progress_of(code)


BESIDE = ("note_inside", "write_to_applicant", "write_to_office")
"""Said beside the life of a case by whoever sees it, at any time."""


class TestOneCase:
    def test_shows_the_applicant_everything(self, world: World) -> None:
        view = cases.case_for(code=accepted(world), by=world.citizen, now=at(3))

        assert view.reading
        assert view.reading.due == view.file.due_on
        assert view.reading.explanation
        assert view.version.code == "9.000001"

    def test_is_found_by_its_submission_only_by_who_made_it(self, world: World) -> None:
        key = uuid4()
        code = world.lodge(key=key)

        assert cases.code_of_submission(key, by=world.citizen) == code
        assert cases.code_of_submission(key, by=world.stranger) is None
        assert cases.code_of_submission(uuid4(), by=world.citizen) is None

    @pytest.mark.parametrize("who", ["stranger", "nobody", "elsewhere"])
    def test_is_not_there_for_those_it_does_not_concern(self, world: World, who: str) -> None:
        actors = {
            "stranger": world.stranger,
            "nobody": ANONYMOUS,
            "elsewhere": at_agency(HEAD, "H09.31.06"),
        }
        code = world.lodge()
        with pytest.raises(cases.NotFound):
            cases.case_for(code=code, by=actors[who], now=at(3))
        with pytest.raises(cases.NotFound):
            cases.timeline(code=code, by=actors[who])

    def test_is_seen_from_above(self, world: World) -> None:
        assert cases.case_for(code=world.lodge(), by=LEADER, now=at(3)).actions == ()

    def test_offers_what_is_usual_first_and_then_the_rest_in_the_order_of_the_table(self, world: World) -> None:
        """What is offered to whom, and nothing else, is tried for every act in `test_offers`."""
        code = world.lodge()

        def offered(by: Any, *wanted: str) -> list[str]:
            codes = [action.code for action in cases.case_for(code=code, by=by, now=at(3)).actions]
            codes = [one for one in codes if one not in BESIDE]
            return [*codes[:1], *(one for one in codes[1:] if one in wanted)]

        assert offered(RECEPTIONIST, "request_supplement", "refuse_intake") == [
            "accept", "request_supplement", "refuse_intake",
        ]  # fmt: skip
        assert offered(SPECIALIST) == []
        cases.accept(code=code, by=RECEPTIONIST, now=at(2))
        assert offered(SPECIALIST, "request_supplement") == ["complete_step", "request_supplement"]
        assert offered(HEAD, "request_supplement") == ["complete_step"]
        cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))
        assert offered(HEAD) == ["decide"]
        cases.decide(code=code, outcome="granted", by=HEAD, now=at(3))
        assert offered(RECEPTIONIST) == ["return_result"]
        cases.return_result(code=code, by=RECEPTIONIST, now=at(4))
        assert offered(world.citizen) == ["rate"]

    def test_what_the_applicant_thought_stays_with_him(self, world: World) -> None:
        code = decided(world)
        cases.return_result(code=code, by=RECEPTIONIST, now=at(4))
        cases.rate_case(code=code, overall=2, by=world.citizen, now=at(4))

        assert [one.kind for one in cases.timeline(code=code, by=world.citizen)][-1] is Rated
        assert [one.kind for one in cases.timeline(code=code, by=HEAD)][-1] is Returned
        assert cases.case_for(code=code, by=HEAD, now=at(5)).rating is None
        mine = cases.case_for(code=code, by=world.citizen, now=at(5)).rating
        assert mine
        assert mine.overall == 2

    def test_its_timeline_names_the_steps(self, world: World) -> None:
        told = cases.timeline(code=decided(world), by=world.citizen)
        steps = [worded(one.wording).en for one in told if one.kind is StepCompleted]

        assert steps == ["Completed: appraise", "Completed: sign"]


class TestQueue:
    def test_puts_the_most_urgent_first_and_the_waiting_last(self, world: World) -> None:
        waiting, later, sooner = accepted(world, day=2), accepted(world, day=4), accepted(world, day=3)
        cases.request_supplement(code=waiting, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(4))

        assert [line.code for line in cases.worklist(by=SPECIALIST, now=at(5)).items] == [sooner, later, waiting]

    def test_shows_each_what_lies_in_their_trays(self, world: World) -> None:
        fresh, at_work, done = world.lodge(), accepted(world), decided(world)

        def codes(by: Any, name: Any = "all") -> set[str]:
            return {line.code for line in cases.worklist(by=by, now=at(3), filter=name).items}

        assert codes(RECEPTIONIST) == {fresh, done}
        assert codes(RECEPTIONIST, "to_receive") == {fresh}
        assert codes(RECEPTIONIST, "to_return") == {done}
        assert codes(SPECIALIST) == {at_work}
        assert codes(HEAD) == set()
        assert codes(at_agency(SPECIALIST, "H09.31.06")) == set()
        assert codes(world.citizen) == set()

    def test_says_on_each_line_which_step_waits(self, world: World) -> None:
        accepted(world)
        (line,) = cases.worklist(by=SPECIALIST, now=at(3)).items

        assert (line.step, line.procedure.en) == ("appraise", "A procedure on trial")

    def test_knows_what_is_late_what_is_due_today_and_this_week(self, world: World) -> None:
        code = accepted(world)  # due Monday 16 March

        def found(day: int, hour: int = 9) -> dict[cases.Filter, int]:
            return cases.worklist_counts(by=SPECIALIST, now=at(day, hour))

        assert found(13)["all"] == 1
        assert (found(13)["week"], found(16)["week"], found(16)["today"], found(16, 20)["overdue"]) == (0, 0, 1, 0)
        assert (found(13)["later"], found(16)["later"]) == (1, 0)
        assert (found(17)["overdue"], found(17)["today"]) == (1, 0)
        (line,) = cases.worklist(by=SPECIALIST, now=at(17), filter="overdue").items
        assert (line.code, line.late) == (code, True)

    def test_counts_agree_with_what_each_filter_lists(self, world: World) -> None:
        for day in (2, 3, 4):
            world.lodge(day=day)
            decided(world, day=day)
        counts = cases.worklist_counts(by=RECEPTIONIST, now=at(5))

        for name in cases.FILTERS:
            assert counts[name] == len(cases.worklist(by=RECEPTIONIST, now=at(5), filter=name).items), name

    def test_is_turned_page_by_page_without_a_gap(self, world: World) -> None:
        codes = [accepted(world, day=2) for _ in range(7)]
        seen, after = [], None
        while True:
            page = cases.worklist(by=SPECIALIST, now=at(3), after=after, limit=3)
            seen += [line.code for line in page.items]
            after = page.next
            if after is None:
                break

        assert seen == codes

    def test_what_awaits_the_authority_comes_before_results_and_before_the_applicant(self, world: World) -> None:
        waiting, done, fresh = world.lodge(day=2), decided(world, day=2), world.lodge(day=4)
        cases.request_supplement(code=waiting, reasons=["unsigned"], items=["id"], by=RECEPTIONIST, now=at(2))

        assert [line.code for line in cases.worklist(by=RECEPTIONIST, now=at(5)).items] == [fresh, done, waiting]

    def test_pages_go_on_from_one_turn_into_the_next(self, world: World) -> None:
        for day in (2, 3):
            decided(world, day=day)
            world.lodge(day=day)
            cases.request_supplement(
                code=world.lodge(day=day), reasons=["unsigned"], items=["id"], by=RECEPTIONIST, now=at(day)
            )
        whole = [line.code for line in cases.worklist(by=RECEPTIONIST, now=at(5)).items]
        seen, after = [], None
        for _ in whole:
            page = cases.worklist(by=RECEPTIONIST, now=at(5), after=after, limit=1)
            seen += [line.code for line in page.items]
            after = page.next

        assert (seen, after) == (whole, None)

    def test_the_next_case_is_the_one_behind_and_past_the_last_the_one_passed_over(self, world: World) -> None:
        first, second, third = (accepted(world, day=day) for day in (2, 3, 4))

        def following(code: str, after: str) -> str | None:
            place = cases.case_for(code=after, by=SPECIALIST, now=at(5)).place
            line = cases.next_in_worklist(by=SPECIALIST, now=at(5), after=place, but=code)
            return line.code if line else None

        assert (following(first, after=first), following(second, after=second)) == (second, third)
        assert following(third, after=third) == first

    def test_no_case_is_next_while_only_applicants_are_awaited(self, world: World) -> None:
        waiting, last = accepted(world), accepted(world)
        cases.request_supplement(code=waiting, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))

        assert cases.next_in_worklist(by=SPECIALIST, now=at(3), but=last) is None
        line = cases.next_in_worklist(by=SPECIALIST, now=at(3), filter="waiting_citizen", but=last)
        assert line
        assert line.code == waiting

    @pytest.mark.parametrize("place", ["nonsense", "0~1~1", "0.1", f"0.{10**40}.1", f"0.1.{10**40}", "-1.1.1"])
    def test_refuses_a_place_nobody_made(self, world: World, place: str) -> None:
        with pytest.raises(ValueError, match=r".+"):
            cases.worklist(by=RECEPTIONIST, now=at(5), after=place)

    def test_asks_the_same_few_questions_however_long_it_is(
        self, world: World, django_assert_num_queries: Budget
    ) -> None:
        accepted(world)
        cases.worklist(by=SPECIALIST, now=at(3))
        with django_assert_num_queries(3):  # what of it is not his to do, the cases, the names of their procedures
            cases.worklist(by=SPECIALIST, now=at(3))
        for _ in range(5):
            accepted(world)
        with django_assert_num_queries(3):
            assert len(cases.worklist(by=SPECIALIST, now=at(3)).items) == 6
        with django_assert_num_queries(2):
            cases.worklist_counts(by=SPECIALIST, now=at(3))


def test_ones_own_cases_come_latest_first(world: World, django_assert_num_queries: Budget) -> None:
    first, second, third = world.lodge(), world.lodge(), world.lodge()
    with django_assert_num_queries(2):
        page = cases.my_cases(by=world.citizen, now=at(3), limit=2)

    assert [line.code for line in page.items] == [third, second]
    rest = cases.my_cases(by=world.citizen, now=at(3), after=page.next, limit=2)
    assert ([line.code for line in rest.items], rest.next) == ([first], None)
    assert cases.my_cases(by=world.stranger, now=at(3)).items == ()


def test_an_act_is_two_questions(world: World, django_assert_num_queries: Budget) -> None:
    code = world.lodge()
    with django_assert_num_queries(2):  # who the receipt is for is asked with the case
        cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    with django_assert_num_queries(2):
        cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))


class TestSlips:
    def test_the_receipt_says_what_was_promised_and_whose_it_is(self, world: World) -> None:
        pressed = Pressed()
        cases.perform(cases.ACTS["accept"], code=world.lodge(), by=RECEPTIONIST, now=at(2), press=pressed)
        slip = pressed["GN1"]

        assert (slip.due_at.date().isoformat(), slip.term, slip.submitter.number) == (
            "2026-03-16",
            "10 ngày làm việc",
            "074190000123",
        )
        assert slip.explanation

    def test_a_supplement_request_says_why_and_at_which_stage(self, world: World) -> None:
        code, pressed = accepted(world), Pressed()
        asked: dict[str, Any] = {"reasons": ["unsigned"], "note": "Trang 2"}
        cases.perform(cases.ACTS["request_supplement"], code=code, by=SPECIALIST, now=at(4), press=pressed, **asked)

        assert (pressed["BS1"].reasons, pressed["BS1"].note) == (("Thiếu chữ ký hoặc dấu",), "Trang 2")
        assert pressed["BS1"].stage == "Thẩm định hồ sơ"


def test_bulk_loaded_cases_are_like_any_other(world: World) -> None:
    from onestop.catalogue import api as catalogue
    from onestop.ledger import api as ledger
    from onestop.runtime.api import transaction

    from .examples import CALENDAR

    version = catalogue.version_in_force("9.000001", at(2).date())
    dossier = cases.Dossier(
        code="H09.31.05-260302-0041",
        terms=cases.terms_of(version, "online"),
        service_level="FULL",
        level="commune",
        intake_agency=COMMUNE,
        competent_agency=COMMUNE,
        channel="online",
        applicant_id=world.citizen.person_id or 0,
        applicant_name=world.citizen.name,
        submission=cases.submission_of("H09.31.05-260302-0041"),
    )
    file, events = cases.LODGE.law(dossier, by=world.citizen, at=at(2), calendar=CALENDAR)
    entries = ledger.seal_all(events, at=at(2), by=world.citizen, case=file.code, prev=None)
    file, asked = cases.REQUEST_SUPPLEMENT.law(
        file, reasons=["unsigned"], items=["id"], by=RECEPTIONIST, at=at(2, 9), calendar=CALENDAR
    )
    entries += ledger.seal_all(asked, at=at(2, 9), by=RECEPTIONIST, case=file.code, prev=entries[-1].leaf)
    file, brought = cases.ANSWER_SUPPLEMENT.law(
        file, received=ORIGINAL, by=RECEPTIONIST, at=at(2, 10), calendar=CALENDAR
    )
    entries += ledger.seal_all(brought, at=at(2, 10), by=RECEPTIONIST, case=file.code, prev=entries[-1].leaf)
    with transaction():
        ledger.record(entries)
        [id_] = cases.take_ids(1)
        cases.bulk_load(cases.past_cases([cases.lines_of_case(id_, file, entries[-1].leaf)]))
        cases.keep_numbers(at(2).date(), {COMMUNE: 41})

    assert cases.last_numbers(at(2).date()) == {COMMUNE: 41}
    assert world.lodge() == "H09.31.05-260302-0042"
    assert cases.accept(code=file.code, by=RECEPTIONIST, now=at(3)).status == 2
    ledger.sequence_once(at(3))
    assert ledger.fsck(projections=[cases.CASE_PROJECTION]) == []
