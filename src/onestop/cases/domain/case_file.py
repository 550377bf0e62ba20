"""The case file: one dossier as the law sees it, under the terms of its version (`terms`).

A file never changes. Each act of the law decides events, and `evolve` makes the next file of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.fee_book import ASKED_IN_ERROR, WAIVED, FeeLine
from onestop.cases.domain.fee_rule import FeeRule, less_paid, rule_for
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.received import Received
from onestop.cases.domain.status import STATUS_OF_WAIT, Stage, Status
from onestop.cases.domain.tasks import NOT_NEEDED, Task
from onestop.cases.domain.terms import Terms
from onestop.cases.domain.waits import Wait, answered_as
from onestop.cases.domain.while_withdrawing import can_be_undone, only_withdrawing
from onestop.kernel.actor import Actor
from onestop.kernel.times import moment
from onestop.rules.api import ClockPolicy, Happening
from onestop.workflow.api import Definition, Step, Tokens

ChannelName: TypeAlias = Literal["online", "in_person", "postal"]
Outcome: TypeAlias = Literal["granted", "refused", "not_accepted", "withdrawn", "stopped"]
DECISIONS: Final = ("granted", "refused")
"""Outcomes that are a result; with any other a case ended without one."""
NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
PAPERS_IN_PART: Final = "papers_in_part"
"""Among the facts: why the dossier was accepted although fewer of an optional paper came than are wanted, by code."""
PARTNERS: Final = "partners"
"""Among the facts: by kind, the other agencies at which steps of this case are done."""
COUNTS_FROM: Final = "counts_from"
"""Among the facts: of a dossier taken in elsewhere, when the competent agency had it."""
ANSWERS_COUNT_FROM: Final = "answers_count_from"
"""Among the facts: by round, when the competent agency had what was handed in elsewhere in answer to a request."""
TAKEN_OVER_SHORT: Final = "taken_over_short"
"""Among the facts: when it was taken over with less than a fair share of its term left, each time."""
PAID_BEFORE: Final = "fee_paid_before"
"""Among the facts: in đồng, what of the fee of the case that is taken up again was paid and not given back."""
PART_RETURNS: Final = "part_returns"
"""Among the facts: by step that yields it, how and where a result of its own is received, where that was chosen for it."""
PART: Final = "only_part"
"""Among the facts: of a case that takes up one of several results alone, the step of its procedure that yields it."""
PLACE_ASKED: Final = "place_asked"
"""Among the facts: by which request of the applicant an official wrote down where the result is fetched."""
OPEN_FACTS: Final = (
    PART,
    PART_RETURNS,
    PLACE_ASKED,
    "outcome",
    PAPERS_IN_PART,
    PARTNERS,
    COUNTS_FROM,
    ANSWERS_COUNT_FROM,
    PAID_BEFORE,
    TAKEN_OVER_SHORT,
)
"""Facts that entries say openly, whatever was found out beside them."""
_STATUS: Final = (Status.SUBMITTED, *Status)
"""By national code, which begin at 1. An index, for the hash of an enumeration is slow."""


class Amendment(NamedTuple):
    """What was done to the document a decision issued: put right, issued again, revoked, or that taken back."""

    kind: Literal["corrected", "replaced", "reissued", "revoked", "restored"]
    nth: int
    """The number of the document it was done to."""
    made_at: datetime
    because: Grounds
    motion: str = ""
    """Of a correction, whose idea it was: the holder's or the agency's own."""
    changed: Mapping[str, Any] = NOTHING
    """Of a correction, by row, what stood and what stands; of a revocation taken back, the decision: its number and day;
    of a revocation the agency above that revoked it, if one did, and the judgment or decision it rests on, if on one."""


class Conflict(NamedTuple):
    """A conflict of interest that an official declared."""

    declared_by: Any
    """Key of the official."""
    ground: Any
    """By code."""
    declared_at: datetime


class Remark(NamedTuple):
    """What was said beside the life of the case: a note for whoever works on it, or a message to or from its applicant."""

    kind: Literal["note", "to_applicant", "from_applicant", "read"]
    """`read`: what the applicant had written needs no answer; without words."""
    written_by: Any
    """Key of whoever wrote it."""
    agency: str
    """Whose official he was then; empty of the applicant."""
    written_at: datetime
    words: Any


class GivenBack(NamedTuple):
    """Originals that went back to the applicant at one time."""

    given_at: datetime
    given: Mapping[str, int] = MappingProxyType({})
    """By component, how many."""
    given_by: Any = ""
    """Key of the official who gave them back."""


class Reopening(NamedTuple):
    """The case was taken up again in a new one: a complaint about it was upheld, or its agency found that it ended wrongly."""

    reopened_at: datetime
    decided_on: date
    """The day of the decision on the complaint."""
    said: Mapping[str, Any] = NOTHING
    """Whose decision it is, its number, and what was upheld."""
    given_by: Any = ""
    """Key of the official who wrote it down."""
    reasons: tuple[str, ...] = ()
    """Why the agency reopened it by itself, by code; empty after a complaint."""
    part: str = ""
    """The step that yields the one of several results that is taken up again; empty where the whole matter is."""

    @property
    def number(self) -> str:
        return str(self.said.get("number", ""))


@dataclass(frozen=True, kw_only=True)
class CaseFile:
    """One dossier. The three places are kept apart: who took it in, who helps, who decides.

    Without slots, because the next file is made from a copy of the dictionary of this one.
    """

    code: str
    terms: Terms
    service_level: str
    level: str
    intake_agency: str
    support_agency: str
    competent_agency: str
    channel: ChannelName
    applicant_id: int
    applicant_name: str
    assisted: bool
    authenticated: bool
    identified: bool
    lodged_at: datetime
    submitter: Mapping[str, str] | None = None
    """Who handed it in for him: name, number, phone; None where he did so himself."""
    accept_by: datetime
    """When the one-stop section should have answered: eight working hours after lodging."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    variant: str = ""
    """The case of the procedure that was chosen at lodging; empty where it has none."""
    stage: Stage = Stage.COUNTER
    waits: tuple[Wait, ...] = ()
    """All there have been; of two that are open the later hides the earlier."""
    tasks: tuple[Task, ...] = ()
    """All there have been, in the order in which they came up."""
    issued: tuple[Issued, ...] = ()
    """The papers handed out about it, in the order they were issued."""
    amendments: tuple[Amendment, ...] = ()
    """What was done since to the document it was granted by."""
    conflicts: tuple[Conflict, ...] = ()
    """Conflicts of interest that officials declared."""
    remarks: tuple[Remark, ...] = ()
    """What was said beside its life, in the order it was written."""
    given_back: tuple[GivenBack, ...] = ()
    """What of the originals that were handed in went back, each time some did."""
    return_agency: str = ""
    """Where its applicant chose to fetch the result; empty where that is the place of intake."""
    reopens: str = ""
    """The case it takes up again after a complaint; empty of any other."""
    earlier_conflicts: tuple[Conflict, ...] = ()
    """Conflicts declared in the case it takes up again, and in what that one took up: kept with those, read with this one."""
    returned_since: int = 0
    """What of the fee of those cases was given back, or found unpaid, since this one was lodged: kept there, read with it."""
    rests_apart: bool = False
    """Whether one of its results, taken up again alone, came or may yet come: kept with that case, read with this one."""
    home_before: frozenset[str] = frozenset()
    """Of a case that takes up another, the papers whose originals went back there, by code: kept there, read with this one."""
    home_since: frozenset[str] | None = None
    """Of a case that was taken up again, the papers whose originals went back from the last that has all of it, by code; None
    where none has."""
    holds_before: bool = False
    """Whether what a case before it granted of the same matter holds: kept with that case, read with this one."""
    reopenings: tuple[Reopening, ...] = ()
    """The decisions on complaints by which it was itself taken up again."""
    fees: tuple[FeeLine, ...] = ()
    """The book of what is to be paid and was."""
    received: Mapping[str, Received] = field(default_factory=dict)
    """What was handed in, by component."""
    counted: bool = True
    """Whether all of it was counted from the beginning; a dossier lodged before that is known by its papers alone."""
    changed_at: datetime
    received_at: datetime | None = None
    received_by: str = ""
    """Key of the official whose name stands on the receipt; never in an event."""
    due_on: date | None = None
    due_at: datetime | None = None
    """None before acceptance and while the clock stands still."""
    late_from: datetime | None = None
    """The first moment at which the promise is broken; None while nothing is promised."""
    paused_since: datetime | None = None
    tokens: Tokens | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    """What officials found out on the way; gateways ask them before the answers of the form."""
    outcome: Outcome | None = None
    because: Grounds | None = None
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    late: bool = False
    lateness_noted_at: datetime | None = None
    content_erased_at: datetime | None = None
    """When what it was about was erased as the law provides. Only a row tells: entries that were erased say nothing."""

    def received_in(self, round_: int) -> Mapping[str, Received]:
        """What came in answer to the request of that round, from 1; round 0 is the dossier as first handed in."""
        if round_:
            return self.rounds[round_ - 1].received
        first = dict(self.received)
        for one in self.rounds:
            # Of a case that was erased the sum is gone, and the rounds still hold their counts.
            first |= {code: first[code].without(counts) for code, counts in one.received.items() if code in first}
        return first

    @property
    def open_wait(self) -> Wait | None:
        """What the case stands still or waits for now."""
        for wait in reversed(self.waits):
            if wait.ended_at is None:
                return wait
        return None

    @property
    def status(self) -> Status:
        """The national code, derived from stage and waits."""
        wait = self.open_wait
        return _STATUS[self.stage] if wait is None else STATUS_OF_WAIT[wait.kind]

    @property
    def has_ended(self) -> bool:
        """Whether nothing of it goes on: turned away, stopped, or its result handed over."""
        return self.stage in (Stage.TURNED_AWAY, Stage.STOPPED, Stage.RETURNED)

    @property
    def asked(self) -> Wait | None:
        """The supplement request that still waits for the applicant."""
        wait = self.open_wait
        return wait if wait is not None and wait.kind == "supplement" else None

    @property
    def payment(self) -> Wait | None:
        """The request to pay that still waits for the applicant."""
        wait = self.open_wait
        return wait if wait is not None and wait.kind == "payment" else None

    @property
    def withdrawal(self) -> Wait | None:
        """The request to withdraw that nobody has answered yet."""
        wait = self.open_wait
        return wait if wait is not None and wait.kind == "withdrawal" else None

    @property
    def withdrawal_answered_by(self) -> datetime | None:
        """Until when the request to withdraw is to be answered; None where there is none."""
        return next((task.due_at for task in self.open_tasks if task.kind == "answer_withdrawal"), None)

    @property
    def rounds(self) -> tuple[Wait, ...]:
        """Every supplement round there was."""
        return tuple(wait for wait in self.waits if wait.kind == "supplement")

    @property
    def open_tasks(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if task.done_at is None)

    @property
    def waiting(self) -> tuple[Step, ...]:
        """The steps somebody may do now, in the order of the process."""
        waiting = self.open_wait is not None
        if self.stage not in (Stage.ACCEPTED, Stage.AT_WORK) or (waiting and not self.is_prepared_on):
            return ()
        codes = {task.step for task in self.tasks if task.done_at is None and task.kind == "step"}
        steps = (step for step in self.terms.process.steps if step.code in codes)
        return tuple(step for step in steps if not waiting or can_be_undone(step))

    @property
    def is_prepared_on(self) -> bool:
        """Whether a request to withdraw alone is waited for at work: the clock runs, and what can be undone is done."""
        return self.received_at is not None and only_withdrawing(self.waits)

    @property
    def opinions(self) -> tuple[Task, ...]:
        """Every opinion that other agencies were asked for, in the order they were asked."""
        return tuple(task for task in self.tasks if task.kind == "opinion")

    @property
    def fee(self) -> FeeRule:
        """What is to be paid: what its procedure says, with the copies its form asks for, less what was paid in the case that is
        taken up again.
        """
        return less_paid(rule_for(self.terms.fee, self.answers), self.paid_before)

    @property
    def paid_before(self) -> int:
        """Of the fee of the case that it takes up again, what was paid there and not given back, in đồng."""
        return max(0, int(self.facts.get(PAID_BEFORE, 0)) - self.returned_since)

    @property
    def part(self) -> str:
        """The step that yields the one of several results this case is about alone; empty of a whole matter."""
        return str(self.facts.get(PART, ""))

    def reopenings_of(self, part: str) -> tuple[Reopening, ...]:
        """Each time that one of its several results was taken up again alone; where that is empty, the whole matter."""
        return tuple(one for one in self.reopenings if one.part == part)

    @property
    def notes(self) -> tuple[Remark, ...]:
        """Those for whoever works on it."""
        return tuple(one for one in self.remarks if one.kind == "note")

    @property
    def messages(self) -> tuple[Remark, ...]:
        """Those between the office and its applicant."""
        return tuple(one for one in self.remarks if one.kind != "note")

    @property
    def awaits_reply(self) -> bool:
        """Whether its applicant wrote last, and nobody has written back while it goes on."""
        return bool(self.remarks) and [one.kind for one in self.messages][-1:] == ["from_applicant"]

    @property
    def all_conflicts(self) -> tuple[Conflict, ...]:
        """Declared in it, or in a case it takes up again: who is partial in a matter is so when it is taken up anew."""
        return (*self.earlier_conflicts, *self.conflicts)

    @property
    def is_decided(self) -> bool:
        """Whether the head has decided: granted, only steps that carry it out can be left."""
        return "outcome" in self.facts

    @property
    def partners(self) -> Mapping[str, str]:
        """By kind, the other agencies at which steps are done, as they stood when it was accepted."""
        found: Mapping[str, str] = self.facts.get(PARTNERS, NOTHING)
        return found

    @property
    def counts_from(self) -> datetime | None:
        """From when its time counts where it was taken in elsewhere; None of any other, which counts from acceptance."""
        said = self.facts.get(COUNTS_FROM)
        return moment(said) if said else None

    def had_answer_at(self, wait: Wait) -> datetime | None:
        """When the competent agency had what answered that request, where it was handed in elsewhere and went on later."""
        round_ = sum(one.kind == "supplement" for one in self.waits[: wait.nth])
        said = self.facts.get(ANSWERS_COUNT_FROM, NOTHING).get(str(round_))
        return moment(said) if said else None

    @property
    def in_part_because(self) -> str:
        """Why it was accepted although fewer of an optional paper came than are wanted, by code; empty where none did."""
        return str(self.facts.get(PAPERS_IN_PART, ""))

    @property
    def verified_since(self) -> datetime | None:
        """When it was found that something must be verified; None where it was not."""
        return _first_verified(self.terms.process, self.tasks)

    @property
    def policy(self) -> ClockPolicy:
        """How its time is counted: as its version says. Where it once stood still for a payment, that time stays left out."""
        policy = self.terms.policy
        if policy.on_payment == "continue" and any(_stopped_for_money(wait) for wait in self.waits):
            return policy.paying_left_out()
        return policy

    @property
    def happenings(self) -> tuple[Happening, ...]:
        """What the clock is told of: since acceptance rounds, requests to pay or withdraw, opinions that stop it, the end."""
        told: list[Happening] = []
        left_out = self.policy.on_payment != "continue"
        if self.terms.policy.on_consultation != "continue":
            told += _consultations(self.tasks)
        if self.terms.policy.verified_term is not None and (found := self.verified_since) is not None:
            told.append(Happening("verification_needed", found))
        for wait in self.waits:
            if wait.accepted_before and wait.kind == "supplement":
                told.append(Happening("supplement_requested", wait.began_at))
                if wait.ended_at is not None:
                    kind = answered_as(wait.left_out, incomplete=wait.incomplete)
                    told.append(Happening(kind, wait.ended_at, self.had_answer_at(wait)))
            elif wait.kind == "withdrawal" and wait.accepted_before:
                told += _asked_back(wait, self.finished_at)
            elif wait.kind == "payment" and _is_told(wait, left_out=left_out):
                told.append(Happening("payment_requested", wait.began_at))
                if wait.ended_at is not None:
                    kind = "payment_waived" if wait.left_out == WAIVED else "payment_made"
                    told.append(Happening(kind, wait.ended_at))
        if self.received_at is not None and self.finished_at is not None:
            told.append(Happening("finished" if self.outcome in DECISIONS else "ended", self.finished_at))
        return tuple(told)


