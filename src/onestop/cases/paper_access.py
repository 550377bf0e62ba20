"""Who may open a paper of a case that is there for him: papers name whose they are, with the number, and stay as issued.

So a paper that does is opened by whom the case tells its applicant, and by the agency whose paper it is; every door to papers
asks here. The letter of the result names its applicant alone, and a document what its template has it say. What was declared
and handed in is another thing: whoever is asked needs it to answer.
"""

from typing import Final

from onestop.cases.access import knows_applicant
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.issued import Issued, issued_as, latest
from onestop.cases.domain.refusals_of_papers import PaperNamesApplicant
from onestop.cases.domain.results import lines_of
from onestop.cases.domain.revoking import level_above_may
from onestop.cases.domain.slips import BY_KIND, DOCUMENT, REVOCATION, Slip, agency_that_issued, slip_by_ref
from onestop.kernel.actor import Actor

_OF_THE_REGISTER: Final = frozenset({"applicant_number", "applicant_address"})
"""Rows of a document that tell what the register knows of its applicant."""


def may_open(file: CaseFile, which: str, by: Actor) -> bool:
    """Whether this reader may open the paper that the last part of its address names, GN1 or giay-hen, where there is one."""
    slip, nth = slip_by_ref(which) or (BY_KIND[which], 0)
    return is_openable(file, slip, nth, by)


def require_openable(file: CaseFile, slip: Slip, nth: int, by: Actor) -> None:
    """Raises PaperNamesApplicant."""
    if not is_openable(file, slip, nth, by):
        raise PaperNamesApplicant(case_code=file.code)


def is_openable(file: CaseFile, slip: Slip, nth: int, by: Actor) -> bool:
    """The same of a kind with its number, or with 0 the latest."""
    if by.kind != "official" or knows_applicant(file, by):
        return True
    one = issued_as(file.issued, slip.code, nth) if nth else latest(file.issued, slip.code)
    if not names_applicant(slip, one) or _revokes_it(file, slip, by):
        return True
    return by.may_there("cases.see", agency_that_issued(file, slip, one) if one else slip.agency(file))


def _revokes_it(file: CaseFile, slip: Slip, by: Actor) -> bool:
    """Of a notice of revocation, whether it goes out in his name: the level above revokes, by the law of the field."""
    return slip is REVOCATION and level_above_may(file) and by.may("cases.revoke_below", file.competent_agency)


def names_applicant(slip: Slip, one: Issued | None) -> bool:
    """Whether it says the applicant's number or address. Of a document nobody issued yet it is not known."""
    if slip is DOCUMENT and one is not None:
        return any(row.code in _OF_THE_REGISTER for row in lines_of(one.content))
    return slip.names_applicant
