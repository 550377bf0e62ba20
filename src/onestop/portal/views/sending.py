"""Checking an application whole, declaring it to be true, and sending it once."""

from datetime import date
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.catalogue.api import Channel, ProcedureVersion
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame.agencies import agency_name
from onestop.frame.doors import door
from onestop.frame.language import current
from onestop.frame.redisplay import is_sent, said_over
from onestop.frame.request import PageRequest
from onestop.frame.submission import submission_key
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.people.api import APPLY
from onestop.portal.application import Application, held_papers
from onestop.portal.drafting import Opened, changed_since_declared, declare, open_draft
from onestop.portal.next_step import owed_at
from onestop.portal.offices import office_near
from onestop.portal.turns import Turn, address_of, files_of, sent_already, show

_DECLARE = Text("Hãy đánh dấu để cam đoan những điều đã khai là đúng.", "Tick to declare that what you stated is true.")
_CHANGED = Text("Vừa đổi ở một cửa sổ khác, hãy xem lại", "Changed in another window just now, check it again")


@door(permission=APPLY, redisplays=True)
def check(request: PageRequest, code: str) -> HttpResponse:
    """Everything on one page; declare and send what is shown. Sending twice lodges once."""
    opened = open_draft(request, code)
    if is_sent(request) and (opened.draft is None or opened.draft.submission_key != submission_key(request)):
        return _sent_before(request)
    if opened.draft is None:
        return sent_already(request, opened) or HttpResponseRedirect(reverse("portal:apply", args=[code]))
    if opened.application.next_task is not None:
        return HttpResponseRedirect(address_of(opened.application.next_task, code))
    turn = Turn(opened, _undeclared(request, opened.application) if is_sent(request) else said_over(request))
    if is_sent(request) and not turn.problems:
        try:
            return _done(_send(request, opened))
        except Refusal as said:
            turn = Turn(open_draft(request, code), [], said)
    application = turn.opened.application
    values = {"declared": declare(request, application), "submission_key": turn.opened.key}
    return show(request, "portal/apply_check.jinja", turn, {**_checked(request, application), **values})


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
    fields = {field.name: field.label for asked in application.pages for field in asked.fields}
    papers = {f"paper:{one.code}": one.name for one in application.papers}
    chosen = {
        "variant": Text("Trường hợp của hồ sơ", "Which case it is"),
        "agency": Text("Nơi giải quyết", "Where it is decided"),
        "return_agency": Text("Nơi nhận kết quả", "Where you fetch the result"),
        **{f"result:{step}": name for step, name in application.results.items()},
    }
    return {**chosen, **fields, **papers}


def _send(request: PageRequest, opened: Opened) -> str:
    application, draft = opened.application, opened.draft
    assert draft is not None  # noqa: S101 - there is something to send
    submission = cases.Submission(
        procedure_code=application.version.code,
        agency=application.agency,
        return_agency=application.return_agency,
        part_returns=application.parts_apart,
        channel="online",
        answers=application.answers_asked,
        uploads=application.uploads_asked,
        on_paper=application.on_paper_asked,
        variant=application.version.variant,
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


def _checked(request: PageRequest, application: Application) -> dict[str, Any]:
    version = application.version
    said: dict[str, Any] = {
        "procedure_code": version.code,
        "answers": application.answers_asked,
        "by": request.actor,
    }
    same = cases.same_sent_before(applicant_id=request.actor.person_id or 0, **said)
    about = cases.about_the_same(once=version.once, **said) if same is None else None
    office, online = office_near(application.agency, application.on), _online(version)
    door = cases.door_for(online, application.answers_asked) if online else None
    return {
        "rows": forms.summary(version.form, application.answers_asked, current()) if version.form else (),
        "pages": application.pages,
        "asked_papers": application.papers,
        "held": held_papers(version, application.answers_asked),
        "files": files_of(application),
        "apart": [
            (name, _said_apart(application.part_returns[step], application.on))
            for step, name in application.results.items()
            if step in application.part_returns
        ],
        "fetched_at": agency_name(application.return_agency or application.agency, application.on),
        "same": same,
        "about": about.file if about else None,
        "owed": owed_at(office.name if office else None, channel="online", door=door),
        "ticked": request.POST.getlist("declare"),
    }


def _online(version: ProcedureVersion) -> Channel | None:
    """None where it was closed since the page was opened: that is said when the button is pressed."""
    return next((one for one in version.channels if one.channel == "online"), None)


def _said_apart(one: cases.PartReturn, on: date) -> str:
    """By which way, and where."""
    where = (
        f", {agency_name(one.agency, on).in_(current())}" if one.agency else f", {one.address}" if one.address else ""
    )
    return f"{cases.WAYS[one.way].in_(current())}{where}"
