"""What an official is reminded of today: how much lies with him, each figure leading to its list, and what is near its last
moment or past it."""

from datetime import datetime, time, timedelta
from typing import Any, Final

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.desk.words import WORK
from onestop.desk.work_rows import NOBODY
from onestop.desk.worklist_link import list_url
from onestop.frame import formats
from onestop.frame.agencies import agency_name
from onestop.frame.doors import BUTTON, door
from onestop.frame.language import current
from onestop.frame.notices import noticed, with_notice
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.frame.unread import count_anew
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local, local_date
from onestop.people import api as people
from onestop.reminders import api as reminders

_DONE: Final = {
    "on": Text(
        "Từ sáng làm việc tới, bản điểm việc cũng đến bằng thư.",
        "From the next working morning it comes by e-mail too.",
    ),
    "off": Text("Bản điểm việc không đến bằng thư nữa.", "It does not come by e-mail any more."),
}


@door(permission="cases.see")
def today(request: PageRequest) -> HttpResponse:
    """His own, and of the agency he heads; as it is at this moment."""
    by, now = request.actor, request.now
    count_anew(by.key)  # the bar says what this page shows
    counts = reminders.counts(by=by, now=now)
    given = reminders.open_reminders(by=by, now=now)
    shares = reminders.late_by_holder(by=by, now=now) if counts.get("unit_overdue") else ()
    names = people.names_of({*(one.holder for one in given), *(one.holder for one in shares)} - {""})
    return page(request, "desk/reminders.jinja", {
        "own": [_figure(code, counts) for code in counts if _is_shown(code, counts) and not _of_unit(code)],
        "unit": [_figure(code, counts) for code in counts if _is_shown(code, counts) and _of_unit(code)],
        "counts": counts,
        "share": _share(counts),
        "agency": agency_name(by.agency, local_date(now)),
        "late_with": [_late_with(one, names) for one in shares],
        "away": people.recorded_by_others(by, now),
        "given": [_row(one, names) for one in given],
        "most": reminders.SHOWN_AT_MOST,
        "by_email": reminders.chosen(by)[0],
        "thresholds": reminders.thresholds(),
        "done": _DONE.get(noticed(request)),
    })  # fmt: skip


@door(permission="cases.see", methods=BUTTON)
def choose(request: PageRequest) -> HttpResponse:
    """Whether the briefing of the morning comes by e-mail too, in the language of this page."""
    by_email = request.POST.get("thu") == "1"
    reminders.choose(by_email=by_email, language=current(), by=request.actor)
    return HttpResponseRedirect(with_notice(request, reverse("desk:reminders"), "on" if by_email else "off"))


def _of_unit(code: reminders.FigureCode) -> bool:
    return reminders.FIGURES[code].of_unit


def _is_shown(code: reminders.FigureCode, counts: Any) -> bool:
    return bool(counts[code]) or reminders.FIGURES[code].always


def _figure(code: reminders.FigureCode, counts: Any) -> dict[str, Any]:
    figure, count = reminders.FIGURES[code], counts[code]
    return {
        "words": figure.words,
        "count": count,
        "more": count >= cases.COUNTED_TO,
        "href": list_url(figure.listing) if figure.listing else reverse("desk:unit"),
        "tone": "bad" if figure.bad and count else "",
    }


def _share(counts: Any) -> int | None:
    """How many per cent of what is open at the unit is overdue; None where nothing is, or it is too much to count."""
    whole = counts.get("unit_todo", 0)
    return round(100 * counts["unit_overdue"] / whole) if 0 < whole < cases.COUNTED_TO else None


def _late_with(one: reminders.HoldersShare, names: dict[str, str]) -> dict[str, Any]:
    listing = reminders.UNIT_OVERDUE._replace(holder=one.holder or cases.NOBODY)
    name = names.get(one.holder, "")
    return {"name": Text(name, name) if name else NOBODY, "number": one.number, "href": list_url(listing)}


def _row(one: reminders.Reminded, names: dict[str, str]) -> dict[str, Any]:
    return {
        "one": one,
        "line": one.line,
        "work": next((words for kind, words in WORK.items() if kind == one.kind), _PROMISE),
        "last": _last_words(one.reminder.last),
        "holder": names.get(one.holder, ""),
    }


_PROMISE: Final = Text("Trả kết quả đúng hẹn", "The promised day")


def _last_words(last: datetime) -> Text:
    """A day that is over at midnight is told as that day, an hour as that hour."""
    here = local(last)
    if here.time() != time(0):
        return Text(formats.moment(here, "vi"), formats.moment(here, "en"))
    day = (here - timedelta(days=1)).date()
    return Text(formats.short_day(day, "vi"), formats.short_day(day, "en"))
