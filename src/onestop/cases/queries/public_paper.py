"""What whoever holds a paper may know of it: that it was issued, when, by which agency, and whether it still holds.

Nothing is told by the number alone, for which paper a case has says how it went. Circular 01/2018/TT-VPCP,
Article 16(2)(d): without signing in, the code and the degree of completion; nobody's name.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.issued import Issued, issued_as, latest
from onestop.cases.domain.refusals import NoSuchPaper, NotFound
from onestop.cases.domain.results import is_revoked, last_day, revocations, revoked_last
from onestop.cases.domain.slips import (
    BY_CODE,
    DOCUMENT,
    FEE_RECEIPT,
    HANDED_OVER,
    PAPERS_NOTED,
    REVOCATION,
    Slip,
    agency_that_issued,
    is_receipt_void,
    number_of,
    slip_by_ref,
)
from onestop.cases.models import CaseIssued
from onestop.cases.paper_address import check_code_of, checks
from onestop.cases.queries.one_case import canonical_code
from onestop.cases.visible import load_visible
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text


class Restored(NamedTuple):
    """A document was revoked, and that was taken back by a decision."""

    ref: str
    """The number, after the code, of the notice."""
    revoked_at: datetime
    restored_at: datetime
    number: str
    """Of the decision."""
    decided_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPaper:
    """`digest` is the SHA-256 of its bytes, empty once they were erased as the law provides."""

    case_code: str
    slip: Slip
    ref: str
    check: str
    """Its check code."""
    digest: str
    issued_at: datetime
    later: bool
    agency: str
    """Code of the agency whose paper it is."""
    replaced_by: str
    """The number, after the code, of the one that holds now; empty where this one does."""
    kind: Text | None = None
    """Of a document a decision issued, what it is; None of other papers, and once it was erased."""
    valid_until: date | None = None
    """Its last day; None where none is set."""
    revoked_by: str = ""
    """Of a document that was revoked, the number, after the code, of the notice."""
    revoked_at: datetime | None = None
    """When, of such a document."""

    conditions: int = 0
    """Of a document, with how many conditions it was granted; which they are stands on it."""
    cancelled: bool = False
    """Of a receipt for payment or for papers, whether it was wrong and cancelled; of a notice of revocation, whether that was
    taken back."""
    restored: tuple[Restored, ...] = ()
    """Of a document or a notice of its revocation, every revocation that was taken back."""

    @property
    def number(self) -> str:
        return number_of(self.case_code, self.ref)

    @property
    def replaced_check(self) -> str:
        """The check code of that one: who held a paper may see what replaces it."""
        return check_code_of(self.case_code, self.replaced_by)

    @property
    def revoked_check(self) -> str:
        """The check code of the notice that it is revoked: who holds a document may see that."""
        return check_code_of(self.case_code, self.revoked_by)

    @property
    def holds(self) -> bool:
        """Whether it was neither replaced, revoked nor cancelled; its last day is another matter."""
        return not self.replaced_by and not self.revoked_by and not self.cancelled

    def is_past(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.valid_until is not None and self.valid_until < today


def public_paper(*, code: str, ref: str, check: str) -> PublicPaper:
    """The paper of that number, for who knows its check code.

    Raises:
        NoSuchPaper: it does not belong to the number, whether there is such a paper or case or not.
    """
    try:
        canonical, known = canonical_code(code), slip_by_ref(ref.strip().upper())
    except NotFound:
        known = None
    if known is None or not checks(canonical, known[0].ref(known[1]), check):
        raise NoSuchPaper(case_code=code.strip()[:60], paper=ref.strip()[:20])
    try:
        return _paper(store.load(canonical).file, *known)
    except NotFound:
        raise NoSuchPaper(case_code=canonical, paper=ref.strip()[:20]) from None


def paper_seen_by(*, code: str, ref: str, by: Actor) -> PublicPaper:
    """The same, for who may see its case anyway.

    Raises:
        NotFound: no such case, or not for him.
        NoSuchPaper: the case has no paper of that number.
    """
    file, known = load_visible(canonical_code(code), by).file, slip_by_ref(ref.strip().upper())
    if known is None:
        raise NoSuchPaper(case_code=file.code, paper=ref.strip()[:20])
    return _paper(file, *known)


def paper_of_bytes(digest: str) -> PublicPaper | None:
    """Which paper it is, of the SHA-256 of all its bytes: who has the file holds the paper. None where it is none of ours."""
    row = CaseIssued.objects.select_related("case").filter(digest=digest).order_by("id").first()
    return _paper(store.load(row.case.code).file, BY_CODE[row.paper], row.nth) if row else None


def _paper(file: CaseFile, slip: Slip, nth: int) -> PublicPaper:
    """Raises NoSuchPaper."""
    found, newest = issued_as(file.issued, slip.code, nth), latest(file.issued, slip.code)
    if found is None or newest is None:
        raise NoSuchPaper(case_code=file.code, paper=slip.ref(nth))
    replaced_by = _newer(slip, found, newest)
    return PublicPaper(
        case_code=file.code,
        slip=slip,
        ref=slip.ref(nth),
        check=check_code_of(file.code, slip.ref(nth)),
        digest=found.digest,
        issued_at=found.issued_at,
        later=found.later,
        agency=agency_that_issued(file, slip, found),
        replaced_by=replaced_by,
        kind=catalogue.DOCUMENT_KINDS[found.content["kind"]] if found.content else None,
        valid_until=last_day(found.content),
        conditions=found.content.get("conditional", 0),
        cancelled=_is_cancelled(file, slip, nth),
        restored=_restored(file, slip, nth),
        revoked_by=(notice := _notice(file) if slip is DOCUMENT and not replaced_by else ""),
        revoked_at=revoked_last(file).made_at if notice else None,
    )


def _notice(file: CaseFile) -> str:
    """The notice that its document is revoked."""
    notice = latest(file.issued, REVOCATION.code) if is_revoked(file) else None
    return REVOCATION.ref(notice.nth) if notice else ""


def _is_cancelled(file: CaseFile, slip: Slip, nth: int) -> bool:
    if slip is REVOCATION:
        return any(one.ref == REVOCATION.ref(nth) for one in _restored(file, slip, nth))
    return is_receipt_void(file, slip, nth)


def _restored(file: CaseFile, slip: Slip, nth: int) -> tuple[Restored, ...]:
    """Of that document, or of that notice. The notices are numbered as the revocations are."""
    return tuple(
        Restored(
            REVOCATION.ref(place),
            revoked.made_at,
            back.made_at,
            str(back.changed.get("number", "")),
            date.fromisoformat(back.changed["decided_on"]),
        )
        for place, (revoked, back) in enumerate(revocations(file), start=1)
        if back is not None
        and back.changed
        and ((slip is DOCUMENT and revoked.nth == nth) or (slip is REVOCATION and place == nth))
    )


def _newer(slip: Slip, found: Issued, newest: Issued) -> str:
    if slip in (FEE_RECEIPT, HANDED_OVER, PAPERS_NOTED, REVOCATION):
        return ""  # each receipt is of its own payment or result, each notice of its own revocation
    return slip.ref(newest.nth) if newest.nth != found.nth else ""
