"""Where a result cannot be fetched, and why."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal


class NotFetched(CaseRefusal):
    """Its applicant chose to receive it on the portal or by post."""

    code: ClassVar[str] = "cases.not_fetched"


class ReturnedThere(CaseRefusal):
    """It is fetched there already, or nowhere was named."""

    code: ClassVar[str] = "cases.returned_there"


class PartLiesThere(CaseRefusal):
    """One of several results is there and lies at the counter that was chosen."""

    code: ClassVar[str] = "cases.part_lies_there"


class NotReturnedThere(CaseRefusal):
    """That agency has no counter that hands results over that day."""

    code: ClassVar[str] = "cases.not_returned_there"
