"""An apology for a late result that cannot be: why."""

from datetime import date
from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.refusal import Kind


class ApologisedAlready(CaseRefusal):
    """The day was named anew once, and the law allows it once."""

    code: ClassVar[str] = "cases.apologised_already"


class NothingPromised(CaseRefusal):
    """The clock stands still: no day is promised that could be missed."""

    code: ClassVar[str] = "cases.nothing_promised"


class NoApologyDrafted(CaseRefusal):
    """There is no draft to sign: an apology is written by whoever handles the case, and signed by the head."""

    code: ClassVar[str] = "cases.no_apology_drafted"


class NoApologySent(CaseRefusal):
    """There is no apology to print: none was sent."""

    code: ClassVar[str] = "cases.no_apology_sent"


class NoNewDay(CaseRefusal):
    """The new day is no working day from `first` on."""

    code: ClassVar[str] = "cases.no_new_day"
    fields: ClassVar[tuple[str, ...]] = ("new_day",)
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, first: date) -> None:
        self.case_code = case_code
        self.first = first


class NewDayNotExplained(CaseRefusal):
    """The new day is later than `last`, more than `days` working days ahead, and nothing in words says why it takes so long."""

    code: ClassVar[str] = "cases.new_day_not_explained"
    fields: ClassVar[tuple[str, ...]] = ("note",)
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, last: date, days: int) -> None:
        self.case_code = case_code
        self.last = last
        self.days = days
