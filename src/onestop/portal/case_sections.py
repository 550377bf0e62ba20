"""The sections of the page of one's own case: a new one is a row of `SECTIONS` and a template of its name in `portal/case/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Literal, TypeAlias

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.frame.agencies import agency_name
from onestop.frame.apologies import apology_sent
from onestop.frame.conditions import conditions
from onestop.frame.corrections import corrected
from onestop.frame.hops import holders, hops
from onestop.frame.language import current
from onestop.frame.noted import cancelled, noted
from onestop.frame.opinions import opinions
from onestop.frame.parts import parts
from onestop.frame.received import on_paper
from onestop.frame.request import PageRequest
from onestop.frame.return_requests import request_of_whole
from onestop.frame.sections import SHARED, Section, Told, sections_told
from onestop.frame.timeline import answered_by, timeline_lines
from onestop.frame.transfers import taken_over
from onestop.frame.withdrawals import withdrawals, written_by
from onestop.kernel.times import local_date
from onestop.portal.money_and_moves import of_the_promised_day
from onestop.portal.revoked import revoked
from onestop.portal.wording import DOCUMENT_TONES


@dataclass(frozen=True, slots=True)
class Looked:
    """One's own case as it is looked at, and what every page about it tells (`values`)."""

    request: PageRequest
    view: cases.CaseView
    entries: tuple[cases.TimelineEntry, ...]
    values: Mapping[str, Any]

    @property
    def file(self) -> cases.CaseFile:
        return self.view.file


Place: TypeAlias = Literal["now", "record", "beside", "last"]
"""What is the matter now, what was handed in and happened, or beside these: about the promise, or below that."""
_FOLDER: Final = "portal/case"


def sections_of(looked: Looked) -> Told:
    """The sections that are there, and what their templates are told."""
    return sections_told(SECTIONS, looked)


def _withdrawal(looked: Looked) -> Told:
    asked = looked.file.withdrawal
    by = written_by(asked, looked.entries) if asked else None
    on = local_date(looked.request.now)
    return {"withdrawal": asked, "withdrawal_at": agency_name(by[1], on) if by else None}


def _asked(looked: Looked) -> Told:
    return {"asked": looked.file.asked}


def _pay(looked: Looked) -> Told:
    to_pay = looked.values["to_pay"]
    return {"to_pay": to_pay, "promised_day": of_the_promised_day(looked.file) if to_pay else None}


def _outcome(looked: Looked) -> Told:
    """How it ended, and the document it led to, where it gave one."""
    file = looked.file
    if not file.outcome:
        return {"outcome": None, "document": None, "revoked": None}
    document = cases.document_of(file, today=local_date(looked.request.now))
    return {
        "outcome": cases.OUTCOMES[file.outcome],
        "result_name": cases.what_came(file) or looked.view.version.result.name,
        "reasons": [cases.words_of(one) for one in file.because.reasons] if file.because else [],
        "document": document,
        "revoked": revoked(file),
        "states": cases.STATES,
        "tones": DOCUMENT_TONES,
        "competent_then": agency_name(document.agency, local_date(document.issued_at)) if document else None,
    }


def _conditions(looked: Looked) -> Told:
    return {"conditions": conditions(looked.file)}


def _bring(looked: Looked) -> Told:
    return {"to_bring": looked.values["to_bring"]}


def _not_withdrawn(looked: Looked) -> Told:
    asked = withdrawals(looked.file, looked.entries, looked.request.now)
    return {
        "not_withdrawn": [
            one for one in asked if one.state == "refused" or (one.state == "taken_back" and one.asked.reply)
        ]
    }


def _apology(looked: Looked) -> Told:
    return {"apology": None if looked.file.outcome else apology_sent(looked.file)}


def _parts(looked: Looked) -> Told:
    """The results that go back one by one; the document of the first may be opened before the case has ended."""
    file = looked.file
    told = parts(file, looked.entries, looked.request.now)
    ready = cases.document_of(file, today=local_date(looked.request.now)) if told and not file.outcome else None
    return {"parts": told, "part_document": ready}


def _noted(looked: Looked) -> Told:
    return {"noted": noted(looked.file), "cancelled_notes": cancelled(looked.file, inside=False)}


def _hops(looked: Looked) -> Told:
    return {"hops": [] if looked.file.outcome else hops(looked.file, looked.request.now)}


def _originals(looked: Looked) -> Told:
    withdrew = any(one.state == "withdrawn" for one in cases.parts_of(looked.file))
    granted_before = looked.file.holds_before and looked.file.outcome not in (None, "granted")
    kept = cases.kept(looked.file) if withdrew or granted_before else ()
    return {
        "owed_originals": cases.owed(looked.file),
        "kept_originals": kept,
        "kept_of_a_revoked": bool(kept) and cases.is_revoked(looked.file),
        "kept_of_one_before": bool(kept) and granted_before,
    }


def _ended_too_early(looked: Looked) -> Told:
    return {"too_early": cases.ended_before_outage(looked.file)}


def _reopened(looked: Looked) -> Told:
    by = looked.request.actor
    return {
        "reopened_as": cases.reopened_as(looked.file, by=by),
        "reopened_from": cases.reopened_from(looked.file, by=by),
        "result_alone": looked.view.version.result.name if looked.file.part else None,
    }


def _transfers(looked: Looked) -> Told:
    return {"transfers": taken_over(looked.file, looked.request.now)}


def _opinions(looked: Looked) -> Told:
    if looked.file.outcome:
        return {"opinions": [], "meeting": None}
    return {"opinions": opinions(looked.file, looked.request.now), "meeting": cases.open_meeting(looked.file)}


