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
from onestop.documents.operations.attach_upload import attach_upload
from onestop.documents.phrases import phrases_on
from onestop.documents.queries import NoSuchUpload, UploadView, content_of, upload_for, uploads

__all__ = [
    "ACCEPT",
    "LARGEST",
    "ActsByItself",
    "ComponentLine",
    "ContentDiffers",
    "EmptyFile",
    "FeeLine",
    "FileTooLarge",
    "KindNotTaken",
    "Locked",
    "NoSuchUpload",
    "Office",
    "Party",
    "ReceiptSlip",
    "RefusalSlip",
    "ResultLetter",
    "SupplementSlip",
    "TooManyPixels",
    "Unreadable",
    "UploadView",
    "attach_upload",
    "content_of",
    "phrases_on",
    "receipt_pdf",
    "refusal_pdf",
    "result_letter_pdf",
    "supplement_pdf",
    "upload_for",
    "uploads",
]
