"""The words beside a target never hide the figures."""

import re
from datetime import date

import pytest

from onestop.cockpit.charts import months

MONTHS = [date(2026, month, 1) for month in range(1, 12)]


def heights(share: float, target: float) -> tuple[float, float, float]:
    """Of the words beside the target, of the target itself and of the last figure, in a drawing that is low at its top."""
    drawn = str(months([(day, share) for day in MONTHS], target, "≥ 95 % (2030)", "vi"))
    words = re.search(r'<text x="[\d.]+" y="([\d.]+)"[^>]*font-weight="600"', drawn)
    rule = re.search(r'<path d="M[\d.]+ ([\d.]+)H[\d.]+" stroke="#d8a13a"', drawn)
    dots = re.findall(r'<circle cx="[\d.]+" cy="([\d.]+)"', drawn)
    assert words
    assert rule
    return float(words[1]), float(rule[1]), float(dots[len(MONTHS) - 1])


@pytest.mark.parametrize("target", [0.5, 0.8, 0.95, 1.0])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_a_target_is_named_on_the_side_where_the_figures_do_not_run(share: float, target: float) -> None:
    words, rule, figure = heights(share, target)

    assert (words < rule) == (figure >= rule)
    assert words >= 13, "they stand within the drawing"
