"""My cases: the list, one case whole, its papers and slips, the receipts of the ledger."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.frame.act_form import to_count
from onestop.frame.acting import Button, button, just_done, offered_at
from onestop.frame.agencies import agency_name
from onestop.frame.doors import door
from onestop.frame.downloads import download
from onestop.frame.fees import charges
from onestop.frame.named_items import named_items
from onestop.frame.notices import noticed
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.received import on_paper
from onestop.frame.request import PageRequest
from onestop.frame.slips import slip_of
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.people.api import APPLY
from onestop.portal.case_sections import Looked, sections_of
from onestop.portal.drafting import open_draft
from onestop.portal.fetching import fetching
from onestop.portal.life_events import that_lead_somewhere
from onestop.portal.money_and_moves import of_a_move, of_money
from onestop.portal.next_step import next_step, owed_at
from onestop.portal.offices import office_near
from onestop.portal.promise import promise_of
from onestop.portal.receipt_pack import NAME as PACK
from onestop.portal.receipt_pack import receipt_pack
from onestop.portal.turns import KEPT
from onestop.portal.views.tracking import STAGES
from onestop.portal.wording import asked_by_name
from onestop.portal.your_turn import asked_of
from onestop.runtime.api import now, public_url


@door(permission=APPLY)
def my_cases(request: PageRequest) -> HttpResponse:
    """What was begun and not sent, then what was sent, the latest first; the doors of life where nothing was."""
    place = place_in(request)
    mine = cases.my_cases(by=request.actor, now=request.now, after=place)
    values = {
        "lines": mine.items,
        "turns": [] if place else list(asked_of(request.actor, request.now)),
        "asked": _asked(mine.items),
        "about": _about(mine.items),
        "due": {
            line.code: due for line in mine.items if line.file.status.is_open and (due := cases.still_due(line.file))
        },
        "acts": {line.code: _links(request, line.file) for line in mine.items},
        "outcomes": cases.OUTCOMES,
        "links": page_links(request, mine),
        "drafts": [] if place else _drafts(request),
        "events": [] if mine.items or place else list(that_lead_somewhere(local_date(request.now))),
        **_just_kept(request),
    }
    return page(request, "portal/my_cases.jinja", values)


def _just_kept(request: PageRequest) -> dict[str, Any]:
    """Whether a draft was just saved for later, and what stands in it that is not right yet, each with its page."""
    said = noticed(request)
    if not said.startswith(KEPT):
        return {"kept": False, "not_right": []}
    application = open_draft(request, said.removeprefix(KEPT)).application
    code = application.version.code
    wrong = [
        (field.label, f"{reverse('portal:questions', args=[code, asked.code])}#{field.name}")
        for asked in application.pages
        for field in asked.fields
        if application.is_left_wrong(field)
    ]
    return {"kept": True, "not_right": wrong}


def _asked(lines: Iterable[cases.CaseLine]) -> dict[str, tuple[Text, ...]]:
    """What each case still waits for, by code of the case."""
    return {line.code: asked_by_name(line.file) for line in lines if line.file.asked}


def _about(lines: Iterable[cases.CaseLine]) -> dict[str, tuple[forms.Subject, ...]]:
    """For whom or about what each was filled in, by code of the case: nothing else tells several of a procedure apart."""
    return {line.code: forms.subject(line.form, line.file.answers) for line in lines if line.form}


def _links(request: PageRequest, file: cases.CaseFile) -> list[tuple[Text, str]]:
    """What the applicant is waited for to do, in a list; what else he may do or say its page offers."""
    offers = cases.possible_actions(file, request.actor)
    return [
        (offer.words_at("portal"), _address_of(file.code, offer))
        for offer in offers
        if "portal" in offer.act.faces and offer.act.awaited
    ]


def _drafts(request: PageRequest) -> list[tuple[cases.DraftView, Text]]:
    """Drafts with the name of their procedure; one that is no longer in force shows its code."""
    today = local_date(request.now)
    named: list[tuple[cases.DraftView, Text]] = []
    for draft in cases.drafts_of(by=request.actor):
        try:
            name = catalogue.version_in_force(draft.procedure_code, today).name
        except catalogue.NoSuchProcedure:
            name = Text(draft.procedure_code, draft.procedure_code)
        named.append((draft, name))
    return named


@door(permission=APPLY)
def done(request: PageRequest, code: str) -> HttpResponse:
    """Sent: the code, what happens next, and what one keeps of it."""
    view = case_of(request, code)
    values = values_of_case(view) | {
        "before": cases.case_before(view.file, by=request.actor),
        "promise": promise_of(view.version, request.now, view.file.answers),
        "square": documents.qr_svg(public_url(reverse("portal:progress", args=[view.file.code])), fills=True),
        "tracked_at": public_url(reverse("portal:track")),
        "on_paper": partial(on_paper, view.file),
        "issued": cases.papers_of(view.file),
    }
    return page(request, "portal/done.jinja", values)


@door(permission=APPLY)
def case(request: PageRequest, code: str) -> HttpResponse:
    """The whole of one's own case."""
    return show(request, case_of(request, code), None)


def case_of(request: PageRequest, code: str) -> cases.CaseView:
    """The case, for whoever may see it."""
    return cases.case_for(code=code, by=request.actor, now=request.now)


