"""Applying: one thing a page, kept after each page, checked, declared, sent once."""

from typing import Any

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
from onestop.frame.notices import with_notice
from onestop.frame.pages import page
from onestop.frame.redisplay import is_sent, said_over
from onestop.frame.request import PageRequest
from onestop.frame.submission import submission_key
from onestop.frame.uploads import FieldUploads, take_in
from onestop.kernel.bilingual import Text
from onestop.kernel.parsing import uuid_or_none
from onestop.kernel.refusal import Refusal
from onestop.organisation import api as organisation
from onestop.portal.application import Application, Task, form_pages, held_papers
from onestop.portal.drafting import (
    KEPT,
    WAS,
    KeptElsewhere,
    Opened,
    answer,
    change_draft,
    changed_since_declared,
    choose_place,
    declare,
    open_draft,
)
from onestop.portal.places import places_for

APPLY = "portal.apply"
_NO_PLACE = Text("Hãy chọn nơi giải quyết.", "Choose where it is decided.")
_NO_FILE = Text(
    "Hãy chọn ít nhất một tệp, hoặc đánh dấu mang bản giấy đến.",
    "Choose at least one file, or tick to bring it on paper.",
)
_DECLARE = Text("Hãy đánh dấu để cam đoan những điều đã khai là đúng.", "Tick to declare that what you stated is true.")
_CHANGED = Text("Vừa đổi ở một cửa sổ khác, hãy xem lại", "Changed in another window just now, check it again")


@door(permission=APPLY)
def start(request: PageRequest, code: str) -> HttpResponse:
    """The tasks; posting begins, or goes on with, what is still to do."""
    opened = open_draft(request, code)
    if request.method == "POST":
        application = change_draft(request, opened.application.version, lambda kept: kept)
        return HttpResponseRedirect(address_of(application.next_task, code))
    return _sent_already(request, opened) or page(request, "portal/apply_tasks.jinja", _values(opened))


@door(permission=APPLY, redisplays=True)
def where(request: PageRequest, code: str) -> HttpResponse:
    """Which of the competent agencies."""
    opened = open_draft(request, code)
    application = opened.application
    groups = places_for(application.version, application.on)
    chosen, was = request.POST.get("agency", application.agency), request.POST.get(WAS, application.agency)
    problems, refusal = said_over(request), None
    if is_sent(request):
        if not any(place.code == chosen for group in groups for place in group.places):
            if _leaving(request):
                return _later(request, code)
            problems = [FieldError("agency", _NO_PLACE)]
        else:
            try:
                return _go_on(
                    request,
                    change_draft(
                        request,
                        application.version,
                        lambda kept: choose_place(kept, chosen, request.POST.get(WAS)),
                    ),
                )
            except KeptElsewhere as elsewhere:
                problems, was = elsewhere.problems, open_draft(request, code).application.agency
            except Refusal as said:
                refusal, opened = said, open_draft(request, code)
    elif request.method == "GET" and (sent := _sent_already(request, opened)):
        return sent
    values = {"groups": groups, "chosen": chosen, "was": was, "problems": problems}
    return _page(request, "portal/apply_where.jinja", opened, values, "where:", refusal)


@door(permission=APPLY, body=TYPED, redisplays=True)
def questions(request: PageRequest, code: str, page_code: str) -> HttpResponse:
    """One page of the form. It is kept whatever is wrong with it; what is wrong comes back as typed, with its error."""
    opened = open_draft(request, code)
    application = opened.application
    asked = next((one for one in form_pages(application.version) if one.code == page_code), None)
    if asked is None:
        raise Http404
    typed, problems, refusal = application.inputs_of(asked), application.not_right_yet(asked), None
    was = application.state_of(asked)
    if request.method == "POST":
        typed = {name: request.POST.getlist(name) for field in asked.fields for name in field.inputs}
        problems, was = said_over(request), request.POST.get(WAS, was)
    if is_sent(request):
        found: list[FieldError] = []

        def answered(kept: Application) -> Application:
            changed, found[:] = answer(kept, asked, typed, request.POST.get(WAS, ""))
            return changed

        try:
            application = change_draft(request, application.version, answered)
            if not found or _leaving(request):
                return _go_on(request, application)
            problems = found
        except KeptElsewhere as elsewhere:
            problems = elsewhere.problems
        except Refusal as said:
            refusal = said
        opened = open_draft(request, code)
        was = opened.application.state_of(asked)
    elif request.method == "GET" and (sent := _sent_already(request, opened)):
        return sent
    values = {"asked": asked, "typed": typed, "was": was, "problems": problems}
    return _page(request, "portal/apply_questions.jinja", opened, values, f"questions:{page_code}", refusal)


