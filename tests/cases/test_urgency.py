"""Groups of a list add up to it: each thing to do stands in exactly one, and what was late once stays overdue."""

from datetime import datetime, timedelta
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.cases import api as cases
from onestop.cases.domain.task_kinds import OUTLIVING, TASK_KINDS, UNHURRIED
from onestop.cases.domain.urgency import RANKS, URGENCIES, ends_at, rank_in, rank_of, stays_overdue, urgency_of
from onestop.cases.domain.worklist import AWAITED, SENT
from onestop.kernel.bilingual import Language, Text
from onestop.kernel.times import LOCAL
from onestop.runtime.api import raw

from .conftest import PROCEDURE, WITH_HOP, World
from .examples import HEAD, RECEPTIONIST, SPECIALIST, at
from .test_reopened import wrong

FILL: str = import_module("onestop.cases.migrations.0042_once_late").FILL

WEDNESDAY = datetime(2026, 3, 4, 9, tzinfo=LOCAL)
KINDS = sorted({*TASK_KINDS, *AWAITED})
moments = st.timedeltas(min_value=timedelta(days=-40), max_value=timedelta(days=40)).map(lambda by: WEDNESDAY + by)


@given(st.sampled_from(KINDS), moments, moments, st.booleans(), st.booleans())
def test_whatever_is_open_stands_in_one_group(
    kind: str, urgent_at: datetime, now: datetime, once_late: bool, heard: bool
) -> None:
    rank = rank_of(kind, urgent_at, ends_at(now), once_late=once_late, heard=heard)

    assert [name for name in URGENCIES if rank in RANKS[name]] == [urgency_of(rank)]


@given(st.sampled_from(KINDS), moments, moments)
def test_what_was_late_once_is_overdue_however_far_its_own_day(kind: str, urgent_at: datetime, now: datetime) -> None:
    rank = rank_of(kind, urgent_at, ends_at(now), once_late=True)

    assert (urgency_of(rank) == "overdue") or not stays_overdue(kind)


def test_nothing_owed_after_the_end_nor_by_others_stays_overdue() -> None:
    assert {kind for kind in KINDS if not stays_overdue(kind)} == {*OUTLIVING, *AWAITED, SENT}


@pytest.mark.parametrize(
    ("urgent_at", "group"),
    [
        (datetime(2026, 3, 4, 9, tzinfo=LOCAL), "overdue"),
        (datetime(2026, 3, 4, 9, 1, tzinfo=LOCAL), "today"),
        # A case due on a day is late from the midnight that ends it.
        (datetime(2026, 3, 5, tzinfo=LOCAL), "today"),
        (datetime(2026, 3, 6, tzinfo=LOCAL), "week"),
        (datetime(2026, 3, 9, tzinfo=LOCAL), "week"),
        (datetime(2026, 3, 9, 0, 1, tzinfo=LOCAL), "later"),
    ],
)
def test_days_end_at_midnight_and_weeks_on_sunday(urgent_at: datetime, group: str) -> None:
    assert urgency_of(rank_of("step", urgent_at, ends_at(WEDNESDAY))) == group


@pytest.mark.parametrize("kind", sorted(UNHURRIED))
def test_nobody_is_late_with_what_waits_for_the_applicant_to_come(kind: str) -> None:
    long_ago = WEDNESDAY - timedelta(days=90)

    assert urgency_of(rank_of(kind, long_ago, ends_at(WEDNESDAY))) == "later"


def accepted(world: World, *, day: int = 2) -> str:
    code = world.lodge(day=day)
    cases.accept(code=code, by=RECEPTIONIST, now=at(day))
    return code


