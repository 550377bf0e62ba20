"""Decision, return and end of a case, and that it is taken up again."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import added, private, published
from onestop.kernel.open_values import AgencyCode, CaseCode, Day, Kind, Moment, ReasonCode, StepCode


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Decided(CaseEvent):
    """The competent agency granted or refused; with this the clock stops."""

    type: ClassVar[str] = "cases.decided"
    moment: ClassVar[str] = "finished_at"

    outcome: Kind
    reasons: list[ReasonCode]
    finished_at: Moment
    due_at: Moment | None
    late: bool
    note: Any = private("")
    decided_by: Any = private("")
    """Key of who decided, where somebody else did the last step."""
    conditional: int = added(0)
    """With how many conditions it was granted."""
    conditions: Any = private()
    """Which, by place."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPlaceChosen(CaseEvent):
    """The applicant chose another counter at which to fetch the result."""

    type: ClassVar[str] = "cases.return_place_chosen"

    at: Moment
    agency: AgencyCode
    """Where it is fetched now."""
    reply: Any = private("")
    """By which request of the applicant an official wrote it down."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Returned(CaseEvent):
    """The result, granted or refused, reached the applicant."""

    type: ClassVar[str] = "cases.returned"
    moment: ClassVar[str] = "returned_at"

    returned_at: Moment
    delivery: Kind
    originals_left: int = added(0)
    """How many originals are still to go back; not said by earlier entries."""
    instead: Kind = added("")
    """What was handed over instead of the result: the notice that it is revoked; empty where it was the result."""
    papers_shown: int = added(0)
    """How many papers whoever received it showed."""
    papers_taken: int = added(0)
    """How many he handed in."""
    said: Any = private()
    """How it went, which papers, by code, and which were not needed of him; nothing where he had to show none."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PapersNoted(CaseEvent):
    """A counter saw, or took in, the papers that come before the result is received on the portal."""

    type: ClassVar[str] = "cases.papers_noted"

    at: Moment
    papers_shown: int
    """As of Returned."""
    papers_taken: int
    """As of Returned."""
    said: Any = private()
    """Which papers, by code, and which are not needed of him."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PapersNoteCancelled(CaseEvent):
    """What a counter had noted last of papers that come before the portal was wrong: it is as if nothing had been noted."""

    type: ClassVar[str] = "cases.papers_note_cancelled"

    at: Moment
    receipt: int
    """The number of the receipt that was given for them and holds no longer; 0 where there was none."""
    reasons: list[ReasonCode]
    originals_left: int | None = added(None)
    """How many originals are to go back after it; not said by earlier entries."""
    said: Any = private()
    """Which note it was, by the place of its task, with that receipt, and why in codes and words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalsGivenBack(CaseEvent):
    """Originals that had been handed in went back to the applicant, who signed for them."""

    type: ClassVar[str] = "cases.originals_given_back"

    at: Moment
    originals: int
    """How many."""
    originals_left: int | None = added(None)
    """How many are still to go back; not said by earlier entries."""
    given: Any = private()
    """By component, how many."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalsCounted(CaseEvent):
    """How many originals are to go back was counted anew: another case of the matter has them, or rests on them."""

    type: ClassVar[str] = "cases.originals_counted"

    at: Moment
    originals_left: int
    """How many are to go back after it."""
    other: CaseCode
    """The other case; empty where the entries before were written under an older rule."""
    gone: Any = private()
    """By component, how many lie with that case from now on; nothing where all stay."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped(CaseEvent):
    """The case ends without a decision: withdrawn by its applicant, or stopped by the agency. With this the clock stops."""

    type: ClassVar[str] = "cases.stopped"
    moment: ClassVar[str] = "finished_at"

    outcome: Kind
    """withdrawn or stopped."""
    reasons: list[ReasonCode]
    finished_at: Moment
    late: bool
    """Whether the promise was broken before it ended, or before the applicant asked to withdraw."""
    originals_left: int = added(0)
    """As of Returned."""
    note: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened(CaseEvent):
    """A complaint about the case was upheld, or its agency found by itself that it ended wrongly: it is taken up again in a new
    one, which names it, and stays as it is."""

    type: ClassVar[str] = "cases.reopened"

    at: Moment
    decided_on: Day
    """The day of the decision on the complaint, or on which the agency found it."""
    reasons: list[ReasonCode] = added(default_factory=list)
    """Why the agency reopens it by itself; after a complaint there are none."""
    said: Any = private()
    """Whose decision it is, its number, and what was upheld, in words; or what the agency says beside its reasons."""
    result_of: StepCode = added("")
    """The step that yields the one of several results that is taken up again; empty where the whole matter is."""
