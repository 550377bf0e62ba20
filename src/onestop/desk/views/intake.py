"""The counter: choose the procedure, say who applies, take in the dossier, hand out the slip."""

from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.access.api import Look
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.at_hand import at_hand
from onestop.desk.case_before import SAME_PERSON, of_case_before
from onestop.desk.counter import Counter, typed_name
from onestop.desk.deciding import read_deciding
from onestop.desk.handing_in import COUNTED, read_papers
from onestop.desk.look_up import KNOWN, SAID_OF, TooManyLookUps
from onestop.desk.other_case import OTHER_CASE, waiting
from onestop.desk.procedure_choice import CHOSEN, NAMED, Choice, read_choice, used_here
from onestop.desk.reading_intake import (
    IN_PART,
    INSTEAD,
    TO_SIGN,
    fee_of,
    instead,
    may_pass_on,
    offered_instead,
    passed_on,
    read_intake,
    way_of,
    ways_of,
)
from onestop.desk.returning import read_returning
from onestop.desk.said_of_person import name_person
from onestop.desk.views.case import case_of
from onestop.desk.who_applies import ENTER, NUMBER_TOLD, kind_chosen, look, names_anew, person_shown, typed_person
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.frame.agencies import agency_name
from onestop.frame.bodies import FILES
from onestop.frame.channels import CHANNELS
from onestop.frame.doors import door
from onestop.frame.downloads import download
from onestop.frame.language import current
from onestop.frame.looks import note_look
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.redisplay import SAID, WISH, form_stands_at, is_redisplay, said_over
from onestop.frame.request import PageRequest
from onestop.frame.slips import printed_now
from onestop.frame.submission import submission_key
from onestop.kernel.datatypes.documents import DOCUMENTS
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.tickets import api as tickets

MAY = cases.ACTS["lodge_for_other"].door
THEN, AGAIN = "then", "again"
"""What the button sends that goes on with the next dossier of the same person."""
_OF_EVERY_PAGE = frozenset({"csrfmiddlewaretoken", SAID, WISH, NAMED, CHOSEN, "choose"})
_OF_THE_PAGE = _OF_EVERY_PAGE | {"look-up", SAID_OF, NUMBER_TOLD, KNOWN, "applicant-number"}
"""What the page that asks who and what has fields of its own for."""
_CHANGE = Look(kind="person", purpose="contact")
_SLIP = Look(kind="slip", purpose="intake")


@door(permission=MAY, body=FILES, redisplays=True)
def choose(request: PageRequest) -> HttpResponse:
    """Who applies and for what, on one page: of what is open for applying, for it is received at every counter, whoever
    decides. Once it is known for what, its form stands there in its place, with all that was typed.
    """
    if request.method == "POST":
        return _begin(request)
    return _choices(request, of_case_before(request), _search(request, request.GET.get("q", "").strip()))


def _begin(request: PageRequest) -> HttpResponse:
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
    _check_open(published)
    if published.variants:
        return _which_case(request, published)
    counter = _again(request, published)
    counter.problems = list(counter.over.problems)
    refusal = look(request, counter) if names_anew(request, counter) else None
    return _form(request, published, counter, refusal)


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
        "kept": _kept(request, but=_OF_THE_PAGE),
        "serving": tickets.serving(request.actor, request.now),
    }
    return _told_page(request, "desk/intake.jinja", values, refusal)


def _is_read(request: PageRequest) -> bool:
    """Whether a page was asked for by its address, so that nothing was typed on the one before."""
    return request.method != "POST"


def _kept(request: PageRequest, but: frozenset[str]) -> list[tuple[str, str]]:
    """What was typed elsewhere before something else was looked for: it comes back with it."""
    return [(name, value) for name in request.POST if name not in but for value in request.POST.getlist(name) if value]


def _told_page(request: PageRequest, template: str, values: dict[str, Any], refusal: Refusal | None) -> HttpResponse:
    """A page of the counter, with what is wrong; when somebody was looked up too often, from when it works again."""
    status = 429 if isinstance(refusal, TooManyLookUps) else 422 if refusal or values["problems"] else 200
    response = page(request, template, values, refusal=refusal, status=status)
    if isinstance(refusal, TooManyLookUps):
        response.headers["Retry-After"] = str(refusal.seconds)
    return response


