"""In whose place an act is done: in one's own name, or in that of an absent official whose work one does meanwhile (làm thay).

What was given to the absent one is done in his place; anything else in one's own name where one's own posts allow it, and in
another's only where they do not. Deciding and signing are never done in another's place by a record of absence: a deputy head
decides by his own post, what was given to the head as well (Decree 30/2020/NĐ-CP, Art. 13).
"""

from collections.abc import Callable, Iterator

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.forfeits import permission_for
from onestop.cases.domain.hands import task_of
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.tasks import PERMISSION_OF
from onestop.kernel.actor import Actor


def in_whose_place(file: CaseFile, by: Actor, step: str, permits: Callable[[Actor], bool]) -> Actor:
    """As whom this official does what `permits` asks posts for, at that step where it is about one; in his own name where
    nothing lets him in another's."""
    if not by.covers:
        return by
    own = by.in_own_name()
    return next((one for one in _ways(file, by, own, step) if permits(one)), own)


def doing_step(file: CaseFile, by: Actor, step: str) -> Actor:
    """As whom he does that waiting step."""
    return in_whose_place(file, by, step, lambda one: one.may(permission_for(file, step), agency_of(file, step)))


def _ways(file: CaseFile, by: Actor, own: Actor, step: str) -> Iterator[Actor]:
    task = task_of(file, step) if step else None
    if task is None or not task.assignee or own.is_behind(task.assignee):
        yield own
        yield from map(by.in_place_of, by.covers)
        return
    needed = permission_for(file, step)
    for absent in by.covers:
        if absent.is_behind(task.assignee) and needed in (PERMISSION_OF["head"], *absent.permissions):
            yield by.in_place_of(absent)
