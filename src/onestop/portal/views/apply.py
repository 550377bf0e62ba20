"""Applying: one thing a page, kept after each page, checked, declared, sent once."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame.bodies import FILES, TYPED
from onestop.frame.doors import door
from onestop.frame.language import current
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.frame.submission import submission_key
from onestop.frame.uploads import take_in
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.portal.application import Application, Task, form_pages, held_papers
from onestop.portal.places import places_for

APPLY = "portal.apply"
_NO_PLACE = Text("Hãy chọn nơi giải quyết.", "Choose where it is decided.")
_NO_FILE = Text(
    "Hãy chọn ít nhất một tệp, hoặc đánh dấu mang bản giấy đến.",
    "Choose at least one file, or tick to bring it on paper.",
)
_DECLARE = Text("Hãy đánh dấu để cam đoan những điều đã khai là đúng.", "Tick to declare that what you stated is true.")


@door(permission=APPLY)
def start(request: PageRequest, code: str) -> HttpResponse:
    """The tasks; posting goes on with the first that is still to do."""
    application = _load(request, code)
    if request.method == "POST":
        _keep(request, application)
        return HttpResponseRedirect(address_of(application.next_task, code))
    return page(request, "portal/apply_tasks.jinja", _values(application))


@door(permission=APPLY)
def where(request: PageRequest, code: str) -> HttpResponse:
    """Which of the competent agencies."""
    application = _load(request, code)
    groups = places_for(application.version, application.on)
    problems: list[FieldError] = []
    if request.method == "POST":
        chosen = request.POST.get("agency", "")
        if any(place.code == chosen for group in groups for place in group.places):
            return _kept(request, application.at(chosen))
        if _leaving(request):
            return _later()
        problems = [FieldError("agency", _NO_PLACE)]
    values = {**_values(application, "where:"), "groups": groups, "problems": problems}
    return page(request, "portal/apply_where.jinja", values, status=422 if problems else 200)


@door(permission=APPLY, body=TYPED)
def questions(request: PageRequest, code: str, page_code: str) -> HttpResponse:
    """One page of the form."""
    application = _load(request, code)
    asked = next((one for one in form_pages(application.version) if one.code == page_code), None)
    if asked is None:
        raise Http404
    plan = application.version.form
    typed = forms.typed_again(plan, page_code, application.answers)
    problems: list[FieldError] = []
    if request.method == "POST":
        read = forms.read_answers(plan, page_code, request.POST, known=application.answers, today=application.on)
        if not read.errors or _leaving(request):
            return _kept(request, application.answered(asked, read))
        problems = read.errors
        typed = {name: request.POST.getlist(name) for field in asked.fields for name in field.inputs}
    values = {"asked": asked, "typed": typed, "problems": problems}
    values |= _values(application, f"questions:{page_code}")
    return page(request, "portal/apply_questions.jinja", values, status=422 if problems else 200)


@door(permission=APPLY, body=FILES)
def paper(request: PageRequest, code: str, component: str) -> HttpResponse:
    """One paper of the dossier, as one file or several."""
    application = _load(request, code)
    asked = next((one for one in application.version.asked_papers if one.code == component), None)
    if asked is None:
        raise Http404
    problems: list[FieldError] = []
    if request.method == "POST":
        taken = take_in(request, "file", purpose=f"apply:{code}:{component}")
        problems = list(taken.problems)
        dropped = set(request.POST.getlist("drop"))
        kept = tuple(one for one in application.uploads.get(component, ()) if str(one) not in dropped)
        on_paper = request.POST.get("on_paper") == "yes"
        application = application.handed_in(component, (*kept, *taken.uploads), on_paper=on_paper)
        _keep(request, application)
        if not (problems or application.has(component) or _leaving(request)) and asked.required:
            problems = [FieldError("file", _NO_FILE)]
        if not problems:
            return _later() if _leaving(request) else HttpResponseRedirect(address_of(application.next_task, code))
    values = {"asked": asked, "accept": documents.ACCEPT, "problems": problems}
    values |= _values(application, f"paper:{component}")
    values["files"] = _files(application).get(component, [])
    return page(request, "portal/apply_paper.jinja", values, status=422 if problems else 200)


@door(permission=APPLY)
def check(request: PageRequest, code: str) -> HttpResponse:
    """Everything on one page; declare and send. Sending twice lodges once."""
    draft = cases.draft_of(procedure_code=code, by=request.actor)
    if request.method == "POST" and (draft is None or draft.submission_key != submission_key(request)):
        return _sent_before(request)
    application = _load(request, code)
    if draft is None or application.next_task is not None:
        return HttpResponseRedirect(address_of(application.next_task, code))
    problems: list[FieldError] = []
    refusal: Refusal | None = None
    if request.method == "POST":
        if request.POST.get("declare") == "yes":
            try:
                return _done(_send(request, application, draft.submission_key))
            except Refusal as said:
                refusal = said
        else:
            problems = [FieldError("declare", _DECLARE)]
    values = {**_values(application), **_checked(application), "problems": problems}
    values["submission_key"] = draft.submission_key
    return page(request, "portal/apply_check.jinja", values, refusal=refusal, status=422 if problems else None)


@door(permission=APPLY)
def discard(request: PageRequest, code: str) -> HttpResponse:
    """Throw away what was begun, after asking once."""
    if request.method == "POST":
        cases.discard_draft(procedure_code=code, by=request.actor)
        return HttpResponseRedirect(reverse("portal:my_cases"))
    return page(request, "portal/apply_discard.jinja", _values(_load(request, code)))


def _load(request: PageRequest, code: str) -> Application:
    today = local_date(request.now)
    version = catalogue.version_in_force(code, today)
    draft = cases.draft_of(procedure_code=code, by=request.actor)
    return Application.read(version, draft.content if draft else {}, today)


def _keep(request: PageRequest, application: Application) -> None:
    cases.save_draft(
        procedure_code=application.version.code, content=application.content(), by=request.actor, now=request.now
    )


def _kept(request: PageRequest, application: Application) -> HttpResponse:
    """Keep, then on to what is still to do, or away for now."""
    _keep(request, application)
    if _leaving(request):
        return _later()
    return HttpResponseRedirect(address_of(application.next_task, application.version.code))


def _leaving(request: PageRequest) -> bool:
    return request.POST.get("after") == "later"


def _later() -> HttpResponse:
    return HttpResponseRedirect(reverse("portal:my_cases") + "?kept=1")


def _send(request: PageRequest, application: Application, key: UUID) -> str:
    submission = cases.Submission(
        procedure_code=application.version.code,
        agency=application.agency,
        channel="online",
        answers=application.answers,
        uploads=application.uploads,
        on_paper=application.on_paper,
        key=key,
    )
    return cases.lodge(submission, by=request.actor, now=request.now)


def _sent_before(request: PageRequest) -> HttpResponse:
    """The form is of no draft there is. Mostly the button was pressed twice, or an answer that got lost was reloaded:
    then the case is there. What was begun since, or thrown away, is not what this form declares.
    """
    key = submission_key(request)
    sent = cases.code_of_submission(key, by=request.actor) if key else None
    return _done(sent) if sent else HttpResponseRedirect(reverse("portal:my_cases"))


def _done(code: str) -> HttpResponse:
    return HttpResponseRedirect(reverse("portal:done", args=[code]))


def address_of(task: Task | None, code: str) -> str:
    """The page of a task; checking comes after the last."""
    if task is None:
        return reverse("portal:check", args=[code])
    if task.kind == "where":
        return reverse("portal:where", args=[code])
    return reverse(f"portal:{task.kind}", args=[code, task.code])


def _checked(application: Application) -> dict[str, Any]:
    plan = application.version.form
    return {
        "rows": forms.summary(plan, application.answers, current()) if plan else (),
        "pages": form_pages(application.version),
        "asked_papers": application.version.asked_papers,
        "held": held_papers(application.version),
        "files": _files(application),
    }


def _files(application: Application) -> dict[str, list[documents.UploadView]]:
    """What was handed in, by component."""
    found = documents.uploads(one for ids in application.uploads.values() for one in ids)
    return {code: [found[one] for one in ids if one in found] for code, ids in application.uploads.items()}


def _values(application: Application, key: str = "") -> dict[str, Any]:
    """What every page of an application shows: the procedure, how far one is, the way back."""
    tasks, code = application.tasks, application.version.code
    number = next((n for n, task in enumerate(tasks, 1) if task.key == key), 0)
    before = tasks[number - 2] if number > 1 else None
    return {
        "version": application.version,
        "application": application,
        "place": organisation.authority_of(application.agency, application.on),
        "tasks": [(task, address_of(task, code)) for task in tasks],
        "number": number,
        "back_to": address_of(before, code) if before else reverse("portal:procedure", args=[code]),
    }