@door(permission=MAY, body=FILES, redisplays=True)
def receive(request: PageRequest, procedure: str) -> HttpResponse:
    """One long page for a practised hand: applicant, answers, papers; then receive. Which case it is stands in the
    address, for what the page asks follows from it."""
    name_person(request)
    if request.POST.get("look-up") == ENTER and request.POST.get(NAMED, "").strip():
        return _begin(request)
    published = catalogue.version_in_force(procedure, local_date(request.now))
    _check_open(published)
    if published.variants and request.GET.get("truong-hop") not in {one.code for one in published.variants}:
        return _which_case(request, published)
    version = published.for_variant(request.GET.get("truong-hop", "") if published.variants else "")
    _check_open(version)
    counter, refusal = Counter(), None
    if is_redisplay(request):
        return _form(request, version, _again(request, published), None)
    if OTHER_CASE in request.POST:
        counter = _again(request, published)
        return _form(request, version, counter, look(request, counter) if names_anew(request, counter) else None)
    if "look-up" in request.POST:
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
    return _form(request, version, counter, refusal)


def _which_case(request: PageRequest, published: catalogue.ProcedureVersion) -> HttpResponse:
    values = {
        "version": published,
        "same": urlencode({SAME_PERSON: code}) if (code := request.GET.get(SAME_PERSON, "")) else "",
        "kept": _kept(request, but=_OF_EVERY_PAGE),
        "other_case": OTHER_CASE,
        "doubts": catalogue.doubts(published, local_date(request.now)),
        "taken_for": catalogue.taken_for(published.code, local_date(request.now)),
    }
    return page(request, "desk/receive_variant.jinja", values)


def _note_change(request: PageRequest, counter: Counter) -> None:
    """By what somebody in the register is reached was written down anew: they read in the access log who did it, and when."""
    told, known = counter.contact, counter.known
    if told is None or known is None or counter.applicant != known.id:
        return
    if (told.phone and told.phone != known.phone) or (told.address and told.address != known.address):
        note_look(request, _CHANGE, str(known.id))


def _check_open(version: catalogue.ProcedureVersion) -> None:
    """Refuse, before anything is typed, what is received in none of the ways of the counter. Raises what `check_open` does."""
    if not ways_of(version):
        cases.check_open(version, "in_person")


@door(permission=MAY)
def received(request: PageRequest, code: str) -> HttpResponse:
    """The code and the promise, with the slip to print."""
    found = case_of(request, code)
    file, on = found.file, local_date(request.now)
    elsewhere = file.competent_agency if cases.is_beyond(file.intake_agency, file.competent_agency, on=on) else ""
    together = cases.received_together(file, by=request.actor, now=request.now)
    issued = [one for one in cases.papers_of(file) if cases.may_open(file, one.which, request.actor)]
    values = {
        "case": found,
        "elsewhere": agency_name(elsewhere, on) if elsewhere else None,
        "issued": issued,
        "serving": tickets.serving(request.actor, request.now),
        "passed_on": cases.was_passed_on(file),
        "together": together,
        "slips": sum(map(_has_slip, together)),
    }
    return page(request, "desk/received.jinja", values)


@door(permission=MAY)
def slips_together(request: PageRequest, code: str) -> HttpResponse:
    """The slips of all that was received with this case, as one file to print; of what is settled at once there is none."""
    file = case_of(request, code).file
    together = cases.received_together(file, by=request.actor, now=request.now) or (file,)
    printed = [one.code for one in together if _has_slip(one)]
    for other in printed:
        if other != code:
            note_look(request, _SLIP, other)
    slips = [printed_now(request, one, "giay-hen").content for one in printed]
    return download(documents.joined(slips), name=f"{code}-giay-hen.pdf", mime="application/pdf", in_place=True)


def _has_slip(file: cases.CaseFile) -> bool:
    return any(one.slip.code == "receipt" and one.issued_at for one in cases.papers_of(file))


