"""The document of a case while something is due for it: it is handed over with the result, and not read off the portal before.

Nothing else waits: that the case was granted is told, by letter as well, and officials see every paper.
"""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.documented import documented_at
from onestop.cases.domain.fees import still_due
from onestop.cases.domain.parts import document_handed_over
from onestop.cases.domain.refusals_of_fees import DocumentWithheld
from onestop.cases.domain.slips import DOCUMENT, Slip
from onestop.kernel.actor import Actor


def withheld_for(file: CaseFile) -> int:
    """How much is due, in đồng, while the document waits for it; 0 where it does not. What was handed over is its owner's."""
    if not file.fees or documented_at(file) is None or document_handed_over(file):
        return 0
    return still_due(file)


def refuse_if_withheld(file: CaseFile, slip: Slip, by: Actor) -> None:
    """Raises DocumentWithheld, to whom it is to be handed over."""
    if slip is DOCUMENT and by.kind in ("citizen", "business") and (due := withheld_for(file)):
        raise DocumentWithheld(case_code=file.code, due=due)
