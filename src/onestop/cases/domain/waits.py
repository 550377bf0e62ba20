"""Waits: what a case stands still or waits for.

A wait hides the stage of the case while it lasts; closing it leads back to where the case
was. A supplement round is one, a request to withdraw another, payment a third. Whoever was asked for papers may
withdraw: then the later wait hides the earlier, which is still open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.received import AS_DECLARED, Received
from onestop.cases.domain.status import STATUS_OF_WAIT, WaitKind
from onestop.cases.domain.task_kinds import worked_on
from onestop.cases.domain.tasks import TaskKind
from onestop.rules.api import SUPPLEMENT_AFFIRMED, SUPPLEMENT_ANSWERED, SUPPLEMENT_INCOMPLETE


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Something outstanding, [began_at, ended_at)."""

    nth: int
    """The place among the waits of its case, from 1."""
    kind: WaitKind
    agency: str
    """Who set it, and takes the case up again."""
    because: Grounds
    items: tuple[str, ...]
    """What is asked for, by key (`item`)."""
    in_time: bool
    """Whether the applicant was told as early as the law asks."""
    accepted_before: bool
    """Whether the clock was running when it began."""
    began_at: datetime
    ended_at: datetime | None = None
    urgent_at: datetime | None = None
    """Its place in the list of what waits, while it lasts and no later one hides it."""
    reply_by: date | None = None
    """The last day to answer, where one was named; nothing follows by itself when it has passed."""
    received: Mapping[str, Received] = field(default_factory=dict)
    """What ended it, by component: what came in answer to a request."""
    corrected: Mapping[str, Any] = field(default_factory=dict)
    """By question of the form, the answer that stood when the request was answered and the one that stands since."""
    reply: str = ""
    """What was said to it in words: by the applicant to a request for more, by the authority to a request to withdraw."""
    left_out: str = ""
    """Why the answer was taken although something asked for did not come, by code; empty where all came."""
    incomplete: bool = False
    """Whether something asked for did not come with it: a term that would start again goes on instead."""
    shares_moved: bool = False
    """Whether the last days of tasks were moved as it ended, so that nobody counts it again; by earlier entries they were not."""

    runs_on: bool = False
    """Of a request to pay, whether the time of the authority ran on; before that was said, it stood still."""

    @property
    def corrected_to(self) -> dict[str, Any]:
        """By question, the answer that stands since."""
        return {question: new for question, (_, new) in self.corrected.items()}

    @property
    def is_open(self) -> bool:
        return self.ended_at is None


WORKED_ON: Final[Mapping[WaitKind, frozenset[TaskKind]]] = {kind: worked_on(kind) for kind in STATUS_OF_WAIT}
"""The tasks that go on while a wait lasts, unless another that is open beside it stops them: what another agency was asked or
offered, what ends the wait, what prepares while a request to withdraw is not answered; every other stands still."""
AWAITS_APPLICANT: Final[frozenset[WaitKind]] = frozenset({"supplement", "payment"})
"""Those listed as waits: it is the applicant's turn."""


def answered_as(left_out: str, *, incomplete: bool) -> str:
    """What the clock is told of an answer to a request, by what was left out of it and whether a term may start with it."""
    if not incomplete:
        return SUPPLEMENT_ANSWERED
    return SUPPLEMENT_AFFIRMED if left_out == AS_DECLARED else SUPPLEMENT_INCOMPLETE
