"""A question to an agency about a signal: asked with a last day, answered by its head, closed with a reason. Pure."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Literal, TypeAlias

from onestop.anomalies.events import QuestionAnswered, QuestionAsked, QuestionClosed
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event
from onestop.kernel.times import moment

State: TypeAlias = Literal["asked", "answered", "closed"]
STATES: Final[dict[State, Text]] = {
    "asked": Text("chờ giải trình", "waiting for an answer"),
    "answered": Text("đã giải trình", "answered"),
    "closed": Text("đã đóng", "closed"),
}
NEW: Final = Text("mới", "new")
ANSWER_WITHIN: Final = 5
"""Working days an agency has to answer where no other day is named; ours, for no provision was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked of which agency, and what became of it."""

    number: str
    signal: str
    agency: str
    first: date
    last: date
    seen: int
    population: int
    """What the figures were when it was asked: they go on, and the question stays about these."""
    last_day: date
    asked_at: datetime
    answered_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def state(self) -> State:
        return "closed" if self.closed_at else "answered" if self.answered_at else "asked"

    def is_overdue(self, today: date) -> bool:
        """Whether the last day passed without an answer."""
        return self.state == "asked" and today > self.last_day


def after(question: Question | None, event: Event) -> Question:
    """The question after one more event.

    Raises:
        TypeError: the event tells of no question, or of one that was not asked.
    """
    match event:
        case QuestionAsked():
            return _asked(event)
        case QuestionAnswered() if question:
            return replace(question, answered_at=moment(event.at))
        case QuestionClosed() if question:
            return replace(question, closed_at=moment(event.at))
    raise TypeError(f"{event.type} tells of no question that is known")


def _asked(event: QuestionAsked) -> Question:
    return Question(
        number=event.number,
        signal=event.signal,
        agency=event.agency,
        first=date.fromisoformat(event.first),
        last=date.fromisoformat(event.last),
        seen=event.seen,
        population=event.population,
        last_day=date.fromisoformat(event.last_day),
        asked_at=moment(event.at),
    )
