"""Narrowing a list of work, keeping it so under a name, choosing its columns, and taking it away as a workbook."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.words import FILTERS, SORTS, WORK
from onestop.desk.work_file import LINE, lines_of
from onestop.desk.work_rows import NOBODY
from onestop.desk.worklist_link import (
    HOLDER,
    PROCEDURE,
    SORT,
    STEP,
    list_url,
    listing_in,
    query_of,
)
from onestop.forms.api import FieldError
from onestop.frame.doors import door
from onestop.frame.notices import with_notice
from onestop.frame.pages import page
from onestop.frame.redisplay import is_redisplay, is_sent, said_over
from onestop.frame.request import PageRequest
from onestop.frame.statuses import mark, status_of
from onestop.frame.words import say
from onestop.frame.workbooks import workbook
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local
from onestop.people import api as people
from onestop.worklists import api as worklists

COLUMNS: Final[Mapping[worklists.Column, Text]] = {
    "received": Text("Ngày nhận hồ sơ", "Received"),
    "entered": Text("Đến lượt từ", "In turn since"),
    "holder": Text("Người giữ", "Holder"),
}


@door(permission="cases.see", redisplays=True)
def narrow(request: PageRequest) -> HttpResponse:
    """By what the list can be narrowed and ordered, with how much is left; what is kept of it, and its columns."""
    listing = _listing(request)
    refusal: Refusal | None = None
    if is_sent(request):
        try:
            return HttpResponseRedirect(_done(request, listing))
        except Refusal as said:
            refusal = said
    saved = worklists.saved_filters(request.actor)
    at = _typed_at(request, saved)
    problems = [FieldError(at, say(refusal))] if refusal else said_over(request) if is_redisplay(request) else []
    shares = cases.shares_of(_whole(listing), by=request.actor, now=request.now)
    values = {
        "listing": listing,
        "filter_words": FILTERS[listing.filter],
        "list": list_url(listing),
        "here_query": _here(listing),
        "kept": {name: value for name, value in query_of(listing).items() if name not in _NARROWED and value},
        "choices": {
            STEP: _works(shares, listing),
            PROCEDURE: _procedures(shares),
            HOLDER: _holders(shares),
        },
        "narrowed": query_of(listing),
        "sorts": SORTS,
        "saved": saved,
        "most": worklists.MOST,
        "columns": COLUMNS,
        "chosen": worklists.columns_of(listing.scope, request.actor),
        "typed": request.POST.get("name", ""),
        "typed_at": at,
        "problems": problems,
    }
    status = status_of(refusal) if refusal else None
    return mark(page(request, "desk/narrow.jinja", values, status=status), refusal)


@door(permission="cases.see")
def worklist_file(request: PageRequest) -> HttpResponse:
    """The list as it is filtered, every line of it, as a workbook."""
    listing = _listing(request)
    name = f"{FILTERS[listing.filter].vi}, {local(request.now):%Y-%m-%d %H.%M}"
    return workbook(name, LINE, lines_of(request, listing))


_NARROWED: Final = (STEP, PROCEDURE, HOLDER, SORT)


def _listing(request: PageRequest) -> cases.Listing:
    """The list the address says; that of a unit is its head's alone."""
    listing = listing_in(request.GET)
    if listing.scope == "unit":
        request.actor.require("cases.decide")
    return listing


def _whole(listing: cases.Listing) -> cases.Listing:
    """The list before it was narrowed: what it can be narrowed to."""
    return listing._replace(work="", procedure="", holder="")


def _here(listing: cases.Listing) -> str:
    query = {name: value for name, value in query_of(listing).items() if value}
    return f"?{urlencode(query)}" if query else ""


