"""Acts on a case, each with a form of its own that works without JavaScript.

A refusal stands over the form with everything typed kept; where the act is not possible
any more, over the case itself. Pressing twice does once: the second finds it done.
"""

from collections.abc import Callable
from typing import Any, Literal, cast

from django.http import HttpResponse, HttpResponseRedirect

from onestop.cases import api as cases
from onestop.desk.asking import Question, questions
from onestop.desk.handing_in import HandedOver, read_papers
from onestop.desk.views.case import case_of, show
from onestop.desk.way import way_of
from onestop.desk.words import DELIVERIES, action_words
from onestop.documents import api as documents
from onestop.forms.api import FieldError
from onestop.frame.doors import door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.actor import NotPermitted
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

LONGEST_NOTE = 2000
_OUTCOME = Text("Hãy chọn chấp thuận hoặc từ chối.", "Choose whether to grant or refuse.")
_CONFIRM = Text(
    "Hãy xác nhận: quyết định không thể thu hồi ở đây.",
    "Confirm that you understand: a decision cannot be undone here.",
)
_DELIVER = Text("Hãy chọn cách trả kết quả.", "Choose how the result was handed over.")


@door(permission="cases.accept")
def accept(request: PageRequest, code: str) -> HttpResponse:
    """The dossier is complete; its clock begins."""
    return _act(request, code, "accept", lambda: cases.accept(code=code, by=request.actor, now=request.now))


@door(permission="cases.accept")
def refuse_intake(request: PageRequest, code: str) -> HttpResponse:
    """Turn it away, with reasons."""

    def do() -> object:
        return cases.refuse_intake(code=code, **_why(request), by=request.actor, now=request.now)

    return _act(request, code, "refuse_intake", do, {"reasons": _listed("not_accepted")})


@door(permission="cases.supplement")
def request_supplement(request: PageRequest, code: str) -> HttpResponse:
    """Everything that is lacking, at once."""

    def do() -> object:
        items = request.POST.getlist("items")
        return cases.request_supplement(code=code, items=items, **_why(request), by=request.actor, now=request.now)

    return _act(request, code, "request_supplement", do, {"reasons": _listed("supplement")})


@door(permission="cases.accept")
def answer_supplement(request: PageRequest, code: str) -> HttpResponse:
    """Take in at the counter what was asked for."""
    case = case_of(request, code)
    asked = case.file.asked
    items = asked.items if asked else ()
    components = [one for one in case.version.components if one.code in items or (not items and one.source == "upload")]
    purpose = f"answer:{code}:{len(case.file.rounds)}"
    posted = request.method == "POST"
    over = read_papers(request, components, purpose=purpose) if posted else HandedOver(on_paper=set(items))

    def do() -> object:
        return cases.answer_supplement(
            code=code, uploads=over.uploads, on_paper=over.on_paper, by=request.actor, now=request.now
        )

    values = {"components": components, "over": over, "accept": documents.ACCEPT, "asked": asked}
    return _act(request, code, "answer_supplement", do, values, problems=over.problems)


@door(permission="cases.see")
def complete_step(request: PageRequest, code: str, step: str) -> HttpResponse:
    """One step is done; what its gateways ask is answered here."""
    asked = questions(case_of(request, code), step)
    read = {one.fact: one.read(request.POST.get(one.field, "")) for one in asked}
    problems = [FieldError(one.field, _unanswered(one)) for one in asked if read[one.fact] is None]

    def do() -> object:
        return cases.complete_step(code=code, step=step, facts=read, by=request.actor, now=request.now)

    return _act(request, code, "complete_step", do, {"questions": asked}, problems=problems, step=step)


@door(permission="cases.decide")
def decide(request: PageRequest, code: str) -> HttpResponse:
    """Grant, or refuse with reasons; asked to confirm, for it cannot be undone."""
    outcome = request.POST.get("outcome", "")
    problems = [] if outcome in ("granted", "refused") else [FieldError("outcome", _OUTCOME)]
    if request.POST.get("confirm") != "yes":
        problems.append(FieldError("confirm", _CONFIRM))

    def do() -> object:
        said = cast("Literal['granted', 'refused']", outcome)
        return cases.decide(code=code, outcome=said, **_why(request), by=request.actor, now=request.now)

    return _act(request, code, "decide", do, {"reasons": _listed("refused")}, problems=problems)


@door(permission="cases.return")
def return_result(request: PageRequest, code: str) -> HttpResponse:
    """Hand the result over."""
    how = request.POST.get("delivery", "")
    problems = [] if how in DELIVERIES else [FieldError("delivery", _DELIVER)]

    def do() -> object:
        delivery = cast("Literal['counter', 'online', 'post']", how)
        return cases.return_result(code=code, delivery=delivery, by=request.actor, now=request.now)

    return _act(request, code, "return_result", do, {"deliveries": DELIVERIES}, problems=problems)


def _unanswered(asked: Question) -> Text:
    return Text(f"Hãy trả lời: {asked.words.vi}", f"Answer: {asked.words.en}")


def _act(
    request: PageRequest,
    code: str,
    action: str,
    do: Callable[[], object],
    values: dict[str, Any] | None = None,
    *,
    problems: list[FieldError] | None = None,
    step: str = "",
) -> HttpResponse:
    """The form of an act; posted without problems, the act itself."""
    posted, way = request.method == "POST", way_of(request)
    refusal = _tried(do) if posted and not problems else None
    if posted and not problems and refusal is None:
        return HttpResponseRedirect(way.to("case", code, xong=action))
    case = case_of(request, code)
    offered = next((one for one in case.actions if one.code == action and (not step or one.step == step)), None)
    if offered is None:
        return show(request, case, refusal=refusal) if posted else HttpResponseRedirect(way.at("").to("case", code))
    return _form(request, case, offered, values or {}, problems if posted else None, refusal)


def _tried(do: Callable[[], object]) -> Refusal | None:
    try:
        do()
    except NotPermitted:
        raise
    except Refusal as refusal:
        return refusal
    return None


def _form(
    request: PageRequest,
    case: cases.CaseView,
    action: cases.Action,
    values: dict[str, Any],
    problems: list[FieldError] | None,
    refusal: Refusal | None,
) -> HttpResponse:
    wrong = list(problems or ())
    if isinstance(refusal, cases.ReasonRequired | cases.UnknownReason):
        # It belongs to a field of the form, and the summary should lead there.
        wrong, refusal = [FieldError("reasons", say(refusal))], None
    shown = {
        "case": case,
        "file": case.file,
        "action": action,
        "back_to": way_of(request).at("").to("case", case.file.code),
        "words": action_words(action),
        "problems": wrong,
        "typed": request.POST,
        "rounds_left": case.file.terms.policy.max_supplements - len(case.file.rounds),
        **values,
    }
    status = 422 if wrong or refusal else 200
    return page(request, f"desk/{action.code}.jinja", shown, refusal=refusal, status=status)


def _why(request: PageRequest) -> dict[str, Any]:
    note = request.POST.get("note", "")[:LONGEST_NOTE]
    return {"reasons": request.POST.getlist("reasons"), "note": note}


def _listed(occasion: Literal["supplement", "not_accepted", "refused"]) -> list[tuple[str, Text]]:
    return [(reason, cases.words_of(reason)) for reason in cases.reasons_for(occasion)]
