"""Following a case by its code: how far it is, for anybody; the whole of it for its applicant."""

from datetime import timedelta
from typing import ClassVar, Final

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.forms.api import FieldError
from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest, client_address
from onestop.frame.words import say
from onestop.kernel.addresses import network_of
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal
from onestop.portal.next_step import step_for_anybody
from onestop.runtime.api import Rate, throttle

STAGES = (
    Text("Nộp hồ sơ", "Lodged"),
    Text("Tiếp nhận", "Accepted"),
    Text("Xử lý", "In work"),
    Text("Có kết quả", "Decided"),
    Text("Trả kết quả", "Result returned"),
)

LOOK_UPS: Final = Rate(120, timedelta(minutes=10))
"""By one address: a counter where many ask is served, whoever tries one code after the other is not."""


class TooManyLookUps(Refusal):
    """Codes are numbered in turn by law, so whoever asks for many in a row reads the register of a province."""

    code: ClassVar[str] = "portal.too_many_look_ups"
    kind: ClassVar[Kind] = "too_many"

    def __init__(self, *, retry_after: timedelta) -> None:
        self.retry_after = retry_after


@door(permission=PUBLIC)
def track(request: PageRequest) -> HttpResponse:
    """Ask for the code; a code that is no case's is said beside the field."""
    typed = request.GET.get("code", "").strip()[:60]
    problems: list[FieldError] = []
    if typed:
        count_look_up(request)
        try:
            found = cases.progress_of(typed)
            return HttpResponseRedirect(reverse("portal:progress", args=[found.code]))
        except cases.NotFound as refusal:
            problems = [FieldError("code", say(refusal))]
    values = {"typed": typed, "problems": problems}
    return page(request, "portal/track.jinja", values, status=404 if problems else 200)


@door(permission=PUBLIC)
def progress(request: PageRequest, code: str) -> HttpResponse:
    """How far, and nothing else; who may see more is taken there.

    Source: Circular 01/2018/TT-VPCP, Article 16(2)(d): without signing in, the code and the degree of completion.
    """
    count_look_up(request)
    found = cases.progress_of(code)
    if _is_mine(request, found.code):
        return HttpResponseRedirect(reverse("portal:case", args=[found.code]))
    return page(
        request,
        "portal/progress.jinja",
        {"progress": found, "stages": STAGES, "step": step_for_anybody(found.stage, ended=found.ended)},
    )


def count_look_up(request: PageRequest) -> None:
    """Raises TooManyLookUps: whoever tries one code after the other is stopped."""
    who = network_of(client_address(request)) if request.actor.kind == "anonymous" else request.actor.key
    verdict = throttle("tracking", who, rate=LOOK_UPS, now=request.now)
    if not verdict.allowed:
        raise TooManyLookUps(retry_after=verdict.retry_after)


def _is_mine(request: PageRequest, code: str) -> bool:
    if request.actor.person_id is None:
        return False
    try:
        cases.file_for(code=code, by=request.actor)
    except cases.NotFound:
        return False
    return True
