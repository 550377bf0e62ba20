"""What can be refused about a question, with the facts its wording needs."""

from datetime import date
from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal


class NothingSeen(Refusal):
    """The agency shows no such signal in the period: there is nothing to ask about."""

    code: ClassVar[str] = "anomalies.nothing_seen"
    kind: ClassVar[Kind] = "conflict"


class QuestionOpen(Refusal):
    """A question about the same signal waits for its answer, or to be closed."""

    code: ClassVar[str] = "anomalies.question_open"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, number: str) -> None:
        self.number = number


class WordsMissing(Refusal):
    """A question, an answer and a reason each say something."""

    code: ClassVar[str] = "anomalies.words_missing"
    kind: ClassVar[Kind] = "invalid"


class WordsTooLong(Refusal):
    code: ClassVar[str] = "anomalies.words_too_long"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, most: int) -> None:
        self.most = most


class TooManyFiles(Refusal):
    """With an answer go so many files and no more: what is asked is one thing."""

    code: ClassVar[str] = "anomalies.too_many_files"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, most: int) -> None:
        self.most = most


class LastDayNotUsable(Refusal):
    """The last day is a day, today or later, and not far off."""

    code: ClassVar[str] = "anomalies.last_day_not_usable"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, first: date, last: date) -> None:
        self.first = first
        self.last = last


class NoSuchQuestion(Refusal):
    code: ClassVar[str] = "anomalies.no_such_question"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, number: str) -> None:
        self.number = number


class NoSuchSignal(Refusal):
    code: ClassVar[str] = "anomalies.no_such_signal"
    kind: ClassVar[Kind] = "not_found"


class NotWaiting(Refusal):
    """It was answered or closed already."""

    code: ClassVar[str] = "anomalies.not_waiting"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, number: str) -> None:
        self.number = number
