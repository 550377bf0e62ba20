"""The programme as data, and where each of its targets stands on a day."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import yaml

from onestop.indicators import api as indicators
from onestop.kernel.bilingual import Text
from onestop.reform.domain.standing import Standing, Target, forecast, judge, missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """What the programme wants of one share, year by year."""

    code: str
    area: str
    name: Text
    measure: str | None
    definition: Text
    why_no_data: Text | None
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """The six areas and the objectives under them."""

    code: str
    name: Text
    source: Text
    areas: tuple[tuple[str, Text], ...]
    objectives: tuple[Objective, ...]

    def objective(self, code: str) -> Objective | None:
        return next((objective for objective in self.objectives if objective.code == code), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetStanding:
    """One target against the figure of the day."""

    target: Target
    standing: Standing
    missing: int | None
    forecast: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveStanding:
    """One objective with its figure now, its baseline and its trend by month."""

    objective: Objective
    figure: indicators.Figure
    baseline: tuple[date, float] | None
    """The first month with data, and its share."""
    trend: tuple[tuple[date, indicators.Figure], ...]
    targets: tuple[TargetStanding, ...]


@cache
def load_programme() -> Programme:
    """The programme of the province, from the data of this package."""
    text = resources.files("onestop.reform").joinpath("data/programme.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    return Programme(
        code=data["code"],
        name=_text(data["name"]),
        source=_text(data["source"]),
        areas=tuple((area["code"], _text(area["name"])) for area in data["areas"]),
        objectives=tuple(_objective(item) for item in data["objectives"]),
    )


def _text(value: dict[str, str]) -> Text:
    return Text(value["vi"], value["en"])


def _objective(item: dict[str, Any]) -> Objective:
    measure = item["measure"]
    own = item.get("definition")
    return Objective(
        code=item["code"],
        area=item["area"],
        name=_text(item["name"]),
        measure=measure,
        definition=_text(own) if own else indicators.MEASURES[measure].definition,
        why_no_data=_text(item["why_no_data"]) if "why_no_data" in item else None,
        targets=tuple(Target(target["year"], target["at_least"]) for target in item["targets"]),
    )


def standing_of(objective: Objective, *, as_of: date) -> ObjectiveStanding:
    """The objective's figure on a day, its way there, and each target judged."""
    if objective.measure is None:
        figure, trend = indicators.Figure(objective.code, 0, 0), []
    else:
        figure = indicators.figure(objective.measure, as_of=as_of)
        trend = _trend(objective.measure, as_of)
    shares = [(month, point.value) for month, point in trend if point.value is not None]
    return ObjectiveStanding(
        objective=objective,
        figure=figure,
        baseline=shares[0] if shares else None,
        trend=tuple(trend),
        targets=tuple(_judged(target, figure, shares, as_of) for target in objective.targets),
    )


def _trend(measure: str, as_of: date) -> list[tuple[date, indicators.Figure]]:
    if indicators.MEASURES[measure].over == "cases":
        return indicators.by_month(measure, as_of=as_of)
    return indicators.procedure_figures(measure, days=[*_month_starts(as_of, 12), as_of])


def _month_starts(as_of: date, count: int) -> list[date]:
    number = as_of.year * 12 + as_of.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(number - count + 1, number + 1)]


def _judged(target: Target, figure: indicators.Figure, shares: list[tuple[date, float]], as_of: date) -> TargetStanding:
    counts = {"numerator": figure.numerator, "denominator": figure.denominator}
    ahead = forecast(shares, on=target.last_day) if as_of <= target.last_day else None
    return TargetStanding(
        target=target,
        standing=judge(target, **counts, as_of=as_of, trend=shares),
        missing=missing(target, **counts) if figure.denominator else None,
        forecast=ahead,
    )


def standings(*, as_of: date) -> tuple[ObjectiveStanding, ...]:
    """Every objective of the programme on a day."""
    return tuple(standing_of(objective, as_of=as_of) for objective in load_programme().objectives)


def figures_as_json(*, as_of: date, checkpoint: int) -> list[dict[str, Any]]:
    """One row a target, as `./onestop figures --json` prints them. Shares are fractions of 1."""
    return [
        {
            "code": standing.objective.code,
            "year": judged.target.year,
            "target": judged.target.at_least / 100,
            "numerator": standing.figure.numerator,
            "denominator": standing.figure.denominator,
            "value": standing.figure.value,
            "status": judged.standing,
            "missing": judged.missing,
            "definition": standing.objective.definition.as_dict(),
            "why_no_data": standing.objective.why_no_data.as_dict() if standing.objective.why_no_data else None,
            "as_of": as_of.isoformat(),
            "checkpoint": checkpoint,
        }
        for standing in standings(as_of=as_of)
        for judged in standing.targets
    ]
