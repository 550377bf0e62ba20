"""What others may ask of runs."""

from onestop.bulk.domain.estimate import Basis, Estimate
from onestop.bulk.domain.fair_load import Move, Work, distribute
from onestop.bulk.domain.refusals import NoSuchRun, NothingChosen, NotInBulk, NotUndone, TooManyChosen
from onestop.bulk.domain.run import LIMIT, Chosen, Item, Run, RunLine
from onestop.bulk.domain.undoing import can_be_undone, undoing
from onestop.bulk.domain.unit import PersonLoad, Waiting
from onestop.bulk.operations.forget_old import forget_old
from onestop.bulk.operations.go_on import finish_runs, go_on
from onestop.bulk.operations.learn_hours import learn_hours
from onestop.bulk.operations.start import start_run, undo_run
from onestop.bulk.queries import is_begun, run_of, runs_of, runs_of_unit
from onestop.bulk.unit_load import UnitLoad, overloaded, unit_load, units_of

__all__ = [
    "LIMIT",
    "Basis",
    "Chosen",
    "Estimate",
    "Item",
    "Move",
    "NoSuchRun",
    "NotInBulk",
    "NotUndone",
    "NothingChosen",
    "PersonLoad",
    "Run",
    "RunLine",
    "TooManyChosen",
    "UnitLoad",
    "Waiting",
    "Work",
    "can_be_undone",
    "distribute",
    "finish_runs",
    "forget_old",
    "go_on",
    "is_begun",
    "learn_hours",
    "overloaded",
    "run_of",
    "runs_of",
    "runs_of_unit",
    "start_run",
    "undo_run",
    "undoing",
    "unit_load",
    "units_of",
]
