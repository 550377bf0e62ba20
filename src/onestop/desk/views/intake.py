"""The counter: choose the procedure, say who applies, take in the dossier, hand out the slip."""

from dataclasses import dataclass, field
from typing import Any, cast
from uuid import uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.handing_in import COUNTED, Handover, read_papers
from onestop.desk.look_up import TooManyLookUps, chosen_of, is_number, look_up, person_of, token_of
from onestop.desk.newcomer import read_newcomer
from onestop.desk.views.case import case_of
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame.bodies import FILES
from onestop.frame.channels import CHANNELS
from onestop.frame.doors import door
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.redisplay import is_redisplay, said_over
from onestop.frame.request import PageRequest
from onestop.frame.submission import submission_key
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.people import api as people

MAY = cases.ACTS["lodge_for_other"].door
_NUMBER = Text("Hãy nhập số định danh hoặc mã số thuế.", "Enter the personal number or the tax code.")
_NOT_A_NUMBER = Text(
    "Hãy nhập đủ số: số định danh 12 chữ số, chứng minh nhân dân 9 chữ số, hoặc mã số thuế.",
    "Enter the whole number: a personal number of 12 digits, an identity card of 9, or a tax code.",
)
_NAME = Text(
    "Chưa có ai với số này trong sổ. Hãy nhập họ tên đầy đủ.",
    "Nobody has this number in the register yet. Enter the full name.",
)
_TWO = Text(
    "Số này có hai người nộp: cá nhân và hộ kinh doanh của người đó. Hãy chọn một.",
    "Two applicants have this number: a person and that person's business. Choose one.",
)
_CALLED = {
    "name": Text("Họ và tên người đến nộp", "The name of whoever came"),
    "number": Text("Số định danh của người đến nộp", "The personal number of whoever came"),
    "phone": Text("Số điện thoại của người đến nộp", "The telephone number of whoever came"),
}
_SUBMITTER = Text("Hãy nhập họ tên người đến nộp.", "Enter the name of whoever came.")
_WAYS = ("in_person", "postal")


@dataclass
class Counter:
    """One filled-in form of the counter, as far as it could be read."""

    number: str = ""
    known: people.PersonView | None = None
    looked: bool = False
    both: tuple[people.PersonView, ...] = ()
    """Two who have the number, of whom the official chooses."""
    applicant: int | cases.NewApplicant | None = None
    submitter: cases.Submitter | None = None
    answers: dict[str, Any] = field(default_factory=dict)
    over: Handover = field(default_factory=Handover)
    problems: list[FieldError] = field(default_factory=list)


@door(permission=MAY)
def choose(request: PageRequest) -> HttpResponse:
    """Procedures this agency handles and that are open for applying."""
    query = request.GET.get("q", "").strip()
    found = catalogue.search(
        query,
        on=local_date(request.now),
        agency=request.actor.agency or None,
        open_only=True,
        after=place_in(request),
    )
    values = {"query": query, "found": found, "links": page_links(request, found, q=query)}
    return page(request, "desk/intake.jinja", values)


@door(permission=MAY, body=FILES, redisplays=True)
def receive(request: PageRequest, procedure: str) -> HttpResponse:
    """One long page for a practised hand: applicant, answers, papers; then receive."""
    version = catalogue.version_in_force(procedure, local_date(request.now))
    counter, refusal = Counter(), None
    if is_redisplay(request):
        return _form(request, version, _again(request, version), None)
    if "look-up" in request.POST:
        return _look_up(request, version)
    if request.method == "POST":
        counter, refusal = _read(request, version)
        if not counter.problems and refusal is None:
            try:
                return HttpResponseRedirect(reverse("desk:received", args=[_lodge(request, version, counter)]))
            except cases.AnswersNotAccepted as said:
                counter.problems += said.errors
            except cases.PapersMissing as said:
                counter.problems += [FieldError(f"paper-{code}", say(said)) for code in said.components[:1]]
            except Refusal as said:
                refusal = said
    return _form(request, version, counter, refusal)


@door(permission=MAY)
def received(request: PageRequest, code: str) -> HttpResponse:
    """The code and the promise, with the slip to print."""
    return page(request, "desk/received.jinja", {"case": case_of(request, code)})


def _look_up(request: PageRequest, version: catalogue.ProcedureVersion) -> HttpResponse:
    """Who has a number; it is posted, so that it stands in no address."""
    counter = Counter(number=_plain(request.POST.get("applicant-number", "")))
    if not is_number(counter.number):
        counter.problems.append(FieldError("so", _NOT_A_NUMBER))
        return _form(request, version, counter, None)
    try:
        found = look_up(request, counter.number)
    except TooManyLookUps as refusal:
        return _form(request, version, counter, refusal)
    counter.known = chosen_of(found, request.POST.get("look-up", ""))
    counter.both = () if counter.known else found
    counter.looked = not counter.both
    return _form(request, version, counter, None)


