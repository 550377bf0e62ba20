"""What an official keeps of his lists of work: filters under a name, columns, and which cases he has opened."""

from onestop.worklists.domain.columns import COLUMNS, Column
from onestop.worklists.domain.refusals import NameNotValid, NameTaken, NoSuchSaved, TooManySaved
from onestop.worklists.domain.saved import LONGEST_NAME, MOST
from onestop.worklists.operations.choose_columns import choose_columns
from onestop.worklists.operations.forget_opened import KEPT_FOR, forget_opened
from onestop.worklists.operations.open_case import open_case
from onestop.worklists.operations.saved_filters import remove_filter, rename_filter, save_filter
from onestop.worklists.queries import BesideList, beside_list, columns_of, saved_filters
from onestop.worklists.saved import SavedFilter

__all__ = [
    "COLUMNS",
    "KEPT_FOR",
    "LONGEST_NAME",
    "MOST",
    "BesideList",
    "Column",
    "NameNotValid",
    "NameTaken",
    "NoSuchSaved",
    "SavedFilter",
    "TooManySaved",
    "beside_list",
    "choose_columns",
    "columns_of",
    "forget_opened",
    "open_case",
    "remove_filter",
    "rename_filter",
    "save_filter",
    "saved_filters",
]
