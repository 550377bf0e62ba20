"""A national form that is read off what is recorded: the process control slip of a case."""

from datetime import date
from typing import Any, Final

from django.http import HttpResponse

from onestop.cases import api as cases
from onestop.desk.views.case import require_official
from onestop.frame.agencies import agency_name
from onestop.frame.channels import how_lodged
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.people import api as people

_APPLICANT: Final = Text("Người nộp hồ sơ", "The applicant")
_ERASED: Final = Text("đã xóa nội dung theo quy định", "content erased by law")
_UNNAMED: Final = Text("người đại diện, hồ sơ không ghi tên", "its representative, whom the case does not name")
_TAKEN_UP: Final = Text("lấy lại từ hồ sơ được mở lại", "taken over from the case it takes up again")
_HIMSELF: Final = Text("chủ hồ sơ tự nộp", "the applicant himself")


@door(permission=SIGNED_IN)
def control_slip(request: PageRequest, code: str) -> HttpResponse:
    """Who had the dossier, from whom and when, early, on time or late by the quota of each."""
    require_official(request)
    slip = cases.control_slip(code=code, by=request.actor, now=request.now)
    officials = people.names_of(key for line in slip.lines for key in (line.done_by, line.acted_for) if key)
    received = slip.file.received
    return page(request, "desk/control_slip.jinja", {
        "slip": slip,
        "file": slip.file,
        "agency": agency_name(slip.file.intake_agency, local_date(slip.file.lodged_at)),
        "handed_in_by": _handed_in_by(slip),
        "lines": [_shown(slip, line, officials) for line in slip.lines],
        "papers": [(one.name, received[one.code]) for one in slip.version.components if received.get(one.code)],
    })  # fmt: skip


def _handed_in_by(slip: cases.ControlSlip) -> Text:
    """Where nobody is named: of whoever stood at the counter that it was the applicant himself, else how it came."""
    file = slip.file
    if file.content_erased_at:
        return _ERASED
    if slip.of_business:
        return _UNNAMED
    if file.reopens:
        return _TAKEN_UP
    if file.channel == "in_person":
        return _HIMSELF
    how = how_lodged(file.channel, assisted=file.assisted)
    return Text(f"chủ hồ sơ ({how.vi[:1].lower()}{how.vi[1:]})", f"the applicant ({how.en[:1].lower()}{how.en[1:]})")


def _shown(slip: cases.ControlSlip, line: cases.HandOver, officials: dict[str, str]) -> dict[str, Any]:
    """A line in words; agencies are called as they were that day."""
    on = local_date(line.given_at)
    return {
        "line": line,
        "giver": _holder(line.giver, on),
        "taker": _holder(line.taker, on),
        "work": _work(slip, line),
        "official": officials.get(line.done_by, ""),
        "absent": officials.get(line.acted_for, ""),
        "in_time": cases.IN_TIME[line.in_time] if line.in_time else None,
    }


def _work(slip: cases.ControlSlip, line: cases.HandOver) -> Text:
    """The step, or what else is to be done; of one of several results which."""
    if line.work != "return_part":
        return slip.steps.get(line.step) or cases.WORK[line.work]
    work, result = cases.WORK[line.work], slip.results.get(line.step)
    return Text(f"{work.vi}: {result.vi}", f"{work.en}: {result.en}") if result else work


def _holder(holder: cases.Holder, on: date) -> tuple[Text, Text | None]:
    """Agency and role."""
    if holder.is_applicant:
        return _APPLICANT, None
    return agency_name(holder.agency, on), cases.HANDS[holder.hands] if holder.hands else None
