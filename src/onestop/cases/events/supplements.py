"""What is wanting is asked for, and answered."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import added, former, private, published
from onestop.kernel.open_values import AgencyCode, Day, HandedIn, Kind, Moment, MovedShare, ReasonCode


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequested(CaseEvent):
    """The applicant must complete the dossier; `in_time` says whether he was told as early as the law asks."""

    type: ClassVar[str] = "cases.supplement_requested"
    schema_version: ClassVar[int] = 3

    at: Moment
    round: int
    reasons: list[ReasonCode]
    asked: int | None = added(None)
    """How many items were asked for; earlier entries name them."""
    items: Any = private(())
    """Components, and questions of the form as `answer:` and their name. Open in earlier entries."""
    paused_since: Moment | None
    due_at: Moment | None
    late_from: Moment | None = None
    late: bool | None = None
    """Whether the promise was broken before it was asked; not said by version 1."""
    in_time: bool
    agency: AgencyCode = added("")
    """Which agency asks, where another than the one that has the case: of an interlinked case, whoever makes its next result."""
    reply_by: Day | None = added(None)
    """The last day to answer, where the official named one or the procedure sets it."""
    note: Any = private("")
    item_notes: Any = private()
    """In words, by item, why it is asked for; nothing where the reasons say it of all."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementAnswered(CaseEvent):
    """The applicant completed the dossier; `due_at` is what the clock policy now promises."""

    type: ClassVar[str] = "cases.supplement_answered"
    schema_version: ClassVar[int] = 3

    at: Moment
    round: int
    items: Any = former(())
    """What came: components, and answers of the form that were put right. `received` and `corrected` say it today."""
    due_at: Moment | None
    late_from: Moment | None = None
    accept_by: Moment | None = None
    """Until when the counter answers now, where the dossier was not accepted yet."""
    handed_in: HandedIn | None = added(None)
    """How much was handed over or sent now, as of Accepted."""
    put_right: int | None = added(None)
    """How many answers of the form stand otherwise now; not said by earlier entries."""
    shares: list[MovedShare] | None = added(None)
    """The tasks whose share of the term ends later because the case stood still; not said by earlier entries."""
    received: Any = private()
    """What was handed over or sent now by component, as of Lodged."""
    left_out: Kind = added("")
    """Why an official took the answer although something asked for did not come, by code."""
    incomplete: bool = added(False)
    """Whether something asked for did not come, so that no term started again; by earlier code it did all the same."""
    counts_from: Moment | None = added(None)
    """Of paper handed in where the case is not decided: when the agency that decides has it; null where it had it at once."""
    papers: Any = private()
    corrected: Any = private()
    """By question of the form, the answer that stood and the one that stands now; null where there is none."""
    reply: Any = private("")
    """What the applicant says to the request in words."""
