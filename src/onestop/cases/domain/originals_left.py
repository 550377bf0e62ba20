"""How many originals are to go back once something happened: said in the event, so that the open task follows it when replayed.

What was handed in for a document is to go back while that is void (`originals.py`), so revoking and restoring it, and cancelling
the note of it, begin and end the debt after the case has ended. Whoever replays the entries cannot count it: which papers came
is private.
"""

from dataclasses import replace
from typing import TypeVar

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.originals import left_to_give_back
from onestop.cases.events import PapersNoteCancelled, ResultRestored, ResultRevoked

Changing = TypeVar("Changing", PapersNoteCancelled, ResultRestored, ResultRevoked)


def with_originals_left(file: CaseFile, event: Changing) -> Changing:
    """The event, with how many are to go back after it."""
    return replace(event, originals_left=left_to_give_back(evolve(file, event)))
