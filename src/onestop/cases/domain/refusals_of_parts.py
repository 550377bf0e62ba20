"""Why one of several results does not go back by itself."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.refusal import Kind


class PartNotReady(CaseRefusal):
    """It is not there yet, or was handed over."""

    code: ClassVar[str] = "cases.part_not_ready"


class PartIsTheRest(CaseRefusal):
    """Nothing else is left of the case: handing it over is returning the result."""

    code: ClassVar[str] = "cases.part_is_the_rest"


class PartUnderWay(CaseRefusal):
    """The next result is another agency's to make, which has not confirmed that it has the case."""

    code: ClassVar[str] = "cases.part_under_way"


class PartNotAtWork(CaseRefusal):
    """Nobody is making that result now: it is there, it was ended, or the case has not come to it."""

    code: ClassVar[str] = "cases.part_not_at_work"


class NoSuchPart(CaseRefusal):
    """The case has no such result, or it was returned or will not come: nothing is due for it, nor chosen of it."""

    code: ClassVar[str] = "cases.no_such_part"
    kind: ClassVar[Kind] = "invalid"


class PartRevoked(CaseRefusal):
    """It is the document of the case, which was revoked: nobody takes a void paper home."""

    code: ClassVar[str] = "cases.part_revoked"
