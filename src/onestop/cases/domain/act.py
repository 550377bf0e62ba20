"""An act of the law, as one value: who may do it, where, when, what it asks, what it records and how it is called.

The table of all acts is `acts.py`. Nothing here decides a case: the law function of an act does, and refuses
whatever was offered in vain.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from typing import Any, Final, TypeAlias

from onestop.cases.domain.act_fields import Field
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.face import Face
from onestop.cases.domain.forfeits import Forfeit, none_forfeited
from onestop.cases.domain.hands import conflict_of, impartial
from onestop.cases.domain.hops import taking_part
from onestop.cases.domain.in_bulk import InBulk
from onestop.cases.domain.in_place import in_whose_place
from onestop.cases.domain.law_pack import rounds_allowed
from onestop.cases.domain.needs import Need, is_applicant
from onestop.cases.domain.parts_at_work import rounds_counted
from onestop.cases.domain.payments import Tills
from onestop.cases.domain.refusals import ShownChanged
from onestop.cases.domain.shown import Seen, Shown, changed_since, seen_in
from onestop.cases.domain.slips import LETTERS, Slip, slips_issued_by
from onestop.cases.domain.status import Status
from onestop.cases.events import PaperIssued
from onestop.kernel.actor import Actor, NotPermitted
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.event import Event
from onestop.kernel.refusal import Refusal
from onestop.workflow.api import Step

Law: TypeAlias = Callable[..., tuple[CaseFile, tuple[Event, ...]]]
"""`(file, *, by, at, calendar, **answers)` makes the next file and what happened; it refuses what may not be."""


def _anybody(_file: CaseFile, _by: Actor) -> bool:
    return True


def _once(_: CaseFile) -> tuple[Step | None, ...]:
    return (None,)


def _always(_: CaseFile) -> bool:
    return True


def _nobody(_file: CaseFile, _by: Actor, _step: str) -> Refusal | None:
    return None


def _named(_file: CaseFile, step: str) -> str:
    return step


def _at_once(_file: CaseFile, _step: str, _now: datetime, _calendar: WorkingCalendar) -> datetime | None:
    return None


def _in_time(_file: CaseFile, _step: str, _now: datetime, _calendar: WorkingCalendar) -> bool:
    return False


def _no_more(_file: CaseFile) -> Text:
    return Text("", "")


def _where(file: CaseFile, by: Actor, need: Need) -> Tills:
    permission, agencies = need.at(file, "")
    return tuple(agency for agency in agencies if by.may(permission, agency))


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When an act is offered: in these statuses, where `holds`, once for each step of `each`."""

    statuses: tuple[Status, ...]
    words: Text
    holds: Callable[[CaseFile], bool] = _always
    each: Callable[[CaseFile], Iterable[Step | None]] = _once
    otherwise: Text | None = None
    """Why not, told to whoever would do it, where the status would let him and `holds` does not."""
    told_of: Callable[[CaseFile], bool] = _always
    """Of which cases that is told."""

    def steps(self, file: CaseFile) -> tuple[Step | None, ...]:
        """The steps it is offered for; a None where it is about the case as a whole."""
        return tuple(self.each(file)) if file.status in self.statuses and self.holds(file) else ()

    def withholds(self, file: CaseFile) -> bool:
        """Whether there is a reason to tell why it is not offered."""
        can = file.status in self.statuses and self.told_of(file)
        return self.otherwise is not None and can and not self.holds(file)

    def as_dict(self) -> dict[str, Any]:
        return {
            "statuses": [status.name.lower() for status in self.statuses],
            "words": self.words.as_dict(),
            "otherwise": self.otherwise.as_dict() if self.otherwise else None,
        }


