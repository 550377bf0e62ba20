"""Finding a procedure, and knowing everything about it before starting."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse

from onestop.catalogue import api as catalogue
from onestop.frame.channels import CHANNELS
from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.request import PageRequest
from onestop.kernel.times import local_date
from onestop.portal.figures import how_we_serve
from onestop.portal.procedure_card import ProcedureCard, card_of, who_decides
from onestop.portal.wording import AUDIENCES, LEVELS, SERVICE_LEVELS, SOURCES

A_PAGE = 20


@door(permission=PUBLIC)
def home(request: PageRequest) -> HttpResponse:
    today = local_date(request.now)
    popular = catalogue.search("", on=today, limit=5)
    values = {
        "popular": _shown(popular.items, today),
        "serving": how_we_serve(today),
    }
    return page(request, "portal/home.jinja", values)


@door(permission=PUBLIC)
def search(request: PageRequest) -> HttpResponse:
    """Results by how well they match; filters narrow, and every address can be sent to somebody."""
    today = local_date(request.now)
    asked = {name: request.GET.get(name, "").strip()[:200] for name in ("q", "field", "level", "audience")}
    results = catalogue.search(
        asked["q"],
        field=asked["field"] or None,
        level=asked["level"] if asked["level"] in LEVELS else None,
        audience=asked["audience"] if asked["audience"] in AUDIENCES else None,
        on=today,
        after=place_in(request),
        limit=A_PAGE,
    )
    values: dict[str, Any] = {
        "asked": asked,
        "results": _shown(results.items, today),
        "total": results.total,
        "fields": [(one.code, one.name) for one in catalogue.fields(on=today)],
        "levels": LEVELS,
        "audiences": AUDIENCES,
        "links": page_links(request, results, **asked),
    }
    return page(request, "portal/search.jinja", values)


def _address(asked: Mapping[str, str | None]) -> str:
    return f"{reverse('portal:search')}?{urlencode({key: value for key, value in asked.items() if value})}"


def _shown(hits: Sequence[catalogue.Hit], on: date) -> list[ProcedureCard]:
    """Hits with what a card tells of them, in the order found."""
    versions = catalogue.versions(hit.id for hit in hits)
    return [card_of(versions[hit.id], on) for hit in hits]


@door(permission=PUBLIC)
def procedure(request: PageRequest, code: str) -> HttpResponse:
    today = local_date(request.now)
    version = catalogue.version_in_force(code, today)
    values = {
        "version": version,
        "open": version.open_for_applying and version.is_online_on(today),
        "who": who_decides(version, today),
        "level_now": version.service_level_on(today),
        "blocking": [one for one in version.findings if one.blocking],
        "channels": CHANNELS,
        "sources": SOURCES,
        "service_levels": SERVICE_LEVELS,
    }
    return page(request, "portal/procedure.jinja", values)
