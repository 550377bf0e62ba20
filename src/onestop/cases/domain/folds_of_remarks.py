"""What was said of a case beside its life: kept with it, and nothing else moves."""

from typing import Any

from onestop.cases.domain.case_file import CaseFile, Remark
from onestop.cases.events import ApplicantWrittenTo, ApplicantWrote, MessageRead, NotedInside
from onestop.kernel.times import moment


def noted_inside(file: CaseFile, event: NotedInside) -> dict[str, Any]:
    at = moment(event.at)
    return _with(file, Remark("note", event.by, event.at_agency, at, event.words))


def written_to(file: CaseFile, event: ApplicantWrittenTo) -> dict[str, Any]:
    at = moment(event.at)
    return _with(file, Remark("to_applicant", event.by, event.at_agency, at, event.words))


def applicant_wrote(file: CaseFile, event: ApplicantWrote) -> dict[str, Any]:
    at = moment(event.at)
    return _with(file, Remark("from_applicant", event.by, "", at, event.words))


def message_read(file: CaseFile, event: MessageRead) -> dict[str, Any]:
    return _with(file, Remark("read", event.by, event.at_agency, moment(event.at), ""))


def _with(file: CaseFile, one: Remark) -> dict[str, Any]:
    return {"changed_at": one.written_at, "remarks": (*file.remarks, one)}
