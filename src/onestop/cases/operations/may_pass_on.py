"""Whether whoever receives a dossier may do what comes before the signature in the same act."""

from datetime import date

from onestop.cases.domain.case_file import ChannelName
from onestop.cases.domain.passing_on import passes_on
from onestop.cases.domain.refusals_of_lodging import NoCompetentAgency
from onestop.cases.operations.dossier import competent_agency, is_open
from onestop.cases.terms import terms_of
from onestop.catalogue.api import ProcedureVersion
from onestop.kernel.actor import Actor


def may_pass_on(version: ProcedureVersion, channel: ChannelName, *, intake: str, by: Actor, on: date) -> bool:
    """Of a dossier taken in at `intake` by that channel; False as well where whoever decides is still to be chosen."""
    if not is_open(version, channel) or not passes_on(terms_of(version, channel)):
        return False
    try:
        agency, _level = competent_agency(version, intake=intake, chosen=None, on=on)
    except NoCompetentAgency:
        return False
    return by.may("cases.step", agency)