def _typed(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> dict[str, list[str]]:
    """What stands in the fields: as typed; in a form that opens what is usual, and what was carried over."""
    typed = {name: request.POST.getlist(name) for name in request.POST}
    if "submission_key" in request.POST:
        return typed
    usual = {name: [one.usual] for name, one in at_hand(version.code).items() if one.usual}
    return usual | counter.begun | typed


def _look_up(request: PageRequest, version: catalogue.ProcedureVersion) -> HttpResponse:
    """Who is meant; it is posted, so that it stands in no address. Everything typed and scanned stays."""
    counter = _again(request, version)
    counter.problems = list(counter.over.problems)
    return _form(request, version, counter, look(request, counter))


def _again(request: PageRequest, version: catalogue.ProcedureVersion) -> Counter:
    """What was typed, with what stood over it; nobody is looked up, for whoever was found comes with the form."""
    counter = typed_person(request, said_over(request))
    counter.over = read_papers(request, version.countable, purpose=f"receive:{version.code}")
    return counter


def _leads_to(request: PageRequest, version: catalogue.ProcedureVersion, code: str) -> str:
    """The page that follows: what is missing is named, or why it is turned away, of a case that has its code by then; or the form
    again, for the next dossier of the same person.
    """
    if instead(request) or request.POST.get(THEN) != AGAIN:
        return reverse(f"desk:{instead(request) or 'received'}", args=[code])
    return f"{reverse('desk:receive', args=[version.code])}?{urlencode(_onward(version, code))}"


def _onward(version: catalogue.ProcedureVersion, same_person: str) -> dict[str, str]:
    """What the address of a form says: which case of the procedure, and after whose case it goes on."""
    said = {"truong-hop": version.variant, SAME_PERSON: same_person}
    return {name: value for name, value in said.items() if value}


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


def _together(request: PageRequest, counter: Counter) -> tuple[cases.CaseFile, ...]:
    """What this official received today of whoever applies, by a case of his that the address names."""
    code = request.GET.get(SAME_PERSON, "")
    before = cases.received_together(case_of(request, code).file, by=request.actor, now=request.now) if code else ()
    return before if counter.known and before and before[0].applicant_id == counter.known.id else ()


def _key_of_the_form(request: PageRequest, refusal: Refusal | None) -> object:
    """As it came; a new one where the one it had opened another case, so that pressed again it is a dossier of its own."""
    kept = "" if isinstance(refusal, cases.SubmissionTaken) else request.POST.get("submission_key", "")
    return kept or uuid4()


def _form(
    request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter, refusal: Refusal | None
) -> HttpResponse:
    form_stands_at(request, reverse("desk:receive", args=[version.code]))
    together = _together(request, counter)
    values = {
        "version": version,
        "serving": tickets.serving(request.actor, request.now),
        "doubts": catalogue.doubts(version, local_date(request.now)),
        "taken_for": catalogue.taken_for(version.code, local_date(request.now)),
        "pages": forms.pages(version.form) if version.form else (),
        "typed": _typed(request, version, counter),
        "at_hand": at_hand(version.code),
        "identity": request.POST.getlist("identity") or (["yes"] if counter.identity_checked else []),
        **person_shown(request, counter),
        "submitter_told": counter.submitter_told,
        "named_otherwise": counter.named_otherwise,
        "kind": counter.kind or kind_chosen(request, counter),
        "for_business": counter.is_for_business or (counter.known is None and counter.kind == "business"),
        "typed_name": typed_name(request),
        "returning": counter.returning or read_returning(request, version),
        "deciding": counter.deciding or read_deciding(request, version),
        "same": counter.same,
        "about": counter.about,
        "about_at": agency_name(counter.about.file.intake_agency, local_date(request.now)) if counter.about else None,
        "short": counter.short,
        "in_part": cases.IN_PART,
        "document_kinds": [{"value": kind, "text": words.in_(current())} for kind, words in DOCUMENTS.items()],
        "fee": counter.fee or fee_of(request, version, counter),
        "components": version.countable,
        "other_case": OTHER_CASE,
        "waiting": waiting(request, version, counter.over),
        "over": counter.over,
        "counted": COUNTED,
        "accept": documents.ACCEPT,
        "channels": CHANNELS,
        "ways": ways_of(version),
        "instead": {code: INSTEAD[code] for code in offered_instead(version, local_date(request.now))},
        "submission_key": _key_of_the_form(request, refusal),
        "together": together,
        "onward": urlencode(_onward(version, together[-1].code if together else "")),
        "may_pass_on": may_pass_on(request, version),
        "to_sign": request.POST.getlist(TO_SIGN) if "submission_key" in request.POST else ["yes"],
    }
    return _told_page(request, "desk/receive.jinja", values, refusal)
