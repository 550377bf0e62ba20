"""What the leaders' pages say of the figures: which holds back most, which agency, which month."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onestop.indicators import api as indicators
from onestop.kernel.bilingual import Text
from onestop.organisation import api as organisation
from onestop.reform import api as reform

_ORDER: tuple[reform.Standing, ...] = ("achieved", "on_track", "at_risk", "missed", "no_data")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An agency, or a district with its communes, and its figures in the order of the measures asked for."""

    code: str
    name: Text
    figures: tuple[indicators.Figure | None, ...]
    branch: bool
    """Whether the figures are of the whole branch below it."""

    @property
    def short(self) -> int:
        """Cases that do not count, on the first measure."""
        first = self.figures[0]
        return first.denominator - first.numerator if first else 0


def next_judged(standing: reform.ObjectiveStanding, *, as_of: date) -> reform.TargetStanding:
    """The target whose last day comes next; the last one when all are over."""
    ahead = [judged for judged in standing.targets if judged.target.last_day >= as_of]
    return ahead[0] if ahead else standing.targets[-1]


def count_standings(standings: tuple[reform.ObjectiveStanding, ...], *, as_of: date) -> dict[reform.Standing, int]:
    """How many objectives stand where, against their next target."""
    counted = Counter(next_judged(standing, as_of=as_of).standing for standing in standings)
    return {name: counted[name] for name in _ORDER if counted[name]}


def holds_back_most(standings: tuple[reform.ObjectiveStanding, ...], *, as_of: date) -> reform.ObjectiveStanding | None:
    """The objective farthest below its next target, in points; None when all are reached."""

    def shortfall(standing: reform.ObjectiveStanding) -> float:
        return next_judged(standing, as_of=as_of).target.at_least / 100 - (standing.figure.value or 0.0)

    behind = [s for s in standings if s.figure.denominator and shortfall(s) > 0]
    return max(behind, key=shortfall, default=None)


def objective_of(measure: str) -> reform.Objective | None:
    """The objective of the programme bound to this measure."""
    return next((o for o in reform.load_programme().objectives if o.measure == measure), None)


def next_target(measure: str, *, as_of: date) -> reform.Target | None:
    objective = objective_of(measure)
    if objective is None:
        return None
    ahead = [target for target in objective.targets if target.last_day >= as_of]
    return ahead[0] if ahead else objective.targets[-1]


def series_of(measure: indicators.Measure, *, as_of: date) -> list[tuple[date, indicators.Figure]]:
    """The measure month by month: each month's own cases, or the procedures at each month's start."""
    if measure.over == "cases":
        return indicators.by_month(measure.code, as_of=as_of)
    starts = [as_of.replace(day=1)]
    while len(starts) < 12:
        starts.append((starts[-1] - timedelta(days=1)).replace(day=1))
    return indicators.procedure_figures(measure.code, days=sorted({*starts, as_of}))


def agency_names(as_of: date) -> dict[str, Text]:
    return {agency.code: agency.name for agency in organisation.all_on(as_of)}


def branch_of(code: str, *, as_of: date) -> list[str]:
    """The agency, all below it, and what these succeeded."""
    return sorted(organisation.scope(code, as_of, subtree=True))


def places(measures: Sequence[indicators.Measure], *, as_of: date, under: str | None = None) -> list[Place]:
    """Departments and districts, each district with its communes; or one branch, agency by agency."""
    codes = [measure.code for measure in measures]
    own = indicators.by_agency(codes, as_of=as_of)
    heads = {
        code: organisation.unit_of(code, as_of) if under is None else code
        for code in own
        if under is None or organisation.is_under(code, under, as_of)
    }
    return [
        Place(
            code=head,
            name=_name(head, as_of),
            figures=tuple(_sum(measure, [own[code] for code in heads if heads[code] == head]) for measure in codes),
            branch=under is None and any(code != head and heads[code] == head for code in heads),
        )
        for head in sorted(set(heads.values()))
    ]


def shortest(measure: indicators.Measure, *, as_of: date, most: int) -> tuple[list[Place], int]:
    """Where most of the missing cases are, and how many are missing in all."""
    if measure.over != "cases":
        return [], 0
    found = sorted(places([measure], as_of=as_of), key=lambda place: (-place.short, place.code))
    return [place for place in found[:most] if place.short], sum(place.short for place in found)


def _name(code: str, as_of: date) -> Text:
    """Figures of the past may be of agencies that have ended since."""
    try:
        return organisation.as_last_known(code, as_of).name
    except organisation.UnknownAgency:
        return Text(code, code)


def _sum(measure: str, parts: Iterable[dict[str, indicators.Figure]]) -> indicators.Figure | None:
    figures = [part[measure] for part in parts if measure in part]
    if not figures:
        return None
    return indicators.Figure(measure, sum(f.numerator for f in figures), sum(f.denominator for f in figures))
