"""Who may see a case: its applicant, those at work on it or asked about it, other agencies that do a step of it, those it comes
from or is to go to while it goes on, those called to a meeting that ended with it, those who took money for it, where its result
is fetched once there is one, those above who watch. For others it is not there."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hops import agencies_of_steps
from onestop.cases.domain.meetings import called_in_vain
from onestop.cases.domain.needs import is_applicant
from onestop.cases.domain.opinions import agencies_asked
from onestop.cases.domain.refusals import NotFound
from onestop.cases.domain.returning import place_of_return, see_to_return
from onestop.cases.domain.tills import tills_of
from onestop.cases.domain.transferring import agencies_of_transfers
from onestop.kernel.actor import Actor

__all__ = ["is_applicant", "knows_applicant", "may_see", "require_visible"]


def may_see(file: CaseFile, by: Actor) -> bool:
    """Whether the case exists for this person."""
    if by.kind in ("citizen", "business"):
        return is_applicant(file, by)
    return any(by.may("cases.see", place) or by.may("cases.see_all", place) for place in places_of(file) if place)


def require_visible(file: CaseFile, by: Actor) -> None:
    """Raises NotFound: the same answer as for a case that is not there."""
    if not may_see(file, by):
        raise NotFound(case_code=file.code)


KNOWN_AT: Final[Mapping[str, Callable[[CaseFile], Iterable[str]]]] = {
    "competent": lambda file: (file.competent_agency,),
    "intake": lambda file: (file.intake_agency,),
    "support": lambda file: (file.support_agency,),
    "return": see_to_return,
    "asked": agencies_asked,
    "partner": agencies_of_steps,
    "called": called_in_vain,
    "transfer": agencies_of_transfers,
    "till": tills_of,
}
"""As what an agency sees the case, the usual ones first: what seldom lets anybody in is looked for last."""


def places_of(file: CaseFile) -> Iterator[str]:
    """Every agency that sees it; the empty one where there is none of a kind."""
    return chain.from_iterable(known(file) for known in KNOWN_AT.values())


def knows_applicant(file: CaseFile, by: Actor) -> bool:
    """Whether the case tells this official who applied, with number and telephone: only whoever works at an agency of it.

    Not an agency that is only asked for its opinion, and not whoever only watches, as a leader or an inspector: what they need
    of the applicant stands in the dossier. Of a case whose content was erased nobody is told it, though the person may still be
    in the register.
    """
    if by.kind != "official" or file.content_erased_at is not None:
        return False
    places = {
        file.intake_agency,
        file.competent_agency,
        file.support_agency,
        place_of_return(file),
        *see_to_return(file),
    } - {""}
    return any(by.may_there("cases.see", place) for place in places)
