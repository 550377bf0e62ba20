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
from onestop.documents.domain.intake_rules import TooManyFilesToday, TooMuchToday, TooMuchUnattached
from onestop.documents.domain.kinds import ACCEPT
from onestop.documents.domain.phrases import Phrases
from onestop.documents.domain.slips import (
    AnswerLine,
    ComponentLine,
    FeeLine,
    Office,
    Party,
    ReceiptSlip,
    RefusalSlip,
    ResultLetter,
    StopNotice,
    SupplementSlip,
    kind_of_number,
)
from onestop.documents.domain.uploads import (
    LARGEST,
    LARGEST_MB,
    ActsByItself,
    ContentDiffers,
    EmptyFile,
    FileTooLarge,
    KindNotTaken,
    Locked,
    NotWhatItIsCalled,
    OldOfficeFile,
    TooManyPages,
    TooManyPixels,
    Unreadable,
)
from onestop.documents.letters import receipt_pdf, refusal_pdf, result_letter_pdf, stop_pdf, supplement_pdf
from onestop.documents.limited.process import LookingUnavailable
from onestop.documents.models import UploadState
from onestop.documents.operations.attach_upload import attach_upload
from onestop.documents.operations.audit import bytes_hold, papers_hold
from onestop.documents.operations.purge import (
    purge_blobs,
    purge_previews,
    purge_uploads,
    remove_contents,
    remove_uploads,
)
from onestop.documents.operations.scan_waiting import scan_waiting
from onestop.documents.phrases import cite, cite_for, phrases_on
from onestop.documents.preview import NoPreview, PreviewPage
from onestop.documents.previews import MOST_PAGES, CannotBeDrawn, DrawingBusy, preview_page
from onestop.documents.queries import (
    Infected,
    NoSuchUpload,
    NotScannedYet,
    UploadView,
    check_attachable,
    content_of,
    has_uploads,
    missing_uploads,
    upload_for,
    uploads,
)
from onestop.documents.render import qr_svg

__all__ = [
    "ACCEPT",
    "LARGEST",
    "LARGEST_MB",
    "MOST_PAGES",
    "REMOVED",
    "ActsByItself",
    "Allowance",
    "AnswerLine",
    "Budget",
    "CannotBeDrawn",
    "ComponentLine",
    "ContentDiffers",
    "DrawingBusy",
    "EmptyFile",
    "FeeLine",
    "FileTooLarge",
    "Infected",
    "KindNotTaken",
    "Locked",
    "LookingUnavailable",
    "NoPreview",
    "NoSuchUpload",
    "NotScannedYet",
    "NotWhatItIsCalled",
    "Office",
    "OldOfficeFile",
    "OverBudget",
    "Party",
    "Phrases",
    "PreviewPage",
    "ReceiptSlip",
    "RefusalSlip",
    "ResultLetter",
    "StopNotice",
    "SupplementSlip",
    "TakesTooLong",
    "TooManyFilesToday",
    "TooManyObjects",
    "TooManyPages",
    "TooManyPixels",
    "TooManyPixelsAtOnce",
    "TooMuchMemory",
    "TooMuchToday",
    "TooMuchUnattached",
    "Unreadable",
    "UploadState",
    "UploadView",
    "attach_upload",
    "bytes_hold",
    "check_attachable",
    "cite",
    "cite_for",
    "content_of",
    "has_uploads",
    "kind_of_number",
    "missing_uploads",
    "papers_hold",
    "phrases_on",
    "preview_page",
    "purge_blobs",
    "purge_previews",
    "purge_uploads",
    "qr_svg",
    "receipt_pdf",
    "refusal_pdf",
    "remove_contents",
    "remove_uploads",
    "result_letter_pdf",
    "scan_waiting",
    "stop_pdf",
    "supplement_pdf",
    "upload_for",
    "uploads",
]
