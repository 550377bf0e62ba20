"""The papers of a case, each from its own values; and those that are about no case or about many."""

import dataclasses

from onestop.documents.domain.book_paper import BookPaper, breakable
from onestop.documents.domain.outage_certificate import OutageCertificate
from onestop.documents.domain.slips import (
    ApologySlip,
    HandedOverSlip,
    IssuedDocument,
    PapersNotedSlip,
    PaymentSlip,
    ReceiptSlip,
    RefusalSlip,
    ResultLetter,
    RevocationNotice,
    StopNotice,
    SupplementSlip,
)
from onestop.documents.domain.words import plain
from onestop.documents.render import pdf, register_pdf


def receipt_pdf(slip: ReceiptSlip) -> bytes:
    """Form 01, A5."""
    return pdf("receipt", plain(slip), made_at=slip.issued_at, link=slip.tracking_url)


def supplement_pdf(slip: SupplementSlip) -> bytes:
    """Form 02, A5."""
    return pdf("supplement", plain(slip), made_at=slip.issued_at, link=slip.tracking_url)


def refusal_pdf(slip: RefusalSlip) -> bytes:
    """Form 03, A5."""
    return pdf("refusal", plain(slip), made_at=slip.issued_at, link=slip.tracking_url)


def stop_pdf(slip: StopNotice) -> bytes:
    """Form 05, A5."""
    return pdf("stop", plain(slip), made_at=slip.issued_at, link=slip.tracking_url)


def apology_pdf(slip: ApologySlip) -> bytes:
    """Form 04, A5."""
    return pdf("apology", plain(slip), made_at=slip.issued_at, link=slip.tracking_url)


def result_letter_pdf(letter: ResultLetter) -> bytes:
    """The result, A4."""
    return pdf("result", plain(letter), made_at=letter.issued_at, link=letter.tracking_url)


def document_pdf(document: IssuedDocument) -> bytes:
    """What the decision issues, A4."""
    return pdf("document", plain(document), made_at=document.issued_at, link=document.tracking_url)


def revocation_pdf(notice: RevocationNotice) -> bytes:
    """That a document is revoked, A5."""
    return pdf("revocation", plain(notice), made_at=notice.issued_at, link=notice.tracking_url)


def payment_pdf(slip: PaymentSlip) -> bytes:
    """That cash was taken at a counter, A5."""
    return pdf("payment", plain(slip), made_at=slip.issued_at, link=slip.tracking_url)


def handed_over_pdf(slip: HandedOverSlip) -> bytes:
    """That a result was handed over, A5."""
    return pdf("handed_over", plain(slip), made_at=slip.issued_at, link=slip.tracking_url)


def papers_noted_pdf(slip: PapersNotedSlip) -> bytes:
    """That papers were shown or taken in before a result is received on the portal, A5."""
    return pdf("papers_noted", plain(slip), made_at=slip.issued_at, link=slip.tracking_url)


def outage_certificate_pdf(certificate: OutageCertificate) -> bytes:
    """That the platform did not answer for a while, A5."""
    return pdf("outage", plain(certificate), made_at=certificate.issued_at, link=certificate.tracking_url)


def book_pdf(book: BookPaper) -> bytes:
    """A book or list, A4 across. The lines of a cell stand under one another."""
    rows = [["\n".join(breakable(plain(line)) for line in cell if line) for cell in row] for row in book.rows]
    head = dataclasses.replace(book, rows=())
    return register_pdf("book", plain(head) | {"rows": rows}, made_at=book.made_at)
