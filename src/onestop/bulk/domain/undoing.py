"""What takes back what a run did: nothing is wiped out, the opposite act is done to each case and recorded like any other.

A step that was taken is given back, one that was given to somebody goes back to whoever had it, or to nobody, and one that was
taken back to nobody goes to whoever had it. What ends a step or a case, or
was handed out, stands: there is its own way, case by case. So does what others did to the step since: it is taken back only
where it still lies with whom the run gave it to.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeAlias

from onestop.bulk.domain.run import Chosen, Item, Run

NO_LONGER: Final = "given_by_mistake"
"""Why a step goes back to whoever had it, or to nobody, by the lists of reasons for both."""
Seen: TypeAlias = Mapping[str, str]


def _given_back(item: Item) -> Chosen | None:
    return Chosen(case_code=item.case_code, act="release", step=item.chosen.step, answers={}, seen={})


def _back_to_whoever_had_it(item: Item) -> Chosen | None:
    if not item.chosen.had:
        return None
    answers = {"assignee": item.chosen.had, "reasons": [NO_LONGER]}
    return Chosen(case_code=item.case_code, act="reassign", step=item.chosen.step, answers=answers, seen={})


def _back_to_nobody(item: Item) -> Chosen:
    answers = {"reasons": [NO_LONGER]}
    return Chosen(case_code=item.case_code, act="unassign", step=item.chosen.step, answers=answers, seen={})


def _given_again(item: Item) -> Chosen | None:
    if not item.chosen.had:
        return None
    answers = {"assignee": item.chosen.had}
    return Chosen(case_code=item.case_code, act="assign", step=item.chosen.step, answers=answers, seen={})


_UNDOES: Final[Mapping[str, Callable[[Item], Chosen | None]]] = {
    "claim": _given_back,
    "assign": _back_to_nobody,
    "reassign": _back_to_whoever_had_it,
    "unassign": _given_again,
}


def can_be_undone(act: str) -> bool:
    """Whether there is an act that takes it back from many cases."""
    return act in _UNDOES


def lies_as_left(item: Item, makers: Collection[str], *, holder: str, since: datetime) -> bool:
    """Whether who has a step now, which waits since then, is whom the run gave it to, on the very same visit.

    `makers` are the accounts of whoever made the run: a step that was taken went to him.
    """
    return item.done_at is not None and since <= item.done_at and holder in _left_with(item, makers)


def _left_with(item: Item, makers: Collection[str]) -> Collection[str]:
    """Who has a step once the run is done with it; "" is nobody."""
    if item.chosen.act == "unassign":
        return {""}
    return {item.chosen.answers["assignee"]} if "assignee" in item.chosen.answers else set(makers)


def undoing(run: Run, seen: Callable[[Item], Seen] = lambda _item: {}) -> tuple[Chosen, ...]:
    """What would take back what it did, the last first; empty where nothing would, or it was taken back already.

    `seen` says of an item what the case must still show for that.
    """
    if run.undone_by is not None:
        return ()
    done = (item for item in reversed(run.those("done")) if item.chosen.act in _UNDOES)
    both = ((item, _UNDOES[item.chosen.act](item)) for item in done)
    return tuple(replace(one, seen=seen(item)) for item, one in both if one is not None)