def _papers(looked: Looked) -> Told:
    uploads = [paper.upload_id for paper in looked.view.papers if paper.upload_id]
    return {"on_paper": partial(on_paper, looked.file), "files": documents.uploads(uploads)}


def _slips(looked: Looked) -> Told:
    waits = cases.is_withheld(looked.file) or cases.is_document_void(looked.file)
    return {"issued": cases.papers_of(looked.file), "document_kind": cases.DOCUMENT.kind, "document_waits": waits}


def _corrected(looked: Looked) -> Told:
    replies = [one for one in looked.file.rounds if one.reply]
    return {
        "corrected": corrected(looked.view),
        "replies": replies,
        "answered_by": answered_by(looked.entries) if replies else {},
    }


def _answers(looked: Looked) -> Told:
    form = looked.view.version.form
    return {"rows": forms.summary(form, looked.file.answers, current()) if form else ()}


def _timeline(looked: Looked) -> Told:
    return {"lines": timeline_lines(looked.entries)}


def _due(looked: Looked) -> Told:
    """The promised day of what was accepted, else until when it is answered."""
    file, reading = looked.file, looked.view.reading
    promised = reading if file.received_at else None
    waits = file.status.awaits_receipt and promised is None
    return {
        "promised": promised,
        "named_anew": apology_sent(file) if promised else None,
        "answered_before": file.accept_by if waits else None,
    }


def _then(looked: Looked) -> Told:
    """Where it is not his turn; whose turn it is stands at the top else."""
    his_turn = looked.values["to_bring"] or looked.file.asked
    return {"then": None if his_turn else looked.values["next"]}


_WHILE_RECEIVED: Final = ("place", "lodging", "papers")
_UNTIL_DECIDED: Final = ("confirming",)


def _duties(looked: Looked) -> Told:
    """What still binds him: until it is accepted all of it, until it is decided the draft, until he has it how it is received;
    but not to bring what a counter noted."""
    file = looked.file
    if not cases.is_to_be_had(file) or file.outcome == "refused":
        return {"duties": []}
    past = () if file.status.awaits_receipt else _WHILE_RECEIVED + (_UNTIL_DECIDED if file.outcome else ())
    way = cases.delivery_of_the_rest(file).way
    bind = [
        one
        for one in looked.view.version.duties
        if one.binds(file.channel)
        and one.at not in past
        and cases.is_ahead(file, {paper.code for paper in one.papers}, way)
    ]
    return {"duties": bind, "moments": catalogue.MOMENTS} if bind else {"duties": []}


def _messages(looked: Looked) -> Told:
    """What was written to and from him, the earliest first, each of theirs by agency; and where he writes."""
    messages = [
        (one, agency_name(one.agency, local_date(one.written_at)) if one.agency else None)
        for one in cases.messages_shown(looked.file)
    ]
    may = any(one.code == cases.WRITE_TO_OFFICE.code for one in looked.view.actions)
    return {"messages": messages, "message_act": cases.WRITE_TO_OFFICE if may and messages else None}


def _holder(looked: Looked) -> Told:
    return {"holders": holders(looked.file, looked.request.now), "restored": cases.restored_is_left(looked.file)}


def _fetched(looked: Looked) -> Told:
    fetched = looked.values["fetched"]
    return {"fetched": fetched, "place_request": request_of_whole(looked.file, looked.entries) if fetched else None}


def _fee(looked: Looked) -> Told:
    return {"fee_told": bool(looked.values["charges"] or looked.values["door"])}


def _proof(_looked: Looked) -> Told:
    return {}


SECTIONS: Final[tuple[Section[Place, Looked], ...]] = (
    Section(_FOLDER, "withdrawal", "now", _withdrawal),
    Section(_FOLDER, "asked", "now", _asked),
    Section(_FOLDER, "pay", "now", _pay),
    Section(_FOLDER, "outcome", "now", _outcome),
    Section(_FOLDER, "conditions", "now", _conditions),
    Section(_FOLDER, "bring", "now", _bring),
    Section(_FOLDER, "not_withdrawn", "now", _not_withdrawn),
    Section(_FOLDER, "apology", "now", _apology),
    Section(_FOLDER, "parts", "now", _parts),
    Section(SHARED, "noted", "now", _noted),
    Section(_FOLDER, "hops", "now", _hops),
    Section(_FOLDER, "originals", "now", _originals),
    Section(_FOLDER, "ended_too_early", "now", _ended_too_early),
    Section(_FOLDER, "reopened", "now", _reopened),
    Section(_FOLDER, "transfers", "now", _transfers),
    Section(_FOLDER, "opinions", "now", _opinions),
    Section(_FOLDER, "messages", "now", _messages),
    Section(_FOLDER, "papers", "record", _papers, always=True),
    Section(_FOLDER, "slips", "record", _slips, always=True),
    Section(_FOLDER, "corrected", "record", _corrected),
    Section(_FOLDER, "answers", "record", _answers),
    Section(_FOLDER, "timeline", "record", _timeline, always=True),
    Section(_FOLDER, "due", "beside", _due),
    Section(_FOLDER, "then", "beside", _then),
    Section(_FOLDER, "duties", "beside", _duties),
    Section(_FOLDER, "holder", "beside", _holder, always=True),
    Section(_FOLDER, "fetched", "beside", _fetched),
    Section(_FOLDER, "fee", "beside", _fee),
    Section(_FOLDER, "proof", "last", _proof, always=True),
)
"""In the order of the page, on a wide screen in two columns."""
