"""Who may see a case: its applicant, those at work on it or asked about it, other agencies that do a step of it, those it comes
from or is to go to while it goes on, those who took money for it, where its result is fetched once there is one, those above who
watch. For others it is not there."""

from collections.abc import Iterator

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hops import taking_part
from onestop.cases.domain.needs import is_applicant
from onestop.cases.domain.refusals import NotFound
from onestop.cases.domain.returning import sees_to_return
from onestop.cases.domain.tills import tills_of
from onestop.cases.domain.transferring import agencies_of_transfers
from onestop.kernel.actor import Actor

__all__ = ["is_applicant", "may_see", "require_visible"]


def may_see(file: CaseFile, by: Actor) -> bool:
    """Whether the case exists for this person."""
    if by.kind in ("citizen", "business"):
        return is_applicant(file, by)
    return any(by.may("cases.see", place) or by.may("cases.see_all", place) for place in _places(file) if place)


def require_visible(file: CaseFile, by: Actor) -> None:
    """Raises NotFound: the same answer as for a case that is not there."""
    if not may_see(file, by):
        raise NotFound(case_code=file.code)


def _places(file: CaseFile) -> Iterator[str]:
    """Where it is known, the usual ones first: what seldom lets anybody in is looked for last."""
    yield from (file.competent_agency, file.intake_agency, file.support_agency, sees_to_return(file))
    yield from taking_part(file)
    yield from agencies_of_transfers(file)
    yield from tills_of(file)
