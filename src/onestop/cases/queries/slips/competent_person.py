"""The competent person of a case: who decides, in which capacity he signs, and to whom one complains first."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.documented import documented_at
from onestop.cases.queries.slips.matter import Matter
from onestop.cases.queries.slips.offices import TERRITORIES, agency_at
from onestop.cases.terms import version_of
from onestop.catalogue import api as catalogue
from onestop.documents.api import Phrases
from onestop.kernel.signing import Capacity
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.people import api as people


def decider(file: CaseFile, phrases: Phrases) -> str:
    """Whose the decision is: the agency's, or its chairman's where he decides in his own right and nobody for the committee."""
    agency = agency_at(file.competent_agency, file.finished_at or file.lodged_at)
    own_right = version_of(file).decided_by_head
    return (_chairman(agency, file, phrases) if own_right else "") or agency.authority.vi


def post_of_decider(file: CaseFile, matter: Matter, phrases: Phrases) -> str:
    """The competent person's post, with the agency."""
    agency = agency_at(file.competent_agency, file.finished_at or matter.at)
    return phrases.signing[agency.kind].of(agency.authority.vi, capacity(file, matter))


def decided_above(file: CaseFile, version: catalogue.ProcedureVersion, phrases: Phrases) -> str:
    """Where a committee's chairman decides what a department works on: that he does, and that it gives notice of it."""
    agency = agency_at(file.competent_agency, file.finished_at or file.lodged_at)
    if not version.decided_by_head or agency.kind in TERRITORIES:
        return ""
    chairman = _chairman(agency, file, phrases)
    return phrases.decided_by(chairman, agency.authority.vi) if chairman else ""


def head_of(code: str, file: CaseFile, phrases: Phrases, *, deciding: bool = True) -> str:
    """Whom a complaint goes to first (Law on Complaints 02/2011/QH13, Article 7): the head of the agency, or the chairman above
    it who decided in his own right."""
    agency = agency_at(code, file.finished_at or file.lodged_at)
    above = _chairman(agency, file, phrases) if deciding and version_of(file).decided_by_head else ""
    return above or phrases.signing[agency.kind].of(agency.authority.vi)


def _chairman(agency: organisation.AgencyView, file: CaseFile, phrases: Phrases) -> str:
    """The chairman of the committee that the agency is, or stands under; empty where it stands under none."""
    above = (agency, *organisation.ancestors(agency.code, local_date(file.finished_at or file.lodged_at)))
    territory = next((one for one in above if one.kind in TERRITORIES), None)
    return phrases.signing[territory.kind].of(territory.authority.vi) if territory else ""


def capacity(file: CaseFile, matter: Matter) -> Capacity:
    """In which capacity whoever decided signs: the one he had that day, however long others work on the rest."""
    signer, at = (
        file.because.given_by if file.because else matter.by.key,
        documented_at(file) or file.finished_at or matter.at,
    )
    return people.capacity_of(signer, agency_at(file.competent_agency, at).code, local_date(at))
