"""Applying: one thing a page, kept after each page."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.forms.api import FieldError, without_met_conditions
from onestop.frame.bodies import FILES, TYPED
from onestop.frame.doors import door
from onestop.frame.language import current
from onestop.frame.pages import page
from onestop.frame.places import grouped, places_for
from onestop.frame.redisplay import is_sent
from onestop.frame.request import PageRequest
from onestop.frame.results_apart import read_apart, ways_apart
from onestop.frame.submission import submission_key
from onestop.frame.uploads import FieldUploads, take_in
from onestop.kernel.bilingual import Text
from onestop.kernel.parsing import uuid_or_none
from onestop.people.api import APPLY
from onestop.portal.application import Application
from onestop.portal.drafting import WAS, answer, begun_draft, change_draft, choose_place, open_draft
from onestop.portal.turns import address_of, files_of, sent_already, show, turn_of, values_of

_NO_PLACE = Text("Hãy chọn nơi giải quyết.", "Choose where it is decided.")
_NO_COUNTER = Text("Hãy chọn nơi nhận kết quả.", "Choose where you fetch the result.")
_NO_CASE = Text("Hãy chọn trường hợp của bạn.", "Choose which case is yours.")
_NO_FILE = Text(
    "Hãy chọn ít nhất một tệp, hoặc đánh dấu mang bản giấy đến.",
    "Choose at least one file, or tick to bring it on paper.",
)


@door(permission=APPLY)
def start(request: PageRequest, code: str) -> HttpResponse:
    """The tasks; posting begins, or goes on with, what is still to do; with `like`, with what an earlier case said."""
    opened = open_draft(request, code)
    if request.method == "POST":
        application = change_draft(request, opened.application.procedure, _as_before(request, code))
        return HttpResponseRedirect(address_of(application.next_task, code))
    return sent_already(request, opened) or page(request, "portal/apply_tasks.jinja", values_of(opened))


def _as_before(request: PageRequest, code: str) -> Callable[[Application], Application]:
    """What makes an application one like the case that was named; of another procedure, or of somebody else, nothing.

    Raises:
        NotFound: there is no such case for this person.
    """
    if not (like := request.POST.get("like", "")):
        return lambda kept: kept
    before = cases.file_for(code=like, by=request.actor)
    if before.terms.procedure_code != code or before.applicant_id != request.actor.person_id:
        return lambda kept: kept
    return lambda kept: kept.as_before(before.variant, before.answers)


@dataclass(frozen=True)
class _HandedIn:
    """What a posted page says of one paper."""

    taken: FieldUploads = field(default_factory=FieldUploads)
    dropped: frozenset[UUID] = frozenset()
    on_paper: bool | None = None
    was: str = ""
    """Whether the page showed that it would be brought on paper."""

    def into(self, kept: Application, asked: catalogue.Component) -> tuple[Application, list[FieldError]]:
        """An application with it, and what it still lacks. What another window ticked stays, unless it was changed here."""
        bring = self.on_paper if self.was != ("yes" if self.on_paper else "no") else None
        changed = kept.handed_in(asked.code, add=self.taken.uploads, drop=self.dropped, on_paper=bring)
        lacking = asked.required and not changed.has(asked.code) and not self.taken.problems
        return changed, [*self.taken.problems, *([FieldError("file", _NO_FILE)] if lacking else [])]


@door(permission=APPLY, redisplays=True)
def variant(request: PageRequest, code: str) -> HttpResponse:
    """Which case of the procedure it is: papers, term and fee follow from it."""
    opened = open_draft(request, code)
    if not opened.application.procedure.variants:
        raise Http404
    if sent := sent_already(request, opened):
        return sent
    chosen = request.POST.get("variant", opened.application.version.variant)

    def choose(kept: Application) -> tuple[Application, list[FieldError]]:
        if chosen not in {one.code for one in kept.procedure.variants}:
            return kept, [FieldError("variant", _NO_CASE)]
        return kept.in_case(chosen), []

    turn = turn_of(request, opened, choose)
    if turn.leads_to is not None:
        return turn.leads_to
    return show(request, "portal/apply_variant.jinja", turn, {"chosen": chosen}, "variant:")


@door(permission=APPLY, redisplays=True)
def where(request: PageRequest, code: str) -> HttpResponse:
    """Which of the competent agencies."""
    opened = open_draft(request, code)
    if sent := sent_already(request, opened):
        return sent
    groups = places_for(opened.application.version, opened.application.on)
    chosen = request.POST.get("agency", opened.application.agency)
    offered = {place.code for group in groups for place in group.places}

    def choose(kept: Application) -> tuple[Application, list[FieldError]]:
        if chosen not in offered:
            return kept, [FieldError("agency", _NO_PLACE)]
        return choose_place(kept, chosen, request.POST.get(WAS)), []

    turn = turn_of(request, opened, choose)
    if turn.leads_to is not None:
        return turn.leads_to
    was = turn.opened.application.agency if is_sent(request) else request.POST.get(WAS, opened.application.agency)
    return show(request, "portal/apply_where.jinja", turn, {"groups": groups, "chosen": chosen, "was": was}, "where:")


@door(permission=APPLY, redisplays=True)
def fetch(request: PageRequest, code: str) -> HttpResponse:
    """At which counter the result is fetched, where it is fetched at one: where it is decided, unless another is chosen."""
    opened = open_draft(request, code)
    if not opened.application.is_fetched:
        raise Http404
    if sent := sent_already(request, opened):
        return sent
    kept, places = opened.application, cases.return_places(on=opened.application.on)
    chosen = request.POST.get("return_agency", kept.return_agency or kept.agency)

    def choose(one: Application) -> tuple[Application, list[FieldError]]:
        known = chosen in {place.code for place in places}
        if not known:
            return one, [FieldError("return_agency", _NO_COUNTER)]
        apart, wrong = read_apart(request, one.version, {place.code for place in places})
        return one.fetched_at(chosen).received_apart(apart), wrong

    turn = turn_of(request, opened, choose)
    if turn.leads_to is not None:
        return turn.leads_to
    return show(
        request,
        "portal/apply_fetch.jinja",
        turn,
        {
            "groups": grouped(places, kept.on),
            "chosen": chosen,
            "results": kept.results,
            "apart": read_apart(request, kept.version, {place.code for place in places})[0]
            if is_sent(request)
            else kept.part_returns,
            "ways": ways_apart(kept.version),
        },
        "fetch:",
    )


@door(permission=APPLY, body=TYPED, redisplays=True)
def questions(request: PageRequest, code: str, page_code: str) -> HttpResponse:
    """One page of the form. It is kept whatever is wrong with it; what is wrong comes back as typed, with its error."""
    opened = open_draft(request, code)
    asked = next((one for one in opened.application.pages if one.code == page_code), None)
    if asked is None:
        raise Http404
    if sent := sent_already(request, opened):
        return sent
    typed = opened.application.inputs_of(asked, current())
    if request.method == "POST":
        typed = {name: request.POST.getlist(name) for name in typed}
    turn = turn_of(request, opened, lambda kept: answer(kept, asked, typed, request.POST.get(WAS, "")))
    if turn.leads_to is not None:
        return turn.leads_to
    if request.method != "POST":
        turn = replace(turn, problems=opened.application.not_right_yet(asked, current()))
    state = turn.opened.application.state_of(asked)
    shown = without_met_conditions(asked)
    values = {"asked": shown, "typed": typed, "was": state if is_sent(request) else request.POST.get(WAS, state)}
    return show(request, "portal/apply_questions.jinja", turn, values, f"questions:{page_code}")


@door(permission=APPLY, body=FILES, redisplays=True)
def paper(request: PageRequest, code: str, component: str) -> HttpResponse:
    """One paper of the dossier, as one file or several; those handed in are kept whatever is wrong with others."""
    opened = open_draft(request, code)
    asked = next((one for one in opened.application.papers if one.code == component), None)
    if asked is None:
        raise Http404
    if sent := sent_already(request, opened):
        return sent
    handed = _handed_in(request, code, component)
    turn = turn_of(request, opened, lambda kept: handed.into(kept, asked), stays=bool(handed.taken.problems))
    if turn.leads_to is not None:
        return turn.leads_to
    if is_sent(request) and turn.refusal is None:
        handed = _HandedIn()  # it is in the draft
    kept_on_paper = component in turn.opened.application.on_paper
    values = {
        "asked": asked,
        "accept": documents.ACCEPT,
        "files": files_of(turn.opened.application).get(component, []),
        "taken": handed.taken,
        "dropped": {str(one) for one in handed.dropped},
        "on_paper": kept_on_paper if handed.on_paper is None else handed.on_paper,
        "was": handed.was or ("yes" if kept_on_paper else "no"),
    }
    return show(request, "portal/apply_paper.jinja", turn, values, f"paper:{component}")


def _handed_in(request: PageRequest, code: str, component: str) -> _HandedIn:
    if request.method != "POST":
        return _HandedIn()
    return _HandedIn(
        taken=take_in(request, "file", purpose=f"apply:{code}:{component}"),
        dropped=frozenset(one for one in map(uuid_or_none, request.POST.getlist("drop")) if one),
        on_paper=request.POST.get("on_paper") == "yes",
        was=request.POST.get(WAS, ""),
    )


@door(permission=APPLY)
def discard(request: PageRequest, code: str) -> HttpResponse:
    """Throw away what was begun, after asking once."""
    if request.method == "POST":
        cases.discard_draft(procedure_code=code, by=request.actor, key=submission_key(request))
        return HttpResponseRedirect(reverse("portal:my_cases"))
    opened = begun_draft(request, code)
    return sent_already(request, opened) or page(request, "portal/apply_discard.jinja", values_of(opened))
