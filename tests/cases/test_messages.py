"""A message of the applicant is work: it stands with whoever has the case until it is answered or needs no answer.

Whoever has not answered in two working days is late with it.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.messages import late_before, place_of_message, unanswered_since
from onestop.cases.domain.worklist import places_of
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL
from onestop.rules.api import law_packs, national_calendar

from .act_examples import ELSEWHERE, EXAMPLES, case_ready_for, holder
from .conftest import World, colleagues
from .examples import CITIZEN, COMMUNE, HEAD, RECEPTIONIST, SPECIALIST, accepted, at, official
from .test_hands import act
from .test_hops import confirmed, sent

pytestmark = pytest.mark.django_db


def done(code: str, act: str, by: Actor, day: int, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), **said)


def at_work(world: World, day: int = 2) -> str:
    code = world.lodge(day=day)
    cases.accept(code=code, by=RECEPTIONIST, now=at(day))
    return code


def wrote(world: World, code: str, day: int = 3, words: str = "Có kịp ngày hẹn không ạ?") -> str:
    done(code, "write_to_office", world.citizen, day, words=words)
    return code


def listed(by: Actor, day: int, filter: cases.Filter = "messages", **more: Any) -> list[str]:
    """As it is listed, counted with its tab, and counted alone."""
    listing = cases.Listing(filter, **more)
    found = [line.code for line in cases.worklist(by=by, now=at(day), listing=listing).items]
    assert cases.worklist_counts(by=by, now=at(day), listing=listing)[filter] == len(found)
    assert cases.listing_counts([listing], by=by, now=at(day)) == (len(found),)
    return found


class TestWhose:
    def test_it_stands_with_whoever_has_the_step_and_with_nobody_else(self, world: World) -> None:
        code = wrote(world, at_work(world))
        quiet = at_work(world)

        assert (listed(SPECIALIST, 4), listed(RECEPTIONIST, 4), listed(HEAD, 4)) == ([code], [], [])
        assert listed(HEAD, 4, scope="unit") == [code]
        assert quiet not in listed(HEAD, 4, scope="unit")

    def test_before_it_is_accepted_with_the_counter_and_once_prepared_with_whoever_decides(self, world: World) -> None:
        fresh = wrote(world, world.lodge())
        assert (listed(RECEPTIONIST, 4), listed(SPECIALIST, 4)) == ([fresh], [])

        prepared = wrote(world, at_work(world))
        cases.complete_step(code=prepared, step="appraise", by=SPECIALIST, now=at(4))
        assert (listed(SPECIALIST, 5), listed(HEAD, 5)) == ([], [prepared])

    def test_while_the_applicant_is_waited_for_with_whoever_asked_him(self, world: World) -> None:
        code = at_work(world)
        cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
        wrote(world, code, 4, "Ký vào trang nào ạ?")

        assert listed(SPECIALIST, 5) == [code]

    def test_given_to_one_official_it_is_his_alone(self, world: World) -> None:
        colleagues()
        code = world.lodge(competent_agency=ELSEWHERE)
        done(code, "accept", holder("receptionist", COMMUNE), 3)
        done(code, "assign", holder("head", ELSEWHERE), 3, step="appraise", assignee="9001")
        wrote(world, code, 4)
        one, other = (replace(holder("specialist", ELSEWHERE), key=key) for key in ("9001", "9002"))

        assert (listed(one, 5), listed(other, 5)) == ([code], [])

    def test_whoever_takes_no_part_in_the_case_has_no_message_of_it_either(self, world: World) -> None:
        code = wrote(world, at_work(world))
        partial = official(COMMUNE, "cases.step", "cases.supplement", "cases.declare_conflict", key="81")
        done(code, "declare_conflict", partial, 4, ground="relative")

        assert (listed(partial, 5), listed(SPECIALIST, 5)) == ([], [code])

    def test_while_another_agency_does_its_step_with_that_agency_which_may_answer(self) -> None:
        file = confirmed(sent(when=at(2, 8)), when=at(2, 9))
        step = next(task for task in file.open_tasks if task.kind == "step" and task.agency != file.competent_agency)
        asked = act(file, "write_to_office", CITIZEN, words="Bao giờ có người đo đất ạ?")
        partner = official(step.agency, "cases.step", "cases.see", key="83")

        assert place_of_message(asked) == step.nth
        assert all(cases.ACTS[one].may(asked, partner) for one in ("write_to_applicant", "mark_read"))
        assert unanswered_since(act(asked, "write_to_applicant", partner, words="Thứ Năm")) is None
        assert unanswered_since(act(asked, "mark_read", partner)) is None

    def test_once_it_is_decided_with_the_counter_that_hands_the_result_over(self, world: World) -> None:
        code = at_work(world)
        cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))
        cases.decide(code=code, outcome="granted", by=HEAD, now=at(4))
        wrote(world, code, 4, "Mấy giờ đến lấy được ạ?")

        assert (listed(RECEPTIONIST, 5), listed(HEAD, 5)) == ([code], [])
        done(code, "write_to_applicant", RECEPTIONIST, 5, words="Trong giờ hành chính ạ")
        assert listed(RECEPTIONIST, 5) == []

    @pytest.mark.parametrize("name", sorted(EXAMPLES))
    def test_wherever_a_case_stands_its_applicant_can_write_to_somebody(self, world: World, name: str) -> None:
        """Of every case that an act is tried on: where something is to be done or waited for, a message stands as well."""
        code = case_ready_for(EXAMPLES[name], world)
        file = store.load(code).file

        if cases.WRITE_TO_OFFICE.when.steps(file) and places_of(file):
            assert place_of_message(file) in {place.nth for place in places_of(file)}


class TestUntilWhen:
    def test_it_leaves_once_somebody_wrote_back(self, world: World) -> None:
        code = wrote(world, at_work(world))
        done(code, "write_to_applicant", SPECIALIST, 4, words="Kịp ạ")

        assert listed(SPECIALIST, 5) == []

    def test_and_once_it_was_read_and_needs_no_answer_until_the_next_comes(self, world: World) -> None:
        code = wrote(world, at_work(world))
        done(code, "mark_read", SPECIALIST, 4)
        assert listed(SPECIALIST, 5) == []
        with pytest.raises(cases.NothingToAnswer):
            done(code, "mark_read", HEAD, 5)

        wrote(world, code, 5, "Cảm ơn, còn lệ phí thì sao ạ?")
        assert listed(SPECIALIST, 6) == [code]
        file = store.load(code).file
        assert unanswered_since(file) == at(5)

    def test_what_came_while_it_was_read_is_not_read(self) -> None:
        file = act(accepted(), "write_to_office", CITIZEN, words="Có kịp không?")
        seen = cases.MARK_READ.seen(file)
        more = act(file, "write_to_office", CITIZEN, words="Tôi đổi số điện thoại")

        with pytest.raises(cases.ShownChanged):
            cases.MARK_READ.require_seen(more, "", seen)

    def test_its_age_is_that_of_the_first_that_nobody_answered(self, world: World) -> None:
        code = wrote(world, at_work(world))
        wrote(world, code, 5, "Xin trả lời giúp")
        [line] = cases.worklist(by=SPECIALIST, now=at(5), filter="messages").items

        assert line.wrote_at == at(3)

    def test_a_case_that_is_over_waits_for_no_answer(self, world: World) -> None:
        code = wrote(world, at_work(world))
        done(code, "stop_case", HEAD, 4, reasons=["subject_gone"], note="Nhà đã cháy")

        assert listed(HEAD, 5, scope="unit") == []
        assert unanswered_since(store.load(code).file) is None


class TestLate:
    @pytest.mark.parametrize(
        ("today", "written_before"),
        [
            (date(2026, 3, 5), date(2026, 3, 3)),  # Thursday: Monday's had Tuesday and Wednesday
            (date(2026, 3, 9), date(2026, 3, 5)),  # Monday: Wednesday's had Thursday and Friday
            (date(2026, 3, 8), date(2026, 3, 5)),  # Sunday, on which nobody works, adds nothing
        ],
    )
    def test_after_two_working_days(self, today: date, written_before: date) -> None:
        now = datetime(today.year, today.month, today.day, 9, tzinfo=LOCAL)

        assert late_before(now, national_calendar()).date() == written_before

    def test_then_it_is_told_so_in_the_list_of_the_unit(self, world: World) -> None:
        code = wrote(world, at_work(world), 3)  # Tuesday

        assert listed(HEAD, 5, "messages_late", scope="unit") == []
        assert listed(HEAD, 6, "messages_late", scope="unit") == [code]
        assert listed(SPECIALIST, 6, "messages_late") == [code]
        [line] = cases.worklist(by=SPECIALIST, now=at(6), filter="messages").items
        assert line.message_late

    def test_that_the_two_days_are_ours_stands_in_the_data(self) -> None:
        assert {(pack.message_within, pack.rules["message_within"].checked) for pack in law_packs()} == {(2, "assumed")}


def test_the_statement_says_of_every_case_what_the_law_says(world: World) -> None:
    """One place alone, that of `place_of_message`, whoever's list it is."""
    for nth in range(6):
        code = at_work(world) if nth % 2 else world.lodge()
        if nth > 2:
            wrote(world, code, 3, f"Xin hỏi {nth}")
        if nth == 5:
            cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(4))
        if nth == 4:
            cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=RECEPTIONIST, now=at(4))
    everybody = official(COMMUNE, "cases.accept", "cases.supplement", "cases.step", "cases.return", key="82"), HEAD

    found = {
        (line.code, line.nth)
        for by in everybody
        for line in cases.worklist(by=by, now=at(5), filter="messages", limit=50).items
    }
    files = [line.file for by in everybody for line in cases.worklist(by=by, now=at(5), limit=50).items]
    assert found == {(file.code, place_of_message(file)) for file in files if unanswered_since(file)}
    assert len(found) == 3
