"""The books and lists of an agency, as `cases.BOOKS` has them: a page each, and the whole as a workbook or on paper."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse

from onestop.cases import api as cases
from onestop.desk.books import LAYOUTS, Layout, beside, cells_of, columns_of, row_of, totals_of, written
from onestop.desk.views.case import require_official
from onestop.documents import api as documents
from onestop.frame import formats
from onestop.frame.agencies import agency_name
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.downloads import download
from onestop.frame.language import current, pick
from onestop.frame.pages import page
from onestop.frame.paging import PLACE, page_links, place_in
from onestop.frame.request import PageRequest
from onestop.frame.typed_day import read_typed_day, typed_day
from onestop.frame.workbooks import workbook
from onestop.kernel.bilingual import Text
from onestop.kernel.paging import Page
from onestop.kernel.times import local_date

_FIRST_DAYS: Final = 7
"""Days of a book where none were asked for."""
_QUARTER, _MONTH = 92, 31
"""Days at most."""
_PDF: Final = "application/pdf"


class _Wanted(NamedTuple):
    """A book as it is asked for, with what was typed for it."""

    book: cases.Book
    span: cases.BookSpan
    typed: dict[str, tuple[str, bool]]
    """What stands in the box of each day, and whether it is one."""

    @property
    def layout(self) -> Layout:
        return LAYOUTS[self.book.code]

    @property
    def kept(self) -> dict[str, str]:
        """What its addresses carry."""
        days = {
            "days": {"tu": self.span.since.isoformat(), "den": self.span.until.isoformat()},
            "day": {"ngay": self.span.since.isoformat()},
            "now": {},
        }[self.book.period]
        return {"noi": self.span.agency, **days, **({"nhan": self.span.receiver} if self.span.receiver else {})}


def page_of(book: cases.Book) -> Callable[..., HttpResponseBase]:
    """The page of one book."""

    @door(permission=SIGNED_IN)
    def view(request: PageRequest) -> HttpResponse:
        return _page(request, _wanted(request, book))

    return view


def file_of(book: cases.Book, kind: cases.FileKind) -> Callable[..., HttpResponseBase]:
    """The whole of one book as a file."""

    @door(permission=SIGNED_IN)
    def view(request: PageRequest) -> HttpResponse:
        wanted = _wanted(request, book)
        found = cases.book_file(wanted.span, kind, by=request.actor, now=request.now)
        return (_workbook if kind == "xlsx" else _paper)(request, wanted, found)

    return view


def _wanted(request: PageRequest, book: cases.Book) -> _Wanted:
    require_official(request)
    sections = cases.sections_of(request.actor)
    agency = request.GET.get("noi", "").strip() or (sections[0] if sections else request.actor.agency)
    receiver = request.GET.get("nhan", "").strip()[:30] if book.code == "hand_over_list" else ""
    since, until, typed = _DAYS[book.period](request)
    return _Wanted(book, cases.BookSpan(book.code, agency, since, until, receiver), typed)


_Days = tuple[date, date, dict[str, tuple[str, bool]]]


def _from_to(request: PageRequest) -> _Days:
    typed = {name: request.GET.get(name, "").strip()[:20] for name in ("tu", "den")}
    until = read_typed_day(typed["den"]) or local_date(request.now)
    # Typed the wrong way round they are the same days.
    since, until = sorted((read_typed_day(typed["tu"]) or until - timedelta(days=_FIRST_DAYS - 1), until))
    return since, until, {"tu": _box(typed["tu"], since), "den": _box(typed["den"], until)}


def _one_day(request: PageRequest) -> _Days:
    typed = request.GET.get("ngay", "").strip()[:20]
    day = read_typed_day(typed) or local_date(request.now)
    return day, day, {"ngay": _box(typed, day)}


def _today(request: PageRequest) -> _Days:
    today = local_date(request.now)
    return today, today, {}


_DAYS: Final[dict[cases.Period, Callable[[PageRequest], _Days]]] = {"days": _from_to, "day": _one_day, "now": _today}


def _box(typed: str, used: date) -> tuple[str, bool]:
    """What stands in the box of a day, and whether it is one: the day that was used, or what was typed and is none."""
    is_day = not typed or read_typed_day(typed) is not None
    return typed_day(used) if is_day else typed, is_day


def _page(request: PageRequest, wanted: _Wanted) -> HttpResponse:
    book, span, language = wanted.book, wanted.span, current()
    found = cases.open_book(span, by=request.actor, now=request.now, after=place_in(request) or "")
    shown = beside(found.lines, by=request.actor, now=request.now, language=language)
    return page(request, "desk/book.jinja", {
        "book": book,
        "books": cases.BOOKS.values(),
        "found": found,
        "layout": wanted.layout,
        "lines": [(line, cells_of(wanted.layout, row_of(wanted.layout, line, shown))) for line in found.lines],
        "written": lambda value: written(value, language),
        "form": found.circular.papers[book.form] if book.form else None,
        "agency": agency_name(span.agency, span.until),
        "period": _period(wanted, request).in_(language),
        "sections": _named(cases.sections_of(request.actor), span.agency, local_date(request.now)),
        "receivers": _receivers(request, wanted),
        "receiver": span.receiver,
        "typed": wanted.typed,
        "spans": _spans(wanted, local_date(request.now)),
        "totals": totals_of(wanted.layout, found, language),
        "files": _files(wanted, found),
        "most": cases.MOST_LINES,
        "links": page_links(request, Page(found.lines, found.next or None), **wanted.kept),
        "place": PLACE,
    })  # fmt: skip


def _files(wanted: _Wanted, found: cases.BookPage) -> list[tuple[str, str]]:
    """Each kind of file with its address; none where so many lines take too long."""
    return [
        (kind, f"{reverse(f'desk:{wanted.book.code}_{kind}')}?{urlencode(wanted.kept)}" if found.total <= most else "")
        for kind, most in cases.MOST_LINES.items()
    ]


def _period(wanted: _Wanted, request: PageRequest) -> Text:
    since, until = wanted.span.since, wanted.span.until
    if wanted.book.period == "now":
        return Text(f"Đến {formats.moment(request.now)}", f"As of {formats.moment(request.now, 'en')}")
    if wanted.book.period == "day":
        return Text(f"Ngày {typed_day(since)}", formats.short_day(since, "en"))
    return Text(
        f"Nộp từ {typed_day(since)} đến hết {typed_day(until)}",
        f"Lodged from {formats.short_day(since, 'en')} to the end of {formats.short_day(until, 'en')}",
    )


def _receivers(request: PageRequest, wanted: _Wanted) -> list[tuple[str, Text, int]]:
    """To whom papers went that day, of the hand-over list alone."""
    if wanted.book.code != "hand_over_list":
        return []
    sent = cases.papers_sent_to(wanted.span, by=request.actor)
    return [(code, agency_name(code, wanted.span.until), number) for code, number in sent]


def _named(sections: tuple[str, ...], chosen: str, on: date) -> list[tuple[str, Text]]:
    """Those one may choose from, by name after one's own."""
    own, *others = sections or (chosen,)
    named = [(code, agency_name(code, on)) for code in others]
    return [(own, agency_name(own, on)), *sorted(named, key=lambda one: one[1].in_(current()))]


