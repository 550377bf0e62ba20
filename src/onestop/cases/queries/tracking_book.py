"""The dossier tracking book (sổ theo dõi hồ sơ) of a one-stop section, what was lodged on a day, what of it went on on paper.

Form 06 of Circular 01/2018, form 07 of Circular 03/2025. The code of a case is its counter, the day and the number of that
day, so each of them is a range of the index over codes: a page costs the same among a hundred cases and among a million.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Final, NamedTuple

from onestop.cases.domain.books import BookCode
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.delivery import Way, delivery_of
from onestop.cases.domain.received import Received
from onestop.cases.domain.urgency import was_late
from onestop.cases.mapping import SELECT, code_in, readable
from onestop.cases.queries.views import CaseLine
from onestop.cases.terms import version_of
from onestop.kernel.actor import Actor, NotPermitted
from onestop.kernel.bilingual import Text
from onestop.kernel.codes import CaseCode, CaseCodeNotValid
from onestop.kernel.times import LOCAL
from onestop.rules.api import Circular, pack_on
from onestop.runtime.api import raw

PAGE: Final = 50
"""Lines of a page, which fit on a few sheets."""
SEEING: Final = ("cases.see", "cases.see_all")
ACCEPTED_WITHIN: Final = 92
"""Days before a day of which what was lodged may have been accepted that day. The counter has eight working hours; longer takes
what was first to be completed. Assumed: no provision bounds it."""

_RANGE: Final = "c.code > %(after)s::text AND c.code < %(before)s::text"
_ON_PAPER: Final = """c.received_at >= %(begins)s::timestamptz AND c.received_at < %(ends)s::timestamptz
  AND (%(receiver)s::text = '' OR c.competent_agency = %(receiver)s::text)
  AND EXISTS (SELECT FROM jsonb_each(c.received) AS one
    WHERE (one.value->>0)::int + (one.value->>1)::int + (one.value->>2)::int > 0)"""
"""Accepted that day, with anything to be carried."""
LINES: Final = f"{SELECT} WHERE {_RANGE} ORDER BY c.code LIMIT %(limit)s::int"
HANDED: Final = f"{SELECT} WHERE {_RANGE} AND {_ON_PAPER} ORDER BY c.code LIMIT %(limit)s::int"
RECEIVERS: Final = f"""SELECT c.competent_agency, count(*)::int FROM cases_case c WHERE {_RANGE} AND {_ON_PAPER}
GROUP BY 1 ORDER BY 2 DESC, 1"""  # noqa: S608 - constants


def _papers(place: int) -> str:
    return f"coalesce(sum((SELECT sum((one.value->>{place})::int) FROM jsonb_each(c.received) AS one)), 0)"  # noqa: S608


_SUMS: Final[Mapping[BookCode, Mapping[str, str]]] = {
    "tracking_book": {
        "decided": "count(*) FILTER (WHERE c.outcome IN ('granted', 'refused'))",
        "returned": "count(*) FILTER (WHERE c.returned_at IS NOT NULL)",
        "late": "count(*) FILTER (WHERE c.late OR c.lateness_noted_at IS NOT NULL)",
    },
    "day_list": {
        "online": "count(*) FILTER (WHERE c.channel = 'online')",
        "in_person": "count(*) FILTER (WHERE c.channel = 'in_person')",
        "postal": "count(*) FILTER (WHERE c.channel = 'postal')",
        "accepted": "count(*) FILTER (WHERE c.received_at IS NOT NULL)",
    },
    "hand_over_list": {"originals": _papers(0), "certified": _papers(1), "copies": _papers(2)},
}
"""What is added up beside the number of lines."""
TOTALS: Final[Mapping[BookCode, str]] = {
    code: f"SELECT count(*)::int, (count(*) FILTER (WHERE c.code > %(place)s::text))::int, "  # noqa: S608 - constants
    f"{', '.join(f'({one})::int' for one in sums.values())} FROM cases_case c WHERE {_RANGE}"
    f"{f' AND {_ON_PAPER}' if code == 'hand_over_list' else ''}"
    for code, sums in _SUMS.items()
}
RANGES: Final = tuple(_SUMS)
"""Books that are ranges of codes."""


class BookSpan(NamedTuple):
    """Which book, of which agency and days; what is as of now has its day as both. `receiver` narrows what was handed over."""

    code: BookCode
    agency: str
    since: date
    until: date
    receiver: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookLine:
    """One dossier, or of what is to be done one thing: what the file says, and its procedure."""

    number: int
    """The running number within what was asked for."""
    file: CaseFile
    procedure: Text
    way: Way
    """How the result is received."""
    work: CaseLine | None = None
    """Of a list as of now, the line of work it is."""
    days_late: int | None = None
    """Working days since the last day of the promise or of that work, whichever ended first; None where neither is over."""
    waits_with: str = ""
    """The agency that is waited for by that work."""

    @property
    def papers(self) -> int:
        """How many papers and files came."""
        return sum(sum(one) for one in self.file.received.values())

    @property
    def on_paper(self) -> Received:
        """How many of each kind there are to be carried."""
        counts = [one.on_paper for one in self.file.received.values()]
        return Received(*map(sum, zip(*counts, strict=True))) if counts else Received()

    @property
    def was_late(self) -> bool:
        """Whether its promise was broken, whatever became of it."""
        return was_late(self.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPage:
    """A page of a book; `next` is where the one after begins, empty on the last."""

    agency: str
    since: date
    until: date
    circular: Circular
    """Whose form it is: that of the last day."""
    lines: tuple[BookLine, ...]
    total: int
    number: int
    pages: int
    next: str
    sums: Mapping[str, int] = field(default_factory=dict)
    """What else is added up over all of it, by name."""


def sections_of(by: Actor) -> tuple[str, ...]:
    """The agencies whose book this official may read, his own first."""
    seen = frozenset[str]().union(*({one.agency} | one.reach for one in by.grants if one.permission in SEEING))
    return tuple(sorted(seen, key=lambda code: (code != by.agency, code)))


def require_reader(by: Actor, agency: str) -> None:
    """Raises NotPermitted: it is not for this official to see the cases of that agency."""
    if by.kind != "official" or not any(by.may(permission, agency) for permission in SEEING):
        raise NotPermitted(permission="cases.see", agency=agency)


def tracking_book(*, agency: str, since: date, until: date, by: Actor, after: str = "") -> BookPage:
    """The page of what was handed in at that agency on these days; `after` is `next` of the page before.

    Raises:
        NotPermitted: it is not for this official to see the cases of that agency.
    """
    require_reader(by, agency)
    return range_page(BookSpan("tracking_book", agency, since, until), after=after)


def range_page(span: BookSpan, *, after: str = "") -> BookPage:
    """The page of a book that is a range of codes."""
    given = _range_of(span)
    begins = after if given["after"] < after < given["before"] and _is_code(after) else given["after"]
    rows = _rows(span, given, begins, PAGE + 1)
    [(total, left, *sums)] = raw(TOTALS[span.code], {**given, "place": begins})
    return BookPage(
        agency=span.agency,
        since=span.since,
        until=span.until,
        circular=pack_on(span.until).circular_on(span.until),
        lines=tuple(_lines(rows[:PAGE], total - left)),
        total=total,
        number=-(-(total - left) // PAGE) + 1,
        pages=max(1, -(-total // PAGE)),
        next=code_in(rows[PAGE - 1]) if len(rows) > PAGE else "",
        sums=dict(zip(_SUMS[span.code], sums, strict=True)),
    )


def range_lines(span: BookSpan, *, at_once: int) -> Iterator[tuple[BookLine, ...]]:
    """Every line of it, so many at once, numbered through."""
    given, number = _range_of(span), 0
    place = given["after"]
    while rows := _rows(span, given, place, at_once):
        yield tuple(_lines(rows, number))
        number, place = number + len(rows), code_in(rows[-1])


def receivers_of(span: BookSpan) -> tuple[tuple[str, int], ...]:
    """To which agencies papers went that day, and of how many dossiers; the most first."""
    return tuple(raw(RECEIVERS, _range_of(span._replace(receiver=""))))


def _range_of(span: BookSpan) -> dict[str, Any]:
    """Between which codes it lies, and of what went on the moments of its day."""
    handed = span.code == "hand_over_list"
    since = span.since - timedelta(days=ACCEPTED_WITHIN) if handed else span.since
    return {
        "after": f"{span.agency}-{since:%y%m%d}-",
        "before": f"{span.agency}-{span.until:%y%m%d}.",
        "begins": _midnight(span.since),
        "ends": _midnight(span.until + timedelta(days=1)),
        "receiver": span.receiver,
    }


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), LOCAL)


def _rows(span: BookSpan, given: Mapping[str, Any], after: str, limit: int) -> list[tuple[Any, ...]]:
    statement = HANDED if span.code == "hand_over_list" else LINES
    return list(raw(statement, {**given, "after": after, "limit": limit}))


def _lines(rows: list[tuple[Any, ...]], done: int) -> Iterator[BookLine]:
    for nth, row in enumerate(rows, 1):
        for one in readable([row]):
            name = version_of(one.file).name
            yield BookLine(number=done + nth, file=one.file, procedure=name, way=delivery_of(one.file).way)


def _is_code(typed: str) -> bool:
    try:
        return CaseCode.parse(typed).canonical == typed
    except CaseCodeNotValid:
        return False
