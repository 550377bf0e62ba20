"""The leaders' pages. Each view asks once and renders; nothing here decides."""

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse

from onestop.cockpit import charts, reading
from onestop.frame.doors import door
from onestop.frame.language import current, pick
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.indicators import api as indicators
from onestop.kernel.times import local_date
from onestop.reform import api as reform

_WANTED = {"": None, "dat": True, "chua": False}


@door(permission="reform.see")
def programme(request: PageRequest) -> HttpResponse:
    """Where we stand against every target, in one sentence and one table."""
    as_of = _day(request)
    standings = reform.standings(as_of=as_of)
    return page(request, "cockpit/programme.jinja", {
        "programme": reform.load_programme(),
        "standings": standings,
        "counts": reading.count_standings(standings, as_of=as_of),
        "worst": reading.holds_back_most(standings, as_of=as_of),
        **_common(as_of),
    })  # fmt: skip


@door(permission="figures.see")
def measures(request: PageRequest) -> HttpResponse:
    """Every measure with its figure, those outside the programme too."""
    as_of = _day(request)
    rows = [(measure, indicators.figure(code, as_of=as_of)) for code, measure in indicators.MEASURES.items()]
    return page(request, "cockpit/measures.jinja", {"rows": rows, **_common(as_of)})


@door(permission="figures.see")
def measure(request: PageRequest, code: str) -> HttpResponse:
    """One measure: its figure, its months, its agencies, its definition."""
    as_of = _day(request)
    found = _measure(code)
    series = reading.series_of(found, as_of=as_of)
    target = reading.next_target(code, as_of=as_of)
    return page(request, "cockpit/measure.jinja", {
        "measure": found,
        "figure": indicators.figure(code, as_of=as_of),
        "objective": reading.objective_of(code),
        "series": series,
        "chart": _chart(series, target),
        "agencies": reading.agencies_of(found, as_of=as_of),
        **_common(as_of),
    })  # fmt: skip


@door(permission="figures.see")
def behind(request: PageRequest, code: str) -> HttpResponse:
    """The very cases, or procedures, of a figure."""
    as_of = _day(request)
    found = _measure(code)
    wanted = request.GET.get("loc", "")
    agency = request.GET.get("co-quan") or None
    counted = _WANTED.get(wanted)
    key = request.GET.get("sau") or None
    if found.over == "cases":
        rows = indicators.cases_behind(code, as_of=as_of, counted=counted, agency=agency, after=key)
    else:
        rows = indicators.procedures_behind(code, as_of=as_of, counted=counted, after=key)
    return page(request, "cockpit/behind.jinja", {
        "measure": found,
        "page": rows,
        "wanted": wanted,
        "agency": agency,
        "names": reading.agency_names(as_of),
        "more": _more(request, rows.next_key),
        **_common(as_of),
    })  # fmt: skip


@door(permission="figures.see")
def agencies(request: PageRequest) -> HttpResponse:
    """Every agency beside the others, on every measure over cases."""
    as_of = _day(request)
    return page(request, "cockpit/agencies.jinja", {
        "measures": indicators.CASE_MEASURES,
        "table": reading.agency_table(as_of=as_of),
        **_common(as_of),
    })  # fmt: skip


def _common(as_of: date) -> dict[str, Any]:
    return {"as_of": as_of, "checkpoint": indicators.place_of(indicators.FOLLOWER)}


def _day(request: PageRequest) -> date:
    """The day asked for in the address; today when absent or not a day."""
    try:
        return date.fromisoformat(request.GET.get("ngay", ""))
    except ValueError:
        return local_date(request.now)


def _measure(code: str) -> indicators.Measure:
    if code not in indicators.MEASURES:
        raise Http404
    return indicators.MEASURES[code]


def _more(request: PageRequest, key: str | None) -> str | None:
    if key is None:
        return None
    query = request.GET.copy()
    query["sau"] = key
    return f"?{query.urlencode()}"


def _chart(series: list[tuple[date, indicators.Figure]], target: reform.Target | None) -> str | None:
    points = charts.share_points([(day, figure.value) for day, figure in series])
    if len(points) < 2:
        return None
    share = target.at_least / 100 if target else None
    label = pick(f"{target.at_least} % ({target.year})", f"{target.at_least}% ({target.year})") if target else ""
    return charts.months(points, share, label, current())
