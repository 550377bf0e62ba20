"""The sections of the page of a case: a new one is a row of `SECTIONS` and a template of its name in `desk/case/`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final, Literal, TypeAlias

from onestop.cases import api as cases
from onestop.desk.course_rows import course_rows, doers_at
from onestop.desk.presenters import ledger_state
from onestop.desk.worked_before import worked_before
from onestop.desk.worklist_link import WorklistPosition
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.frame import notice_words
from onestop.frame.acting import button, offered_at
from onestop.frame.agencies import agency_name
from onestop.frame.conditions import conditions
from onestop.frame.corrections import corrected, corrected_in
from onestop.frame.fees import charges
from onestop.frame.hops import hops
from onestop.frame.language import current
from onestop.frame.meetings import meetings
from onestop.frame.named_items import named_items
from onestop.frame.noted import cancelled, noted
from onestop.frame.opinions import opinions
from onestop.frame.parts import parts
from onestop.frame.received import on_paper
from onestop.frame.request import PageRequest
from onestop.frame.return_requests import request_of_whole
from onestop.frame.sections import SHARED, Section, Told, sections_told
from onestop.frame.timeline import answered_by, timeline_lines
from onestop.frame.transfers import transfers
from onestop.frame.withdrawals import withdrawals
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.notices import api as notices
from onestop.people import api as people


@dataclass(frozen=True, slots=True)
class Looked:
    """A case that is looked at, by whom and when, and what several sections tell of."""

    request: PageRequest
    found: cases.CaseView
    entries: tuple[cases.TimelineEntry, ...]
    names: Mapping[str, str]
    position: WorklistPosition = field(default_factory=WorklistPosition)
    """Where in a list he came by, so that he is led on there."""

    @property
    def file(self) -> cases.CaseFile:
        return self.found.file

    @property
    def by(self) -> Actor:
        return self.request.actor

    @property
    def today(self) -> date:
        return local_date(self.request.now)


IN_A_SECTION: Final = frozenset({cases.NOTE_INSIDE.code, cases.WRITE_TO_APPLICANT.code, cases.MARK_READ.code})
"""Acts that a section offers where what they add will stand, and no button above."""
Place: TypeAlias = Literal["main", "beside"]
"""In which column a section stands."""
_FOLDER: Final = "desk/case"


def sections_of(looked: Looked) -> Told:
    """The sections that are there, what their templates are told, and the list of what to go to."""
    told = sections_told(SECTIONS, looked)
    there = {section.name for section in told["sections"]}
    return told | {"contents": [(name, *_CONTENTS[name], _how_many(name, told)) for name in _CONTENTS if name in there]}


_CONTENTS: Final[Mapping[str, tuple[Text, str]]] = {
    "course": (Text("Việc", "Tasks"), "v"),
    "rounds": (Text("Bổ sung", "Supplements"), "b"),
    "papers": (Text("Giấy tờ", "Papers"), "p"),
    "answers": (Text("Nội dung khai", "Answers"), "k"),
    "messages": (Text("Trao đổi", "Messages"), "m"),
    "notes": (Text("Ghi chú", "Notes"), "n"),
    "timeline": (Text("Diễn biến", "History"), "d"),
}
"""What is gone to most, each with its key after `g`."""
_COUNTED: Final[Mapping[str, Callable[[Told], int]]] = {
    "course": lambda told: len(told["course"].work),
    "rounds": lambda told: len(told["rounds"]),
    "papers": lambda told: sum(len(one["given"]) for one in told["papers"]) + len(told["enclosed"]),
    "messages": lambda told: len(told["messages"]),
    "notes": lambda told: len(told["notes"]),
}


def _how_many(name: str, told: Told) -> int | None:
    """How much there is of it, where that is counted."""
    return _COUNTED[name](told) if name in _COUNTED else None


def _course(looked: Looked) -> Told:
    return {"course": course_rows(looked.file, looked.by, looked.names, looked.request.now)}


def _notes(looked: Looked) -> Told:
    """What officials wrote for each other, each by name; and where one is added, by whoever may."""
    notes = [_said(looked, one) for one in looked.file.notes if one.words]
    act, to = _offered(looked, cases.NOTE_INSIDE)
    return {"notes": notes, "note_to": to, "note_act": act}


def _messages(looked: Looked) -> Told:
    """What was written to and from the applicant, the earliest first; and where whoever deals with it writes back."""
    messages = [_said(looked, one) for one in cases.messages_shown(looked.file)]
    act, to = _offered(looked, cases.WRITE_TO_APPLICANT)
    read = next((one for one in offered_at("desk", looked.found) if one.act is cases.MARK_READ), None)
    href = looked.position.url(cases.MARK_READ.code, looked.file.code)
    return {
        "messages": messages,
        "message_to": to,
        "message_act": act,
        "message_read": button("desk", looked.found, read, href) if read else None,
    }


def _said(looked: Looked, one: cases.Remark) -> tuple[cases.Remark, str, Text | None]:
    """With who wrote it, by name, and for which agency; of the applicant he is meant."""
    agency = agency_name(one.agency, local_date(one.written_at)) if one.agency else None
    return one, looked.names.get(one.written_by, ""), agency


def _offered(looked: Looked, act: cases.Act) -> tuple[cases.Act | None, str]:
    """The act and its address, where it is offered to whoever looks."""
    if all(one.code != act.code for one in looked.found.actions):
        return None, ""
    return act, looked.position.url(act.code, looked.file.code)


def _conditions(looked: Looked) -> Told:
    return {"conditions": conditions(looked.file)}


def _papers(looked: Looked) -> Told:
    """Every component that is asked for with these answers, with what was handed in for it; and whatever else came."""
    found, file = looked.found, looked.file
    given: dict[str, list[cases.GivenPaper]] = {}
    for paper in found.papers:
        given.setdefault(paper.component, []).append(paper)
    asked = [
        {"component": one, "given": given.get(one.code, []), "versions": _versions(given.get(one.code, []))}
        for one in found.version.components
        if one.code in given or one.is_asked(file.answers, file.channel)
    ]
    return {
        "papers": asked,
        "enclosed": given.get(cases.OTHER_PAPERS, []),
        "on_paper": partial(on_paper, file),
        "files": documents.uploads(paper.upload_id for paper in found.papers if paper.upload_id),
        "short": cases.papers_in_part(file) if file.received_at else (),
        "in_part": cases.IN_PART.get(file.in_part_because),
        "owed_originals": cases.owed(file),
    }


def _versions(given: list[cases.GivenPaper]) -> dict[int, int]:
    """By the round it came in, which version of a paper it is; of one that came once nothing is said."""
    rounds = sorted({one.round for one in given})
    return {one: nth for nth, one in enumerate(rounds, 1)} if len(rounds) > 1 else {}


def _rounds(looked: Looked) -> Told:
    rounds = [_round(looked.found, one, looked.today) for one in looked.file.rounds]
    return {"rounds": rounds, "answered_by": answered_by(looked.entries) if rounds else {}}


def _round(found: cases.CaseView, asked: cases.Wait, today: date) -> Told:
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


def _fees(looked: Looked) -> Told:
    file = looked.file
    unknown, copies = cases.none_recorded(file), cases.copies_apart(file)
    return {"charges": charges(file), "fee_unknown": unknown, "copies": copies if copies.vi else None}


def _hops(looked: Looked) -> Told:
    return {"hops": hops(looked.file, looked.request.now)}


def _parts(looked: Looked) -> Told:
    return {"parts": parts(looked.file, looked.entries, looked.request.now)}


def _noted(looked: Looked) -> Told:
    return {"noted": noted(looked.file), "cancelled_notes": cancelled(looked.file, inside=True)}


def _ended_too_early(looked: Looked) -> Told:
    return {"too_early": cases.ended_before_outage(looked.file)}


def _reopened(looked: Looked) -> Told:
    earlier = cases.reopened_from(looked.file, by=looked.by)
    return {
        "reopened_as": cases.reopened_as(looked.file, by=looked.by),
        "reopened_from": earlier,
        "result_alone": looked.found.version.result.name if looked.file.part else None,
        "worked_before": worked_before(looked.file, earlier, looked.by),
    }


def _transfers(looked: Looked) -> Told:
    return {"transfers": transfers(looked.file, looked.request.now)}


def _opinions(looked: Looked) -> Told:
    asked = opinions(looked.file, looked.request.now)
    return {"opinions": asked, "silence": cases.SILENCE if asked else {}}


def _meetings(looked: Looked) -> Told:
    return {"meetings": meetings(looked.file, looked.request.now)}


def _withdrawals(looked: Looked) -> Told:
    found = withdrawals(looked.file, looked.entries, looked.request.now)
    names = people.names_of([one.written_by[0] for one in found if one.written_by])
    return {"withdrawals": found, "written_by": names}


def _because(looked: Looked) -> Told:
    because = looked.file.because
    reasons = [cases.words_of(reason) for reason in because.reasons] if because else []
    return {"because": reasons, "because_noted": because.note if because else ""}


def _answers(looked: Looked) -> Told:
    form = looked.found.version.form
    answers = forms.summary(form, looked.file.answers, current()) if form else ()
    return {"answers": answers, "corrected": corrected(looked.found) if answers else ()}


def _contact(looked: Looked) -> Told:
    """Who applied and how to reach them, for those whom the case tells it.

    The page is written down as a look at somebody's case, as for any other of what stands on it.
    """
    contact = cases.applicant_of(looked.file, by=looked.by)
    others = cases.others_of_applicant(looked.file, by=looked.by) if contact else ()
    return {"contact": contact, "others_of_his": others}


def _slips(looked: Looked) -> Told:
    issued = cases.papers_of(looked.file)
    return {
        "issued": issued,
        "openable": {one.which for one in issued if cases.may_open(looked.file, one.which, looked.by)},
    }


def _timeline(looked: Looked) -> Told:
    """Each with who did it, by name, as far as a task or a note of the case says so."""
    return {"lines": timeline_lines(looked.entries, looked.names, doers_at(looked.file))}


def _notices(looked: Looked) -> Told:
    """What was told of the case, the latest first: each notice with the ways it went, by role and never by address."""
    found = groupby(notices.sent_about(looked.file.code), key=lambda one: (one.at, one.title))
    sent = [(ways[0], ways) for ways in (list(each) for _, each in found)]
    return {"notices": sent, "notice_words": notice_words if sent else None}


def _places(looked: Looked) -> Told:
    file, today = looked.file, looked.today
    return {
        "places": {
            "intake": agency_name(file.intake_agency, today),
            "support": agency_name(file.support_agency, today),
            "competent": agency_name(file.competent_agency, today),
            "fetched": agency_name(cases.place_of_return(file), today) if cases.is_fetched(file) else None,
            "receiver": looked.names.get(file.received_by, ""),
        },
        "place_request": request_of_whole(file, looked.entries) if cases.is_fetched(file) else None,
    }


def _ledger(looked: Looked) -> Told:
    return {"ledger": ledger_state(looked.entries)}


SECTIONS: Final[tuple[Section[Place, Looked], ...]] = (
    Section(_FOLDER, "course", "main", _course),
    Section(_FOLDER, "papers", "main", _papers, always=True),
    Section(_FOLDER, "conditions", "main", _conditions),
    Section(_FOLDER, "rounds", "main", _rounds),
    Section(_FOLDER, "fees", "main", _fees),
    Section(_FOLDER, "hops", "main", _hops),
    Section(_FOLDER, "parts", "main", _parts),
    Section(SHARED, "noted", "main", _noted),
    Section(_FOLDER, "ended_too_early", "main", _ended_too_early),
    Section(_FOLDER, "reopened", "main", _reopened),
    Section(_FOLDER, "transfers", "main", _transfers),
    Section(_FOLDER, "meetings", "main", _meetings),
    Section(_FOLDER, "opinions", "main", _opinions),
    Section(_FOLDER, "withdrawals", "main", _withdrawals),
    Section(_FOLDER, "because", "main", _because),
    Section(_FOLDER, "answers", "main", _answers),
    Section(_FOLDER, "messages", "main", _messages),
    Section(_FOLDER, "notes", "main", _notes),
    Section(_FOLDER, "contact", "beside", _contact),
    Section(_FOLDER, "slips", "beside", _slips),
    Section(_FOLDER, "timeline", "beside", _timeline, always=True),
    Section(_FOLDER, "notices", "beside", _notices),
    Section(_FOLDER, "places", "beside", _places, always=True),
    Section(_FOLDER, "ledger", "beside", _ledger, always=True),
)
"""In the order of the page, on a wide screen in two columns."""