@door(permission=APPLY, body=FILES, redisplays=True)
def paper(request: PageRequest, code: str, component: str) -> HttpResponse:
    """One paper of the dossier, as one file or several."""
    opened = open_draft(request, code)
    asked = next((one for one in opened.application.version.asked_papers if one.code == component), None)
    if asked is None:
        raise Http404
    taken, problems, refusal = FieldUploads(), said_over(request), None
    on_paper = component in opened.application.on_paper
    dropped = {one for one in map(uuid_or_none, request.POST.getlist("drop")) if one}
    if request.method == "POST":
        taken = take_in(request, "file", purpose=f"apply:{code}:{component}")
        on_paper = request.POST.get("on_paper") == "yes"
    if is_sent(request):
        bring = on_paper if request.POST.get(WAS, "") != ("yes" if on_paper else "no") else None
        try:
            application = change_draft(
                request,
                opened.application.version,
                lambda kept: kept.handed_in(component, add=taken.uploads, drop=dropped, on_paper=bring),
            )
            problems = _lacking(request, application, asked, list(taken.problems))
            if not problems:
                return _go_on(request, application)
            taken, dropped = FieldUploads(), set()
        except Refusal as said:
            problems, refusal = list(taken.problems), said
        opened = open_draft(request, code)
        on_paper = component in opened.application.on_paper if refusal is None else on_paper
    elif request.method == "GET" and (sent := _sent_already(request, opened)):
        return sent
    values = {
        "asked": asked,
        "accept": documents.ACCEPT,
        "problems": problems,
        "files": _files(opened.application).get(component, []),
        "taken": taken,
        "dropped": {str(one) for one in dropped},
        "on_paper": on_paper,
        "was": request.POST.get(WAS) if refusal else "yes" if component in opened.application.on_paper else "no",
    }
    return _page(request, "portal/apply_paper.jinja", opened, values, f"paper:{component}", refusal)


def _lacking(
    request: PageRequest, application: Application, asked: catalogue.Component, problems: list[FieldError]
) -> list[FieldError]:
    if problems or _leaving(request) or application.has(asked.code) or not asked.required:
        return problems
    return [FieldError("file", _NO_FILE)]


@door(permission=APPLY, redisplays=True)
def check(request: PageRequest, code: str) -> HttpResponse:
    """Everything on one page; declare and send what is shown. Sending twice lodges once."""
    opened = open_draft(request, code)
    if is_sent(request) and (opened.draft is None or opened.draft.submission_key != submission_key(request)):
        return _sent_before(request)
    if opened.draft is None:
        return _sent_already(request, opened) or HttpResponseRedirect(reverse("portal:apply", args=[code]))
    if opened.application.next_task is not None:
        return HttpResponseRedirect(address_of(opened.application.next_task, code))
    problems, refusal = said_over(request), None
    if is_sent(request):
        problems = _undeclared(request, opened.application)
        if not problems:
            try:
                return _done(_send(request, opened))
            except Refusal as said:
                refusal, opened = said, open_draft(request, code)
    values = {**_checked(request, opened.application), "problems": problems}
    values["declared"] = declare(request, opened.application)
    values["submission_key"] = opened.key
    return _page(request, "portal/apply_check.jinja", opened, values, "", refusal)


def _undeclared(request: PageRequest, application: Application) -> list[FieldError]:
    """Why this is not what the applicant declares: not ticked, or something changed since he saw it."""
    changed = changed_since_declared(request, application)
    if changed is None:
        return [FieldError("declare", _CHANGED)]
    if changed:
        named = _named(application)
        return [
            FieldError(
                "declare",
                Text(f"{_CHANGED.vi}: {named[one].vi}.", f"{_CHANGED.en}: {named[one].en}."),
            )
            for one in changed
            if one in named
        ] or [FieldError("declare", _CHANGED)]
    return [] if request.POST.get("declare") == "yes" else [FieldError("declare", _DECLARE)]


