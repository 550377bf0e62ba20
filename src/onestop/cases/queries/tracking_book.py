"""The dossier tracking book (sổ theo dõi hồ sơ) of a one-stop section: what was handed in there, day by day.

Form 06 of Circular 01/2018, form 07 of Circular 03/2025. The code of a case is its counter, the day and the number of that
day, so the book is a range of the index over codes: a page costs the same among a hundred cases and among a million.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.delivery import Way, delivery_of
from onestop.cases.mapping import SELECT, code_in, readable
from onestop.cases.terms import version_of
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor, NotPermitted
from onestop.kernel.codes import CaseCode, CaseCodeNotValid
from onestop.rules.api import Circular, pack_on
from onestop.runtime.api import raw

PAGE: Final = 50
"""Lines of a page, which fit on a few sheets."""
SEEING: Final = ("cases.see", "cases.see_all")

_RANGE: Final = "c.code > %(after)s::text AND c.code < %(before)s::text"
LINES: Final = f"{SELECT} WHERE {_RANGE} ORDER BY c.code LIMIT %(limit)s::int"
COUNTED: Final = f"SELECT count(*) FROM cases_case c WHERE {_RANGE}"  # noqa: S608 - a constant


@dataclass(frozen=True, slots=True, kw_only=True)
class BookLine:
    """One dossier: what the file says, and its procedure."""

    number: int
    """The running number within the days asked for."""
    file: CaseFile
    version: catalogue.ProcedureVersion
    way: Way
    """How the result is received."""

    @property
    def papers(self) -> int:
        """How many papers and files came."""
        return sum(sum(one) for one in self.file.received.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPage:
    """A page of the book; `next` is where the one after begins, empty on the last."""

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


def sections_of(by: Actor) -> tuple[str, ...]:
    """The agencies whose book this official may read, his own first."""
    seen = frozenset[str]().union(*({one.agency} | one.reach for one in by.grants if one.permission in SEEING))
    return tuple(sorted(seen, key=lambda code: (code != by.agency, code)))


def tracking_book(*, agency: str, since: date, until: date, by: Actor, after: str = "") -> BookPage:
    """The page of what was handed in at that agency on these days; `after` is `next` of the page before.

    Raises:
        NotPermitted: it is not for this official to see the cases of that agency.
    """
    if by.kind != "official" or not any(by.may(permission, agency) for permission in SEEING):
        raise NotPermitted(permission="cases.see", agency=agency)
    first, last = f"{agency}-{since:%y%m%d}-", f"{agency}-{until:%y%m%d}."
    begins = after if first < after < last and _is_code(after) else first
    given = {"before": last, "limit": PAGE + 1}
    rows = raw(LINES, {**given, "after": begins})
    ((total,),) = raw(COUNTED, {**given, "after": first})
    ((left,),) = raw(COUNTED, {**given, "after": begins})
    done = total - left
    return BookPage(
        agency=agency,
        since=since,
        until=until,
        circular=pack_on(until).circular_on(until),
        lines=tuple(_line(one.file, done + nth) for nth, row in enumerate(rows[:PAGE], 1) for one in readable([row])),
        total=total,
        number=-(-done // PAGE) + 1,
        pages=max(1, -(-total // PAGE)),
        next=code_in(rows[PAGE - 1]) if len(rows) > PAGE else "",
    )


def _line(file: CaseFile, number: int) -> BookLine:
    return BookLine(number=number, file=file, version=version_of(file), way=delivery_of(file).way)


def _is_code(typed: str) -> bool:
    try:
        return CaseCode.parse(typed).canonical == typed
    except CaseCodeNotValid:
        return False
