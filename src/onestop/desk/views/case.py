"""The whole case on one page, its files and its slips."""

from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

from django.http import HttpResponse

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.hands import bars, conflicts_declared, keys_in, steps_in_hands
from onestop.desk.presenters import due_words, ledger_state
from onestop.desk.words import FILTERS
from onestop.desk.worked_before import worked_before
from onestop.desk.worklist_link import WorklistPosition, next_case, position_of
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.frame import notice_words
from onestop.frame.acting import Button, button, just_done, offered_at, usual_at, withheld_at
from onestop.frame.agencies import agency_name
from onestop.frame.apologies import apology_drafted, apology_sent
from onestop.frame.channels import how_lodged
from onestop.frame.corrections import corrected, corrected_in
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.fees import charges
from onestop.frame.hops import hops
from onestop.frame.language import current
from onestop.frame.named_items import named_items
from onestop.frame.opinions import opinions
from onestop.frame.pages import page
from onestop.frame.received import on_paper
from onestop.frame.request import PageRequest
from onestop.frame.slips import slip_of
from onestop.frame.timeline import answered_by, timeline_lines
from onestop.frame.transfers import transfers
from onestop.frame.withdrawals import withdrawals
from onestop.kernel.actor import NotPermitted
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.notices import api as notices
from onestop.people import api as people


@door(permission=SIGNED_IN)
def case(request: PageRequest, code: str) -> HttpResponse:
    """Everything an official needs to take the next step."""
    return show(request, case_of(request, code))


@door(permission=SIGNED_IN)
def slip(request: PageRequest, code: str, kind: str) -> HttpResponse:
    """A paper of the case as PDF, shown in place."""
    require_official(request)
    return slip_of(request, code, kind)


def show(request: PageRequest, found: cases.CaseView, *, refusal: Refusal | None = None) -> HttpResponse:
    """The page of a case; a refusal that no form can show any more stands on top of it."""
    entries = cases.timeline(code=found.file.code, by=request.actor)
    today, position = local_date(request.now), position_of(request)
    onward = position.moved_to(found.place)
    did = just_done("desk", request) if refusal is None else None
    usual = usual_at("desk", found)
    names = people.names_of([found.file.received_by, *keys_in(found.file)])
    values = {
        "case": found,
        "file": found.file,
        "list": position.moved_to("").url("home"),
        "filter": FILTERS[position.filter] if position.filter != "all" else None,
        "next": _next(request, position, found) if did else None,
        "primary": _button(found, usual, onward) if usual else None,
        "others": [_button(found, one, onward) for one in offered_at("desk", found) if one != usual],
        "withheld": withheld_at("desk", found, request.actor),
        "lodged": how_lodged(found.file.channel, assisted=found.file.assisted),
        "places": _places(found.file, today, names),
        "hands": steps_in_hands(found.file, request.actor, names),
        "conflicts": conflicts_declared(found.file, request.actor, names),
        "bars": bars(found, request),
        "answers": forms.summary(found.version.form, found.file.answers, current()) if found.version.form else (),
        "papers": _papers(found),
        "short": cases.papers_in_part(found.file) if found.file.received_at else (),
        "in_part": cases.IN_PART.get(found.file.in_part_because),
        "enclosed": [paper for paper in found.papers if paper.component == cases.OTHER_PAPERS],
        "on_paper": partial(on_paper, found.file),
        "files": documents.uploads(paper.upload_id for paper in found.papers if paper.upload_id),
        "answered_by": answered_by(entries),
        "rounds": [_round(found, one, today) for one in found.file.rounds],
        "charges": charges(found.file),
        "fee_unknown": cases.none_recorded(found.file),
        "opinions": opinions(found.file, request.now),
        "silence": cases.SILENCE,
        "hops": hops(found.file, request.now),
        "owed_originals": cases.owed(found.file),
        "reopened_as": cases.reopened_as(found.file, by=request.actor),
        "reopened_from": (earlier := cases.reopened_from(found.file, by=request.actor)),
        "worked_before": worked_before(found.file, earlier, request.actor),
        "transfers": transfers(found.file, request.now),
        "apology": apology_sent(found.file),
        "drafted": apology_drafted(found.file),
        "late_soon": cases.apology_due_by(found.file, today),
        "today": today,
        "withdrawals": withdrawals(found.file, entries),
        "corrected": corrected(found),
        "because": [cases.words_of(reason) for reason in found.file.because.reasons] if found.file.because else [],
        "outcome": cases.OUTCOMES.get(found.file.outcome) if found.file.outcome else None,
        "issued": cases.papers_of(found.file),
        "to_hand_out": cases.handed_out(found.file, did.slips) if did else (),
        "contact": _contact(request, found.file),
        "lines": timeline_lines(entries),
        "notices": _notices(found.file.code),
        "notice_words": notice_words,
        "ledger": ledger_state(entries),
        "did": did,
        "no_slip": cases.none_handed_out(found.file, did.slips) if did else None,
        **_sent_before(request, found.file),
        "doubts": catalogue.doubts(found.version, today) if found.file.status.is_open else (),
    }
    return page(request, "desk/case.jinja", values, refusal=refusal, status=409 if refusal else 200)


