"""Why one of several results does not go back by itself."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal


class PartNotReady(CaseRefusal):
    """It is not there yet, or was handed over."""

    code: ClassVar[str] = "cases.part_not_ready"


class PartIsTheRest(CaseRefusal):
    """Nothing else is left of the case: handing it over is returning the result."""

    code: ClassVar[str] = "cases.part_is_the_rest"
