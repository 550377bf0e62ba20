"""Which other agencies do the steps of a case that are not done where it is decided, as the organisation stands that day."""

from collections.abc import Mapping
from datetime import date

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_hops import NoSuchReceiver
from onestop.cases.operations.deciders import is_beyond
from onestop.organisation import api as organisation
from onestop.workflow.api import Definition


def partners_of(file: CaseFile, *, competent: str, on: date) -> Mapping[str, str]:
    """By kind, as the steps of its process say, where `competent` decides."""
    return partners_in(file.terms.process, intake=file.intake_agency, competent=competent, on=on)


def is_elsewhere(file: CaseFile, *, on: date) -> bool:
    """Whether it is taken in regardless of boundary: neither where it is decided nor at an agency below that one. What takes up
    one of several results alone was handed in once, and whoever decides on it has it."""
    return not file.part and is_beyond(file.intake_agency, file.competent_agency, on=on)


def receivers(file: CaseFile, step: str, *, on: date) -> tuple[organisation.AgencyView, ...]:
    """To whom that step can be handed over: those of the kind the process says, by name; who decides is none."""
    kind = next((one.at for one in file.terms.process.steps if one.code == step), "")
    of_kind = organisation.handling_agencies(on) if kind in ("intake", "above") else organisation.all_on(on)
    found = [one for one in of_kind if one.code != file.competent_agency and kind in (one.kind, "intake", "above")]
    return tuple(sorted(found, key=lambda one: one.name.vi))


def check_partner(file: CaseFile, step: str, chosen: str, *, on: date) -> None:
    """Raises NoSuchReceiver: that step cannot be handed over to the agency named."""
    if chosen and chosen not in {one.code for one in receivers(file, step, on=on)}:
        raise NoSuchReceiver(case_code=file.code)


def partners_in(process: Definition, *, intake: str, competent: str, on: date) -> Mapping[str, str]:
    """By kind, for what is handed in at `intake` and decided at `competent`.

    A body nobody has entered is left out, and so is the agency that decides, which does these steps itself; but where the law
    gives them to a body and that is the agency that decides, it is named: they are its own.
    """
    kinds = sorted({step.at for step in process.steps if step.at})
    reserved = {step.at for step in process.steps if step.only_there}
    found = {kind: _nearest(kind, intake, competent, on) for kind in kinds}
    return {kind: code for kind, code in found.items() if code and (code != competent or kind in reserved)}


def _nearest(kind: str, intake: str, competent: str, on: date) -> str | None:
    if kind == "intake":
        return organisation.successor_of(intake, on)
    if kind == "above":
        return next((one.code for one in organisation.ancestors(competent, on) if one.handles_cases), None)
    return organisation.nearest(kind, competent, on) or organisation.nearest(kind, intake, on)
