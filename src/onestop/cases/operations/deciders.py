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
    """Whether what is taken in at one for the other is so regardless of boundary: that one is neither it nor above it.

    The officials of the departments sit at the provincial centre, the section of the office (Decree 118/2025 Art. 10.2c as
    amended by Decree 309/2026 Art. 5.1): what is handed in there for a department crosses no boundary.
    """
    above = tuple(one.code for one in organisation.ancestors(intake, on))
    return competent not in (intake, *above) and not _sits_there(intake, competent, above, on=on)


def _sits_there(intake: str, competent: str, above: tuple[str, ...], *, on: date) -> bool:
    agencies = {one.code: one for one in organisation.handling_agencies(on)}
    if intake not in agencies or competent not in agencies:
        return False
    same = tuple(one.code for one in organisation.ancestors(competent, on))[:1] == above[:1]
    return same and agencies[intake].kind == "office" and agencies[competent].kind in KINDS_OF_LEVEL["province"]
