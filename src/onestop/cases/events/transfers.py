"""A case offered to the agency that is competent."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import added, private, published
from onestop.kernel.open_values import AgencyCode, Kind, Moment, ReasonCode


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class TransferOffered(CaseEvent):
    """The case is to go to another agency, which is competent and answers by `answer_by`; until it takes it over it stays."""

    type: ClassVar[str] = "cases.transfer_offered"

    at: Moment
    sender: AgencyCode
    receiver: AgencyCode
    answer_by: Moment
    reasons: list[ReasonCode]
    said: Any = private()
    """The reasons, what stands beside them in words, and the level at which the receiver decides."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver(CaseEvent):
    """The case is the receiver's from now on, with the day that was promised and all that was done about it."""

    type: ClassVar[str] = "cases.taken_over"

    at: Moment
    sender: AgencyCode
    receiver: AgencyCode
    level: Kind
    """The level at which it is decided now."""
    reasons: list[ReasonCode]
    """Why it was sent on."""
    accept_by: Moment | None
    """Until when the receiver's one-stop section answers, where the dossier was not accepted yet."""
    partners: dict[Kind, AgencyCode] | None = added(None)
    """By kind, at which other agencies steps are done from now on, as found for the receiver; of one not accepted yet None."""
    short: bool = added(False)
    """Whether less than a fair share of the term was left: the receiver does not answer for lateness, who had it before does."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class TransferDeclined(CaseEvent):
    """The other agency does not take it over, for these reasons: the case stays with whoever has it."""

    type: ClassVar[str] = "cases.transfer_declined"

    at: Moment
    sender: AgencyCode
    receiver: AgencyCode
    reasons: list[ReasonCode]
    said: Any = private()
    """What was said when it was offered, and why it is not taken over."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class TransferTakenBack(CaseEvent):
    """Whoever offered the case keeps it after all."""

    type: ClassVar[str] = "cases.transfer_taken_back"

    at: Moment
    sender: AgencyCode
