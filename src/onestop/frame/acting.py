"""Doing an act on a case at a face: one flow for all of them, a form that works without JavaScript.

A refusal stands over the form with everything typed kept; where the act is not possible
any more, over the case itself. Pressing twice does once: the second finds it done.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeVar

from django.http import HttpResponse, HttpResponseRedirect

from onestop.cases import api as cases
from onestop.forms.api import FieldError
from onestop.frame.act_form import ActForm, Reader, read_form, to_count
from onestop.frame.downloads import download
from onestop.frame.notices import noticed
from onestop.frame.pages import page
from onestop.frame.redisplay import is_redisplay, is_sent, said_over
from onestop.frame.request import PageRequest
from onestop.frame.step_questions import questions
from onestop.frame.words import say
from onestop.kernel.actor import Actor, NotPermitted
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.rules.api import national_calendar
from onestop.runtime.api import now

T = TypeVar("T")

SEEN: Final = "seen"
"""The hidden field of a form that says what its page showed of the case: each as `code:digest`."""
PREVIEW: Final = "preview"
"""What the button sends that shows the letters of an act before it is done."""
FORFEITS: Final = "forfeits"
"""The hidden field of a form that told what its sender will not be able to do afterwards: the steps, by code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingFace:
    """What the acts of one face have in common there."""

    name: cases.Face
    template: str
    readers: Mapping[str, Reader]
    case_of: Callable[[PageRequest, str], cases.CaseView]
    """The case, for somebody of this face who may see it."""
    address_of: Callable[[PageRequest, str], str]
    """Where the case is shown, as the reader left it."""
    done_at: Callable[[PageRequest, str, cases.Act], str]
    """Where it is shown after an act, which is said there."""
    show: Callable[[PageRequest, cases.CaseView, Refusal | None], HttpResponse]
    """The page of the case; a refusal that no form can show any more stands on top of it."""
    beside: Callable[[cases.CaseView], Mapping[str, Any]] = lambda _case: {}
    """What this face tells of the case beside the form."""
    warns: Callable[[PageRequest, cases.CaseView, cases.Offer], Mapping[str, Any]] = lambda _request, _case, _offer: {}
    """What this face says over the form before the act is done."""


def offered_at(face: cases.Face, case: cases.CaseView) -> tuple[cases.Offer, ...]:
    """What this person may do to the case at this face, the usual act first."""
    return tuple(offer for offer in case.actions if face in offer.act.faces)


def usual_at(face: cases.Face, case: cases.CaseView) -> cases.Offer | None:
    """What this person mostly does next to the case at this face; None where nothing is, or it would cost him a later step."""
    return next((offer for offer in offered_at(face, case) if offer.act.usual and not offer.forfeits), None)


def withheld_at(face: cases.Face, case: cases.CaseView, by: Actor) -> tuple[cases.Act, ...]:
    """What this face would offer this person, but not now, where there is a reason to tell."""
    return tuple(act for act in cases.withheld_acts(case.file, by) if face in act.faces)


