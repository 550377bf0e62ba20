"""The applicant would rather not."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import private, published
from onestop.kernel.open_values import Kind, Moment, ReasonCode


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalRequested(CaseEvent):
    """The applicant asks to have his dossier back before it is decided; to be answered by `answer_by`."""

    type: ClassVar[str] = "cases.withdrawal_requested"

    at: Moment
    answer_by: Moment
    note: Any = private("")
    """Why, in the applicant's words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalTakenBack(CaseEvent):
    """The applicant lets the dossier go on after all."""

    type: ClassVar[str] = "cases.withdrawal_taken_back"

    at: Moment
    reply: Any = private("")
    """By which request of the applicant an official wrote it down."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalAnswered(CaseEvent):
    """The dossier is given back, which ends the case (`Stopped` follows), or it goes on where it was, for these reasons."""

    type: ClassVar[str] = "cases.withdrawal_answered"

    at: Moment
    answer: Kind
    """agreed or refused."""
    reasons: list[ReasonCode]
    reply: Any = private("")
    """What the authority says to it in words."""
