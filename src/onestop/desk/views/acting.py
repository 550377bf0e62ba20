"""Acts on a case: one view for all of them, one address each, a form that works without JavaScript.

A refusal stands over the form with everything typed kept; where the act is not possible
any more, over the case itself. Pressing twice does once: the second finds it done.
"""

from collections.abc import Callable

from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect

from onestop.cases import api as cases
from onestop.desk.act_form import ActForm, read_form
from onestop.desk.views.case import case_of, show
from onestop.desk.worklist_link import position_of
from onestop.frame.bodies import FILES, LITTLE
from onestop.frame.doors import door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.kernel.actor import NotPermitted
from onestop.kernel.refusal import Refusal


def view_of(act: cases.Act) -> Callable[..., HttpResponseBase]:
    """The page of one act: its form, and posted without problems the act itself."""

    @door(permission=act.door, body=FILES if act.takes_papers else LITTLE)
    def view(request: PageRequest, code: str, step: str = "") -> HttpResponse:
        return _act(request, act, code, step)

    return view


def _act(request: PageRequest, act: cases.Act, code: str, step: str) -> HttpResponse:
    case, refusal = case_of(request, code), None
    posted, position = request.method == "POST", position_of(request)
    form = read_form(request, case, act, step)
    if posted and not form.problems:
        refusal = _refused(request, act, code, step, form)
        if refusal is None:
            return HttpResponseRedirect(position.url("case", code, xong=act.code))
        # Somebody may have been faster: show the case as it is now.
        case = case_of(request, code)
    offer = next((one for one in case.actions if one.act is act and (not step or one.step == step)), None)
    if offer is not None:
        return _form_page(request, case, offer, form, refusal)
    if posted:
        return show(request, case, refusal=refusal)
    return HttpResponseRedirect(position.moved_to("").url("case", code))


def _refused(request: PageRequest, act: cases.Act, code: str, step: str, form: ActForm) -> Refusal | None:
    """Do it; why not, where it could not be done."""
    try:
        cases.perform(act, code=code, step=step, by=request.actor, now=request.now, **form.answers)
    except NotPermitted:
        raise
    except Refusal as refusal:
        return refusal
    return None


def _form_page(
    request: PageRequest, case: cases.CaseView, offer: cases.Offer, form: ActForm, refusal: Refusal | None
) -> HttpResponse:
    problems = form.problems if request.method == "POST" else []
    values = {
        "case": case,
        "file": case.file,
        "offer": offer,
        "before": offer.act.says_before(case.file),
        "form": form,
        "problems": problems,
        "back_to": position_of(request).moved_to("").url("case", case.file.code),
    }
    return page(request, "desk/act.jinja", values, refusal=refusal, status=422 if problems or refusal else 200)
