"""Why a paper of a case is not opened, though the case is there."""

from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.refusal import Kind


class PaperNamesApplicant(CaseRefusal):
    """The paper names its applicant with number and address, which the case does not tell this official."""

    code: ClassVar[str] = "cases.paper_names_applicant"
    kind: ClassVar[Kind] = "not_permitted"


class NothingToPreview(CaseRefusal):
    """It would issue no letter: the answers lead to none."""

    code: ClassVar[str] = "cases.nothing_to_preview"