@pytest.mark.django_db
class TestLists:
    def morning(self, world: World) -> dict[str, str]:
        """Late, due today, due this week, due later; by what each is: accepted so many days before Monday 16 March."""
        late, today, week, later = (accepted(world, day=day) for day in (2, 3, 5, 10))
        return {"overdue": late, "today": today, "week": week, "later": later}

    def listed(self, name: cases.Filter, by: Any = SPECIALIST) -> list[str]:
        return [line.code for line in cases.worklist(by=by, now=at(17), filter=name).items]

    def test_each_stands_behind_its_own_filter_and_all_in_their_order(self, world: World) -> None:
        expected = self.morning(world)

        assert {name: self.listed(name) for name in URGENCIES} == {name: [code] for name, code in expected.items()}
        assert self.listed("todo") == list(expected.values())

    def test_the_counts_of_the_groups_add_up_to_what_is_to_be_done(self, world: World) -> None:
        self.morning(world)
        waiting = accepted(world, day=3)
        cases.request_supplement(code=waiting, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(4))
        counts = cases.worklist_counts(by=SPECIALIST, now=at(17))

        assert counts["todo"] == sum(counts[name] for name in URGENCIES) == 4
        assert counts["all"] == counts["todo"] + counts["sent"] + counts["waiting_citizen"] == 5

    def test_a_result_that_came_late_is_overdue_until_it_is_handed_over(self, world: World) -> None:
        code, in_time = accepted(world, day=2), accepted(world, day=10)
        for one in (code, in_time):
            cases.complete_step(code=one, step="appraise", by=SPECIALIST, now=at(17))
            cases.decide(code=one, outcome="granted", by=HEAD, now=at(17))

        assert self.listed("overdue", RECEPTIONIST) == [code]
        assert self.listed("later", RECEPTIONIST) == [in_time]
        assert self.listed("todo", RECEPTIONIST) == [code, in_time]
        cases.return_result(code=code, by=RECEPTIONIST, now=at(17))
        assert self.listed("overdue", RECEPTIONIST) == []

    def test_asking_for_a_supplement_when_late_wins_no_other_group(self, world: World) -> None:
        code = accepted(world, day=2)
        cases.note_lateness(now=at(17))
        cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(17))
        assert self.listed("waiting_citizen") == [code]
        cases.answer_supplement(code=code, by=RECEPTIONIST, now=at(17), received={"id": cases.Received(originals=1)})

        assert self.listed("overdue") == [code]

    def test_who_prepares_sees_what_waits_for_the_signature_and_the_head_has_it_to_do(self, world: World) -> None:
        code = accepted(world)
        cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))

        assert self.listed("to_sign") == [code]
        assert self.listed("to_sign", HEAD) == []
        assert self.listed("todo", HEAD) == [code]
        assert cases.worklist_counts(by=SPECIALIST, now=at(17))["to_sign"] == 1

    def test_turned_page_by_page_nothing_is_left_out_nor_told_twice(self, world: World) -> None:
        self.morning(world)
        for day in (2, 2, 10):
            done = accepted(world, day=day)
            cases.complete_step(code=done, step="appraise", by=SPECIALIST, now=at(17))
            cases.decide(code=done, outcome="granted", by=HEAD, now=at(17))
        asked = accepted(world, day=3)
        cases.request_supplement(code=asked, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(4))
        for by in (SPECIALIST, RECEPTIONIST, HEAD):
            for name in cases.FILTERS:
                listing = cases.Listing(name)
                whole = [line.code for line in cases.worklist(by=by, now=at(17), listing=listing).items]
                seen, after = list[str](), None
                for _ in whole:
                    page = cases.worklist(by=by, now=at(17), listing=listing, after=after, limit=1)
                    seen, after = [*seen, *(line.code for line in page.items)], page.next
                assert (seen, after) == (whole, None), (by, name)

    def test_what_was_late_once_is_kept_with_the_work_and_proved(self, world: World) -> None:
        code = accepted(world, day=2)
        cases.note_lateness(now=at(17))
        kept = "SELECT kind, once_late FROM cases_task WHERE done_at IS NULL"
        assert raw(kept) == [("step", True)]
        raw("UPDATE cases_task SET once_late = false", [])
        assert wrong() != []
        raw(FILL, [])
        assert (raw(kept), wrong()) == ([("step", True)], [])

        cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(17))
        assert raw("SELECT kind, once_late FROM cases_task ORDER BY nth") == [
            ("receive", False),
            ("step", False),
            ("step", True),
        ]

    def test_the_statement_ranks_as_the_rule_does(self, world: World) -> None:
        self.morning(world)
        done = accepted(world, day=2)
        cases.complete_step(code=done, step="appraise", by=SPECIALIST, now=at(17))
        cases.decide(code=done, outcome="granted", by=HEAD, now=at(17))
        for by in (SPECIALIST, RECEPTIONIST, HEAD):
            for line in cases.worklist(by=by, now=at(17)).items:
                nth = next(one.nth for one in line.file.open_tasks if one.kind == line.kind)
                assert line.rank == rank_in(line.file, nth, ends_at(at(17))), line.code


