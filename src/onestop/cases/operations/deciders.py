"""Which agencies may decide on what is handed in, wherever that is done.

A dossier is received regardless of boundary (Decree 118/2025 Art. 17.3, as amended by Decree 309/2026 Art. 8.3), so the counter
that takes it in says nothing of who decides. One agency does where the procedure names it, else one of its level.
"""

from datetime import date

from onestop.cases.domain.refusals_of_lodging import NoCompetentAgency, NotDecidedThere
from onestop.cases.operations.dossier import KINDS_OF_LEVEL, competent_agency
from onestop.catalogue.api import ProcedureVersion
from onestop.organisation import api as organisation


def deciders(version: ProcedureVersion, *, on: date) -> tuple[organisation.AgencyView, ...]:
    """Those that decide on this procedure and handle cases that day, in the order of codes; mostly all of one level, else one."""
    handling = organisation.handling_agencies(on)
    if named := version.competent.get("agency"):
        return tuple(one for one in handling if one.code == named)
    level = version.competent.get("level")
    kinds = {kind for one in ((level,) if level else version.levels) for kind in KINDS_OF_LEVEL.get(one, ())}
    return tuple(one for one in handling if one.kind in kinds)


def decider_here(version: ProcedureVersion, *, intake: str, on: date) -> str:
    """Who decides on what is handed in at `intake` and lies in its area; empty where that has to be chosen."""
    try:
        return competent_agency(version, intake=intake, chosen=None, on=on)[0]
    except NoCompetentAgency:
        return ""


def check_decider(version: ProcedureVersion, agency: str, *, on: date) -> None:
    """Raises NotDecidedThere: that agency is of another level, is not the one named, or handles nothing that day."""
    if agency not in {one.code for one in deciders(version, on=on)}:
        raise NotDecidedThere(procedure=version.code, agency=agency)


def is_beyond(intake: str, competent: str, *, on: date) -> bool:
    """Whether what is taken in at one for the other is so regardless of boundary: that one is neither it nor above it."""
    return competent not in (intake, *(one.code for one in organisation.ancestors(intake, on)))