def _asked_back(wait: Wait, finished_at: datetime | None) -> Iterator[Happening]:
    """A request to withdraw, and that the case went on all the same; where it ended the case, its end is told."""
    yield Happening("withdrawal_requested", wait.began_at)
    if wait.ended_at is not None and wait.ended_at != finished_at:
        yield Happening("withdrawal_closed", wait.ended_at)


def _stopped_for_money(wait: Wait) -> bool:
    return wait.kind == "payment" and wait.accepted_before and not wait.runs_on and wait.left_out != ASKED_IN_ERROR


def _is_told(payment: Wait, *, left_out: bool) -> bool:
    """Whether the clock is told of a request to pay; where such time is `left_out`, of none for which it ran on."""
    asked = payment.accepted_before and payment.left_out != ASKED_IN_ERROR
    return asked and not (left_out and payment.runs_on)


def _first_verified(process: Definition, tasks: tuple[Task, ...]) -> datetime | None:
    codes = {step.code for step in process.steps if step.verifies}
    came = (one.entered_at for one in tasks if one.step in codes and one.kind in ("step", "hand_over"))
    return min(came, default=None)


def _consultations(tasks: tuple[Task, ...]) -> Iterator[Happening]:
    """A request that was taken back before its last day counts as not asked, so no time is won by it."""
    for one in tasks:
        if one.kind == "opinion" and one.answer.get("closed") != NOT_NEEDED:
            yield Happening("consultation_requested", one.entered_at)
            if one.done_at is not None:
                yield Happening("consultation_answered", one.done_at)


