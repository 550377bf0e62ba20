"""The leaders' pages. Each view asks once and renders; nothing here decides."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.urls import reverse
from markupsafe import Markup

from onestop.catalogue import api as catalogue
from onestop.cockpit import analysis, charts
from onestop.frame.channels import how_lodged
from onestop.frame.doors import door
from onestop.frame.language import current, pick
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.request import PageRequest
from onestop.frame.typed_day import read_typed_day
from onestop.indicators import api as indicators
from onestop.kernel.paging import Page
from onestop.kernel.times import local_date
from onestop.reform import api as reform

_CHOICES = {"": None, "dat": True, "chua": False}
_NARROWING = ("loc", "co-quan", "nhanh", "ngay")
"""Parameters that say which list of a figure one reads."""


@door(permission="reform.see")
def programme(request: PageRequest) -> HttpResponse:
    """Where we stand against every target, in one sentence and one table; and where the most is missing."""
    as_of = _day(request)
    standings = reform.standings(as_of=as_of)
    worst = analysis.furthest_behind(standings, as_of=as_of)
    return page(request, "cockpit/programme.jinja", {
        "programme": reform.load_programme(),
        "measured": indicators.MEASURES,
        "standings": [(row, analysis.next_target_standing(row, as_of=as_of)) for row in standings],
        "years": sorted({judged.target.year for row in standings for judged in row.targets}),
        "counts": analysis.count_standings(standings, as_of=as_of),
        "worst": worst,
        **(_worst(worst, as_of) if worst else {}),
        **_common(request, as_of),
    })  # fmt: skip


@door(permission="figures.see")
def measures(request: PageRequest) -> HttpResponse:
    """Every measure with its figure, those outside the programme too."""
    as_of = _day(request)
    rows = [
        (measure, indicators.figure(code, as_of=as_of), analysis.next_target(code, as_of=as_of))
        for code, measure in indicators.MEASURES.items()
    ]
    return page(request, "cockpit/measures.jinja", {"rows": rows, **_common(request, as_of)})


@door(permission="figures.see")
def measure(request: PageRequest, code: str) -> HttpResponse:
    """One measure: its figure, its months, where most is missing, its definition."""
    as_of = _day(request)
    shown = _measure(code)
    series = analysis.monthly_series(shown, as_of=as_of)
    target = analysis.next_target(code, as_of=as_of)
    short, missing = analysis.largest_shortfalls(shown, as_of=as_of, most=10)
    return page(request, "cockpit/measure.jinja", {
        "measure": shown,
        "figure": indicators.figure(code, as_of=as_of),
        "target": target,
        "series": series,
        "chart": _chart(series, target),
        "short": short,
        "short_in_all": missing,
        **_common(request, as_of),
    })  # fmt: skip


@door(permission="figures.see")
def drill_down(request: PageRequest, code: str) -> HttpResponse:
    """What a figure is made of: its very cases or procedures; of ratings, groups of ten and more."""
    as_of, shown = _day(request), _measure(code)
    choice, agency, after = _parameter(request, "loc"), _parameter(request, "co-quan"), place_in(request)
    branch = _parameter(request, "nhanh") == "1"
    agencies = (analysis.branch_of(agency, as_of=as_of) if branch else [agency]) if agency else None
    rows = _made_of(shown, as_of=as_of, counted=_CHOICES.get(choice), agencies=agencies, after=after)
    return page(request, "cockpit/drill_down.jinja", {
        "measure": shown,
        "page": rows,
        "choice": choice if choice in _CHOICES else "",
        "agency": agency,
        "place": {"co-quan": agency, "nhanh": "1" if branch else ""} if agency else {},
        "branch": branch,
        "names": analysis.agency_names(as_of),
        "procedures": {} if shown.confidential else catalogue.names(_procedures(rows), local_date(request.now)),
        "how_lodged": how_lodged,
        "links": page_links(request, rows, **{name: _parameter(request, name) for name in _NARROWING}),
        **_common(request, as_of),
    })  # fmt: skip


def _procedures(rows: Page[Any]) -> set[str]:
    return {row["procedure_code"] for row in rows.items}


def _made_of(
    measure: indicators.Measure,
    *,
    as_of: date,
    counted: bool | None,
    agencies: Sequence[str] | None,
    after: str | None,
) -> Page[Any]:
    if measure.confidential:
        return indicators.blocks_behind(measure, as_of=as_of, agencies=agencies, after=after)
    if measure.over == "cases":
        return indicators.cases_behind(measure.code, as_of=as_of, counted=counted, agencies=agencies, after=after)
    return indicators.procedures_behind(measure.code, as_of=as_of, counted=counted, after=after)


@door(permission="figures.see")
def agencies(request: PageRequest) -> HttpResponse:
    """Departments and districts beside each other on every measure over cases; a district opens to its communes."""
    as_of = _day(request)
    under = _parameter(request, "thuoc") or None
    return page(request, "cockpit/agencies.jinja", {
        "measures": indicators.CASE_MEASURES,
        "table": analysis.agency_rows(indicators.CASE_MEASURES, as_of=as_of, under=under),
        "under": under,
        "names": analysis.agency_names(as_of) if under else {},
        **_common(request, as_of),
    })  # fmt: skip


def _worst(worst: reform.ObjectiveStanding, as_of: date) -> dict[str, Any]:
    """The chart of what holds back most and the places where its missing cases are."""
    measure = indicators.MEASURES[worst.objective.measure or ""]
    short, missing = analysis.largest_shortfalls(measure, as_of=as_of, most=5)
    target = analysis.next_target_standing(worst, as_of=as_of).target
    return {
        "worst_target": target,
        "chart": _chart(list(worst.trend), target),
        "short": short,
        "short_in_all": missing,
    }


def _common(request: PageRequest, as_of: date) -> dict[str, Any]:
    return {
        "as_of": as_of,
        "checkpoint": indicators.entries_read(),
        "to": _links(as_of if as_of != local_date(request.now) else None),
    }


def _links(day: date | None) -> Callable[..., str]:
    """Addresses of the leaders' pages that stay on the day one is looking at."""

    def to(name: str, *args: str, **query: str) -> str:
        chosen = {key: value for key, value in query.items() if value} | ({"ngay": day.isoformat()} if day else {})
        return reverse(f"cockpit:{name}", args=args) + (f"?{urlencode(chosen)}" if chosen else "")

    return to


def _day(request: PageRequest) -> date:
    """The day asked for in the address; today when absent, not a day, or not yet come."""
    today = local_date(request.now)
    day = read_typed_day(request.GET.get("ngay", ""))
    return day if day and day < today else today


def _parameter(request: PageRequest, name: str) -> str:
    """A word of the address, empty where it does not stand there."""
    return request.GET.get(name, "")


def _measure(code: str) -> indicators.Measure:
    if code not in indicators.MEASURES:
        raise Http404
    return indicators.MEASURES[code]


def _chart(series: list[tuple[date, indicators.Figure]], target: reform.Target | None) -> Markup | None:
    points = charts.share_points([(day, figure.value) for day, figure in series])
    if len(points) < 2:
        return None
    share = target.at_least / 100 if target else None
    label = pick(f"{target.at_least} % ({target.year})", f"{target.at_least}% ({target.year})") if target else ""
    return charts.months(points, share, label, current())
