"""The process control slip of one case, for officials who may see it."""

from dataclasses import dataclass
from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hand_overs import HandOver, hand_overs
from onestop.cases.domain.law_pack import circular_of, pack_of
from onestop.cases.domain.waits import AWAITS_APPLICANT
from onestop.cases.queries.one_case import clock_of, file_for
from onestop.cases.queries.slips.parties import representative_of
from onestop.cases.terms import version_of
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.people import api as people
from onestop.rules.api import Form, Reading, national_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlSlip:
    """What stands on it beside the names of people and agencies."""

    file: CaseFile
    version: catalogue.ProcedureVersion
    reading: Reading | None
    form: Form
    circular: str
    decree: Text
    steps: dict[str, Text]
    """What the steps of its process are called, by code."""
    results: dict[str, Text]
    """What they yield by themselves."""
    lines: tuple[HandOver, ...]
    of_business: bool
    submitter: str
    """Who handed it in for the applicant, as form 01 says it: of a business its representative; empty where nobody is named."""

    @property
    def with_applicant(self) -> bool:
        """Whether its term stands still for its applicant, who was asked to complete the dossier or to pay."""
        awaited = any(wait.is_open and wait.kind in AWAITS_APPLICANT for wait in self.file.waits)
        return awaited and self.reading is not None and self.reading.due_at is None


def control_slip(*, code: str, by: Actor, now: datetime) -> ControlSlip:
    """Raises NotFound: there is no such case, or not for this person."""
    file = file_for(code=code, by=by)
    of_business = any(one.kind == "business" for one in people.persons({file.applicant_id}).values())
    return ControlSlip(
        file=file,
        version=version_of(file),
        reading=clock_of(file, now=now),
        form=circular_of(file).papers["control"],
        circular=circular_of(file).number,
        decree=pack_of(file).name,
        steps={step.code: step.name for step in file.terms.process.steps},
        results={step.code: step.result for step in file.terms.process.steps if step.result},
        lines=hand_overs(file, now=now, calendar=national_calendar()),
        of_business=of_business,
        submitter=(file.submitter or {}).get("name", "") or (representative_of(file) if of_business else ""),
    )
