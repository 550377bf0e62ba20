"""Which other agencies do the steps of a case that are not done where it is decided, as the organisation stands today."""

from collections.abc import Mapping
from datetime import date

from onestop.cases.domain.case_file import CaseFile
from onestop.organisation import api as organisation


def partners_of(file: CaseFile, *, on: date) -> Mapping[str, str]:
    """By kind, as the steps of its process say; a body nobody has entered is left out, and the agency that decides does it."""
    kinds = {step.at for step in file.terms.process.steps if step.at}
    found = {
        kind: partner_at(kind, intake=file.intake_agency, competent=file.competent_agency, on=on) for kind in kinds
    }
    return {kind: code for kind, code in sorted(found.items()) if code and code != file.competent_agency}


def partner_at(kind: str, *, intake: str, competent: str, on: date) -> str | None:
    """The agency of that kind for what was handed in at `intake` and is decided at `competent`."""
    if kind == "intake":
        return organisation.successor_of(intake, on)
    if kind == "above":
        return next((one.code for one in organisation.ancestors(competent, on) if one.handles_cases), None)
    return organisation.nearest(kind, competent, on) or organisation.nearest(kind, intake, on)