def _again(request: PageRequest, version: catalogue.ProcedureVersion) -> Counter:
    """What was typed, with what stood over it; nobody is looked up, for whoever was found comes with the form."""
    number = _plain(request.POST.get("applicant-number", ""))
    known = person_of(request, request.POST.get("applicant-known", ""), number)
    over = read_papers(request, version.asked_papers, purpose=f"receive:{version.code}")
    looked = request.POST.get("looked") == "1"
    return Counter(number=number, known=known, looked=looked, over=over, problems=said_over(request))


def _read(request: PageRequest, version: catalogue.ProcedureVersion) -> tuple[Counter, Refusal | None]:
    counter, refusal = Counter(), None
    try:
        _read_applicant(request, counter)
    except TooManyLookUps as said:
        refusal = said
    _read_submitter(request, counter)
    for asked in forms.pages(version.form) if version.form else ():
        read = forms.read_answers(
            version.form, asked.code, request.POST, known=counter.answers, today=local_date(request.now)
        )
        counter.answers |= read.answers
        counter.problems += read.errors
    counter.over = read_papers(request, version.asked_papers, purpose=f"receive:{version.code}")
    counter.problems += counter.over.problems
    return counter, refusal


def _read_applicant(request: PageRequest, counter: Counter) -> None:
    number = _plain(request.POST.get("applicant-number", ""))
    name = _plain(request.POST.get("applicant-name", ""))
    if not number:
        counter.problems.append(FieldError("applicant-number", _NUMBER))
        return
    counter.number = number
    told = person_of(request, request.POST.get("applicant-known", ""), number)
    found = (told,) if told else look_up(request, number)
    counter.known = known = chosen_of(found, request.POST.get("applicant-kind", "") if name else "")
    if found and not known:
        counter.both = found
        counter.problems.append(FieldError("so", _TWO))
        return
    if known and (told or not name):
        counter.applicant = known.id
    elif not name:
        counter.problems.append(FieldError("applicant-name", _NAME))
    else:
        newcomer = read_newcomer(request, number)
        if isinstance(newcomer, list):
            counter.problems += newcomer
        else:
            counter.applicant = newcomer


def _read_submitter(request: PageRequest, counter: Counter) -> None:
    """Somebody else who came, where anything is said of him."""
    typed = {name: request.POST.get(f"submitter-{name}", "") for name in _CALLED}
    if not any(value.strip() for value in typed.values()):
        return
    values, faults = people.read_particulars("citizen", typed, on=local_date(request.now))
    counter.problems += [FieldError(f"submitter-{name}", fault.about(_CALLED[name])) for name, fault in faults.items()]
    if "name" in values:
        counter.submitter = cases.submitter(**{name: values.get(name, "") for name in _CALLED})
    elif "name" not in faults:
        counter.problems.append(FieldError("submitter-name", _SUBMITTER))


def _lodge(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> str:
    way = request.POST.get("way", "")
    submission = cases.Submission(
        procedure_code=version.code,
        agency=request.actor.agency,
        channel=cast("cases.ChannelName", way if way in _WAYS else "in_person"),
        answers=counter.answers,
        uploads=counter.over.uploads,
        received=counter.over.received,
        submitter=counter.submitter,
        key=submission_key(request) or uuid4(),
    )
    return cases.lodge_for_other(
        submission,
        applicant=counter.applicant or 0,
        identity_checked=request.POST.get("identity") == "yes",
        by=request.actor,
        now=request.now,
    )


def _form(
    request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter, refusal: Refusal | None
) -> HttpResponse:
    values = {
        "version": version,
        "pages": forms.pages(version.form) if version.form else (),
        "typed": {name: request.POST.getlist(name) for name in request.POST},
        "posted": request.POST,
        "number": counter.number,
        "known": counter.known,
        "known_token": token_of(request, counter.known) if counter.known else "",
        "looked": counter.looked,
        "both": counter.both,
        "components": version.asked_papers,
        "over": counter.over,
        "counted": COUNTED,
        "accept": documents.ACCEPT,
        "channels": CHANNELS,
        "ways": [one.channel for one in version.channels if one.channel in _WAYS],
        "problems": counter.problems,
        "submission_key": request.POST.get("submission_key") or uuid4(),
    }
    status = 429 if isinstance(refusal, TooManyLookUps) else 422 if refusal or counter.problems else 200
    response = page(request, "desk/receive.jinja", values, refusal=refusal, status=status)
    if isinstance(refusal, TooManyLookUps):
        response.headers["Retry-After"] = str(refusal.seconds)
    return response


def _plain(typed: str) -> str:
    """On one line."""
    return " ".join(typed.split())
