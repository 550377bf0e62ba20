"""The public face of reminders: who is told what nears its last moment or is past it, and what lies with whom as a day begins."""

from onestop.reminders.data_files import thresholds
from onestop.reminders.domain.thresholds import WHOM, Threshold, ThresholdNotUsable, Whom
from onestop.reminders.figures import FIGURES, UNIT_OVERDUE, Figure, FigureCode, figures_for
from onestop.reminders.operations.brief import brief
from onestop.reminders.operations.choose import choose
from onestop.reminders.operations.forget_old import BRIEFED_FOR, CLOSED_FOR, forget_old
from onestop.reminders.operations.remind import remind
from onestop.reminders.operations.send_letters import send_letters
from onestop.reminders.queries import (
    SHOWN_AT_MOST,
    HoldersShare,
    Reminded,
    chosen,
    counts,
    late_by_holder,
    number_open,
    open_reminders,
)

__all__ = [
    "BRIEFED_FOR",
    "CLOSED_FOR",
    "FIGURES",
    "SHOWN_AT_MOST",
    "UNIT_OVERDUE",
    "WHOM",
    "Figure",
    "FigureCode",
    "HoldersShare",
    "Reminded",
    "Threshold",
    "ThresholdNotUsable",
    "Whom",
    "brief",
    "choose",
    "chosen",
    "counts",
    "figures_for",
    "forget_old",
    "late_by_holder",
    "number_open",
    "open_reminders",
    "remind",
    "send_letters",
    "thresholds",
]
