"""Originals that cannot be given back: why."""

from datetime import datetime
from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.refusal import Kind


class TooEarlyToGiveBack(CaseRefusal):
    """The case is worked on with them: they go back with the result, or when it has ended."""

    code: ClassVar[str] = "cases.too_early_to_give_back"


class AllGivenBack(CaseRefusal):
    """No original is here any more."""

    code: ClassVar[str] = "cases.all_given_back"


class OriginalsStay(CaseRefusal):
    """Nothing is owed: what is here the procedure wants in the original, and it stays with the file of what was granted."""

    code: ClassVar[str] = "cases.originals_stay"


class GivenBackMeanwhile(CaseRefusal):
    """Originals went back since the form was opened: the same press twice, or a colleague's."""

    code: ClassVar[str] = "cases.given_back_meanwhile"

    def __init__(self, *, case_code: str, given_at: datetime | None) -> None:
        self.case_code = case_code
        self.given_at = given_at


class NothingGivenBack(CaseRefusal):
    """No original is named that went back."""

    code: ClassVar[str] = "cases.nothing_given_back"
    kind: ClassVar[Kind] = "invalid"


class NoSuchOriginal(CaseRefusal):
    """So many originals of that paper are not here."""

    code: ClassVar[str] = "cases.no_such_original"
    kind: ClassVar[Kind] = "invalid"
