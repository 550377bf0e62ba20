"""Which value each paper of a case is, by the code of the paper."""

from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.slips import Slip
from onestop.cases.queries.slips.apology import apology
from onestop.cases.queries.slips.document import document
from onestop.cases.queries.slips.handed_over import handed_over
from onestop.cases.queries.slips.matter import Matter
from onestop.cases.queries.slips.papers_noted import papers_noted
from onestop.cases.queries.slips.payment import payment
from onestop.cases.queries.slips.receipt import receipt
from onestop.cases.queries.slips.refusal import refusal
from onestop.cases.queries.slips.result import result
from onestop.cases.queries.slips.revocation import revocation
from onestop.cases.queries.slips.stop import stop
from onestop.cases.queries.slips.supplement import supplement

_VALUES: Final = {
    "receipt": receipt,
    "supplement": supplement,
    "refusal": refusal,
    "result": result,
    "document": document,
    "revocation": revocation,
    "stop": stop,
    "apology": apology,
    "fee_receipt": payment,
    "handed_over": handed_over,
    "papers_noted": papers_noted,
}


def value_of(slip: Slip, file: CaseFile, matter: Matter) -> Any:
    """What this paper of a case says."""
    return _VALUES[slip.code](slip, file, matter)
