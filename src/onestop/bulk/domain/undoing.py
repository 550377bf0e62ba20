"""What takes back what a run did: nothing is wiped out, the opposite act is done to each case and recorded like any other.

A step that was taken is given back, one that was given to another goes back to whoever had it. What ends a step or a case, or
was handed out, stands: there is its own way, case by case.
"""

from collections.abc import Callable, Mapping
from typing import Final

from onestop.bulk.domain.run import Chosen, Item, Run

NO_LONGER: Final = "given_by_mistake"
"""Why a step goes back to whoever had it, by the list of reasons for giving it to another."""


def _given_back(item: Item) -> Chosen | None:
    return Chosen(case_code=item.case_code, act="release", step=item.chosen.step, answers={}, seen={})


def _back_to_whoever_had_it(item: Item) -> Chosen | None:
    if not item.chosen.had:
        return None
    answers = {"assignee": item.chosen.had, "reasons": [NO_LONGER]}
    return Chosen(case_code=item.case_code, act="reassign", step=item.chosen.step, answers=answers, seen={})


_UNDOES: Final[Mapping[str, Callable[[Item], Chosen | None]]] = {
    "claim": _given_back,
    "reassign": _back_to_whoever_had_it,
}


def can_be_undone(act: str) -> bool:
    """Whether there is an act that takes it back from many cases."""
    return act in _UNDOES


def undoing(run: Run) -> tuple[Chosen, ...]:
    """What would take back what it did, the last first; empty where nothing would, or it was taken back already."""
    if run.undone_by is not None:
        return ()
    done = (item for item in reversed(run.those("done")) if item.chosen.act in _UNDOES)
    return tuple(one for item in done if (one := _UNDOES[item.chosen.act](item)) is not None)
