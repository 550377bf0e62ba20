"""What others may ask of runs."""

from onestop.bulk.domain.refusals import NoSuchRun, NothingChosen, NotInBulk, NotUndone, TooManyChosen
from onestop.bulk.domain.run import LIMIT, Chosen, Item, Run
from onestop.bulk.domain.undoing import can_be_undone, undoing
from onestop.bulk.operations.forget_old import forget_old
from onestop.bulk.operations.go_on import finish_runs, go_on
from onestop.bulk.operations.start import start_run, undo_run
from onestop.bulk.queries import is_begun, run_of

__all__ = [
    "LIMIT",
    "Chosen",
    "Item",
    "NoSuchRun",
    "NotInBulk",
    "NotUndone",
    "NothingChosen",
    "Run",
    "TooManyChosen",
    "can_be_undone",
    "finish_runs",
    "forget_old",
    "go_on",
    "is_begun",
    "run_of",
    "start_run",
    "undo_run",
    "undoing",
]
