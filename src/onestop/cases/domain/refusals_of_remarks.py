"""Why nothing more can be said of a case beside its life."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal


class EnoughSaid(CaseRefusal):
    """As much was said as one case takes."""

    code: ClassVar[str] = "cases.enough_said"

    def __init__(self, *, case_code: str, most: int) -> None:
        self.case_code = case_code
        self.most = most


class SaidAlready(CaseRefusal):
    """The last that was said is this, by the same person: pressed twice, or sent again by going back."""

    code: ClassVar[str] = "cases.said_already"


class NotAnsweredYet(CaseRefusal):
    """So many messages in a row that nobody has answered: the next waits until somebody does."""

    code: ClassVar[str] = "cases.message_not_answered"

    def __init__(self, *, case_code: str, most: int) -> None:
        self.case_code = case_code
        self.most = most


class NothingToAnswer(CaseRefusal):
    """No message of the applicant waits for an answer: somebody wrote back, or noted it as read."""

    code: ClassVar[str] = "cases.nothing_to_answer"
