"""What stands on every paper of a case: its agency, its numbers, its own page, its procedure."""

from datetime import datetime
from typing import Any

from django.conf import settings

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.check_code import printed_check_code
from onestop.cases.domain.slips import Slip, number_of
from onestop.cases.paper_address import check_code_of, paper_address
from onestop.cases.queries.slips.law import form_of, phrases_of
from onestop.cases.queries.slips.matter import Matter
from onestop.cases.queries.slips.offices import office_at
from onestop.catalogue import api as catalogue


def on_every_paper(
    slip: Slip, file: CaseFile, version: catalogue.ProcedureVersion, matter: Matter, happened: datetime
) -> dict[str, Any]:
    """By the field of a paper's value; the agency is who stood for it when what the paper tells of `happened`."""
    check = check_code_of(file.code, matter.ref)
    return {
        "office": office_at(slip.agency(file), happened),
        "number": number_of(file.code, matter.ref),
        "case_code": file.code,
        "tracking_url": paper_address(file.code, matter.ref, check=check),
        "check_code": printed_check_code(check),
        "form": form_of(slip.code, file),
        "procedure": version.name.vi,
        "procedure_code": version.code,
        "variant": version.chosen.name.vi if version.chosen else "",
        "you": matter.applicant.title or phrases_of(file).you["business"],
        "demo": settings.DEMO,
    }
