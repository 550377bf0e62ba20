"""Which other agencies do the steps of a case that are not done where it is decided, as the organisation stands that day."""

from collections.abc import Mapping
from datetime import date

from onestop.cases.domain.case_file import CaseFile
from onestop.organisation import api as organisation
from onestop.workflow.api import Definition


def partners_of(file: CaseFile, *, on: date) -> Mapping[str, str]:
    """By kind, as the steps of its process say."""
    return partners_in(file.terms.process, intake=file.intake_agency, competent=file.competent_agency, on=on)


def partners_in(process: Definition, *, intake: str, competent: str, on: date) -> Mapping[str, str]:
    """By kind, for what is handed in at `intake` and decided at `competent`.

    A body nobody has entered is left out, and so is the agency that decides: it does these steps itself.
    """
    kinds = sorted({step.at for step in process.steps if step.at})
    found = {kind: _nearest(kind, intake, competent, on) for kind in kinds}
    return {kind: code for kind, code in found.items() if code and code != competent}


def _nearest(kind: str, intake: str, competent: str, on: date) -> str | None:
    if kind == "intake":
        return organisation.successor_of(intake, on)
    if kind == "above":
        return next((one.code for one in organisation.ancestors(competent, on) if one.handles_cases), None)
    return organisation.nearest(kind, competent, on) or organisation.nearest(kind, intake, on)
