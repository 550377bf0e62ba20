"""The public face of the reform programme."""

from onestop.reform.domain.standing import Standing, Target, forecast, judge, missing
from onestop.reform.programme import (
    Objective,
    ObjectiveStanding,
    Programme,
    TargetStanding,
    figures_as_json,
    load_programme,
    standing_of,
    standings,
)

__all__ = [
    "Objective", "ObjectiveStanding", "Programme", "Standing", "Target", "TargetStanding",
    "figures_as_json", "forecast", "judge", "load_programme", "missing", "standing_of", "standings",
]  # fmt: skip
