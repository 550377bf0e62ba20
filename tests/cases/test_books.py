"""The books and lists of an agency: what is as of now holds what the work lists hold, and says who is waited for and how long."""

from datetime import date

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.books import waits_with
from onestop.cases.queries import tracking_book as ranges
from onestop.kernel.actor import NotPermitted

from .conftest import WITH_HOP, World
from .examples import COMMUNE, DEPARTMENT, HEAD, LEADER, RECEPTIONIST, SPECIALIST, at, official
from .test_lists_at_volume import from_end_to_end, many, read_whole

__all__ = ["many"]
pytestmark = pytest.mark.django_db
LATER = at(30)


def accepted(world: World, *, day: int = 2) -> str:
    code = world.lodge(day=day)
    cases.accept(code=code, by=RECEPTIONIST, now=at(day))
    return code


def ready(world: World) -> str:
    """A result that waits to be handed over."""
    code = accepted(world)
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(4))
    return code


def span(code: cases.BookCode, agency: str = COMMUNE, day: date = date(2026, 3, 30)) -> cases.BookSpan:
    return cases.BookSpan(code, agency, day, day)


def whole(code: cases.BookCode) -> list[cases.BookLine]:
    found = cases.book_file(span(code), "xlsx", by=HEAD, now=LATER)
    return [line for batch in found.lines for line in batch]


def test_the_late_list_is_the_overdue_list_of_the_unit(world: World) -> None:
    world.lodge()
    accepted(world)
    accepted(world, day=27)
    ready(world)
    listing = cases.Listing("overdue", scope="unit")
    listed = cases.worklist(by=HEAD, now=LATER, listing=listing, limit=50).items
    found = cases.open_book(span("late_list"), by=HEAD, now=LATER)

    assert [line.file.code for line in found.lines] == [line.code for line in listed]
    assert found.total == len(listed) == 2 == cases.worklist_counts(by=HEAD, now=LATER, listing=listing)["overdue"]
    assert found.sums == {"cases": 2, "broken": 1}, "nothing was promised where nobody accepted it"


def test_results_waiting_are_those_of_the_list_to_return(world: World) -> None:
    code = ready(world)
    accepted(world)
    to_return = cases.worklist(by=RECEPTIONIST, now=LATER, filter="to_return").items
    found = cases.open_book(span("results_list"), by=RECEPTIONIST, now=LATER)

    assert [line.file.code for line in found.lines] == [line.code for line in to_return] == [code]
    assert (found.total, found.sums) == (1, {"cases": 1})


def test_days_late_are_working_days_since_the_last_day_promised(world: World) -> None:
    accepted(world)
    [line] = whole("late_list")

    assert line.file.due_on == date(2026, 3, 16)
    assert line.days_late == 10, "the 17th to the 30th without two weekends"


def test_a_list_of_work_goes_on_by_its_key_with_running_numbers(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranges, "PAGE", 2)
    codes = [accepted(world) for _ in range(5)]
    pages = [cases.open_book(span("late_list"), by=HEAD, now=LATER)]
    while pages[-1].next:
        pages.append(cases.open_book(span("late_list"), by=HEAD, now=LATER, after=pages[-1].next))

    assert [line.file.code for one in pages for line in one.lines] == codes
    assert [line.number for one in pages for line in one.lines] == [1, 2, 3, 4, 5]
    assert [(one.number, one.pages, one.total) for one in pages] == [(1, 3, 5), (2, 3, 5), (3, 3, 5)]
    assert cases.open_book(span("late_list"), by=HEAD, now=LATER, after="x").number == 1


def test_who_is_waited_for_is_the_agency_that_is_to_confirm(world: World) -> None:
    code = world.lodge(procedure_code=WITH_HOP)
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    file = cases.case_for(code=code, by=HEAD, now=at(3)).file
    named = {task.kind: waits_with(file, task) for task in file.open_tasks}

    assert named["sent"] == named["hand_over"] != COMMUNE


@pytest.mark.parametrize("code", cases.BOOKS)
def test_a_book_opens_to_those_who_see_the_cases_of_its_agency(world: World, code: cases.BookCode) -> None:
    for by in (RECEPTIONIST, SPECIALIST, HEAD, LEADER):
        assert cases.open_book(span(code), by=by, now=LATER).agency == COMMUNE
    for stranger in (official(DEPARTMENT, "cases.step", key="31"), world.citizen):
        with pytest.raises(NotPermitted):
            cases.open_book(span(code), by=stranger, now=LATER)
        with pytest.raises(NotPermitted):
            cases.book_file(span(code), "pdf", by=stranger, now=LATER)


def test_too_many_lines_are_refused_before_any_is_read(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onestop.cases.queries.books.MOST_LINES", {"pdf": 1, "xlsx": 2})
    accepted(world)
    accepted(world)

    assert cases.book_file(span("late_list"), "xlsx", by=HEAD, now=LATER).first.total == 2
    with pytest.raises(cases.TooManyLines):
        cases.book_file(span("late_list"), "pdf", by=HEAD, now=LATER)


def test_lists_as_of_now_read_their_lanes_by_index(many: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for code in ("late_list", "results_list"):
        assert read_whole(monkeypatch, lambda one=code: cases.open_book(span(one), by=HEAD, now=LATER)) == []
    given = ranges._range_of(span("tracking_book")) | {"limit": 51, "place": ""}
    for statement in (ranges.LINES, ranges.HANDED, ranges.RECEIVERS, *ranges.TOTALS.values()):
        assert from_end_to_end(statement, given) == []
