"""What stands among an official's work by his post, and just he may not do: four eyes, and impartiality.

It is no part of his work: others of his post do it, or his head gives it to somebody else. What was given to another official is
in none of his lists to begin with (`worklist.is_own_work`).
"""

from collections.abc import Mapping
from typing import Final

from onestop.cases.domain.act import Act
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hands import conflict_of, other_hands
from onestop.cases.domain.in_place import doing_step, in_whose_place
from onestop.cases.domain.law.answer_withdrawal import ANSWER_WITHDRAWAL
from onestop.cases.domain.law.replace_result import REPLACE_RESULT
from onestop.cases.domain.law.take_over import TAKE_OVER
from onestop.cases.domain.task_kinds import TASK_KINDS
from onestop.cases.domain.tasks import PERMISSION_OF, Task, TaskKind
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Refusal

BY_THE_STEP: Final[frozenset[TaskKind]] = frozenset({"step", "decide"})
"""Kept from whoever did steps of the process that are kept apart from it."""
BY_WHAT_WAS_SAID: Final[Mapping[TaskKind, Act]] = {
    "answer_withdrawal": ANSWER_WITHDRAWAL,
    "take_over": TAKE_OVER,
    "replacement": REPLACE_RESULT,
}
"""Kept from whoever wrote down what is answered by it, as the act says by which it is done."""


def why_not_his(file: CaseFile, by: Actor, task: Task | None = None) -> Refusal | None:
    """Why this official may not do that task, or have any part in the case where none is meant; None where nothing in his person
    keeps it from him."""
    if by.kind != "official":
        return None
    if task is None:
        return conflict_of(file, by)
    if act := BY_WHAT_WAS_SAID.get(task.kind):
        return act.bars(file, by)
    if task.kind in BY_THE_STEP:
        doer = doing_step(file, by, task.step)
        return conflict_of(file, doer) or other_hands(file, doer, task.step)
    return conflict_of(file, _doing(file, by, task))


def _doing(file: CaseFile, by: Actor, task: Task) -> Actor:
    """As whom he does what belongs to no step."""
    permission = TASK_KINDS[task.kind].whose.get(task.hands, PERMISSION_OF[task.hands])
    return in_whose_place(file, by, "", lambda one: one.may(permission, task.agency))
