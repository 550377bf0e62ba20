"""The leaders' pages. Each view asks once and renders; nothing here decides."""

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.urls import reverse
from markupsafe import Markup

from onestop.catalogue import api as catalogue
from onestop.cockpit import charts, reading
from onestop.frame.doors import door
from onestop.frame.language import current, pick
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.indicators import api as indicators
from onestop.kernel.times import local_date
from onestop.reform import api as reform

_WANTED = {"": None, "dat": True, "chua": False}
_OLDEST = date(2000, 1, 1)


@door(permission="reform.see")
def programme(request: PageRequest) -> HttpResponse:
    """Where we stand against every target, in one sentence and one table; and where the most is missing."""
    as_of = _day(request)
    standings = reform.standings(as_of=as_of)
    worst = reading.holds_back_most(standings, as_of=as_of)
    return page(request, "cockpit/programme.jinja", {
        "programme": reform.load_programme(),
        "standings": [(row, reading.next_judged(row, as_of=as_of)) for row in standings],
        "years": sorted({judged.target.year for row in standings for judged in row.targets}),
        "counts": reading.count_standings(standings, as_of=as_of),
        "worst": worst,
        **(_worst(worst, as_of) if worst else {}),
        **_common(request, as_of),
    })  # fmt: skip


@door(permission="figures.see")
def measures(request: PageRequest) -> HttpResponse:
    """Every measure with its figure, those outside the programme too."""
    as_of = _day(request)
    rows = [
        (measure, indicators.figure(code, as_of=as_of), reading.next_target(code, as_of=as_of))
        for code, measure in indicators.MEASURES.items()
    ]
    return page(request, "cockpit/measures.jinja", {"rows": rows, **_common(request, as_of)})


@door(permission="figures.see")
def measure(request: PageRequest, code: str) -> HttpResponse:
    """One measure: its figure, its months, where most is missing, its definition."""
    as_of = _day(request)
    found = _measure(code)
    series = reading.series_of(found, as_of=as_of)
    target = reading.next_target(code, as_of=as_of)
    short, missing = reading.shortest(found, as_of=as_of, most=10)
    return page(request, "cockpit/measure.jinja", {
        "measure": found,
        "figure": indicators.figure(code, as_of=as_of),
        "target": target,
        "series": series,
        "chart": _chart(series, target),
        "short": short,
        "short_in_all": missing,
        **_common(request, as_of),
    })  # fmt: skip


@door(permission="figures.see")
def behind(request: PageRequest, code: str) -> HttpResponse:
    """The very cases, or procedures, of a figure."""
    as_of = _day(request)
    found = _measure(code)
    wanted, agency, key = _asked(request, "loc"), _asked(request, "co-quan"), _asked(request, "sau") or None
    counted, branch = _WANTED.get(wanted), _asked(request, "nhanh") == "1"
    if found.over == "cases":
        agencies = (reading.branch_of(agency, as_of=as_of) if branch else [agency]) if agency else None
        rows = indicators.cases_behind(code, as_of=as_of, counted=counted, agencies=agencies, after=key)
    else:
        rows = indicators.procedures_behind(code, as_of=as_of, counted=counted, after=key)
    return page(request, "cockpit/behind.jinja", {
        "measure": found,
        "page": rows,
        "wanted": wanted if wanted in _WANTED else "",
        "agency": agency,
        "place": {"co-quan": agency, "nhanh": "1" if branch else ""} if agency else {},
        "branch": branch,
        "names": reading.agency_names(as_of),
        "procedures": catalogue.names({row["procedure_code"] for row in rows.rows}),
        "more": _more(request, rows.next_key) if rows.next_key else None,
        "first": _more(request, None) if key else None,
        **_common(request, as_of),
    })  # fmt: skip


@door(permission="figures.see")
def agencies(request: PageRequest) -> HttpResponse:
    """Departments and districts beside each other on every measure over cases; a district opens to its communes."""
    as_of = _day(request)
    under = _asked(request, "thuoc") or None
    return page(request, "cockpit/agencies.jinja", {
        "measures": indicators.CASE_MEASURES,
        "table": reading.places(indicators.CASE_MEASURES, as_of=as_of, under=under),
        "under": under,
        "names": reading.agency_names(as_of) if under else {},
        **_common(request, as_of),
    })  # fmt: skip


def _worst(worst: reform.ObjectiveStanding, as_of: date) -> dict[str, Any]:
    """The chart of what holds back most and the places where its missing cases are."""
    measure = indicators.MEASURES[worst.objective.measure or ""]
    short, missing = reading.shortest(measure, as_of=as_of, most=5)
    target = reading.next_judged(worst, as_of=as_of).target
    return {
        "worst_target": target,
        "chart": _chart(list(worst.trend), target),
        "short": short,
        "short_in_all": missing,
    }


def _common(request: PageRequest, as_of: date) -> dict[str, Any]:
    return {
        "as_of": as_of,
        "today": local_date(request.now),
        "checkpoint": indicators.entries_read(),
        "to": _links(as_of if as_of != local_date(request.now) else None),
    }


def _links(day: date | None) -> Callable[..., str]:
    """Addresses of the leaders' pages that stay on the day one is looking at."""

    def to(name: str, *args: str, **query: str) -> str:
        asked = {key: value for key, value in query.items() if value} | ({"ngay": day.isoformat()} if day else {})
        return reverse(f"cockpit:{name}", args=args) + (f"?{urlencode(asked)}" if asked else "")

    return to


def _day(request: PageRequest) -> date:
    """The day asked for in the address; today when absent, not a day, or not yet come."""
    today = local_date(request.now)
    try:
        asked = date.fromisoformat(request.GET.get("ngay", ""))
    except ValueError:
        return today
    return asked if _OLDEST <= asked < today else today


def _asked(request: PageRequest, name: str) -> str:
    """A word of the address, empty where it does not stand there."""
    return request.GET.get(name, "")


def _measure(code: str) -> indicators.Measure:
    if code not in indicators.MEASURES:
        raise Http404
    return indicators.MEASURES[code]


def _more(request: PageRequest, key: str | None) -> str | None:
    """This address at the page after `key`; at the first page without."""
    query = request.GET.copy()
    query.pop("sau", None)
    if key is not None:
        query["sau"] = key
    return f"?{query.urlencode()}"


def _chart(series: list[tuple[date, indicators.Figure]], target: reform.Target | None) -> Markup | None:
    points = charts.share_points([(day, figure.value) for day, figure in series])
    if len(points) < 2:
        return None
    share = target.at_least / 100 if target else None
    label = pick(f"{target.at_least} % ({target.year})", f"{target.at_least}% ({target.year})") if target else ""
    return charts.months(points, share, label, current())
