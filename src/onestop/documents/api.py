"""Papers: the slips and letters of a case, and the files people hand in."""

from onestop.documents.domain.slips import (
    ComponentLine,
    FeeLine,
    Office,
    Party,
    ReceiptSlip,
    RefusalSlip,
    ResultLetter,
    SupplementSlip,
)
from onestop.documents.letters import receipt_pdf, refusal_pdf, result_letter_pdf, supplement_pdf

__all__ = [
    "ComponentLine",
    "FeeLine",
    "Office",
    "Party",
    "ReceiptSlip",
    "RefusalSlip",
    "ResultLetter",
    "SupplementSlip",
    "receipt_pdf",
    "refusal_pdf",
    "result_letter_pdf",
    "supplement_pdf",
]