@pytest.mark.django_db
class TestOrders:
    @pytest.mark.parametrize("sort", cases.SORTS)
    def test_each_order_is_turned_page_by_page_without_a_gap(self, world: World, sort: cases.Sort) -> None:
        codes = [accepted(world, day=day) for day in (4, 2, 3, 2, 10)]
        listing = cases.Listing(sort=sort)
        whole = [line.code for line in cases.worklist(by=SPECIALIST, now=at(10), listing=listing).items]
        seen, after = list[str](), None
        for _ in whole:
            page = cases.worklist(by=SPECIALIST, now=at(10), listing=listing, after=after, limit=1)
            seen += [line.code for line in page.items]
            after = page.next

        assert sorted(whole) == sorted(codes)
        assert (seen, after) == (whole, None)

    @pytest.mark.parametrize("sort", cases.SORTS)
    def test_after_a_case_the_list_goes_on_in_its_order(self, world: World, sort: cases.Sort) -> None:
        for day in (4, 2, 3):
            accepted(world, day=day)
        listing = cases.Listing(sort=sort)
        first, second, _ = cases.worklist(by=SPECIALIST, now=at(10), listing=listing).items
        place = cases.case_for(code=first.code, by=SPECIALIST, now=at(10)).places[sort]
        following = cases.next_in_worklist(by=SPECIALIST, now=at(10), listing=listing, after=place, but=first.code)

        assert following
        assert following.code == second.code

    def test_procedures_go_by_what_they_are_called_in_the_language_read(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        land, people = world.lodge(procedure_code=PROCEDURE), world.lodge(procedure_code=WITH_HOP)
        names = {PROCEDURE: Text("Đất đai", "Land"), WITH_HOP: Text("Dân số", "Population")}
        monkeypatch.setattr("onestop.catalogue.api.names", lambda codes, _on: {one: names[one] for one in codes})

        def listed(language: Language) -> list[str]:
            found, after = list[str](), None
            for _ in range(2):
                page = cases.worklist(
                    by=RECEPTIONIST, now=at(3), listing=cases.Listing(sort="procedure"), after=after, limit=1,
                    language=language,
                )  # fmt: skip
                found, after = [*found, *(line.code for line in page.items)], page.next
            return found

        assert listed("vi") == [people, land]
        assert listed("en") == [land, people]

    def test_the_longest_received_comes_first_whenever_it_is_due(self, world: World) -> None:
        later, sooner = accepted(world, day=4), accepted(world, day=2)
        found = cases.worklist(by=SPECIALIST, now=at(5), listing=cases.Listing(sort="received")).items

        assert [line.code for line in found] == [sooner, later]


@pytest.mark.django_db
class TestUnit:
    def codes(self, by: Any, **narrowed: Any) -> list[str]:
        listing = cases.Listing(scope="unit", **narrowed)
        return [line.code for line in cases.worklist(by=by, now=at(5), listing=listing).items]

    def test_its_head_sees_what_anybody_there_is_to_do_and_nobody_else_does(self, world: World) -> None:
        fresh, at_work = world.lodge(), accepted(world)

        assert sorted(self.codes(HEAD)) == sorted([fresh, at_work])
        assert self.codes(SPECIALIST) == self.codes(RECEPTIONIST) == []

    def test_it_is_narrowed_to_a_holder_to_nobody_and_to_a_kind_of_work(self, world: World) -> None:
        mine, nobodys = accepted(world), accepted(world)
        cases.perform(cases.ACTS["claim"], code=mine, step="appraise", by=SPECIALIST, now=at(3))
        fresh = world.lodge()

        assert self.codes(HEAD, holder=SPECIALIST.key) == [mine]
        assert sorted(self.codes(HEAD, holder=cases.NOBODY)) == sorted([nobodys, fresh])
        assert self.codes(HEAD, work="receive") == [fresh]
        assert sorted(self.codes(HEAD, work="step:appraise")) == sorted([mine, nobodys])
        assert self.codes(HEAD, work="step:sign") == []
        assert self.codes(HEAD, procedure="1.000000") == []

    def test_what_it_holds_of_each_is_said_and_adds_up(self, world: World) -> None:
        mine = accepted(world)
        accepted(world)
        world.lodge()
        cases.perform(cases.ACTS["claim"], code=mine, step="appraise", by=SPECIALIST, now=at(3))
        listing = cases.Listing(scope="unit")
        shares = cases.shares_of(listing, by=HEAD, now=at(5))

        assert sum(one.number for one in shares) == cases.worklist_counts(by=HEAD, now=at(5), listing=listing)["todo"]
        assert {(one.kind, one.step, one.holder): one.number for one in shares} == {
            ("receive", "", ""): 1, ("step", "appraise", ""): 1, ("step", "appraise", SPECIALIST.key): 1,
        }  # fmt: skip


@pytest.mark.django_db
def test_many_lists_are_counted_in_one_question(world: World, django_assert_num_queries: Any) -> None:
    accepted(world)
    world.lodge()
    lists = [cases.Listing(), cases.Listing(work="step"), cases.Listing("overdue"), cases.Listing(procedure="1.1")]
    cases.listing_counts(lists, by=SPECIALIST, now=at(5))
    with django_assert_num_queries(1):
        assert cases.listing_counts(lists, by=SPECIALIST, now=at(5)) == (1, 1, 0, 0)
