"""The counter, once it is known for what: take in the dossier."""

from urllib.parse import urlencode
from uuid import uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.access.api import Look
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.case_before import of_case_before
from onestop.desk.counter import Counter
from onestop.desk.intake_page import check_open, form_page, onward, typed_again, which_case
from onestop.desk.other_case import OTHER_CASE
from onestop.desk.procedure_choice import NAMED
from onestop.desk.reading_intake import IN_PART, instead, passed_on, read_intake, way_of
from onestop.desk.said_of_person import name_person
from onestop.desk.views.intake import MAY, begin
from onestop.desk.views.received import PRINTS
from onestop.desk.who_applies import ENTER, LOOK_UP, look, names_anew
from onestop.frame.bodies import FILES
from onestop.frame.doors import door
from onestop.frame.looks import note_look
from onestop.frame.redisplay import is_redisplay
from onestop.frame.request import PageRequest
from onestop.frame.submission import submission_key
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.people import api as people

THEN, AGAIN, PRINT = "then", "again", "print"
"""What the buttons send: go on with the next dossier of the same person, or print the slip at once."""
_CHANGE = Look(kind="person", purpose="contact")


def _looks_up(request: PageRequest) -> bool:
    """Whether it is asked who or what is meant; nothing is received by it."""
    return LOOK_UP in request.POST or OTHER_CASE in request.POST


@door(permission=MAY, body=FILES, redisplays=True, enquires=_looks_up)
def receive(request: PageRequest, procedure: str) -> HttpResponse:
    """One long page for a practised hand: applicant, answers, papers; then receive. Which case it is stands in the
    address, for what the page asks follows from it."""
    name_person(request)
    if request.POST.get(LOOK_UP) == ENTER and request.POST.get(NAMED, "").strip():
        return begin(request)
    published = catalogue.version_in_force(procedure, local_date(request.now))
    check_open(published)
    if published.variants and request.GET.get("truong-hop") not in {one.code for one in published.variants}:
        return which_case(request, published)
    version = published.for_variant(request.GET.get("truong-hop", "") if published.variants else "")
    check_open(version)
    counter, refusal = Counter(), None
    if is_redisplay(request):
        return form_page(request, version, typed_again(request, published), None)
    if OTHER_CASE in request.POST:
        counter = typed_again(request, published)
        return form_page(request, version, counter, look(request, counter) if names_anew(request, counter) else None)
    if LOOK_UP in request.POST:
        return _look_up(request, version)
    if request.method == "GET":
        counter = of_case_before(request, version)
    if request.method == "POST":
        counter, refusal = read_intake(request, version)
        if not counter.problems and refusal is None:
            try:
                code = _lodge(request, version, counter)
                _note_change(request, counter)
                return HttpResponseRedirect(_leads_to(request, version, code))
            except cases.AnswersNotAccepted as said:
                counter.problems += said.errors
            except people.NumberBelongsToAnother as said:
                # Somebody was entered meanwhile: what the form was told is true no more.
                counter.number_told, refusal = "", said
            except Refusal as said:
                refusal = said
    return form_page(request, version, counter, refusal)


def _look_up(request: PageRequest, version: catalogue.ProcedureVersion) -> HttpResponse:
    """Who is meant; it is posted, so that it stands in no address. Everything typed and scanned stays."""
    counter = typed_again(request, version)
    counter.problems = list(counter.over.problems)
    return form_page(request, version, counter, look(request, counter))


def _leads_to(request: PageRequest, version: catalogue.ProcedureVersion, code: str) -> str:
    """The page that follows: what is missing is named, or why it is turned away, of a case that has its code by then; or the form
    again, for the next dossier of the same person.
    """
    then = request.POST.get(THEN)
    if instead(request) or then != AGAIN:
        onto = reverse(f"desk:{instead(request) or 'received'}", args=[code])
        return f"{onto}?{PRINTS}=1" if then == PRINT and not instead(request) else onto
    return f"{reverse('desk:receive', args=[version.code])}?{urlencode(onward(version, code))}"


def _note_change(request: PageRequest, counter: Counter) -> None:
    """By what somebody in the register is reached was written down anew: they read in the access log who did it, and when."""
    told, known = counter.contact, counter.known
    if told is None or known is None or counter.applicant != known.id:
        return
    if (told.phone and told.phone != known.phone) or (told.address and told.address != known.address):
        note_look(request, _CHANGE, str(known.id))


def _lodge(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> str:
    submission = cases.Submission(
        procedure_code=version.code,
        agency=request.actor.agency,
        channel=way_of(request),
        answers=counter.answers,
        uploads=counter.over.uploads,
        received=counter.over.received,
        submitter=counter.submitter,
        return_agency=counter.returning.chosen if counter.returning else "",
        part_returns=counter.returning.apart if counter.returning else {},
        competent_agency=(counter.deciding and counter.deciding.chosen) or None,
        variant=version.variant,
        key=submission_key(request) or uuid4(),
    )
    return cases.lodge_for_other(
        submission,
        applicant=counter.applicant or 0,
        contact=counter.contact,
        identity_checked=request.POST.get("identity") == "yes",
        accept=not instead(request),
        in_part=request.POST.get(IN_PART, ""),
        fee=counter.fee.said if counter.fee else None,
        passed_on=passed_on(request, version),
        by=request.actor,
        now=request.now,
    )
