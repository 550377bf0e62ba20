"""Papers: the slips and letters of a case, and the files people hand in."""

from onestop.documents.domain.budget import (
    Allowance,
    Budget,
    OverBudget,
    TakesTooLong,
    TooManyObjects,
    TooManyPixelsAtOnce,
    TooMuchMemory,
)
from onestop.documents.domain.carried import REMOVED
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
from onestop.documents.domain.uploads import (
    ACCEPT,
    LARGEST,
    ActsByItself,
    ContentDiffers,
    EmptyFile,
    FileTooLarge,
    KindNotTaken,
    Locked,
    TooManyPixels,
    Unreadable,
)
from onestop.documents.letters import receipt_pdf, refusal_pdf, result_letter_pdf, supplement_pdf
from onestop.documents.limited.process import LookingUnavailable
from onestop.documents.operations.attach_upload import attach_upload
from onestop.documents.queries import NoSuchUpload, UploadView, content_of, upload_for, uploads

__all__ = [
    "ACCEPT",
    "LARGEST",
    "REMOVED",
    "ActsByItself",
    "Allowance",
    "Budget",
    "ComponentLine",
    "ContentDiffers",
    "EmptyFile",
    "FeeLine",
    "FileTooLarge",
    "KindNotTaken",
    "Locked",
    "LookingUnavailable",
    "NoSuchUpload",
    "Office",
    "OverBudget",
    "Party",
    "ReceiptSlip",
    "RefusalSlip",
    "ResultLetter",
    "SupplementSlip",
    "TakesTooLong",
    "TooManyObjects",
    "TooManyPixels",
    "TooManyPixelsAtOnce",
    "TooMuchMemory",
    "Unreadable",
    "UploadView",
    "attach_upload",
    "content_of",
    "receipt_pdf",
    "refusal_pdf",
    "result_letter_pdf",
    "supplement_pdf",
    "upload_for",
    "uploads",
]
