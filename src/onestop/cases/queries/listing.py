"""A list of work as it is asked for: through which filter, narrowed by what, in which order, and what it holds."""

from typing import Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.task_kinds import UNHURRIED
from onestop.cases.domain.urgency import RANKS, URGENCIES
from onestop.cases.domain.worklist import AWAITED, SENT

Filter: TypeAlias = Literal[
    "todo", "overdue", "today", "week", "later", "to_sign", "sent", "waiting_citizen", "mine", "in_place", "late_soon",
    "answered", "to_receive", "to_return", "sent_back", "messages",
    "messages_late", "not_his", "all",
]  # fmt: skip
FILTERS: Final[tuple[Filter, ...]] = (
    *("todo", "overdue", "today", "week", "later"),
    *("to_sign", "sent", "waiting_citizen"),
    *("mine", "in_place", "late_soon", "answered", "to_receive", "to_return"),
    *("sent_back", "messages", "messages_late", "not_his", "all"),
)
"""What is to be done, by urgency: `todo` is the sum of the four after it. What others are waited for. And ways across both.

`not_his` is in none of the others: what would be his work by his post, and just he may not do."""
TO_DO: Final[tuple[Filter, ...]] = FILTERS[:5]
WAITING: Final[tuple[Filter, ...]] = FILTERS[5:8]
Sort: TypeAlias = Literal["due", "received", "procedure"]
SORTS: Final[tuple[Sort, ...]] = ("due", "received", "procedure")
Scope: TypeAlias = Literal["own", "unit"]
NOBODY: Final = "-"
"""In place of a holder's key: what nobody has yet."""
KINDS_OF_FILTER: Final = {
    "to_receive": frozenset({"receive"}),
    "to_return": UNHURRIED - {"refund"},
    "waiting_citizen": AWAITED,
    "sent": frozenset({SENT}),
}
MESSAGES: Final[tuple[Filter, ...]] = ("messages", "messages_late")
"""What is listed for a message of its applicant that waits for an answer, whatever else is to be done or waited for there."""
LOOKED_FOR: Final[tuple[Filter, ...]] = ("answered", "sent_back")
"""What is looked for case by case, so that it is counted only for whoever asks."""
_ANSWERABLE: Final = frozenset({"receive", "step", "decide"})
"""What goes on once a supplement came."""


class Listing(NamedTuple):
    """A list as it is asked for: whose, through which filter, narrowed by what, in which order."""

    filter: Filter = "todo"
    work: str = ""
    """A kind of task, or `kind:step`."""
    procedure: str = ""
    holder: str = ""
    """The key of the official who has it, or `NOBODY`."""
    sort: Sort = "due"
    scope: Scope = "own"

    @property
    def kind(self) -> str:
        return self.work.partition(":")[0]

    @property
    def step(self) -> str:
        return self.work.partition(":")[2]

    @property
    def is_narrowed(self) -> bool:
        return bool(self.work or self.procedure or self.holder)


def is_to_do(kind: str) -> bool:
    """Whether it is to be done here, and not waited for."""
    return kind != SENT and kind not in AWAITED


def ranks(name: Filter) -> list[int]:
    """What of a list is shown, by `urgency.RANKS`."""
    wanted = [name] if name in URGENCIES else URGENCIES
    return [rank for one in URGENCIES if one in wanted for rank in RANKS[one]]


def holds(asked: Listing, kind: str) -> bool:
    """Whether the list has such tasks or waits."""
    if asked.work and kind != asked.kind:
        return False
    if asked.filter == "answered":
        return kind in _ANSWERABLE
    if asked.filter == "sent_back":
        return kind == "step"
    only = KINDS_OF_FILTER.get(asked.filter)
    if only is not None:
        return kind in only
    return asked.filter not in (*TO_DO, "not_his") or is_to_do(kind)
