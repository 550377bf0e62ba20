"""The public face of the figures."""

from onestop.indicators.checking import FACTS, cells_hold, rebuild_cells, wrong_cells, wrong_facts
from onestop.indicators.domain.facts import COLUMNS, CaseFact, Rating, expected_row, fact_from, fact_of
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
from onestop.indicators.store import fact_line, place_of

__all__ = [
    "CASE_MEASURES",
    "COLUMNS",
    "EXPORTS",
    "FACTS",
    "FOLLOWER",
    "MEASURES",
    "BadPageKey",
    "CaseFact",
    "Figure",
    "Measure",
    "Page",
    "Rating",
    "Window",
    "by_agency",
    "by_month",
    "cases_behind",
    "cells_hold",
    "compile_all",
    "expected_row",
    "export",
    "fact_from",
    "fact_line",
    "fact_of",
    "figure",
    "follow",
    "follow_all",
    "load_simulated",
    "place_of",
    "procedure_figures",
    "procedures_behind",
    "rebuild_cells",
    "wrong_cells",
    "wrong_facts",
    "year_to",
]