def _done(request: PageRequest, listing: cases.Listing) -> str:
    """Do what was pressed; the page that follows."""
    said, by, now = request.POST.get("do", ""), request.actor, request.now
    if said == "columns":
        worklists.choose_columns(scope=listing.scope, columns=request.POST.getlist("columns"), by=by)
        return with_notice(request, list_url(listing), "columns")
    if said == "save":
        saved = worklists.save_filter(name=request.POST.get("name", ""), listing=listing, by=by, now=now)
        return with_notice(request, list_url(saved.listing), "saved")
    key = _key(request.POST.get("key", ""))
    if said == "rename":
        renamed = worklists.rename_filter(key=key, name=request.POST.get("name", ""), by=by, now=now)
        return with_notice(request, list_url(renamed.listing), "renamed")
    removed = worklists.remove_filter(key=key, by=by)
    return with_notice(request, list_url(removed.listing), f"removed {removed.name}")


def _typed_at(request: PageRequest, saved: Sequence[worklists.SavedFilter]) -> str:
    """The box in which a name was typed that is not taken yet: of a new filter, or of one that is there still."""
    boxes = {"": "name"} | {str(one.key): f"name-{one.key}" for one in saved}
    return boxes.get(request.POST.get("key", ""), "") if "name" in request.POST else ""


def _key(typed: str) -> UUID:
    """Raises NoSuchSaved."""
    try:
        return UUID(typed)
    except ValueError:
        raise worklists.NoSuchSaved from None


def _works(shares: Iterable[cases.Share], listing: cases.Listing) -> list[dict[str, Any]]:
    """Kinds of work, and under each that has several its steps by name."""
    shares = list(shares)
    kinds = _counted(shares, lambda one: one.kind)
    steps = _counted([one for one in shares if one.step and one.kind in _BY_STEP], lambda one: (one.kind, one.step))
    names = _step_names({one.version_id for one in shares if one.step and one.kind in _BY_STEP})
    choices = list[dict[str, Any]]()
    for kind, words in WORK.items():
        if kinds[kind]:
            choices.append({"value": kind, "words": words, "count": kinds[kind]})
            choices += [
                {"value": f"{kind}:{step}", "words": _under(names.get(step, Text(step, step))), "count": number}
                for (of, step), number in sorted(steps.items())
                if of == kind
            ]
    return choices


def _step_names(versions: set[int]) -> dict[str, Text]:
    """Procedures that share the code of a step mean the same by it; where they call it otherwise, one of the names."""
    read = catalogue.versions(versions) if versions else {}
    return {step: name for version in read.values() for step, name in cases.step_names(version).items()}


_BY_STEP: Final = frozenset({"step", "hand_over", "sent", "refused"})
"""Kinds of work that are about a step of a process."""


def _under(words: Text) -> Text:
    return Text(f"– {words.vi}", f"– {words.en}")


def _procedures(shares: Iterable[cases.Share]) -> list[dict[str, Any]]:
    shares = list(shares)
    counts = _counted(shares, lambda one: one.procedure)
    versions = catalogue.versions({one.version_id for one in shares}) if shares else {}
    names = {one.procedure: versions[one.version_id].name for one in shares}
    rows = [{"value": code, "words": names[code], "count": number} for code, number in counts.items()]
    return sorted(rows, key=lambda one: (one["words"].vi, one["value"]))


def _holders(shares: Iterable[cases.Share]) -> list[dict[str, Any]]:
    counts = _counted(shares, lambda one: one.holder)
    names = people.names_of([key for key in counts if key])
    nobody = [{"value": cases.NOBODY, "words": NOBODY, "count": counts[""]}] if counts[""] else []
    named = [
        {"value": key, "words": Text(names[key], names[key]), "count": counts[key]} for key in counts if key in names
    ]
    return [*nobody, *sorted(named, key=lambda one: one["words"].vi)]


def _counted(shares: Iterable[cases.Share], by: Callable[[cases.Share], Hashable]) -> Counter[Any]:
    counts: Counter[Any] = Counter()
    for one in shares:
        counts[by(one)] += one.number
    return counts
