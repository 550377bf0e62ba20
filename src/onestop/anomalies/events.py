"""What is asked about signals. Words are kept with the question; entries bear keyed digests of them."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.kernel.event import Event, private, published
from onestop.kernel.open_values import AgencyCode, Day, Kind, Moment, QuestionNumber


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAsked(Event):
    """An inspector asked an agency about a signal, to be answered by `last_day`. It is a question, no verdict."""

    type: ClassVar[str] = "anomalies.question_asked"
    sealed_with: ClassVar[str] = "number"

    number: QuestionNumber
    at: Moment
    signal: Kind
    agency: AgencyCode
    first: Day
    last: Day
    seen: int
    population: int
    last_day: Day
    question: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered(Event):
    """The agency answered a question about a signal."""

    type: ClassVar[str] = "anomalies.question_answered"
    sealed_with: ClassVar[str] = "number"

    number: QuestionNumber
    at: Moment
    answer: Any = private("")
    files: Any = private(())
    """Of the files that go with it, in their order, the SHA-256 of what was handed in."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionClosed(Event):
    """An inspector closed a question about a signal, answered or not, and said why."""

    type: ClassVar[str] = "anomalies.question_closed"
    sealed_with: ClassVar[str] = "number"

    number: QuestionNumber
    at: Moment
    reason: Any = private("")
