"""To which agencies a case can go today, and at which level each decides."""

from datetime import date

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_transfers import NobodyToTakeOver, NotCompetentForIt
from onestop.cases.domain.transferring import holder_of
from onestop.cases.operations.deciders import deciders
from onestop.cases.operations.dossier import KINDS_OF_LEVEL
from onestop.cases.terms import version_of
from onestop.catalogue import api as catalogue
from onestop.organisation import api as organisation


def agencies_to_take_over(file: CaseFile, *, on: date) -> tuple[organisation.AgencyView, ...]:
    """Those that may decide on its procedure that day, other than the one that has it.

    Which of them is competent for this matter the two agencies say, one by offering and one by taking over; that it is one which
    the procedure lets decide at all is the law's and not theirs (Decree 61/2018 Art. 18: to the competent agency). Where
    competence changed, the version of the procedure that is in force says so.
    """
    return tuple(one for one in deciders(_in_force(file, on), on=on) if one.code != holder_of(file))


def _in_force(file: CaseFile, on: date) -> catalogue.ProcedureVersion:
    """The version of the procedure in force that day; of one abolished since, that of the case."""
    try:
        return catalogue.version_in_force(file.terms.procedure_code, on)
    except catalogue.NoSuchProcedure:
        return version_of(file)


def level_of(agency: str, *, on: date) -> str:
    """The level at which that agency decides; empty where there is no such agency that day."""
    kind = next((one.kind for one in organisation.handling_agencies(on) if one.code == agency), "")
    return next((level for level, kinds in KINDS_OF_LEVEL.items() if kind in kinds), "")


def check_receiver(file: CaseFile, receiver: str | None, level: str | None, *, on: date) -> None:
    """Whether the agency that a transfer names may be offered it.

    Raises:
        NobodyToTakeOver: it does not handle cases that day, or decides at another level.
        NotCompetentForIt: the procedure does not let it decide.
    """
    if receiver is None:
        return
    if level != (level_of(receiver, on=on) or None):
        raise NobodyToTakeOver(case_code=file.code)
    if receiver != holder_of(file) and receiver not in {one.code for one in agencies_to_take_over(file, on=on)}:
        raise NotCompetentForIt(case_code=file.code)
