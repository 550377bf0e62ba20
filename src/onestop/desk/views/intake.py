"""The counter, before it is known for what somebody comes: who applies, and the procedure, on one page."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.alike import CHOICE, TOLD
from onestop.desk.case_before import SAME_PERSON, of_case_before
from onestop.desk.counter import Counter
from onestop.desk.intake_page import OF_EVERY_PAGE, check_open, form_page, kept, told_page, typed_again, which_case
from onestop.desk.look_up import KNOWN, SAID_OF
from onestop.desk.procedure_choice import Choice, read_choice, used_here
from onestop.desk.said_of_person import name_person
from onestop.desk.who_applies import NUMBER_TOLD, look, names_anew, person_shown, typed_person
from onestop.frame.bodies import FILES
from onestop.frame.doors import door
from onestop.frame.paging import page_links, place_in
from onestop.frame.redisplay import form_stands_at, is_redisplay, said_over
from onestop.frame.request import PageRequest
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.tickets import api as tickets

MAY = cases.ACTS["lodge_for_other"].door
_OF_THE_PAGE = OF_EVERY_PAGE | {"look-up", SAID_OF, NUMBER_TOLD, KNOWN, TOLD, CHOICE, "applicant-number"}
"""What the page that asks who and what has fields of its own for."""


@door(permission=MAY, body=FILES, redisplays=True, enquires=lambda _: True)
def choose(request: PageRequest) -> HttpResponse:
    """Who applies and for what, on one page: of what is open for applying, for it is received at every counter, whoever
    decides. Once it is known for what, its form stands there in its place, with all that was typed.
    """
    if request.method == "POST":
        return begin(request)
    return _choices(request, of_case_before(request), _search(request, request.GET.get("q", "").strip()))


def begin(request: PageRequest) -> HttpResponse:
    """As far as it was said who and what; nothing is received by it."""
    name_person(request)
    choice = read_choice(request)
    if is_redisplay(request):
        return _choices(request, typed_person(request, said_over(request)), choice)
    if choice.chosen:
        return _open(request, choice.chosen)
    counter = typed_person(request)
    refusal = look(request, counter) if names_anew(request, counter) else None
    return _choices(request, counter, choice, refusal)


def _open(request: PageRequest, code: str) -> HttpResponse:
    """The form of a procedure, with whoever was named as one is told of him by then."""
    published = catalogue.version_in_force(code, local_date(request.now))
    check_open(published)
    if published.variants:
        return which_case(request, published)
    counter = typed_again(request, published)
    counter.problems = list(counter.over.problems)
    refusal = look(request, counter) if names_anew(request, counter) else None
    return form_page(request, published, counter, refusal)


def _search(request: PageRequest, typed: str) -> Choice:
    on = local_date(request.now)
    found = catalogue.search(typed, on=on, open_only=True, after=place_in(request))
    return Choice(typed, used_here(request.actor.agency, on), found)


def _choices(request: PageRequest, counter: Counter, choice: Choice, refusal: Refusal | None = None) -> HttpResponse:
    form_stands_at(request, reverse("desk:intake"))
    same = {SAME_PERSON: code} if (code := request.GET.get(SAME_PERSON, "")) else {}
    values = {
        **person_shown(request, counter),
        "choice": choice,
        "links": page_links(request, choice.found, q=choice.typed, **same)
        if choice.found and _is_read(request)
        else None,
        "onward": f"?{urlencode(same)}" if same else "",
        "is_read": _is_read(request),
        "kept": kept(request, but=_OF_THE_PAGE),
        "serving": tickets.serving(request.actor, request.now),
    }
    return told_page(request, "desk/intake.jinja", values, refusal)


def _is_read(request: PageRequest) -> bool:
    """Whether a page was asked for by its address, so that nothing was typed on the one before."""
    return request.method != "POST"