def _named(application: Application) -> dict[str, Text]:
    """By part of an application, what it is called on the page where it is checked."""
    fields = {field.name: field.label for asked in form_pages(application.version) for field in asked.fields}
    papers = {f"paper:{one.code}": one.name for one in application.version.asked_papers}
    return {"agency": Text("Nơi giải quyết", "Where it is decided"), **fields, **papers}


@door(permission=APPLY)
def discard(request: PageRequest, code: str) -> HttpResponse:
    """Throw away what was begun, after asking once."""
    if request.method == "POST":
        cases.discard_draft(procedure_code=code, by=request.actor, key=submission_key(request))
        return HttpResponseRedirect(reverse("portal:my_cases"))
    opened = open_draft(request, code)
    return _sent_already(request, opened) or page(request, "portal/apply_discard.jinja", _values(opened))


def _sent_already(request: PageRequest, opened: Opened) -> HttpResponse | None:
    """Nothing is begun, yet something was sent before: going back must not begin another application unseen."""
    code = opened.application.version.code
    sent = None if opened.draft else cases.latest_sent(procedure_code=code, by=request.actor)
    if sent is None:
        return None
    return page(request, "portal/apply_sent.jinja", {"version": opened.application.version, "sent": sent})


def _page(
    request: PageRequest,
    template: str,
    opened: Opened,
    values: dict[str, Any],
    key: str,
    refusal: Refusal | None,
) -> HttpResponse:
    status = 422 if values["problems"] and is_sent(request) else None
    values["sent_as"] = refusal.case_code if isinstance(refusal, cases.DraftSent) else ""
    return page(request, template, {**_values(opened, key), **values}, refusal=refusal, status=status)


def _go_on(request: PageRequest, application: Application) -> HttpResponse:
    """On to what is still to do, or away for now."""
    code = application.version.code
    return _later(request, code) if _leaving(request) else HttpResponseRedirect(address_of(application.next_task, code))


def _leaving(request: PageRequest) -> bool:
    return request.POST.get("after") == "later"


def _later(request: PageRequest, code: str) -> HttpResponse:
    return HttpResponseRedirect(with_notice(request, reverse("portal:my_cases"), f"{KEPT}{code}"))


def _send(request: PageRequest, opened: Opened) -> str:
    application, draft = opened.application, opened.draft
    assert draft is not None  # noqa: S101 - there is something to send
    submission = cases.Submission(
        procedure_code=application.version.code,
        agency=application.agency,
        channel="online",
        answers=application.answers,
        uploads=application.uploads,
        on_paper=application.on_paper,
        key=draft.submission_key,
    )
    return cases.lodge(submission, declared=draft.content, by=request.actor, now=request.now)


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


def _checked(request: PageRequest, application: Application) -> dict[str, Any]:
    version = application.version
    same = cases.same_sent_before(
        procedure_code=version.code,
        applicant_id=request.actor.person_id or 0,
        answers=application.answers,
        by=request.actor,
    )
    return {
        "rows": forms.summary(version.form, application.answers, current()) if version.form else (),
        "pages": form_pages(version),
        "asked_papers": version.asked_papers,
        "held": held_papers(version),
        "files": _files(application),
        "same": same,
        "ticked": request.POST.getlist("declare"),
    }


def _files(application: Application) -> dict[str, list[documents.UploadView]]:
    """What was handed in, by component."""
    found = documents.uploads(one for ids in application.uploads.values() for one in ids)
    return {code: [found[one] for one in ids if one in found] for code, ids in application.uploads.items()}


def _values(opened: Opened, key: str = "") -> dict[str, Any]:
    """What every page of an application shows: the procedure, how far one is, the way back."""
    application = opened.application
    tasks, code = application.tasks, application.version.code
    number = next((n for n, task in enumerate(tasks, 1) if task.key == key), 0)
    before = tasks[number - 2] if number > 1 else None
    return {
        "version": application.version,
        "application": application,
        "draft_key": opened.key,
        "sent_as": "",
        "place": organisation.authority_of(application.agency, application.on),
        "tasks": [(task, address_of(task, code)) for task in tasks],
        "number": number,
        "back_to": address_of(before, code) if before else reverse("portal:procedure", args=[code]),
    }