def show(request: PageRequest, view: cases.CaseView, refusal: Refusal | None) -> HttpResponse:
    """The page of a case; a refusal that no form can show any more stands on top of it."""
    did = just_done("portal", request) if refusal is None else None
    values = values_of_case(view) | {"part_buttons": _part_buttons(view)}
    values |= {
        "before": cases.case_before(view.file, by=request.actor),
        "stages": STAGES,
        "stage": cases.progress_of(view.file.code).stage,
        "days": _days(view.file),
        "acts": _buttons(view, asked=True),
        "other_acts": _buttons(view, asked=False),
        "did": did,
        "no_slip": cases.none_handed_out(view.file, did.slips) if did else None,
        "slips": {slip.kind: slip for slip in cases.slips_of(view.file)},
        **sections_of(Looked(request, view, cases.timeline(code=view.file.code, by=request.actor), values)),
    }
    return page(request, "portal/case.jinja", values, refusal=refusal, status=409 if refusal else 200)


def _buttons(view: cases.CaseView, *, asked: bool) -> list[Button]:
    """What the applicant is asked to do or say, or what else he may do."""
    offers = [one for one in offered_at("portal", view) if (one.act.awaited or one.act.about_only) == asked]
    others = [one for one in offers if one.code != "receive_part"]
    return [button("portal", view, offer, _address_of(view.file.code, offer)) for offer in others]


def _part_buttons(view: cases.CaseView) -> dict[str, Button]:
    """By step, what says that its result was received, where it goes back by itself."""
    offers = [one for one in offered_at("portal", view) if one.code == "receive_part"]
    return {one.step: button("portal", view, one, _address_of(view.file.code, one)) for one in offers}


def _days(file: cases.CaseFile) -> dict[int, datetime]:
    """When each stage was reached, by its place among them; work has no day of its own, and a dossier turned away no result."""
    decided = file.finished_at if file.outcome in ("granted", "refused") else None
    had = None if cases.restored_is_left(file) else file.returned_at
    reached = {1: file.lodged_at, 2: file.received_at, 4: decided, 5: had}
    return {stage: at for stage, at in reached.items() if at is not None}


def _address_of(code: str, offer: cases.Offer) -> str:
    """Where an act offered on a case is done."""
    return reverse(f"portal:{offer.code}", args=[code, *([offer.step] if offer.act.per_step else [])])


def values_of_case(view: cases.CaseView) -> dict[str, Any]:
    """What every page about one's own case tells of it, and of whoever has it now."""
    file = view.file
    lodged_on = local_date(file.lodged_at)
    to_bring = to_count(view) if file.status.awaits_receipt else ()
    on, returned_at = local_date(now()), cases.originals_at(file)
    office = office_near(file.intake_agency, on)
    door = cases.door_of(file, view.version)
    told = charges(file)
    owed = Text("", "") if told else owed_at(office.name if office else None, channel=file.channel, door=door)
    return {
        "case": view,
        "file": file,
        "competent": agency_name(file.competent_agency, lodged_on),
        "intake": agency_name(file.intake_agency, lodged_on),
        "asked_reasons": [cases.words_of(one) for one in file.asked.because.reasons] if file.asked else [],
        "asks_papers": bool(view.version.asked_papers),
        "asked_items": named_items(view, file.asked),
        "to_bring": to_bring,
        "owed": owed,
        "charges": told,
        "to_pay": [one for one in told if one.sum.due and not cases.is_for_copies(file, one.sum)],
        "still_due": cases.due_before_result(file),
        "next": next_step(
            file,
            to_bring=bool(to_bring),
            owed=owed,
            money=of_money(file, on),
            move=of_a_move(file),
            at=agency_name(returned_at, on),
            fetched_at=agency_name(cases.place_of_the_rest(file), on),
            taken_up=cases.taken_up_in(file),
        ),
        "fetched": fetching(file, now()),
        "given_back_at": agency_name(returned_at, on),
        "till": office_near(cases.till_of(file), on),
        "door": door,
        "office": office,
    }


@door(permission=APPLY)
def slip(request: PageRequest, code: str, kind: str) -> HttpResponse:
    """A slip or letter of the case as PDF."""
    return slip_of(request, code, kind)


def _latest_read(request: PageRequest, code: str) -> str:
    """The type of the latest act that is for the applicant to read: its receipt gives away what it says."""
    acts = [one.kind for one in cases.timeline(code=code, by=request.actor) if not one.of_a_paper]
    return acts[-1].type if acts else "latest"


@door(permission=APPLY)
def receipt_file(request: PageRequest, code: str, which: str, name: str) -> HttpResponse:
    """What proves, offline, that an event of the case is in the ledger: all of it as one download, or one of its files."""
    file = cases.file_for(code=code, by=request.actor)
    if which not in ("first", "latest"):
        raise Http404
    receipt = ledger.receipt_of(file.code, _latest_read(request, code) if which == "latest" else which)
    if name == PACK:
        pack = receipt_pack(receipt, case_code=file.code)
        return download(pack, name=f"bien-nhan-{file.code}.zip", mime="application/zip")
    files = receipt.files()
    if name not in files:
        raise Http404
    kind = "application/json" if name.endswith(".json") else "text/plain; charset=utf-8"
    return download(files[name].encode(), name=name, mime=kind)
