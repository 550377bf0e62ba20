"""Forms 03 and 05 of one of several results: whoever is to make it refuses it in writing, or stops it."""

from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.parts import Part, ended_parts
from onestop.cases.domain.reasons import words_of
from onestop.cases.domain.slips import Slip
from onestop.cases.domain.waits import Wait
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.fees import paid_so_far
from onestop.cases.queries.slips.law import basis, phrases_of
from onestop.cases.queries.slips.matter import Matter
from onestop.cases.queries.slips.offices import agency_at
from onestop.cases.terms import version_of
from onestop.documents.api import RefusalSlip, StopNotice
from onestop.kernel.times import local_date
from onestop.people import api as people


def part_refused(slip: Slip, file: CaseFile, matter: Matter) -> RefusalSlip:
    """Form 03, of one result that is not made; the others stand."""
    phrases = phrases_of(file)
    return RefusalSlip(
        **_said(slip, file, matter),
        legal_basis=basis(file, matter.at, _of(file).step),
        next_step=phrases.next_step(_head(file, matter)),
        refused=f"không cấp {_names(file)} trong",
        signs_as=phrases.signs_as["decision"],
    )


def part_stopped(slip: Slip, file: CaseFile, matter: Matter) -> StopNotice:
    """Form 05, of one result that was stopped, or given up by whoever asked for it."""
    phrases, withdrawn = phrases_of(file), _of(file).state == "withdrawn"
    return StopNotice(
        **_said(slip, file, matter),
        stage=phrases.stages["appraisal"],
        asked_at=_asked(file).began_at if withdrawn else None,
        legal_basis="" if withdrawn else basis(file, matter.at, _of(file).step),
        stopped=f"việc cấp {_names(file)} trong hồ sơ này",
        fee_said=paid_so_far(file, phrases),
        next_step=phrases.after_part_withdrawal if withdrawn else phrases.next_step(_head(file, matter)),
        signs_as=phrases.signs_as["decision"],
    )


def _of(file: CaseFile) -> Part:
    """The result that was ended last."""
    return ended_parts(file)[-1]


def _names(file: CaseFile) -> str:
    """Those that were ended together."""
    last = _of(file).ended_at
    return ", ".join(one.name.lower().vi for one in ended_parts(file) if one.ended_at == last)


def _asked(file: CaseFile) -> Wait:
    return [wait for wait in file.waits if wait.kind == "withdrawal"][-1]


def _head(file: CaseFile, matter: Matter) -> str:
    return head_of_part(_of(file), matter.at)


def head_of_part(part: Part, at: datetime) -> str:
    """To whom one complains first: the head of whoever refused or stopped it (Law on Complaints 02/2011/QH13, Art. 7)."""
    return f"người đứng đầu {agency_at(part.ended_by, at).authority.vi}"


def _post(part: Part, file: CaseFile, matter: Matter) -> str:
    """The competent person's post in that agency: whoever refuses or stops signs as he would alone."""
    agency = agency_at(part.ended_by, matter.at)
    capacity = people.capacity_of(matter.by.key, agency.code, local_date(matter.at))
    return phrases_of(file).signing[agency.kind].of(agency.authority.vi, capacity)


def _said(slip: Slip, file: CaseFile, matter: Matter) -> dict[str, Any]:
    """What both forms say: which result, why, and who says so."""
    part, version = _of(file), version_of(file)
    return {
        **on_every_paper(slip, file, version, matter, matter.at),
        "procedure": f"{version.name.vi} ({_names(file)})",
        "applicant": matter.applicant,
        "reasons": tuple(words_of(reason).vi for reason in part.reasons),
        "note": part.note,
        "official": matter.by.name,
        "official_post": _post(part, file, matter),
        "issued_at": matter.at,
    }
