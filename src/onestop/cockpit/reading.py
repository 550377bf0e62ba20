"""What the leaders' pages say of the figures: which holds back most, which agency, which month."""

from collections import Counter
from datetime import date, timedelta

from onestop.indicators import api as indicators
from onestop.kernel.bilingual import Text
from onestop.organisation import api as organisation
from onestop.reform import api as reform

STANDINGS: dict[reform.Standing, tuple[str, Text]] = {
    "achieved": ("ok", Text("đạt", "achieved")),
    "on_track": ("ok", Text("đúng tiến độ", "on track")),
    "at_risk": ("warn", Text("có nguy cơ", "at risk")),
    "missed": ("bad", Text("không đạt", "missed")),
    "no_data": ("info", Text("chưa có dữ liệu", "no data")),
}
"""How a standing looks and reads."""


def next_judged(standing: reform.ObjectiveStanding, *, as_of: date) -> reform.TargetStanding:
    """The target whose last day comes next; the last one when all are over."""
    ahead = [judged for judged in standing.targets if judged.target.last_day >= as_of]
    return ahead[0] if ahead else standing.targets[-1]


def count_standings(standings: tuple[reform.ObjectiveStanding, ...], *, as_of: date) -> dict[reform.Standing, int]:
    """How many objectives stand where, against their next target."""
    counted = Counter(next_judged(standing, as_of=as_of).standing for standing in standings)
    return {name: counted[name] for name in STANDINGS if counted[name]}


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
    return (ahead or list(objective.targets))[0]


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


def agencies_of(measure: indicators.Measure, *, as_of: date) -> list[tuple[str, Text, indicators.Figure]]:
    """Each competent agency's own figure, the largest number of cases short first."""
    if measure.over != "cases":
        return []
    names = agency_names(as_of)
    return [
        (key, names.get(key, Text(key, key)), figure) for key, figure in indicators.by_key(measure.code, as_of=as_of)
    ]


def agency_table(*, as_of: date) -> list[tuple[str, Text, list[indicators.Figure | None]]]:
    """One row an agency, one column a measure over cases; agencies without any case are left out."""
    columns = [dict(indicators.by_key(measure.code, as_of=as_of)) for measure in indicators.CASE_MEASURES]
    codes = sorted({code for column in columns for code in column})
    names = agency_names(as_of)
    return [(code, names.get(code, Text(code, code)), [column.get(code) for column in columns]) for code in codes]
