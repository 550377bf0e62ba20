"""The books and lists of an agency (`domain/books.py`), a page at a time or whole, with their totals.

What is as of now is made of the lanes of the work lists, so that each holds what they hold; the rest are ranges of codes.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Final, NamedTuple

from onestop.cases.domain.books import MOST_LINES, BookCode, FileKind, TooManyLines, waits_with
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_late
from onestop.cases.domain.delivery import Way, delivery_of
from onestop.cases.domain.part_returns import delivery_of_part
from onestop.cases.domain.parts import RETURN_PART
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.worklist import Lane
from onestop.cases.queries import tracking_book as ranges
from onestop.cases.queries.listing import Listing
from onestop.cases.queries.tracking_book import BookLine, BookPage, BookSpan, require_reader
from onestop.cases.queries.views import CaseLine
from onestop.cases.queries.worklist import lanes_of_agency, page_of_lanes, totals_of_lanes
from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar, pack_on

AT_ONCE: Final = 500
"""Lines of a file read by one statement."""


class BookFile(NamedTuple):
    """The whole of a book: its first page, for what stands above, and all its lines."""

    first: BookPage
    lines: Iterator[tuple[BookLine, ...]]


def open_book(span: BookSpan, *, by: Actor, now: datetime, after: str = "") -> BookPage:
    """A page of it; `after` is `next` of the page before.

    Raises:
        NotPermitted: it is not for this official to see the cases of that agency.
    """
    require_reader(by, span.agency)
    if span.code in ranges.RANGES:
        return ranges.range_page(span, after=after)
    try:
        return _work_page(span, by, now, after)
    except ValueError:
        return _work_page(span, by, now, "")  # a place nobody made: begin at the beginning


def book_file(span: BookSpan, kind: FileKind, *, by: Actor, now: datetime) -> BookFile:
    """All of it, to be taken away.

    Raises:
        NotPermitted: as for a page.
        TooManyLines: nobody waits so long.
    """
    first = open_book(span, by=by, now=now)
    if first.total > MOST_LINES[kind]:
        raise TooManyLines(lines=first.total, most=MOST_LINES[kind])
    whole = ranges.range_lines(span, at_once=AT_ONCE) if span.code in ranges.RANGES else _work_lines(span, by, now)
    return BookFile(first, whole)


def papers_sent_to(span: BookSpan, *, by: Actor) -> tuple[tuple[str, int], ...]:
    """To which agencies papers went on that day, and of how many dossiers. Raises NotPermitted."""
    require_reader(by, span.agency)
    return ranges.receivers_of(span)


_LISTINGS: Final[Mapping[BookCode, Listing]] = {
    "late_list": Listing("overdue", scope="unit"),
    "results_list": Listing("to_return", scope="unit"),
}
"""Of which list of work each is made."""
_RETURNS: Final = frozenset({"return", RETURN_PART})
"""Of what is to be given back, the results."""


def _lanes(span: BookSpan, now: datetime) -> tuple[Lane, ...]:
    lanes = lanes_of_agency(span.agency, _LISTINGS[span.code], now)
    return tuple(lane for lane in lanes if span.code != "results_list" or lane.kind in _RETURNS)


def _work_page(span: BookSpan, by: Actor, now: datetime, after: str) -> BookPage:
    lanes, listing, place = _lanes(span, now), _LISTINGS[span.code], after or None
    found = page_of_lanes(lanes, listing, by=by, now=now, after=place, limit=ranges.PAGE)
    totals = totals_of_lanes(lanes, listing, by=by, now=now, after=place)
    done = totals.lines - totals.after if place else 0
    sums = {"cases": totals.cases} | ({"broken": totals.late} if span.code == "late_list" else {})
    return BookPage(
        agency=span.agency,
        since=span.since,
        until=span.until,
        circular=pack_on(span.until).circular_on(span.until),
        lines=tuple(_line(one, done + nth, now) for nth, one in enumerate(found.items, 1)),
        total=totals.lines,
        number=-(-done // ranges.PAGE) + 1,
        pages=max(1, -(-totals.lines // ranges.PAGE)),
        next=found.next or "",
        sums=sums,
    )


def _work_lines(span: BookSpan, by: Actor, now: datetime) -> Iterator[tuple[BookLine, ...]]:
    lanes, number, after = _lanes(span, now), 0, None
    while True:
        found = page_of_lanes(lanes, _LISTINGS[span.code], by=by, now=now, after=after, limit=AT_ONCE)
        yield tuple(_line(one, number + nth, now) for nth, one in enumerate(found.items, 1))
        number, after = number + len(found.items), found.next
        if after is None:
            return


def _line(work: CaseLine, number: int, now: datetime) -> BookLine:
    file, task = work.file, work.task
    last_day = _last_day(file, task, now)
    return BookLine(
        number=number,
        file=file,
        procedure=work.procedure,
        way=_way(file, task),
        work=work,
        days_late=national_calendar().working_days_between(last_day, local_date(now)) if last_day else None,
        waits_with=waits_with(file, task) if task else file.intake_agency,
    )


def _way(file: CaseFile, task: Task | None) -> Way:
    return delivery_of_part(file, task.step).way if task and task.kind == RETURN_PART else delivery_of(file).way


def _last_day(file: CaseFile, task: Task | None, now: datetime) -> date | None:
    """The day after which it is late: of the promise or of that work, whichever was first; None where neither is over."""
    promised = file.due_on if is_late(file, now) else None
    own = local_date(task.urgent_at) if task and task.urgent_at and task.urgent_at <= now else None
    return min((day for day in (promised, own) if day), default=None)
