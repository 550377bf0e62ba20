"""Two national forms that are read off what is recorded: the process control slip of a case, the tracking book of a section."""

from datetime import date, timedelta
from typing import Any, Final

from django.http import HttpResponse

from onestop.cases import api as cases
from onestop.desk.views.case import require_official
from onestop.desk.words import WAYS
from onestop.frame.agencies import agency_name
from onestop.frame.channels import how_lodged
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.language import current
from onestop.frame.pages import page
from onestop.frame.paging import PLACE, page_links, place_in
from onestop.frame.request import PageRequest
from onestop.frame.typed_day import read_typed_day, typed_day
from onestop.kernel.bilingual import Text
from onestop.kernel.paging import Page
from onestop.kernel.times import local_date
from onestop.people import api as people

_APPLICANT: Final = Text("Người nộp hồ sơ", "The applicant")
_ERASED: Final = Text("đã xóa nội dung theo quy định", "content erased by law")
_UNNAMED: Final = Text("người đại diện, hồ sơ không ghi tên", "its representative, whom the case does not name")
_TAKEN_UP: Final = Text("lấy lại từ hồ sơ được mở lại", "taken over from the case it takes up again")
_HIMSELF: Final = Text("chủ hồ sơ tự nộp", "the applicant himself")
_FIRST_DAYS: Final = 7
"""Days of the book where none were asked for."""


@door(permission=SIGNED_IN)
def control_slip(request: PageRequest, code: str) -> HttpResponse:
    """Who had the dossier, from whom and when, early, on time or late by the quota of each."""
    require_official(request)
    slip = cases.control_slip(code=code, by=request.actor, now=request.now)
    officials = people.names_of(key for line in slip.lines for key in (line.done_by, line.acted_for) if key)
    received = slip.file.received
    return page(request, "desk/control_slip.jinja", {
        "slip": slip,
        "file": slip.file,
        "agency": agency_name(slip.file.intake_agency, local_date(slip.file.lodged_at)),
        "handed_in_by": _handed_in_by(slip),
        "lines": [_shown(slip, line, officials) for line in slip.lines],
        "papers": [(one.name, received[one.code]) for one in slip.version.components if received.get(one.code)],
    })  # fmt: skip


def _handed_in_by(slip: cases.ControlSlip) -> Text:
    """Where nobody is named: of whoever stood at the counter that it was the applicant himself, else how it came."""
    file = slip.file
    if file.content_erased_at:
        return _ERASED
    if slip.of_business:
        return _UNNAMED
    if file.reopens:
        return _TAKEN_UP
    if file.channel == "in_person":
        return _HIMSELF
    how = how_lodged(file.channel, assisted=file.assisted)
    return Text(f"chủ hồ sơ ({how.vi[:1].lower()}{how.vi[1:]})", f"the applicant ({how.en[:1].lower()}{how.en[1:]})")


def _shown(slip: cases.ControlSlip, line: cases.HandOver, officials: dict[str, str]) -> dict[str, Any]:
    """A line in words; agencies are called as they were that day."""
    on = local_date(line.given_at)
    return {
        "line": line,
        "giver": _holder(line.giver, on),
        "taker": _holder(line.taker, on),
        "work": _work(slip, line),
        "official": officials.get(line.done_by, ""),
        "absent": officials.get(line.acted_for, ""),
        "in_time": cases.IN_TIME[line.in_time] if line.in_time else None,
    }


def _work(slip: cases.ControlSlip, line: cases.HandOver) -> Text:
    """The step, or what else is to be done; of one of several results which."""
    if line.work != "return_part":
        return slip.steps.get(line.step) or cases.WORK[line.work]
    work, result = cases.WORK[line.work], slip.results.get(line.step)
    return Text(f"{work.vi}: {result.vi}", f"{work.en}: {result.en}") if result else work


def _holder(holder: cases.Holder, on: date) -> tuple[Text, Text | None]:
    """Agency and role."""
    if holder.is_applicant:
        return _APPLICANT, None
    return agency_name(holder.agency, on), cases.HANDS[holder.hands] if holder.hands else None


@door(permission=SIGNED_IN)
def tracking_book(request: PageRequest) -> HttpResponse:
    """What was handed in at a one-stop section on these days, a page at a time."""
    require_official(request)
    sections = cases.sections_of(request.actor)
    today = local_date(request.now)
    agency = request.GET.get("noi", "").strip() or (sections[0] if sections else request.actor.agency)
    typed = {name: request.GET.get(name, "").strip()[:20] for name in ("tu", "den")}
    until = read_typed_day(typed["den"]) or today
    # Typed the wrong way round they are the same days.
    since, until = sorted((read_typed_day(typed["tu"]) or until - timedelta(days=_FIRST_DAYS - 1), until))
    book = cases.tracking_book(agency=agency, since=since, until=until, by=request.actor, after=place_in(request) or "")
    kept = {"noi": agency, "tu": since.isoformat(), "den": until.isoformat()}
    return page(request, "desk/tracking_book.jinja", {
        "book": book,
        "typed": {"tu": _box(typed["tu"], book.since), "den": _box(typed["den"], book.until)},
        "form": book.circular.papers["book"],
        "agency": agency_name(agency, until),
        "sections": _named(sections, agency, today),
        "lines": [(line, agency_name(line.file.competent_agency, local_date(line.file.lodged_at))) for line in book.lines],
        "reached": _reached(request, book),
        "ways": WAYS,
        "links": page_links(request, Page(book.lines, book.next or None), **kept),
        "place": PLACE,
    })  # fmt: skip


def _named(sections: tuple[str, ...], chosen: str, on: date) -> list[tuple[str, Text]]:
    """Those one may choose from, by name after one's own."""
    own, *others = sections or (chosen,)
    named = [(code, agency_name(code, on)) for code in others]
    return [(own, agency_name(own, on)), *sorted(named, key=lambda one: one[1].in_(current()))]


def _reached(request: PageRequest, book: cases.BookPage) -> dict[int, people.PersonView]:
    """How applicants are reached, for whoever works at the section; whoever only watches need not know."""
    if not request.actor.may_there("cases.see", book.agency):
        return {}
    return people.persons({line.file.applicant_id for line in book.lines if line.file.content_erased_at is None})


def _box(typed: str, used: date) -> tuple[str, bool]:
    """What stands in the box of a day, and whether it is one: the day that was used, or what was typed and is none."""
    is_day = not typed or read_typed_day(typed) is not None
    return typed_day(used) if is_day else typed, is_day
