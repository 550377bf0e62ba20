"""Finding a procedure, and knowing everything about it before starting."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

from onestop.catalogue import api as catalogue
from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.request import PageRequest
from onestop.kernel.codes import is_case_code, national_code
from onestop.kernel.times import local_date
from onestop.portal.at_the_commune import twin_at_the_commune
from onestop.portal.closing_hour import closing_beside, closing_of_all
from onestop.portal.cost import doubt_beside, due_besides, names_a_sum, rate_ended, steps_name_a_fee
from onestop.portal.decider import decider_label, deciders_quoted, named_by_the_source, of_one_place, said_of_deciders
from onestop.portal.filed_online import taken_here_instead
from onestop.portal.form_on_paper import counted_on_paper
from onestop.portal.legal_bases import bases_cited
from onestop.portal.life_events import event_of
from onestop.portal.own_counter import own_counter
from onestop.portal.papers_of_offices import lists_papers_of_offices
from onestop.portal.procedure_card import ProcedureCard, card_of, who_decides
from onestop.portal.procedure_facts import (
    channels_of_all,
    level_words,
    levels_shown,
    notes_before_papers,
    of_a_place,
    origin,
    unclear,
    variants_shown,
    ways_of_applying,
)
from onestop.portal.promise import promise_of
from onestop.portal.ways_in_words import (
    another_procedure,
    days_in_conditions,
    differing,
    fee_told,
    looks_mistyped,
    note_told,
    originals_quoted,
    rows_shifted,
    steps_differ,
    steps_start,
    takes_nothing,
    term_told,
    times_quoted,
)
from onestop.portal.where_to_apply import beside_online, where_to_apply
from onestop.portal.wording import AUDIENCES, LEVELS, WANTED, WHY_AWAY, sources_of

A_PAGE: Final = 20
RELATED: Final = 6
"""Hits that lend a phrase to those beside the results."""
POPULAR: Final = 6


@door(permission=PUBLIC)
def search(request: PageRequest) -> HttpResponse:
    """Results by how well they answer; filters narrow, and every address can be sent to somebody.

    What the province does not do is said with where to go. A case code leads to its tracking; so does one typed into
    the other box of the first page, where Enter presses the button of the search. Of a phrase too long its beginning is
    searched for, and that is said.
    """
    today = local_date(request.now)
    asked = {name: request.GET.get(name, "").strip() for name in ("q", "field", "level", "audience", "exact")}
    code = asked["q"] if is_case_code(asked["q"]) else "" if asked["q"] else request.GET.get("code", "").strip()
    if code:
        return HttpResponseRedirect(f"{reverse('portal:track')}?{urlencode({'code': code})}")
    cut = len(asked["q"]) > catalogue.LONGEST_QUERY
    asked["q"] = asked["q"][: catalogue.LONGEST_QUERY]
    results = catalogue.search(
        asked["q"],
        field=asked["field"] or None,
        level=asked["level"] if asked["level"] in LEVELS else None,
        audience=asked["audience"] if asked["audience"] in AUDIENCES else None,
        exact=bool(asked["exact"]),
        on=today,
        after=place_in(request),
        limit=A_PAGE,
    )
    values: dict[str, Any] = {
        "asked": asked,
        "cut": cut,
        "results": _shown(results.items, today),
        "total": results.total,
        "understood": results.understood,
        "elsewhere": results.elsewhere,
        "why_away": WHY_AWAY,
        "exactly": f"?{urlencode({'q': asked['q'], 'exact': '1'})}",
        "suggestions": catalogue.everyday(),
        "related": catalogue.also_called(hit.code for hit in results.items[1:RELATED]),
        "fields": [(one.code, one.name) for one in catalogue.fields(on=today)],
        "levels": LEVELS,
        "audiences": AUDIENCES,
        "links": page_links(request, results, **asked),
    }
    if not results.items:
        most_used = catalogue.search("", on=today, limit=POPULAR).items
        values["popular"] = catalogue.also_called(hit.code for hit in most_used)
    return page(request, "portal/search.jinja", values)


@door(permission=PUBLIC)
def suggest(request: PageRequest) -> JsonResponse:
    """What goes on from what is being typed, for a box that asks while somebody types; the page needs none of it."""
    typed = request.GET.get("q", "").strip()
    return JsonResponse({"suggestions": catalogue.suggestions(typed, on=local_date(request.now))})


def _shown(hits: Sequence[catalogue.Hit], on: date) -> list[ProcedureCard]:
    """Hits with what a card tells of them, in the order found."""
    versions = catalogue.versions(hit.id for hit in hits)
    return [card_of(versions[hit.id], on) for hit in hits]


@door(permission=PUBLIC)
def procedure(request: PageRequest, code: str) -> HttpResponse:
    """All of a procedure; a code as forms print it leads to the procedure it is printed for."""
    today = local_date(request.now)
    national = national_code(code)
    try:
        version = catalogue.version_in_force(code, today)
    except catalogue.NoSuchProcedure:
        if national and national != code:
            return HttpResponseRedirect(reverse("portal:procedure", args=[national]))
        raise
    values = {
        "version": version,
        "event": event_of(code),
        "promise": promise_of(version, request.now),
        "open": version.receivable_online,
        "at_the_commune": twin_at_the_commune(version, today),
        "here_instead": taken_here_instead(version),
        "taken_for": catalogue.taken_for(version.code, today),
        "system": version.taken_elsewhere("online") if version.open_for_applying else None,
        "fee_ended": lambda way: rate_ended(way, today),
        "doubts_of_terms": catalogue.doubts(version, today, catalogue.OF_TERMS),
        "doubts_of_law": catalogue.doubts(version, today, catalogue.OF_LAW),
        **_facts(version, today),
        **_quoted(version),
        **_TOLD,
    }
    return page(request, "portal/procedure.jinja", values)


def _facts(version: catalogue.ProcedureVersion, today: date) -> dict[str, Any]:
    """Who serves whom, where and how, in which cases."""
    variants = variants_shown(version)
    return {
        "who": who_decides(version, today),
        "who_label": decider_label(version),
        "who_of_one_place": of_one_place(version),
        "who_in_source": named_by_the_source(version),
        "who_quoted": (told := deciders_quoted(version)),
        "who_quoted_as": said_of_deciders(told, version.steps.vi),
        "variants": variants,
        "channels_of_all": channels_of_all(variants),
        "channels": ways_of_applying(version),
        "level": level_words(version, today),
        "levels": levels_shown(version),
        "subjects": [catalogue.subject_name(one) for one in version.subjects],
        "origin": list(origin(version)),
        "where": where_to_apply(version),
        "moments": catalogue.MOMENTS,
        "beside_online": beside_online(version),
        "own_counter": own_counter(version, today),
        "of_a_place": of_a_place(version),
    }


def _quoted(version: catalogue.ProcedureVersion) -> dict[str, Any]:
    """What its source says beside its columns, and where it cannot be relied on."""
    return {
        "unclear": unclear(version),
        "notes_before_papers": notes_before_papers(version),
        "rows_shifted": rows_shifted(version),
        "another_procedure": another_procedure(version),
        "bases_cited": bases_cited(version),
        "times_quoted": times_quoted(version),
        "days_in_conditions": days_in_conditions(version),
        "originals_quoted": originals_quoted(version),
        "of_offices_too": lists_papers_of_offices(version),
    }


_TOLD: Final[dict[str, Any]] = {
    "term_told": term_told,
    "note_told": note_told,
    "fee_told": fee_told,
    "names_a_sum": names_a_sum,
    "differing": differing,
    "doubt_beside": doubt_beside,
    "due_besides": due_besides,
    "steps_differ": steps_differ,
    "steps_name_a_fee": steps_name_a_fee,
    "steps_start": steps_start,
    "looks_mistyped": looks_mistyped,
    "takes_nothing": takes_nothing,
    "lines_of": catalogue.lines_of,
    "holds_several": catalogue.holds_several,
    "is_to_be_shown": catalogue.is_to_be_shown,
    "sources_of": sources_of,
    "counted_on_paper": counted_on_paper,
    "closing_beside": closing_beside,
    "closing_of_all": closing_of_all,
    "wanted": WANTED,
}
"""What the page asks of one way of applying or another, and words it looks up."""
