"""A document that cannot be put right so: why."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind


class SlipNotShown(CaseRefusal):
    """The case does not say what the row is to say: that is content, which two hands replace."""

    code: ClassVar[str] = "cases.slip_not_shown"
    kind: ClassVar[Kind] = "invalid"
    fields: ClassVar[tuple[str, ...]] = ("rows",)

    def __init__(self, *, case_code: str, row: str) -> None:
        super().__init__(case_code=case_code)
        self.row = row


class ChangedByProcedure(CaseRefusal):
    """What the document says is changed by a procedure of its own."""

    code: ClassVar[str] = "cases.changed_by_procedure"

    def __init__(self, *, case_code: str, procedure: str, provision: Text) -> None:
        super().__init__(case_code=case_code)
        self.procedure = procedure
        self.provision = provision


class NoReplacementDrafted(CaseRefusal):
    """No replacement waits to be signed: it was signed or turned down, or the document changed since."""

    code: ClassVar[str] = "cases.no_replacement_drafted"


class ReplacementNotExplained(CaseRefusal):
    """The draft is turned down, and whoever drafted it is not told why."""

    code: ClassVar[str] = "cases.replacement_not_explained"
    kind: ClassVar[Kind] = "invalid"
    fields: ClassVar[tuple[str, ...]] = ("reply",)
