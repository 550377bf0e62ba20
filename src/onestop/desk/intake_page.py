"""The page of one dossier at the counter, once it is known for what: all that is asked, with whatever was typed of it."""

from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.http import HttpResponse
from django.urls import reverse

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.at_hand import at_hand
from onestop.desk.case_before import SAME_PERSON
from onestop.desk.counter import Counter, typed_name
from onestop.desk.deciding import read_deciding
from onestop.desk.handing_in import COUNTED, read_papers
from onestop.desk.look_up import TooManyLookUps
from onestop.desk.other_case import OTHER_CASE, waiting
from onestop.desk.procedure_choice import CHOSEN, NAMED, OPEN
from onestop.desk.reading_intake import INSTEAD, TO_SIGN, fee_of, may_pass_on, offered_instead, ways_of
from onestop.desk.returning import read_returning
from onestop.desk.views.case import case_of
from onestop.desk.who_applies import kind_chosen, person_shown, typed_person
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.frame.agencies import agency_name
from onestop.frame.channels import CHANNELS
from onestop.frame.language import current
from onestop.frame.pages import page
from onestop.frame.redisplay import SAID, WISH, form_stands_at, said_over
from onestop.frame.request import PageRequest
from onestop.kernel.datatypes.documents import DOCUMENTS
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.tickets import api as tickets

OF_EVERY_PAGE = frozenset({"csrfmiddlewaretoken", SAID, WISH, NAMED, CHOSEN, OPEN})


def form_page(
    request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter, refusal: Refusal | None
) -> HttpResponse:
    form_stands_at(request, reverse("desk:receive", args=[version.code]))
    together = received_before(request, counter)
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
        "onward": urlencode(onward(version, together[-1].code if together else "")),
        "may_pass_on": may_pass_on(request, version),
        "to_sign": request.POST.getlist(TO_SIGN) if "submission_key" in request.POST else ["yes"],
    }
    return told_page(request, "desk/receive.jinja", values, refusal)


def _typed(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> dict[str, list[str]]:
    """What stands in the fields: as typed; in a form that opens what is usual, and what was carried over."""
    typed = {name: request.POST.getlist(name) for name in request.POST}
    if "submission_key" in request.POST:
        return typed
    usual = {name: [one.usual] for name, one in at_hand(version.code).items() if one.usual}
    return usual | counter.begun | typed


def typed_again(request: PageRequest, version: catalogue.ProcedureVersion) -> Counter:
    """What was typed, with what stood over it; nobody is looked up, for whoever was found comes with the form."""
    counter = typed_person(request, said_over(request))
    counter.over = read_papers(request, version.countable, purpose=f"receive:{version.code}")
    return counter


def received_before(request: PageRequest, counter: Counter) -> tuple[cases.CaseFile, ...]:
    """What this official received today of whoever applies, by a case of his that the address names."""
    code = request.GET.get(SAME_PERSON, "")
    before = cases.received_together(case_of(request, code).file, by=request.actor, now=request.now) if code else ()
    return before if counter.known and before and before[0].applicant_id == counter.known.id else ()


def onward(version: catalogue.ProcedureVersion, same_person: str) -> dict[str, str]:
    """What the address of a form says: which case of the procedure, and after whose case it goes on."""
    said = {"truong-hop": version.variant, SAME_PERSON: same_person}
    return {name: value for name, value in said.items() if value}


def _key_of_the_form(request: PageRequest, refusal: Refusal | None) -> object:
    """As it came; a new one where the one it had opened another case, so that pressed again it is a dossier of its own."""
    came = "" if isinstance(refusal, cases.SubmissionTaken) else request.POST.get("submission_key", "")
    return came or uuid4()


def check_open(version: catalogue.ProcedureVersion) -> None:
    """Refuse, before anything is typed, what is received in none of the ways of the counter. Raises what `check_open` does."""
    if not ways_of(version):
        cases.check_open(version, "in_person")


def which_case(request: PageRequest, published: catalogue.ProcedureVersion) -> HttpResponse:
    values = {
        "version": published,
        "same": urlencode({SAME_PERSON: code}) if (code := request.GET.get(SAME_PERSON, "")) else "",
        "kept": kept(request, but=OF_EVERY_PAGE),
        "other_case": OTHER_CASE,
        "doubts": catalogue.doubts(published, local_date(request.now)),
        "taken_for": catalogue.taken_for(published.code, local_date(request.now)),
    }
    return page(request, "desk/receive_variant.jinja", values)


def kept(request: PageRequest, but: frozenset[str]) -> list[tuple[str, str]]:
    """What was typed elsewhere before something else was looked for: it comes back with it."""
    return [(name, value) for name in request.POST if name not in but for value in request.POST.getlist(name) if value]


def told_page(request: PageRequest, template: str, values: dict[str, Any], refusal: Refusal | None) -> HttpResponse:
    """A page of the counter, with what is wrong; when somebody was looked up too often, from when it works again."""
    status = 429 if isinstance(refusal, TooManyLookUps) else 422 if refusal or values["problems"] else 200
    response = page(request, template, values, refusal=refusal, status=status)
    if isinstance(refusal, TooManyLookUps):
        response.headers["Retry-After"] = str(refusal.seconds)
    return response
