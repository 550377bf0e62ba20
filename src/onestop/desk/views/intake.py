"""The counter: choose the procedure, say who applies, take in the dossier, hand out the slip."""

from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID, uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.handing_in import HandedOver, read_papers
from onestop.desk.views.case import case_of
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame.doors import door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.people import api as people

MAY = "cases.lodge_for_other"
_NUMBER = Text("Hãy nhập số định danh hoặc mã số thuế.", "Enter the personal number or the tax code.")
_NAME = Text(
    "Chưa có ai với số này trong sổ. Hãy nhập họ tên đầy đủ.",
    "Nobody has this number in the register yet. Enter the full name.",
)
_WAYS = ("in_person", "postal")


@dataclass
class Counter:
    """One filled-in form of the counter, as far as it could be read."""

    applicant: int | cases.NewApplicant | None = None
    answers: dict[str, Any] = field(default_factory=dict)
    over: HandedOver = field(default_factory=HandedOver)
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
        after=request.GET.get("sau") or None,
    )
    more = f"?q={query}&sau={found.after}" if found.after else None
    return page(request, "desk/intake.jinja", {"query": query, "found": found, "next": more})


@door(permission=MAY)
def receive(request: PageRequest, procedure: str) -> HttpResponse:
    """One long page for a practised hand: applicant, answers, papers; then receive."""
    version = catalogue.version_in_force(procedure, local_date(request.now))
    counter, refusal = Counter(), None
    if request.method == "POST":
        counter = _read(request, version)
        if not counter.problems:
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


def _read(request: PageRequest, version: catalogue.ProcedureVersion) -> Counter:
    counter = Counter()
    _read_applicant(request, counter)
    for asked in forms.pages(version.form) if version.form else ():
        read = forms.read_answers(
            version.form, asked.code, request.POST, known=counter.answers, today=local_date(request.now)
        )
        counter.answers |= read.answers
        counter.problems += read.errors
    counter.over = read_papers(request, version.asked_papers, purpose=f"receive:{version.code}")
    counter.problems += counter.over.problems
    return counter


def _read_applicant(request: PageRequest, counter: Counter) -> None:
    number = _plain(request.POST.get("applicant-number", ""))[:20]
    name = _plain(request.POST.get("applicant-name", ""))[:120]
    if not number:
        counter.problems.append(FieldError("applicant-number", _NUMBER))
        return
    known = people.find_person(number)
    if known and (not name or request.POST.get("applicant-known") == str(known.id)):
        counter.applicant = known.id
    elif not name:
        counter.problems.append(FieldError("applicant-name", _NAME))
    else:
        counter.applicant = cases.NewApplicant(
            kind="business" if request.POST.get("applicant-kind") == "business" else "citizen",
            name=name,
            number=number,
            phone=_plain(request.POST.get("applicant-phone", ""))[:20],
            address=_plain(request.POST.get("applicant-address", ""))[:300],
        )


def _lodge(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> str:
    way = request.POST.get("way", "")
    return cases.lodge_for_other(
        procedure_code=version.code,
        agency=request.actor.agency,
        applicant=counter.applicant or 0,
        answers=counter.answers,
        uploads=counter.over.uploads,
        on_paper=counter.over.on_paper - counter.over.uploads.keys(),
        channel=cast("cases.ChannelName", way if way in _WAYS else "in_person"),
        identity_checked=request.POST.get("identity") == "yes",
        submission_key=_key(request),
        by=request.actor,
        now=request.now,
    )


def _key(request: PageRequest) -> UUID:
    try:
        return UUID(request.POST.get("submission_key", ""))
    except ValueError:
        return uuid4()


def _form(
    request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter, refusal: Refusal | None
) -> HttpResponse:
    number = _plain(request.POST.get("applicant-number", "") or request.GET.get("so", ""))[:20]
    known = people.find_person(number) if number else None
    values = {
        "version": version,
        "pages": forms.pages(version.form) if version.form else (),
        "typed": {name: request.POST.getlist(name) for name in request.POST},
        "posted": request.POST,
        "number": number,
        "known": known,
        "looked": bool(request.GET.get("so")),
        "components": version.asked_papers,
        "over": counter.over,
        "accept": documents.ACCEPT,
        "ways": [one.channel for one in version.channels if one.channel in _WAYS],
        "problems": counter.problems,
        "submission_key": request.POST.get("submission_key") or uuid4(),
    }
    return page(
        request, "desk/receive.jinja", values, refusal=refusal, status=422 if refusal or counter.problems else 200
    )


def _plain(typed: str) -> str:
    """On one line."""
    return " ".join(typed.split())
