"""One page of an application, posted: kept, then on to what is still to do, or shown again with what is wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.forms.api import FieldError
from onestop.frame.notices import with_notice
from onestop.frame.pages import page
from onestop.frame.redisplay import is_sent, said_over
from onestop.frame.request import PageRequest
from onestop.kernel.refusal import Refusal
from onestop.organisation import api as organisation
from onestop.portal.application import Application, Task
from onestop.portal.drafting import KeptElsewhere, Opened, change_draft, open_draft
from onestop.portal.promise import promise_of
from onestop.runtime.api import now

KEPT: Final = "kept:"
"""A notice at the list of cases: the draft of the procedure that follows was saved to be gone on with later."""


@dataclass(frozen=True)
class Turn:
    """What became of a posted page: where it leads, or why it stays."""

    opened: Opened
    problems: list[FieldError]
    refusal: Refusal | None = None
    leads_to: HttpResponse | None = None


def turn_of(
    request: PageRequest,
    opened: Opened,
    change: Callable[[Application], tuple[Application, list[FieldError]]],
    *,
    stays: bool = False,
) -> Turn:
    """Keep what was posted, and lead on unless something is wrong; who leaves may leave things wrong, unless it `stays`."""
    if not is_sent(request):
        return Turn(opened, said_over(request))
    procedure, found = opened.application.procedure, list[FieldError]()

    def keep(kept: Application) -> Application:
        changed, found[:] = change(kept)
        return changed

    refusal = None
    try:
        application = change_draft(request, procedure, keep)
        if not found or (_leaving(request) and not stays):
            return Turn(opened, [], leads_to=_go_on(request, application))
    except KeptElsewhere as elsewhere:
        found[:] = elsewhere.problems
    except Refusal as said:
        found[:], refusal = [], said
    return Turn(open_draft(request, procedure.code), found, refusal)


def sent_already(request: PageRequest, opened: Opened) -> HttpResponse | None:
    """Nothing is begun, yet something was sent before: going back must not begin another application unseen."""
    if opened.draft is not None or request.method == "POST":
        return None
    sent = cases.latest_sent(procedure_code=opened.application.version.code, by=request.actor)
    if sent is None:
        return None
    file = cases.file_for(code=sent, by=request.actor)
    return page(request, "portal/apply_sent.jinja", {"version": opened.application.version, "file": file})


def show(request: PageRequest, template: str, turn: Turn, values: Mapping[str, Any], key: str = "") -> HttpResponse:
    shown = {
        **values_of(turn.opened, key),
        **values,
        "problems": turn.problems,
        "sent_as": turn.refusal.case_code if isinstance(turn.refusal, cases.DraftSent) else "",
    }
    status = 422 if turn.problems and is_sent(request) else None
    return page(request, template, shown, refusal=turn.refusal, status=status)


def _go_on(request: PageRequest, application: Application) -> HttpResponse:
    """On to what is still to do, or away for now."""
    code = application.version.code
    return _later(request, code) if _leaving(request) else HttpResponseRedirect(address_of(application.next_task, code))


def _leaving(request: PageRequest) -> bool:
    return request.POST.get("after") == "later"


def _later(request: PageRequest, code: str) -> HttpResponse:
    return HttpResponseRedirect(with_notice(request, reverse("portal:my_cases"), f"{KEPT}{code}"))


def address_of(task: Task | None, code: str) -> str:
    """The page of a task; checking comes after the last."""
    if task is None:
        return reverse("portal:check", args=[code])
    if task.kind in ("variant", "where", "fetch"):
        return reverse(f"portal:{task.kind}", args=[code])
    return reverse(f"portal:{task.kind}", args=[code, task.code])


def files_of(application: Application) -> dict[str, list[documents.UploadView]]:
    """What was handed in, by component."""
    found = documents.uploads(one for ids in application.uploads.values() for one in ids)
    return {code: [found[one] for one in ids if one in found] for code, ids in application.uploads.items()}


def values_of(opened: Opened, key: str = "") -> dict[str, Any]:
    """What every page of an application shows: the procedure, how far one is, the way back.

    Which papers there are is not known before the case of the procedure is chosen, so no total is said until then.
    """
    application = opened.application
    tasks, code = application.tasks, application.version.code
    number = next((n for n, task in enumerate(tasks, 1) if task.key == key), 0)
    before = tasks[number - 2] if number > 1 else None
    return {
        "version": application.version,
        "application": application,
        "draft_key": opened.key,
        "sent_as": "",
        "promise": promise_of(application.version, now(), application.answers_asked),
        "place": organisation.authority_of(application.agency, application.on),
        "tasks": [(task, address_of(task, code)) for task in tasks],
        "goes_on_at": address_of(application.next_task, code),
        "number": number,
        "total": None if application.version.needs_variant else len(tasks) + 1,
        "back_to": address_of(before, code) if before else reverse("portal:procedure", args=[code]),
    }