def _sent_before(request: PageRequest, file: cases.CaseFile) -> dict[str, Any]:
    """The case that states the same, or else one about the same person or thing."""
    same = cases.case_before(file, by=request.actor)
    about = cases.case_about_the_same(file, by=request.actor) if same is None else None
    at = agency_name(about.file.intake_agency, local_date(request.now)) if about else None
    return {"same": same, "about": about, "about_at": at}


def _notices(code: str) -> list[tuple[notices.SentNotice, list[notices.SentNotice]]]:
    """What was told of the case, the latest first: each notice with the ways it went, by role and never by address."""
    found = groupby(notices.sent_about(code), key=lambda one: (one.at, one.title))
    return [(ways[0], ways) for ways in (list(each) for _, each in found)]


def _contact(request: PageRequest, file: cases.CaseFile) -> people.PersonView | None:
    """Who applied and how to reach them, for whoever works at an agency of the case; whoever only watches need not know.

    The page is written down as a look at somebody's case, as for any other of what stands on it.
    """
    places = {file.intake_agency, file.competent_agency, file.support_agency, cases.place_of_return(file)} - {""}
    if file.content_erased_at or not any(request.actor.may("cases.see", place) for place in places):
        return None
    try:
        return people.person(file.applicant_id)
    except people.UnknownPerson:
        return None


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


def _button(found: cases.CaseView, offer: cases.Offer, position: WorklistPosition) -> Button:
    return button("desk", found, offer, address_of(found, offer, position))


def _places(file: cases.CaseFile, today: Any, names: dict[str, str]) -> dict[str, Any]:
    return {
        "intake": agency_name(file.intake_agency, today),
        "support": agency_name(file.support_agency, today),
        "competent": agency_name(file.competent_agency, today),
        "fetched": agency_name(cases.place_of_return(file), today) if cases.is_fetched(file) else None,
        "receiver": names.get(file.received_by, ""),
    }


def _round(found: cases.CaseView, asked: cases.Wait, today: date) -> dict[str, Any]:
    """A request with its reasons, what it named, what was put right in answer to it, and what did not come."""
    return {
        "asked": asked,
        "reasons": [cases.words_of(reason) for reason in asked.because.reasons],
        "items": named_items(found, asked),
        "left_out": cases.LEFT_OUT[asked.left_out] if asked.left_out else None,
        "lacks": asked.left_out not in cases.LACKS_NOTHING,
        "outstanding": cases.outstanding_after(found.file, found.file.rounds.index(asked) + 1),
        "corrected": tuple(corrected_in(found, asked)),
        "passed": asked.is_open and asked.reply_by is not None and asked.reply_by < today,
    }


def _papers(found: cases.CaseView) -> list[dict[str, Any]]:
    """Every component that is asked for with these answers, with what was handed in for it; and whatever else came."""
    given: dict[str, list[cases.GivenPaper]] = {}
    for paper in found.papers:
        given.setdefault(paper.component, []).append(paper)
    return [
        {"component": one, "given": given.get(one.code, [])}
        for one in found.version.components
        if one.code in given or one.is_asked(found.file.answers, found.file.channel)
    ]
