"""The public face of the figures."""

from onestop.indicators.audit import FACTS, TRACES, cells_hold, procedures_hold, rebuild_cells, wrong_cells, wrong_facts
from onestop.indicators.domain.columns import CODE, DAY, FLAG, MOMENT, NUMBER, TEXT, Column, ColumnKind
from onestop.indicators.domain.facts import COLUMNS, CaseFact, Rating, expected_row, fact_from, fact_of
from onestop.indicators.domain.release import Block
from onestop.indicators.domain.trace import CaseTrace, TracedEntry, trace_of
from onestop.indicators.export import EXPORTS, export
from onestop.indicators.export_files import workbook
from onestop.indicators.figures import (
    Figure,
    Window,
    by_agency,
    by_month,
    cases_behind,
    figure,
    procedure_figures,
    procedures_behind,
    year_to,
)
from onestop.indicators.following import FOLLOWER, entries_read, follow_all, load_simulated
from onestop.indicators.measures import CASE_MEASURES, MEASURES, Measure, compile_all
from onestop.indicators.paging import BadPageKey
from onestop.indicators.ratings import TooFine, blocks_behind
from onestop.indicators.store import fact_line
from onestop.indicators.tallies import in_bins, tally, traced
from onestop.indicators.trace_existing import trace_existing
from onestop.indicators.trace_store import trace_line

__all__ = [
    "CASE_MEASURES",
    "CODE",
    "COLUMNS",
    "DAY",
    "EXPORTS",
    "FACTS",
    "FLAG",
    "FOLLOWER",
    "MEASURES",
    "MOMENT",
    "NUMBER",
    "TEXT",
    "TRACES",
    "BadPageKey",
    "Block",
    "CaseFact",
    "CaseTrace",
    "Column",
    "ColumnKind",
    "Figure",
    "Measure",
    "Rating",
    "TooFine",
    "TracedEntry",
    "Window",
    "blocks_behind",
    "by_agency",
    "by_month",
    "cases_behind",
    "cells_hold",
    "compile_all",
    "entries_read",
    "expected_row",
    "export",
    "fact_from",
    "fact_line",
    "fact_of",
    "figure",
    "follow_all",
    "in_bins",
    "load_simulated",
    "procedure_figures",
    "procedures_behind",
    "procedures_hold",
    "rebuild_cells",
    "tally",
    "trace_existing",
    "trace_line",
    "trace_of",
    "traced",
    "workbook",
    "wrong_cells",
    "wrong_facts",
    "year_to",
]
