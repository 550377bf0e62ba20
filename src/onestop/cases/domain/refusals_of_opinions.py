"""An opinion of another agency that cannot be asked for, given or done without: why."""

from datetime import date
from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind


class NobodyToAsk(CaseRefusal):
    """That agency does not exist today, or is the one that decides."""

    code: ClassVar[str] = "cases.nobody_to_ask"
    fields: ClassVar[tuple[str, ...]] = ("agency",)
    kind: ClassVar[Kind] = "invalid"


class QuestionMissing(CaseRefusal):
    """It is not said what the other agency is asked."""

    code: ClassVar[str] = "cases.question_missing"
    fields: ClassVar[tuple[str, ...]] = ("question",)
    kind: ClassVar[Kind] = "invalid"


class DayOfOpinionMissing(CaseRefusal):
    """The law of the procedure sets no time for an opinion, so whoever asks names the last day."""

    code: ClassVar[str] = "cases.day_of_opinion_missing"
    fields: ClassVar[tuple[str, ...]] = ("answer_by",)
    kind: ClassVar[Kind] = "invalid"


class NoDayLeftToAnswer(CaseRefusal):
    """What is asked is answered by `last`, the day promised to the applicant: none is left for it."""

    code: ClassVar[str] = "cases.no_day_left_to_answer"
    fields: ClassVar[tuple[str, ...]] = ("answer_by",)
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, last: date) -> None:
        self.case_code = case_code
        self.last = last


class OpinionRequestedAlready(CaseRefusal):
    """That agency was asked and has not answered yet."""

    code: ClassVar[str] = "cases.opinion_requested_already"
    fields: ClassVar[tuple[str, ...]] = ("agency",)


class NotConsulted(CaseRefusal):
    """That agency is not asked, has answered, or need not any more."""

    code: ClassVar[str] = "cases.not_consulted"


class OpinionNotExplained(CaseRefusal):
    """Whoever disagrees, or agrees on conditions, says why or on which."""

    code: ClassVar[str] = "cases.opinion_not_explained"
    fields: ClassVar[tuple[str, ...]] = ("reply",)
    kind: ClassVar[Kind] = "invalid"


class OpinionOutstanding(CaseRefusal):
    """Whoever was asked may still answer, until the end of `last`."""

    code: ClassVar[str] = "cases.opinion_outstanding"

    def __init__(self, *, case_code: str, last: date) -> None:
        self.case_code = case_code
        self.last = last


class NoOpinionRequested(CaseRefusal):
    """The step stands for what another agency thinks, and of fewer agencies than there are such steps was it asked."""

    code: ClassVar[str] = "cases.no_opinion_requested"

    def __init__(self, *, case_code: str, step: Text) -> None:
        self.case_code = case_code
        self.step = step


class ObjectionNotAnswered(CaseRefusal):
    """An agency that was asked disagrees: whoever grants all the same says why."""

    code: ClassVar[str] = "cases.objection_not_answered"
    fields: ClassVar[tuple[str, ...]] = ("note",)
    kind: ClassVar[Kind] = "invalid"
