"""Tasks: what one agency or person is to do on a case, each with its own last day.

Receiving the dossier, each step of the process, the opinion of another agency, a meeting with several, deciding where the
process names no such step, answering a request to withdraw, signing an apology, taking over what another agency offers, and
returning the result, or one of several by itself; noting papers that come before it is received on the portal, and cancelling
such a note, is done as it is written down. A step at another agency is handed over first (`hops.py`): there it is to be
confirmed, here it is watched until it was. What holds of each kind stands in one table (`task_kinds.py`). Queues, assignment,
four eyes and dwell times are questions to tasks.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple, TypeAlias

TaskKind: TypeAlias = Literal[
    "receive", "step", "opinion", "decide", "answer_withdrawal", "return", "apology", "late_opinion",
    "take_over", "hand_over", "sent", "refused", "meeting", "return_part", "refund", "give_back", "silence", "replacement",
    "note_papers", "cancel_note",
]  # fmt: skip
Hands: TypeAlias = Literal["head", "receptionist", "specialist"]

PERMISSION_OF: Final[Mapping[Hands, str]] = MappingProxyType(
    {"receptionist": "cases.accept", "specialist": "cases.step", "head": "cases.decide"}
)
"""Every role a step can be given to, and what a post must allow before its holder does that step."""
HANDS: Final[tuple[Hands, ...]] = tuple(sorted(PERMISSION_OF))
_BY_NAME: Final[Mapping[str, Hands]] = {hands: hands for hands in HANDS}
NO_ANSWER: Final[Mapping[str, Any]] = MappingProxyType({})
CLAIMED: Final[Mapping[str, Any]] = MappingProxyType({"claimed": True})
"""Of a step that is open: its holder took it himself, and may give it back."""
NOT_NEEDED: Final = "not_needed"
"""How an opinion ended that was taken back before its last day."""
PAUSED_LAST: Final = timedelta(days=1000 * 365)
"""Waits without a promise come after all with one, the longest waiting first."""


class Task(NamedTuple):
    """One thing to do. Open until `done_at`; one that nobody did (`done_by` empty) has lapsed.

    A tuple, for a year of the province makes six million.
    """

    nth: int
    """The place among the tasks of its case, from 1."""
    kind: TaskKind
    agency: str
    hands: Hands
    """The role whose work it is."""
    entered_at: datetime
    step: str = ""
    """The step of the process, for tasks of that kind and of its hand-over; of an opinion, late or not, the agency asked, which
    is asked once at a time; of taking over, the agency that offers the case; of a result that goes back by itself, the step that
    yields it; of a refund, the number of the sum."""
    assignee: str = ""
    """Key of the official it was given to; nobody in particular when empty."""
    due_at: datetime | None = None
    """Its own last moment inside the term of the case: the quota of its step."""
    urgent_at: datetime | None = None
    """When it begins to be late, by which lists are ordered; None while the case waits for somebody else."""
    once_late: bool = False
    """While it is in lists, whether it stays overdue there however far its own day: the promise of its case was broken once."""
    done_at: datetime | None = None
    done_by: Any = ""
    """Key of the official who did it."""
    acted_for: str = ""
    """Key of the absent official in whose place he did it."""
    answer: Mapping[str, Any] = NO_ANSWER
    """What he found out: answers to the gateways behind the step; of receiving, what was counted then, by component; of an
    opinion, what is asked and, once it is given, what was said; of an apology, what it says; of taking over, why; of a meeting,
    who is called, where and to settle what, and what came of it."""

    @property
    def is_open(self) -> bool:
        return self.done_at is None

    @property
    def doers(self) -> tuple[str, ...]:
        """Keys of who did it and in whose place: four eyes are asked of both. None while it is open, or once it has lapsed."""
        return tuple(key for key in (self.done_by, self.acted_for) if key and self.done_by)


def hands_of(role: str) -> Hands:
    """Who does a step of that role: its task is theirs, their permission is asked, their list shows it.

    A role nobody defined is the head's.
    """
    return _BY_NAME.get(role, "head")


def permission_of(role: str) -> str:
    """What a post must allow before its holder does a step of that role."""
    return PERMISSION_OF[hands_of(role)]


def closed(
    tasks: tuple[Task, ...],
    *,
    at: datetime,
    by: Any,
    kind: TaskKind | None = None,
    step: str = "",
    agency: str | None = None,
    answer: Mapping[str, Any] = NO_ANSWER,
) -> tuple[Task, ...]:
    """The tasks after the open one of that kind and step, at that agency where one is named, was done; without a kind all open
    ones lapse.
    """
    after = list(tasks)
    for place, task in enumerate(tasks):
        meant = kind is None or (task.kind == kind and task.step == step and agency in (None, task.agency))
        if task.done_at is None and meant:
            after[place] = _task(Task, (*task[:_URGENT_AT], None, False, at, by if kind else "", task.acted_for, answer))
    return tuple(after)


def with_urgency(task: Task, urgent_at: datetime | None, once_late: bool) -> Task:
    """The task at another place by urgency. Every act moves some, and `_replace` takes three times as long."""
    return _task(Task, (*task[:_URGENT_AT], urgent_at, once_late, *task[_URGENT_AT + 2 :]))


_URGENT_AT: Final = Task._fields.index("urgent_at")
_task = tuple.__new__  # every act makes some, and what a tuple with names is made by takes twice as long