def barred_at(face: cases.Face, case: cases.CaseView, by: Actor) -> tuple[tuple[cases.Offer, Refusal], ...]:
    """What this face offers others of this person's post, and why not him."""
    return tuple((offer, why) for offer, why in cases.barred_acts(case.file, by) if face in offer.act.faces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """An act as a case offers it: `act_button` of `frame/act_fields.jinja`."""

    words: Text
    href: str
    direct: bool
    """Whether one press does it, for there is nothing to ask."""
    before: Text
    seen: tuple[str, ...] = ()
    """What the page shows that one press rests on, as the form says it."""
    opens: datetime | None = None
    """From when it can be done, where it cannot yet: then it is told, and no button."""
    in_place_of: str = ""
    """Name of the absent official in whose place it is done."""


def button(face: cases.Face, case: cases.CaseView, offer: cases.Offer, href: str) -> Button:
    """The button of an act offered on a case, done at `href`."""
    return Button(
        words=offer.words_at(face),
        href=href,
        direct=offer.act.is_one_press_at(face)
        and not offer.forfeits
        and not _must_answer(case, offer)
        and not _must_count(case, offer.act)
        and not _must_say_fee(case, offer.act),
        before=offer.act.says_before(case.file, face),
        seen=_shown(case, offer),
        opens=_opens(case, offer),
        in_place_of=offer.in_place_of,
    )


def _shown(case: cases.CaseView, offer: cases.Offer) -> tuple[str, ...]:
    """What the page shows now, as its form says it."""
    return tuple(f"{code}:{digest}" for code, digest in offer.act.seen(case.file, offer.step).items())


def _seen(request: PageRequest) -> dict[str, str]:
    """What the page showed from which this was sent; of a form that does not say nothing is known."""
    said = (one.partition(":") for one in request.POST.getlist(SEEN))
    return {code: digest for code, colon, digest in said if colon}


def _opens(case: cases.CaseView, offer: cases.Offer) -> datetime | None:
    at = now()
    opens = offer.act.opens(case.file, offer.step, at, national_calendar())
    return opens if opens is not None and at <= opens else None


def _must_answer(case: cases.CaseView, offer: cases.Offer) -> bool:
    """Whether the process asks something as the step is done; to take it, or to give it to somebody, it asks nothing."""
    return any(field.kind == "gateway_facts" for field in offer.act.asks) and bool(questions(case, offer.step))


def _must_count(case: cases.CaseView, act: cases.Act) -> bool:
    """Whether papers are to be counted first: announced, missing, or brought in part."""
    return any(field.kind == "count_papers" for field in act.asks) and bool(to_count(case))


def _must_say_fee(case: cases.CaseView, act: cases.Act) -> bool:
    """Whether it is to be said first what becomes of a fee."""
    return case.file.fee.takes_money and any(field.kind == "fee_taken" for field in act.asks)


def just_done(face: cases.Face, request: PageRequest) -> cases.Act | None:
    """The act just done that led to this page."""
    act = cases.ACTS.get(noticed(request))
    return act if act is not None and face in act.faces else None


def do_act(face: ActingFace, request: PageRequest, act: cases.Act, code: str, step: str = "") -> HttpResponse:
    """The page of one act: its form, and posted without problems the act itself."""
    case, refusal = face.case_of(request, code), None
    form = read_form(request, case, act, step, face=face.name, readers=face.readers)
    if is_sent(request) and PREVIEW in request.POST and act.previews and face.name == "desk":
        return _preview(face, request, case, act, step, form)
    if is_sent(request) and not form.problems and not _untold(request, _offer(case, act, step)):
        refusal = _refused(request, act, code, step, form)
        if refusal is None:
            return HttpResponseRedirect(face.done_at(request, code, act))
        # Somebody may have been faster: show the case as it is now.
        case = face.case_of(request, code)
        if isinstance(refusal, cases.ShownChanged) and not act.takes_papers:
            # What is asked goes with what is shown.
            form = read_form(request, case, act, step, face=face.name, readers=face.readers)
    if (offer := _offer(case, act, step)) is not None:
        return _form_page(face, request, case, offer, form, refusal)
    if request.method == "POST":
        return face.show(request, case, refusal)
    return HttpResponseRedirect(face.address_of(request, code))


def _preview(
    face: ActingFace, request: PageRequest, case: cases.CaseView, act: cases.Act, step: str, form: ActForm
) -> HttpResponse:
    """The letters as they would be issued with what is typed, to be read before; what is wrong or refused is told as it would be.

    That he understands what cannot be undone he need not tick to read it.
    """
    refusal, code = None, case.file.code
    if all(one.field in _confirmed(act) for one in form.problems):
        drafts, refusal = _tried(cases.preview, request, act, code, step, form)
        if drafts is not None:
            return download(drafts, name=f"{code}-xem-truoc.pdf", mime="application/pdf", in_place=True)
    if (offer := _offer(case, act, step)) is not None:
        return _form_page(face, request, case, offer, form, refusal)
    return face.show(request, case, refusal)


def _confirmed(act: cases.Act) -> set[str]:
    return {field.name for field in act.asks if field.kind == "confirm"}


def _field_of(refusal: Refusal | None, form: ActForm) -> str:
    """The field of the form that a refusal is about; empty where it is about none."""
    asked = {one.field.name for one in form.fields}
    return next((name for name in getattr(refusal, "fields", ()) if name in asked), "")


def _offer(case: cases.CaseView, act: cases.Act, step: str) -> cases.Offer | None:
    return next((one for one in case.actions if one.act is act and (not step or one.step == step)), None)


def _untold(request: PageRequest, offer: cases.Offer | None) -> bool:
    """Whether he would lose a later step by it and the page he pressed did not say so: then it is said first."""
    return offer is not None and not {one.step for one in offer.forfeits} <= set(request.POST.getlist(FORFEITS))


def _refused(request: PageRequest, act: cases.Act, code: str, step: str, form: ActForm) -> Refusal | None:
    """Do it; why not, where it could not be done."""
    return _tried(cases.perform, request, act, code, step, form)[1]


def _tried(
    doing: Callable[..., T], request: PageRequest, act: cases.Act, code: str, step: str, form: ActForm
) -> tuple[T, None] | tuple[None, Refusal]:
    """What it comes to with what is typed; or why not, but that he may not, which another page says."""
    try:
        return doing(
            act, code=code, step=step, by=request.actor, now=request.now, seen=_seen(request), **form.answers
        ), None
    except NotPermitted:
        raise
    except Refusal as refusal:
        return None, refusal


def _form_page(
    face: ActingFace,
    request: PageRequest,
    case: cases.CaseView,
    offer: cases.Offer,
    form: ActForm,
    refusal: Refusal | None,
) -> HttpResponse:
    # A form with something wrong in it still tells of the page it was opened from: what changed since is refused, and then shown.
    kept = request.method == "POST" and not isinstance(refusal, cases.ShownChanged)
    seen = (kept and tuple(request.POST.getlist(SEEN))) or _shown(case, offer)
    problems = said_over(request) if is_redisplay(request) else form.problems if request.method == "POST" else []
    if (field := _field_of(refusal, form)) and refusal:
        # Where it is about one answer it leads there, as any problem of a field.
        problems, refusal = [FieldError(field, say(refusal))], None
    values = {
        "case": case,
        "file": case.file,
        "act": offer.act,
        "words": offer.words_at(face.name),
        "before": offer.act.says_before(case.file, face.name),
        "form": form,
        "seen": seen,
        "problems": problems,
        "back_to": face.address_of(request, case.file.code),
        **face.beside(case),
        **face.warns(request, case, offer),
    }
    return page(request, face.template, values, refusal=refusal, status=422 if problems or refusal else 200)