_OFTEN_NOTHING: Final = ("gateway_facts", "conditions", "count_papers", "why_in_part", "fee_taken", "papers_at_return")
NEVER: Final = When(statuses=(), words=Text("không ở hồ sơ đã có", "not on a case that is there"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AsDone:
    """An act as a face offers it: the last part of its address there, its button, what is said before and after."""

    slug: str
    words: Text
    before: Text
    done: Text

    def as_dict(self) -> dict[str, Any]:
        """For a machine: its words."""
        return {name: getattr(self, name).as_dict() for name in ("words", "before", "done")}


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act of the law. Without slots, so that what follows from its fields is found out once."""

    code: str
    slug: str = ""
    """The last part of its address."""
    words: Text
    """What the button says."""
    step_words: Text | None = None
    """The same where it is about a `{step}`."""
    before: Text
    """What will follow from it, said before it is done; `{rounds_left}` is the number of requests left."""
    done: Text
    follows: Callable[[CaseFile], Text] = _no_more
    """What follows in this very case, said after `before`."""
    needs: tuple[Need, ...] = ()
    only: Callable[[CaseFile, Actor], bool] = _anybody
    """`(file, by)`: what must hold besides of an official whose posts let him."""
    asked_too: str = ""
    """A permission that does as well at one of the `others`."""
    others: Callable[[CaseFile], Iterable[str]] = taking_part
    """Agencies asked for an opinion, or that do a step."""
    applicant: bool = False
    """Whether the applicant himself may, on his own dossier."""
    system: bool = False
    """Whether the system does it by itself."""
    when: When
    asks: tuple[Field, ...] = ()
    shows: tuple[Shown, ...] = ()
    """What of the case its page shows and it rests on: done by whoever saw that, and refused where it is no longer so."""
    shows_nothing: str = ""
    """Why it rests on nothing a page shows, where that is so."""
    law: Law
    events: tuple[type[Event], ...]
    """All its law may decide, in that order; the papers these issue are recorded after them."""
    faces: tuple[Face, ...] = ()
    """Which faces offer it on a case."""
    by_applicant: AsDone | None = None
    """How the portal offers it, where an applicant does it himself otherwise than an official does it for him."""
    per_step: bool = False
    """Whether its address and its law function say which step."""
    per_agency: bool = False
    """Whether that step is an agency asked for its opinion, by code."""
    usual: bool = False
    """Whether it is what somebody mostly does next."""
    grave: bool = False
    """Whether its button warns."""
    awaited: bool = False
    """Whether the case stands still until its applicant does it; lists lead him to it."""
    in_bulk: InBulk | None = None
    """How it is done to many cases at once; None: it is not, for what it asks is about one case alone."""
    undone_by: str | None = None
    """The act that takes it back; None: nothing does, what was recorded stays."""
    told_partners: bool = False
    """Whether its law is told which other agencies do steps of the process (`partners`), as the organisation stands that day."""
    decided_by: Callable[[CaseFile], str] = attrgetter("competent_agency")
    """Who decides the case once it is done: for that agency the partners are found."""
    told_outages: bool = False
    """Whether its law is told of the outages that may have taken a last day (`outages`), certified or not."""
    told_elsewhere: bool = False
    """Whether its law is told that the case is decided where nobody took it in (`elsewhere`), by the organisation of that day."""
    told_dossier: bool = False
    """Whether its law is told what the document would say by the dossier as it stands (`dossier`, by row)."""
    about_only: bool = False
    """Whether it leaves the file as it is, and another room keeps what was said about the case."""
    own_name: bool = False
    """Whether it is done in one's own name alone, never in the place of somebody absent."""
    worked_at: Callable[[CaseFile, str], str] = _named
    """`(file, step)`: the step whose holder it is for to do it, where its address names none."""
    barred: Callable[[CaseFile, Actor, str], Refusal | None] = _nobody
    """`(file, by, step)`: why just this person may not, though others of his post may; its law refuses the same."""

    opens: Callable[[CaseFile, str, datetime, WorkingCalendar], datetime | None] = _at_once
    """`(file, step, now, calendar)`: from when it may be done, where it is offered before; None: at once.
    Its law refuses until then."""
    over: Callable[[CaseFile, str, datetime, WorkingCalendar], bool] = _in_time
    """`(file, step, now, calendar)`: whether its time is over by itself: no page offers it, and its law refuses."""
    forfeits: Callable[[CaseFile, Actor, str], tuple[Forfeit, ...]] = none_forfeited
    """`(file, by, step)`: what this person could do later and may not once he has done it; he is told before."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "law", impartial(self.law))

    def bars(self, file: CaseFile, by: Actor, step: str = "") -> Refusal | None:
        """Why just this person may not: he is not impartial, or it is in other hands."""
        doer = self.done_by(file, by, step)
        return conflict_of(file, doer) or self.barred(file, doer, step)

    def done_by(self, file: CaseFile, by: Actor, step: str = "") -> Actor:
        """As whom this person does it: in his own name, or in the place of somebody absent whose work he does.

        Raises:
            NotAtThisStep: the process has no such step.
        """
        if not by.covers:  # as of nearly everybody
            return by
        if self.own_name:
            return by.in_own_name()
        return in_whose_place(file, by, self.worked_at(file, step), lambda one: self._permits(file, one, step))

    @property
    def slips(self) -> tuple[Slip, ...]:
        """The papers it may issue: those of the events it records."""
        return slips_issued_by(self.events)

    @property
    def previews(self) -> bool:
        """Whether whoever does it at the desk can read the letters first: those that carry the reasons he gives."""
        gives_reasons = any(field.kind == "reasons" for field in self.asks)
        return gives_reasons and any(slip.code in LETTERS for slip in self.slips)

    @property
    def records(self) -> tuple[type[Event], ...]:
        """All it may record, in the order it records them."""
        return (*self.events, PaperIssued) if self.slips else self.events

    def is_one_press_at(self, face: Face) -> bool:
        """Whether it asks nothing there, unless the process asks something at its step or papers were to be brought."""
        return all(field.kind in _OFTEN_NOTHING for field in self.asks if face in field.asked_at)

    @cached_property
    def takes_papers(self) -> bool:
        """Whether papers are handed in with it."""
        return any(field.kind == "papers" for field in self.asks)

    @cached_property
    def counts_papers(self) -> bool:
        """Whether it asks what came on paper."""
        return any("received" in field.keywords for field in self.asks)

    @property
    def door(self) -> str:
        """The permission its address asks for before the file is known: one that every phase needs."""
        phases = [
            [need.permission for need in self.needs if need.phase in ("always", phase)]
            for phase in ("at_the_counter", "at_work")
        ]
        return next((one for one in phases[0] if one and one in phases[1]), "cases.see")

    def needed(self, file: CaseFile, step: str = "") -> tuple[tuple[str, tuple[str, ...]], ...]:
        """(permission, agencies) of everything an official must have to do it to this file, at one of these agencies.

        Raises:
            NotAtThisStep: the process has no such step.
        """
        return tuple(need.at(file, step) for need in self.needs if need.applies_to(file))

    def may(self, file: CaseFile, by: Actor, step: str = "") -> bool:
        """Whether this person's posts, or the dossier being his own, let him; not whether the law does now.

        Raises:
            NotAtThisStep: the process has no such step.
        """
        if (self.applicant and is_applicant(file, by)) or (self.system and by.kind == "system"):
            return True
        return self._permits(file, self.done_by(file, by, step), step)

    def _permits(self, file: CaseFile, by: Actor, step: str) -> bool:
        if not self.only(file, by):
            return False
        if self.asked_too and any(by.may(self.asked_too, agency) for agency in self.others(file)):
            return True
        needed = self.needed(file, step)
        return bool(needed) and all(
            any(by.may(permission, agency) for agency in agencies) for permission, agencies in needed
        )

    def tills(self, file: CaseFile, by: Actor) -> Tills:
        """For which of several agencies this person does it; None where it is not done for one of several."""
        among = [need for need in self.needs if need.among is not None]
        return _where(file, by, among[0]) if among else None

    def seen(self, file: CaseFile, step: str = "") -> Seen:
        """What whoever opens its page now sees of what it rests on."""
        return seen_in(self.shows, file, step)

    def require_seen(self, file: CaseFile, step: str, seen: Seen) -> None:
        """Raises ShownChanged: the case says something else than was seen."""
        if what := changed_since(self.shows, file, step, seen):
            raise ShownChanged(case_code=file.code, what=what)

    @property
    def _all_needs(self) -> tuple[Need, ...]:
        return (*self.needs, Need(self.asked_too, "asked")) if self.asked_too else self.needs

    def require(self, file: CaseFile, by: Actor, step: str = "") -> None:
        """Raises NotPermitted unless `may`, NotAtThisStep where the process has no such step."""
        if self.may(file, by, step):
            return
        by = self.done_by(file, by, step)
        for permission, agencies in self.needed(file, step):
            if not any(by.may(permission, agency) for agency in agencies):
                by.require(permission, agencies[0])
        raise NotPermitted(permission=f"cases.{self.code}", agency=None)

    def require_at(self, agency: str, by: Actor) -> None:
        """For acts that open a case, which is not there yet; they are done in one's own name. Raises NotPermitted."""
        by = by.in_own_name() if by.covers else by
        for need in self.needs:
            assert need.permission is not None  # noqa: S101 - a case not there yet waits at no step
            by.require(need.permission, agency)

    def at(self, face: Face) -> AsDone:
        """How that face offers it."""
        if face == "portal" and self.by_applicant is not None:
            return self.by_applicant
        return AsDone(slug=self.slug, words=self.words, before=self.before, done=self.done)

    def says_before(self, file: CaseFile, face: Face) -> Text:
        """What is said before it, with the facts of this file."""
        before, left, more = (
            self.at(face).before,
            max(0, rounds_allowed(file) - len(rounds_counted(file))),
            self.follows(file),
        )
        told = Text(before.vi.format(rounds_left=left), before.en.format(rounds_left=left))
        return Text(f"{told.vi} {more.vi}", f"{told.en} {more.en}") if more.vi else told

    def as_dict(self) -> dict[str, Any]:
        """For a machine: everything but the functions."""
        return {
            "code": self.code,
            "words": self.words.as_dict(),
            "before": self.before.as_dict(),
            "done": self.done.as_dict(),
            "who": {
                "officials": [need.as_dict() for need in self._all_needs],
                "applicant": self.applicant,
                "system": self.system,
            },
            "when": self.when.as_dict(),
            "asks": [field.as_dict() for field in self.asks],
            "shows": [{"code": one.code, "words": one.words.as_dict()} for one in self.shows],
            "shows_nothing": self.shows_nothing or None,
            "events": [event.type for event in self.records],
            "faces": list(self.faces),
            "address": {face: self.at(face).slug + ("/{step}" if self.per_step else "") for face in self.faces},
            "by_applicant": self.by_applicant.as_dict() if self.by_applicant else None,
            "one_press": [face for face in self.faces if self.is_one_press_at(face)],
            "awaited": self.awaited,
            "in_bulk": self.in_bulk.as_dict() if self.in_bulk else None,
            "undone_by": self.undone_by,
            "papers": [slip.code for slip in self.slips],
        }


@dataclass(frozen=True, slots=True)
class Offer:
    """An act somebody may do to a case now; `step` and its `name` where it is about one."""

    act: Act
    step: str = ""
    name: Text | None = None
    forfeits: tuple[Forfeit, ...] = ()
    """What whoever does it may not do any more."""
    in_place_of: str = ""
    """Name of the absent official in whose place it would be done."""

    @property
    def code(self) -> str:
        return self.act.code

    @property
    def words(self) -> Text:
        """What the button says at the desk."""
        return self.words_at("desk")

    def words_at(self, face: Face) -> Text:
        """What the button says; a step says which step."""
        if self.name is None or self.act.step_words is None:
            return self.act.at(face).words
        said = self.act.step_words
        return Text(said.vi.format(step=self.name.vi), said.en.format(step=self.name.en))
