"""To which agencies a case can go today, and at which level each decides."""

from datetime import date

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_transfers import NobodyToTakeOver
from onestop.cases.domain.transferring import holder_of
from onestop.cases.operations.consulted import agencies_to_ask
from onestop.cases.operations.dossier import KINDS_OF_LEVEL
from onestop.organisation import api as organisation


def agencies_to_take_over(file: CaseFile, *, on: date) -> tuple[organisation.AgencyView, ...]:
    """Those that handle cases that day, other than the one that has it.

    Which of them is competent the two agencies say, one by offering and one by taking over: what is published of competence is
    just what was wrong or has changed.
    """
    return agencies_to_ask(but=holder_of(file), on=on)


def level_of(agency: str, *, on: date) -> str:
    """The level at which that agency decides; empty where there is no such agency that day."""
    kind = next((one.kind for one in organisation.handling_agencies(on) if one.code == agency), "")
    return next((level for level, kinds in KINDS_OF_LEVEL.items() if kind in kinds), "")


def check_receiver(file: CaseFile, receiver: str | None, level: str | None, *, on: date) -> None:
    """Raises NobodyToTakeOver: the agency a transfer names does not handle cases that day, or decides at another level."""
    if receiver is not None and level != (level_of(receiver, on=on) or None):
        raise NobodyToTakeOver(case_code=file.code)
