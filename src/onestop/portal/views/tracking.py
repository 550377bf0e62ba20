"""Following a case by its code: how far it is, for anybody; the whole of it for its applicant."""

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.forms.api import FieldError
from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.bilingual import Text

STAGES = (
    Text("Nộp hồ sơ", "Lodged"),
    Text("Tiếp nhận", "Accepted"),
    Text("Xử lý", "In work"),
    Text("Có kết quả", "Decided"),
    Text("Trả kết quả", "Result returned"),
)


@door(permission=PUBLIC)
def track(request: PageRequest) -> HttpResponse:
    """Ask for the code; a code that is no case's is said beside the field."""
    typed = request.GET.get("code", "").strip()[:60]
    problems: list[FieldError] = []
    if typed:
        try:
            found = cases.progress_of(typed)
            return HttpResponseRedirect(reverse("portal:progress", args=[found.code]))
        except cases.NotFound as refusal:
            problems = [FieldError("code", say(refusal))]
    values = {"typed": typed, "problems": problems}
    return page(request, "portal/track.jinja", values, status=404 if problems else 200)


@door(permission=PUBLIC)
def progress(request: PageRequest, code: str) -> HttpResponse:
    """How far, and nothing of whose; who may see more is taken there."""
    found = cases.progress_of(code)
    if _is_mine(request, found.code):
        return HttpResponseRedirect(reverse("portal:case", args=[found.code]))
    return page(request, "portal/progress.jinja", {"progress": found, "stages": STAGES})


def _is_mine(request: PageRequest, code: str) -> bool:
    if request.actor.person_id is None:
        return False
    try:
        cases.file_for(code=code, by=request.actor)
    except cases.NotFound:
        return False
    return True