def with_changes(file: CaseFile, **changes: Any) -> CaseFile:
    """As `dataclasses.replace`, at a tenth of the cost: a year of the province is ten million acts."""
    return restored({**vars(file), **changes})


def restored(values: dict[str, Any]) -> CaseFile:
    """The file of which these are all the fields, as `CaseFile(**values)` at a tenth of the cost; takes `values` over."""
    file = object.__new__(CaseFile)
    vars(file).update(values)
    return file


def capacity(by: Actor) -> dict[str, Any]:
    """In which capacity somebody acts, as events say it, for whom, and his key for the fold alone."""
    if by.kind == "official":
        for_whom = {"acted_for": by.acting_for.key} if by.acting_for else {}
        return {"acted_as": "official", "at_agency": by.agency, "by": by.key, **for_whom}
    return {"acted_as": "applicant" if by.kind in ("citizen", "business") else "system", "by": by.key}


def said_under(name: str) -> tuple[str, str]:
    """Under what an answer keeps who said it, and in whose place."""
    return name, f"{name}_in_place_of"


def said_by(by: Actor, name: str = "by") -> dict[str, str]:
    """Who says what an answer keeps, and in whose place: what is kept from one of them is kept from both."""
    keys = (by.key, by.acting_for.key if by.acting_for else "")
    return {under: key for under, key in zip(said_under(name), keys, strict=True) if key}


def sayers(said: Mapping[str, Any], name: str = "by") -> tuple[str, ...]:
    """Keys of who said it, and in whose place."""
    return tuple(str(said[under]) for under in said_under(name) if said.get(under))


def facts_of(file: CaseFile, given: Mapping[str, Any] = NOTHING) -> dict[str, Any]:
    """What gateways may ask: the form's answers, then what officials found out."""
    return {"channel": file.channel, **file.answers, **file.facts, **given}
