"""The thresholds as they stand in the data file, read once."""

from functools import cache
from importlib.resources import files

import yaml

from onestop.cases import api as cases
from onestop.reminders.domain.thresholds import Threshold, read_thresholds


@cache
def thresholds() -> tuple[Threshold, ...]:
    """Raises ThresholdNotUsable."""
    text = (files("onestop.reminders") / "data" / "thresholds.yaml").read_text(encoding="utf-8")
    return read_thresholds(yaml.safe_load(text), cases.HURRIED)
