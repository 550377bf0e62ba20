"""Who applied in a case, with their number and how to reach them: the one answer to every page that shows it."""

from onestop.cases.access import knows_applicant
from onestop.cases.domain.case_file import CaseFile
from onestop.kernel.actor import Actor
from onestop.people import api as people


def applicant_of(file: CaseFile, *, by: Actor) -> people.PersonView | None:
    """The applicant as the register knows them; None for whom the case does not tell it, and of what was erased."""
    if not knows_applicant(file, by):
        return None
    try:
        return people.person(file.applicant_id)
    except people.UnknownPerson:
        return None
