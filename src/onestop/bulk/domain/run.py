"""A run (lượt làm hàng loạt): one act for many cases, in the order they were chosen, each done by itself.

The law knows acts on one case; a run is none. It keeps what was chosen and seen, and what became of each, so that whoever chose
reads it, and goes on where something stood in the way.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal, TypeAlias
from uuid import UUID

State: TypeAlias = Literal["pending", "done", "refused"]
STATES: Final[tuple[State, ...]] = ("pending", "done", "refused")
LIMIT: Final = 200
"""Cases in one run: more than a list shows at a time, few enough to be looked at before (our measure)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """One case as it was chosen: the act for it, what is answered of it alone, what was seen of it."""

    case_code: str
    act: str
    step: str = ""
    answers: Mapping[str, Any]
    seen: Mapping[str, str]
    had: str = ""
    """Key of the official who had the step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A chosen case, and what became of it."""

    nth: int
    chosen: Chosen
    state: State = "pending"
    refusal: Mapping[str, Any] | None = None
    """Why not: `code` and `facts`, as `said.kept` keeps them."""
    done_at: datetime | None = None

    @property
    def case_code(self) -> str:
        return self.chosen.case_code


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLine:
    """A run in a list of runs: how many of its cases are in which state, and none of them by name."""

    key: UUID
    made_by: str
    act: str
    made_at: datetime
    undoes: UUID | None
    undone_by: UUID | None
    counts: Mapping[State, int]

    @property
    def of(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What was chosen at once, by whom, and how far it is."""

    key: UUID
    made_by: str
    act: str
    made_at: datetime
    undoes: UUID | None = None
    """The run that it takes back."""
    undone_by: UUID | None = None
    items: tuple[Item, ...]

    @property
    def counts(self) -> Mapping[State, int]:
        """How many are in which state."""
        found = Counter(one.state for one in self.items)
        return {state: found[state] for state in STATES}

    @property
    def is_over(self) -> bool:
        return not self.counts["pending"]

    def those(self, state: State) -> tuple[Item, ...]:
        return tuple(one for one in self.items if one.state == state)
