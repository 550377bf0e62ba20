"""Who is away and who does his work meanwhile: one's own absences, and for a head those of the agency."""

from typing import Final

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.desk.absence_form import HOURS, NOBODY, WHOSE, AbsenceForm, opened
from onestop.desk.views.case import require_official
from onestop.forms.api import FieldError
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.notices import noticed, with_notice
from onestop.frame.pages import page
from onestop.frame.redisplay import is_sent
from onestop.frame.request import PageRequest
from onestop.frame.statuses import mark
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.people import api as people

_DONE: Final[dict[str, Text]] = {
    "recorded": Text("Đã ghi nhận lần vắng mặt.", "The absence is recorded."),
    "ended": Text("Đã kết thúc; từ bây giờ không ai làm thay nữa.", "It has ended; nobody stands in from now on."),
}


@door(permission=SIGNED_IN)
def absences(request: PageRequest) -> HttpResponse:
    """Now, to come, and over since a while."""
    require_official(request)
    seen = people.absences_seen_by(request.actor, request.now)
    whose = people.whose_absence(request.actor, request.now)
    return page(request, "desk/absences.jinja", {
        "groups": {state: [one for one in seen if one.state(request.now) == state] for state in ("now", "coming", "past")},
        "whose": whose,
        "own": whose[0].id if whose else None,
        "ends": {one.id for one in seen if people.may_end(one.official, one.only_at, request.actor, request.now)},
        "whom": WHOSE,
        "given": cases.steps_given((one.key for one in seen), by=request.actor),
        "done": _DONE.get(noticed(request)),
    })  # fmt: skip


@door(permission=SIGNED_IN, redisplays=True, enquires=lambda request: request.POST.get("do") != "record")
def declare(request: PageRequest) -> HttpResponse:
    """Say when, why and who stands in for what; then what follows is read once more, and recorded."""
    require_official(request)
    form = opened(request)
    problems: list[FieldError] = form.problems
    refused: Refusal | None = None
    left: tuple[people.AbsenceView, ...] = ()
    confirms = form.posted and request.POST.get("stage") == "confirm" and request.POST.get("do") != "edit"
    if form.posted and request.POST.get("do") != "edit" and not problems:
        try:
            left = people.check_recording(form.wanted, by=request.actor, now=request.now)
            confirms = True
            if is_sent(request) and request.POST.get("do") == "record":
                people.record_absence(form.wanted, by=request.actor, now=request.now)
                return HttpResponseRedirect(with_notice(request, reverse("desk:absences"), "recorded"))
        except Refusal as refusal:
            problems, refused, confirms = form.refused_at(refusal), refusal, False
    return _shown(form, problems, refused, left, confirms=confirms and not problems)


def _shown(
    form: AbsenceForm,
    problems: list[FieldError],
    refused: Refusal | None,
    left: tuple[people.AbsenceView, ...],
    *,
    confirms: bool,
) -> HttpResponse:
    request = form.request
    values = {
        "form": form,
        "confirms": confirms,
        "left": left,
        "problems": [] if request.POST.get("do") == "edit" else problems,
        "why": people.WHY,
        "hours": HOURS,
        "nobody": NOBODY,
        "whom": WHOSE,
        "own": form.asked.official.key == request.actor.key,
    }
    status = 422 if values["problems"] and is_sent(request) else None
    return mark(page(request, "desk/absence_form.jinja", values, status=status), refused)


@door(permission=SIGNED_IN)
def end(request: PageRequest, absence: int) -> HttpResponse:
    """Back early, or not going: asked once, then done."""
    require_official(request)
    if request.method == "POST":
        people.end_absence(absence, by=request.actor, now=request.now)
        return HttpResponseRedirect(with_notice(request, reverse("desk:absences"), "ended"))
    found = next((one for one in people.absences_seen_by(request.actor, request.now) if one.id == absence), None)
    if found is None or not people.may_end(found.official, found.only_at, request.actor, request.now):
        raise people.AbsenceNotFound
    if found.state(request.now) == "past":
        raise people.AbsenceOver
    return page(request, "desk/absence_end.jinja", {"one": found, "state": found.state(request.now)})