def _spans(wanted: _Wanted, today: date) -> list[tuple[Text, str]]:
    """Of a book of days the whole years, as books are opened, and the parts of what is chosen: quarters, months, weeks."""
    if wanted.book.period != "days":
        return []
    years = [
        (Text(f"Năm {year}", f"Year {year}"), date(year, 1, 1), date(year, 12, 31))
        for year in (today.year, today.year - 1)
    ]
    parts = [*years, *_parts(wanted.span.since, wanted.span.until)]
    return [
        (words, f"?{urlencode(wanted.kept | {'tu': first.isoformat(), 'den': last.isoformat()})}")
        for words, first, last in parts
    ]


def _parts(since: date, until: date) -> Iterator[tuple[Text, date, date]]:
    """What a long stretch falls into, so that each fits into a file."""
    days = (until - since).days + 1
    if days <= _FIRST_DAYS or days > 366:
        return
    months = 3 if days > _QUARTER else 1
    first = since
    while first <= until:
        after = _month_after(first, months) if days > _MONTH else first + timedelta(days=_FIRST_DAYS)
        last = min(after - timedelta(days=1), until)
        yield Text(f"{first:%d/%m}–{last:%d/%m}", f"{first:%d/%m}–{last:%d/%m}"), first, last
        first = after


def _month_after(day: date, months: int) -> date:
    """The first day of the month that begins so many months after the stretch of that day."""
    place = day.year * 12 + (day.month - 1) // months * months + months
    return date(place // 12, place % 12 + 1, 1)


def _workbook(request: PageRequest, wanted: _Wanted, found: cases.BookFile) -> HttpResponse:
    language = current()
    about: list[tuple[str, str | int]] = [
        (pick("Sổ, danh mục", "Book"), wanted.book.name.in_(language)),
        (pick("Cơ quan", "Agency"), agency_name(wanted.span.agency, wanted.span.until).in_(language)),
        (pick("Thời gian", "Period"), _period(wanted, request).in_(language)),
        (pick("Lập", "Drawn up"), _drawn_up(request)),
        *totals_of(wanted.layout, found.first, language),
    ]
    return workbook(_file_name(wanted), columns_of(wanted.layout), _rows(request, wanted, found), about)


def _rows(request: PageRequest, wanted: _Wanted, found: cases.BookFile) -> Iterator[list[tuple[Any, ...]]]:
    for lines in found.lines:
        shown = beside(lines, by=request.actor, now=request.now, language=current())
        yield [row_of(wanted.layout, line, shown) for line in lines]


def _paper(request: PageRequest, wanted: _Wanted, found: cases.BookFile) -> HttpResponse:
    made = documents.book_pdf(_on_paper(request, wanted, found))
    return download(made, name=f"{_file_name(wanted)}.pdf", mime=_PDF)


def _on_paper(request: PageRequest, wanted: _Wanted, found: cases.BookFile) -> documents.BookPaper:
    language, layout = current(), wanted.layout
    rows = [row for batch in _rows(request, wanted, found) for row in batch]
    form = found.first.circular.on_paper(wanted.book.form) if wanted.book.form else ""
    return documents.BookPaper(
        language=language,
        form=form,
        agency=agency_name(wanted.span.agency, wanted.span.until).in_(language),
        section=pick("Bộ phận Một cửa", "One-stop section") if wanted.book.period != "now" else "",
        title=wanted.book.name.in_(language),
        period=_period(wanted, request).in_(language),
        drawn_up=_drawn_up(request),
        totals=tuple(
            f"{words}: {formats.number(number, language)}" for words, number in totals_of(layout, found.first, language)
        ),
        heads=tuple(
            documents.BookHead(
                words=one.head.in_(language), share=one.share, is_number=one.columns[0].kind.holds == "number"
            )
            for one in layout.cells
        ),
        rows=tuple(
            tuple(tuple(written(one.value, language) for one in values) for _, values in cells_of(layout, row))
            for row in rows
        ),
        nothing=layout.nothing.in_(language),
        signed=tuple(one.in_(language) for one in layout.signed),
        sign_here=pick("(Ký và ghi rõ họ tên)", "(Signature and full name)"),
        page=pick("Trang", "Page"),
        made_at=request.now,
        demo=pick("Bản demo – không có giá trị pháp lý", "Demonstration – no legal effect") if settings.DEMO else "",
    )


def _drawn_up(request: PageRequest) -> str:
    at = formats.moment(request.now, current())
    return pick(f"Lập lúc {at}, bởi {request.actor.name}", f"Drawn up {at} by {request.actor.name}")


def _file_name(wanted: _Wanted) -> str:
    span = wanted.span
    days = f"{span.since:%Y-%m-%d}" + (f" {span.until:%Y-%m-%d}" if span.until != span.since else "")
    return f"{wanted.book.name.vi}, {span.agency}, {days}"
