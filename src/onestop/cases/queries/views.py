"""Cases as readers meet them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from onestop.cases.domain.act import Offer
from onestop.cases.domain.apologies import reappointed_on
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_late, overrun
from onestop.cases.domain.fees import is_too_much
from onestop.cases.domain.guards import is_worked_on
from onestop.cases.domain.hand_overs import quota_end
from onestop.cases.domain.hops import is_hop
from onestop.cases.domain.meetings import MEETING, called_to, held_at_of, open_meeting
from onestop.cases.domain.messages import late_before, unanswered_since
from onestop.cases.domain.not_his import why_not_his
from onestop.cases.domain.originals import owed
from onestop.cases.domain.part_returns import receives_himself
from onestop.cases.domain.parts import RETURN_PART
from onestop.cases.domain.sending_back import came_back
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.tills import refunds
from onestop.cases.domain.urgency import Ends, Urgency, rank_in, urgency_of
from onestop.cases.domain.worklist import lanes_of, places_of
from onestop.cases.mapping import LoadedCase
from onestop.cases.terms import version_of
from onestop.catalogue import api as catalogue
from onestop.feedback.api import RatingView
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import to_minute
from onestop.rules.api import Reading, TimeLeft, national_calendar

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)
# No more digits than a moment and a number of a row can have, so that none of them overflows.
_CURSOR: Final = re.compile(r"[0-9A-Za-z.]{0,40}\.[0-9]{1,17}\.[0-9]{1,18}\.[0-9]{1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What anybody who knows the code may know (Circular 01/2018 Art. 16.2d): the code and how far it is.

    Codes are numbered in turn, so the name of a procedure, that something was asked for, or how it ended would tell of
    whoever handed something in that day.
    """

    code: str
    stage: int
    """1 lodged, 2 accepted, 3 in work, 4 decided, 5 returned."""
    ended: bool
    """Nothing more will happen: returned, not accepted or stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One case in a list."""

    file: CaseFile
    procedure: Text
    late: bool
    over: TimeLeft | None = None
    """By how much it is late, counted as its page counts it."""
    kind: str = ""
    """The kind of the task or wait it is listed by; empty where it is listed by itself."""
    nth: int = 0
    """Which of its tasks that is; 0 of a wait, and where it is listed by itself."""
    step: str = ""
    """The step that task is about."""
    assignee: str = ""
    """Key of the official to whom that task was given."""
    share_ends: datetime | None = None
    """The end of the share of the term that task has, where another agency does it or did not take it over."""
    share_late: bool = False
    """Whether that passed."""
    rank: int = 0
    """Its place by urgency; its group follows from it (`urgency.urgency_of`)."""
    entered_at: datetime | None = None
    """Since when it is to be done, or waited for; None where it is listed by itself."""
    form: Mapping[str, Any] | None = None
    """What was asked in it, by the version it was lodged under."""

    @property
    def code(self) -> str:
        return self.file.code

    barred: Refusal | None = None
    """Why this official may not do what it is listed for, though others of his post may."""
    message_late: bool = False
    """Whether somebody is late with an answer to its applicant."""
    again: str = ""
    """Of a step that was sent back, whether it is his to do again (`mine`) or whoever else did it (`others`)."""

    @property
    def wrote_at(self) -> datetime | None:
        """Since when its applicant waits for an answer; None where nobody owes him one."""
        return unanswered_since(self.file)

    @property
    def task(self) -> Task | None:
        """The task it is listed by."""
        return self.file.tasks[self.nth - 1] if self.nth else None

    @property
    def urgency(self) -> Urgency:
        """The group of the list it stands in."""
        return urgency_of(self.rank)

    @property
    def new_day(self) -> date | None:
        """The day it was promised anew for, with an apology; its lateness is counted by the promise all the same."""
        return reappointed_on(self.file)

    @property
    def meets_at(self) -> datetime | None:
        """When the meeting is held by which it is listed: to be held here, or to which this agency is called."""
        meeting = open_meeting(self.file)
        called = self.kind == "opinion" and self.step in called_to(self.file)
        return held_at_of(meeting) if meeting and (called or self.kind == MEETING) else None

    @property
    def called_says(self) -> str:
        """What the agency called said of that meeting, by code: comes, stays_away; `moved`, where it is to say so anew."""
        meeting = open_meeting(self.file)
        if meeting is None:
            return ""
        said = meeting.answer.get("answers", {}).get(self.step, {}).get("comes", "")
        return str(said) or ("moved" if meeting.answer.get("moved") else "")

    @property
    def received_online(self) -> bool:
        """Whether its applicant receives the result on the portal himself: nobody at the counter waits for him."""
        return receives_himself(self.file, self.step if self.kind == RETURN_PART else "")

    @property
    def owes_originals(self) -> bool:
        """Whether originals are to go back to the applicant."""
        return bool(owed(self.file))

    @property
    def excess(self) -> int:
        """What was paid too much and is still to be given back, in đồng."""
        return sum(amount for _, one, amount in refunds(self.file) if is_too_much(self.file, one))

    @property
    def steps(self) -> tuple[Text, ...]:
        """The names of the steps it is listed by; of all that wait where it is listed by itself."""
        return tuple(step.name for step in self.file.waiting if self.step in ("", step.code))

    @property
    def step_name(self) -> Text | None:
        """What the step is called that it is listed by, whether it waits or is handed over."""
        return next((one.name for one in self.file.terms.process.steps if self.step == one.code), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenPaper:
    """One thing handed in; without an upload it came, or will come, on paper."""

    component: str
    name: Text
    upload_id: UUID | None
    filename: str
    mime: str
    size: int
    round: int
    given_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A whole case, for somebody who may see it."""

    file: CaseFile
    version: catalogue.ProcedureVersion
    reading: Reading | None
    late: bool
    unanswered: bool
    """Whether the counter has not answered in the time it has."""
    papers: tuple[GivenPaper, ...]
    actions: tuple[Offer, ...]
    places: Mapping[str, str]
    """Where the lists of officials go on after it, by their order; none once it lies in no tray."""
    rating: RatingView | None
    """Only for the applicant: who was rated never sees who rated what."""

    @property
    def place(self) -> str:
        """Where lists by urgency go on after it; "" once it lies in no tray."""
        return self.places.get("due", "")

    @property
    def kept(self) -> bool:
        """Whether what was filled in and handed in is held here; a case made in bulk brings neither."""
        return bool(self.file.answers or self.papers)


class Cursor(NamedTuple):
    """The place after which a page begins: by what its order goes, a text and a moment; then the case and its task."""

    key: str
    moment: datetime
    case_id: int
    nth: int

    def __str__(self) -> str:
        return f"{self.key}.{(self.moment - _EPOCH) // _TICK}.{self.case_id}.{self.nth}"

    @classmethod
    def parse(cls, text: str) -> "Cursor":
        """Raises ValueError: it is not one of ours."""
        if not _CURSOR.fullmatch(text):
            raise ValueError(text)
        key, *numbers = text.rsplit(".", 3)
        ticks, case_id, nth = map(int, numbers)
        return cls(key, _EPOCH + ticks * _TICK, case_id, nth)


class ListedCase(NamedTuple):
    """A case in a list, by the task (or, with `nth` 0, the wait) that brought it there."""

    loaded: LoadedCase
    kind: str = ""
    nth: int = 0
    rank: int = 0
    """Its place by urgency (`urgency.rank_of`)."""

    @property
    def step(self) -> str:
        return self.loaded.file.tasks[self.nth - 1].step if self.nth else ""

    @property
    def assignee(self) -> str:
        return self.loaded.file.tasks[self.nth - 1].assignee if self.nth else ""

    @property
    def entered_at(self) -> datetime | None:
        file = self.loaded.file
        if self.nth:
            return file.tasks[self.nth - 1].entered_at
        return file.open_wait.began_at if self.kind and file.open_wait else None

    def share_ends(self, now: datetime) -> datetime | None:
        """Of a step at another agency, its own last moment, of which time that stood still for the applicant is no part."""
        file = self.loaded.file
        task = file.tasks[self.nth - 1] if self.nth else None
        return quota_end(file, task, now, national_calendar()) if task and is_hop(file, task) else None


def lines_of(listed: Iterable[ListedCase], *, by: Actor, now: datetime) -> tuple[CaseLine, ...]:
    """Lines with the names of their procedures, in one question to the catalogue."""
    listed = list(listed)
    wanted = {one.loaded.file.terms.version_id for one in listed}
    versions = catalogue.versions(wanted) if wanted else {}
    return tuple(
        CaseLine(
            file=one.loaded.file,
            procedure=_called(one.loaded.file, versions[one.loaded.file.terms.version_id]),
            form=versions[one.loaded.file.terms.version_id].form,
            late=is_worked_on(one.loaded.file) and is_late(one.loaded.file, now),
            over=overrun(one.loaded.file, now, calendar=national_calendar()),
            kind=one.kind,
            nth=one.nth,
            step=one.step,
            assignee=one.assignee,
            share_ends=one.share_ends(now),
            share_late=_is_past(one.share_ends(now), now),
            rank=one.rank,
            entered_at=one.entered_at,
            barred=_bar(one, by),
            message_late=_is_answer_late(one.loaded.file, now),
            again=_again(one, by),
        )
        for one in listed
    )


def _called(file: CaseFile, version: catalogue.ProcedureVersion) -> Text:
    """Its procedure; of a case about one of several results alone which one, so that it is told from that of the whole."""
    return version_of(file).name if file.part else version.name


def _is_past(end: datetime | None, now: datetime) -> bool:
    """By the minute that is printed, as on the page of the case."""
    return end is not None and to_minute(now) > to_minute(end)


def _bar(one: ListedCase, by: Actor) -> Refusal | None:
    file = one.loaded.file
    return why_not_his(file, by, file.tasks[one.nth - 1] if one.nth else None)


def _is_answer_late(file: CaseFile, now: datetime) -> bool:
    wrote = unanswered_since(file)
    return wrote is not None and wrote < late_before(now, national_calendar())


def _again(one: ListedCase, by: Actor) -> str:
    step = next((step for step in one.loaded.file.waiting if one.step and step.code == one.step), None)
    back = came_back(one.loaded.file, step) if step else None
    if back is None:
        return ""
    return "mine" if by.is_behind(back.done_by) else "others"


def places_after(loaded: LoadedCase, by: Actor, ends: Ends) -> dict[str, str]:
    """Where this official's lists go on after the case, by their order; nowhere once it is in none."""
    file = loaded.file
    own = {lane[1:] for lane, _ in lanes_of(by)}
    places = sorted(places_of(file), key=lambda place: (place.lane[1:] not in own, place.nth))
    if not places:
        return {}
    nth, wait = places[0].nth, file.open_wait
    rank = rank_in(file, nth, ends)
    moment = file.tasks[nth - 1].urgent_at if nth else wait.urgent_at if wait else None
    if moment is None or rank is None:
        return {}
    orders = {
        "due": (str(rank), moment),
        "received": ("0", file.received_at or file.lodged_at),
        "procedure": (file.terms.procedure_code, moment),
    }
    return {name: str(Cursor(*order, loaded.id, nth)) for name, order in orders.items()}
