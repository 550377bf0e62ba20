"""What an applicant does with a case after sending it: complete it when asked, and say how it went."""

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.catalogue.api import Component, ProcedureVersion
from onestop.documents import api as documents
from onestop.feedback import api as feedback
from onestop.forms.api import FieldError
from onestop.frame.bodies import FILES
from onestop.frame.doors import door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.frame.uploads import Taken, take_in
from onestop.kernel.bilingual import Text
from onestop.kernel.parsing import whole_number
from onestop.kernel.refusal import Refusal
from onestop.portal.wording import asked_by_name

APPLY = "portal.apply"


@door(permission=APPLY, body=FILES)
def supplement(request: PageRequest, code: str) -> HttpResponse:
    """Everything that was asked for, at once. Files already taken in stay when another is refused."""
    view = cases.case_for(code=code, by=request.actor, now=request.now)
    asked = view.file.asked
    if asked is None:
        raise cases.NothingAsked(case_code=view.file.code)
    items = _asked_for(view.version, asked)
    taken: dict[str, Taken] = {}
    problems: list[FieldError] = []
    if request.method == "POST":
        purpose = f"supplement:{view.file.code}:{len(view.file.rounds)}"
        taken, problems = _handed_in(request, items, purpose=purpose, each=bool(asked.items))
        if not problems:
            uploads = {item: one.uploads for item, one in taken.items() if one.uploads}
            cases.answer_supplement(code=code, uploads=uploads, by=request.actor, now=request.now)
            return HttpResponseRedirect(reverse("portal:case", args=[code]) + "?supplemented=1")
    values = {
        "case": view,
        "asked": asked,
        "reasons": [cases.words_of(one) for one in asked.because.reasons],
        "items": items,
        "taken": taken,
        "problems": problems,
        "accept": documents.ACCEPT,
    }
    return page(request, "portal/supplement.jinja", values, status=422 if problems else 200)


def _asked_for(version: ProcedureVersion, asked: cases.Wait) -> list[Component]:
    """The papers named in the request; where it names none, whatever the applicant thinks answers it."""
    return list(asked_by_name(version, asked) if asked.items else version.asked_papers)


def _handed_in(
    request: PageRequest, items: list[Component], *, purpose: str, each: bool
) -> tuple[dict[str, Taken], list[FieldError]]:
    """Files by item, the ones of an earlier try included. With `each`, every item needs one."""
    taken = {item.code: take_in(request, f"file-{item.code}", purpose=f"{purpose}:{item.code}") for item in items}
    problems: list[FieldError] = []
    for item in items:
        one = taken[item.code]
        problems += one.problems
        if each and not one.uploads and not one.problems:
            words = Text(f"Hãy chọn tệp cho “{item.name.vi}”.", f"Choose a file for “{item.name.en}”.")
            problems.append(FieldError(f"file-{item.code}", words))
    return taken, problems


@door(permission=APPLY)
def rate(request: PageRequest, code: str) -> HttpResponse:
    """Five factors and the whole, 1 to 5, and a comment. Once."""
    view = cases.case_for(code=code, by=request.actor, now=request.now)
    if view.file.returned_at is None:
        raise cases.NotReturnedYet(case_code=view.file.code)
    if view.rating is not None:
        return HttpResponseRedirect(reverse("portal:case", args=[code]))
    problems: list[FieldError] = []
    refusal: Refusal | None = None
    if request.method == "POST":
        overall = _score(request, "overall")
        if overall is None:
            problems = [FieldError("overall", _OVERALL)]
        else:
            try:
                cases.rate_case(
                    code=code,
                    overall=overall,
                    scores={factor.code: _score(request, factor.code) for factor in feedback.FACTORS},
                    comment=request.POST.get("comment", ""),
                    by=request.actor,
                    now=request.now,
                )
                return HttpResponseRedirect(reverse("portal:case", args=[code]) + "?thanks=1")
            except Refusal as said:
                refusal = said
    values = {
        "case": view,
        "factors": feedback.FACTORS,
        "levels": feedback.LEVELS,
        "longest": feedback.LONGEST_COMMENT,
        "typed": {name: request.POST.get(name, "") for name in _names()},
        "problems": problems,
    }
    return page(request, "portal/rate.jinja", values, refusal=refusal, status=422 if problems else None)


_OVERALL = Text("Hãy cho biết mức hài lòng chung.", "Say how satisfied you are on the whole.")


def _names() -> list[str]:
    return ["overall", "comment", *(factor.code for factor in feedback.FACTORS)]


def _score(request: PageRequest, name: str) -> int | None:
    """A factor left out is not asked again; the operation judges the rest."""
    return whole_number(request.POST.get(name, ""), digits=9)
