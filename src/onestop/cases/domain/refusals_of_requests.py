"""A request for more, or its answer, that cannot be: why."""

from datetime import date
from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind


class SupplementUsedUp(CaseRefusal):
    """All defects are told at once: the law allows no further round."""

    code: ClassVar[str] = "cases.supplement_used_up"

    def __init__(self, *, case_code: str, allowed: int) -> None:
        self.case_code = case_code
        self.allowed = allowed


class GrantedAlready(CaseRefusal):
    """The decision is made, and what is left carries it out: nothing that came now could change it."""

    code: ClassVar[str] = "cases.granted_already"


class NothingAsked(CaseRefusal):
    """No supplement is outstanding for this case."""

    code: ClassVar[str] = "cases.nothing_asked"


class NothingHandedIn(CaseRefusal):
    """What was asked for cannot be answered with nothing."""

    code: ClassVar[str] = "cases.nothing_handed_in"
    kind: ClassVar[Kind] = "invalid"


class NothingSent(NothingHandedIn):
    """Nor by the applicant himself, whose page has no counts of papers to enter."""

    code: ClassVar[str] = "cases.nothing_sent"


class NothingNamed(CaseRefusal):
    """A request must say what is to be completed: a paper, or in words."""

    code: ClassVar[str] = "cases.nothing_named"
    kind: ClassVar[Kind] = "invalid"


class UnknownItem(CaseRefusal):
    """Asked for is a question that this dossier does not answer, or a reason is given for what is not asked for."""

    code: ClassVar[str] = "cases.unknown_item"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, item: str) -> None:
        self.case_code = case_code
        self.item = item


class ItemReasonMissing(CaseRefusal):
    """Several things are asked for, for several reasons, and of some it is not said for which."""

    code: ClassVar[str] = "cases.item_reason_missing"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, items: tuple[str, ...]) -> None:
        self.case_code = case_code
        self.items = items


class NoDayToReply(CaseRefusal):
    """The day by which to answer is not one of those from `first` to `last`."""

    code: ClassVar[str] = "cases.no_day_to_reply"
    fields: ClassVar[tuple[str, ...]] = (
        "reply_by",
        "answer_by",
    )
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, first: date, last: date) -> None:
        self.case_code = case_code
        self.first = first
        self.last = last


class OnlyAnswersAffirmed(CaseRefusal):
    """That what was declared is right answers questions of the form; these `papers` did not come."""

    code: ClassVar[str] = "cases.only_answers_affirmed"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, papers: tuple[Text, ...]) -> None:
        self.case_code = case_code
        self.papers = papers


class StillOutstanding(CaseRefusal):
    """A request is answered by everything it asks for, and what the new answers require; the case waits for the rest."""

    code: ClassVar[str] = "cases.still_outstanding"

    def __init__(self, *, case_code: str, papers: tuple[Text, ...]) -> None:
        self.case_code = case_code
        self.papers = papers


class AnotherAnswersWithdrawal(CaseRefusal):
    """Who wrote down that the applicant asks for his dossier does not answer it as well."""

    code: ClassVar[str] = "cases.another_answers_withdrawal"


class RequestNotNamed(CaseRefusal):
    """An official wrote down what the applicant asks for (withdrawal, how it is received), and not by which signed paper."""

    code: ClassVar[str] = "cases.request_not_named"
    fields: ClassVar[tuple[str, ...]] = ("request",)
    kind: ClassVar[Kind] = "invalid"
