"""The whole case on one page, its files and its slips."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.assigning import is_for_oneself_alone
from onestop.desk.case_sections import IN_A_SECTION, Looked, sections_of
from onestop.desk.course_rows import people_of
from onestop.desk.first_act import TASK, first_act
from onestop.desk.hands import bars, conflicts_declared, keys_in, steps_in_hands
from onestop.desk.leads_to import leads_to
from onestop.desk.presenters import due_words
from onestop.desk.same_matter import tell
from onestop.desk.words import FILTERS, WORK
from onestop.desk.worklist_link import DEFAULT, WorklistPosition, next_case, position_of
from onestop.frame.acting import Button, button, just_done, offered_at, withheld_at
from onestop.frame.agencies import agency_name
from onestop.frame.apologies import apology_drafted, apology_sent
from onestop.frame.channels import how_lodged
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.frame.slips import slip_of
from onestop.kernel.actor import Actor, NotPermitted
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.worklists import api as worklists


@door(permission=SIGNED_IN)
def case(request: PageRequest, code: str) -> HttpResponse:
    """Everything an official needs to take the next step."""
    found = case_of(request, code)
    worklists.open_case(file=found.file, by=request.actor, now=request.now)
    return show(request, found)


@door(permission=SIGNED_IN)
def peek(request: PageRequest, code: str) -> HttpResponse:
    """What is to be known of a case before it is opened; it stays unread."""
    found = case_of(request, code)
    holders = [task.assignee for task in found.file.open_tasks if task.assignee]
    names = people.names_of([*keys_in(found.file), *holders])
    return page(request, "desk/peek.jinja", {
        "case": found,
        "file": found.file,
        "hands": steps_in_hands(found.file, request.actor, names),
        "tasks": [
            (WORK[task.kind], agency_name(task.agency, local_date(request.now)), names.get(task.assignee, ""), task)
            for task in found.file.open_tasks
        ],
        "list": position_of(request).list_url,
    })  # fmt: skip


@door(permission=SIGNED_IN)
def usual(request: PageRequest, code: str) -> HttpResponse:
    """Leads to the act that a row of a list stands for; to the case, where nothing is to be proposed."""
    found, position = case_of(request, code), position_of(request)
    first = first_act(request, found)
    if first is None:
        return HttpResponseRedirect(position.url("case", found.file.code, **{TASK: request.GET.get(TASK, "")}))
    return HttpResponseRedirect(address_of(found, first, position.after_case(found)))


@door(permission=SIGNED_IN)
def slip(request: PageRequest, code: str, kind: str) -> HttpResponse:
    """A paper of the case as PDF, shown in place."""
    require_official(request)
    return slip_of(request, code, kind)


def show(request: PageRequest, found: cases.CaseView, *, refusal: Refusal | None = None) -> HttpResponse:
    """The page of a case; a refusal that no form can show any more stands on top of it."""
    position = position_of(request)
    did = just_done("desk", request) if refusal is None else None
    names = people.names_of([found.file.received_by, *keys_in(found.file), *people_of(found.file)])
    entries = cases.timeline(code=found.file.code, by=request.actor)
    values = {
        "case": found,
        "file": found.file,
        "list": position.list_url,
        "filter": FILTERS[position.listing.filter] if position.listing.filter != DEFAULT.filter else None,
        "lodged": how_lodged(found.file.channel, assisted=found.file.assisted),
        "outcome": cases.OUTCOMES.get(found.file.outcome) if found.file.outcome else None,
        "revoked": cases.revoked_last(found.file).made_at if cases.is_revoked(found.file) else None,
        "restored": cases.restored_is_left(found.file),
        **_after(found, did, request.actor),
        "next": _next(request, position, found) if did else None,
        **_acts(request, found, position.after_case(found)),
        **_hands(request, found, names),
        **_apology(found.file, local_date(request.now)),
        **_sent_before(request, found.file),
        **sections_of(Looked(request, found, entries, names, position.after_case(found))),
    }
    return page(request, "desk/case.jinja", values, refusal=refusal, status=409 if refusal else 200)


def _after(found: cases.CaseView, did: cases.Act | None, by: Actor) -> dict[str, Any]:
    """What was just done, and the slips to be handed out for it."""
    if did is None:
        return {"did": None, "no_slip": None, "to_hand_out": ()}
    file, slips = found.file, did.slips
    handed_out = [one for one in cases.handed_out(file, slips) if cases.may_open(file, one.which, by)]
    return {"did": did, "no_slip": cases.none_handed_out(file, slips), "to_hand_out": handed_out}


def _acts(request: PageRequest, found: cases.CaseView, onward: WorklistPosition) -> dict[str, Any]:
    """What can be done, first what the row stands for; what waits for something, and what is to be known before."""
    first, on = first_act(request, found), local_date(request.now)
    others = [
        one
        for one in offered_at("desk", found)
        if one != first
        and one.code not in IN_A_SECTION
        and not is_for_oneself_alone(found.file, one, request.actor, request.now)
    ]
    return {
        "primary": _button(found, first, onward, on) if first else None,
        "others": [_button(found, one, onward, on) for one in others],
        "withheld": withheld_at("desk", found, request.actor),
        "doubts": catalogue.doubts(found.version, local_date(request.now)) if found.file.status.is_open else (),
    }


def _hands(request: PageRequest, found: cases.CaseView, names: dict[str, str]) -> dict[str, Any]:
    """Who has which step, who takes no part, and what whoever looks may not do."""
    return {
        "hands": steps_in_hands(found.file, request.actor, names),
        "conflicts": conflicts_declared(found.file, request.actor, names),
        "bars": bars(found, request),
    }


def _apology(file: cases.CaseFile, today: date) -> dict[str, Any]:
    return {
        "apology": apology_sent(file),
        "drafted": apology_drafted(file),
        "late_soon": cases.apology_due_by(file, today),
        "today": today,
    }


def _sent_before(request: PageRequest, file: cases.CaseFile) -> dict[str, Any]:
    """The case that states the same, or else one about the same person or thing."""
    same = cases.case_before(file, by=request.actor)
    about = cases.case_about_the_same(file, by=request.actor) if same is None else None
    tell(request, about)
    at = agency_name(about.file.intake_agency, local_date(request.now)) if about else None
    return {"same": same, "about": about, "about_at": at}


def case_of(request: PageRequest, code: str) -> cases.CaseView:
    """The case, for an official who may see it."""
    require_official(request)
    return cases.case_for(code=code, by=request.actor, now=request.now)


def require_official(request: PageRequest) -> None:
    """Applicants see their cases at the portal, in their words."""
    if request.actor.kind != "official":
        raise NotPermitted(permission="cases.see", agency=None)


def address_of(found: cases.CaseView, offer: cases.Offer, position: WorklistPosition) -> str:
    """Where an act offered on a case is done."""
    step = (offer.step,) if offer.act.per_step else ()
    return position.url(offer.code, found.file.code, *step)


def _next(request: PageRequest, position: WorklistPosition, found: cases.CaseView) -> dict[str, Any] | None:
    """The next case of the list one came by, with when it is due."""
    line = next_case(request, position, but=found.file.code)
    if line is None:
        return None
    return {"line": line, "href": position.moved_to("").url("case", line.code), "due": due_words(line, request.now)}


def _button(found: cases.CaseView, offer: cases.Offer, position: WorklistPosition, on: date) -> Button:
    """With where the case goes by it, for most are done by one press."""
    plain = button("desk", found, offer, address_of(found, offer, position))
    before = (plain.before, *leads_to(found, offer, on))
    return replace(plain, before=Text(" ".join(one.vi for one in before), " ".join(one.en for one in before)))
