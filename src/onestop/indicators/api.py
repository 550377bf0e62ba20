"""The public face of the figures."""

from onestop.indicators.checking import figures_hold, rebuild_cells, wrong_cells, wrong_facts
from onestop.indicators.domain.facts import COLUMNS, CaseFact, fold
from onestop.indicators.export import EXPORTS, export
from onestop.indicators.figures import (
    BadPageKey,
    Figure,
    Page,
    Window,
    by_agency,
    by_month,
    cases_behind,
    figure,
    procedure_figures,
    procedures_behind,
    year_to,
)
from onestop.indicators.following import FOLLOWER, follow, follow_all, load_simulated
from onestop.indicators.measures import CASE_MEASURES, MEASURES, Measure, compile_all
from onestop.indicators.store import line_of, place_of

__all__ = [
    "CASE_MEASURES", "COLUMNS", "EXPORTS", "FOLLOWER", "MEASURES", "BadPageKey", "CaseFact", "Figure", "Measure", "Page",
    "Window", "by_agency", "by_month", "cases_behind", "compile_all", "export", "figure", "figures_hold", "fold", "follow",
    "follow_all", "line_of", "load_simulated", "place_of", "procedure_figures", "procedures_behind", "rebuild_cells",
    "wrong_cells", "wrong_facts", "year_to",
]  # fmt: skip
