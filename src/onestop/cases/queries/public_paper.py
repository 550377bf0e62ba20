"""What anybody who holds a paper may know of it: that it was issued, when, by which agency, and whether it still holds.

Circular 01/2018/TT-VPCP, Article 16(2)(d): without signing in, the code and the degree of completion; nobody's name.
"""

from dataclasses import dataclass
from datetime import datetime

from onestop.cases import store
from onestop.cases.domain.issued import issued_as, latest
from onestop.cases.domain.refusals import NoSuchPaper
from onestop.cases.domain.slips import Slip, number_of, slip_by_ref
from onestop.cases.queries.one_case import canonical_code


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPaper:
    """`digest` is the SHA-256 of its bytes, empty once they were erased as the law provides."""

    case_code: str
    slip: Slip
    ref: str
    digest: str
    issued_at: datetime
    later: bool
    agency: str
    """Code of the agency whose paper it is."""
    replaced_by: str
    """The number, after the code, of the one that holds now; empty where this one does."""

    @property
    def number(self) -> str:
        return number_of(self.case_code, self.ref)

    @property
    def holds(self) -> bool:
        return not self.replaced_by


def public_paper(*, code: str, ref: str) -> PublicPaper:
    """The paper of that number, for anybody.

    Raises:
        NotFound: no case has the code.
        NoSuchPaper: the case has no paper of that number.
    """
    code = canonical_code(code)
    file, known = store.load(code).file, slip_by_ref(ref.strip().upper())
    if known is None:
        raise NoSuchPaper(case_code=code, paper=ref.strip()[:20])
    slip, nth = known
    found = issued_as(file.issued, slip.code, nth)
    if found is None:
        raise NoSuchPaper(case_code=code, paper=slip.ref(nth))
    newest = latest(file.issued, slip.code)
    return PublicPaper(
        case_code=code,
        slip=slip,
        ref=slip.ref(found.nth),
        digest=found.digest,
        issued_at=found.issued_at,
        later=found.later,
        agency=slip.agency(file),
        replaced_by=slip.ref(newest.nth) if newest and newest.nth != found.nth else "",
    )
