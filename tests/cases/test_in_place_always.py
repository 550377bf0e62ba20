"""Whoever stands in for whom, and whatever they do: no case is appraised and decided by one person, nor in one person's place."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import replay
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.lodge import Dossier, lodge
from onestop.cases.domain.received import Received
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.kernel.refusal import Refusal

from .examples import BRANCHING, CALENDAR, CITIZEN, COMMUNE, RECEPTIONIST, SIMPLE, at, official, terms
from .test_in_place import standing_in

WORK = ("assign", "reassign", "unassign", "claim", "release", "complete_step", "send_back", "decide")
OFFICIALS = {
    key: official(COMMUNE, *permissions, key=key)
    for key, permissions in {
        "41": ("cases.supplement", "cases.step"),
        "42": ("cases.supplement", "cases.step"),
        "43": ("cases.step", "cases.decide"),
        "44": ("cases.step", "cases.decide"),
        "45": ("cases.accept", "cases.supplement", "cases.return"),
    }.items()
}
"""Two specialists, a head and his deputy, a receptionist."""
SCOPE = st.frozensets(st.sampled_from(["cases.accept", "cases.supplement", "cases.step", "cases.return"]))
SAID: dict[str, dict[str, Any]] = {
    "reassign": {"reasons": ["away"]},
    "unassign": {"reasons": ["away"]},
    "send_back": {"to": "appraise", "reasons": ["draft_wrong"], "note": "Mục 2: ghi đủ họ tên"},
    "decide": {"outcome": "granted"},
}


class AnyCover(RuleBasedStateMachine):
    """One case; officials who come and go, and stand in for one another as it happens."""

    file: CaseFile
    events: list[Event]
    covers: dict[str, tuple[str, frozenset[str]]]
    """By who is away: who stands in, and what for."""

    @initialize(process=st.sampled_from([SIMPLE, BRANCHING]))
    def accepted(self, process: dict[str, Any]) -> None:
        dossier = Dossier(
            code="H09.31.05-260302-0001", terms=terms(process), service_level="FULL", level="commune",
            intake_agency=COMMUNE, competent_agency=COMMUNE, channel="online", applicant_id=1, applicant_name="An",
            answers={"kind": "new"}, received={"id": Received(originals=1)},
        )  # fmt: skip
        file, events = lodge(dossier, by=CITIZEN, at=at(2, 8), calendar=CALENDAR)
        self.file, more = accept(file, by=RECEPTIONIST, at=at(2, 10), calendar=CALENDAR)
        self.events, self.covers = [*events, *more], {}

    @rule(absent=st.sampled_from(sorted(OFFICIALS)), deputy=st.sampled_from(sorted(OFFICIALS)), scope=SCOPE)
    def somebody_leaves(self, absent: str, deputy: str, scope: frozenset[str]) -> None:
        """As `people` records it: nobody for himself, and none who is away."""
        if absent != deputy and deputy not in self.covers:
            self.covers[absent] = (deputy, scope)

    @rule(absent=st.sampled_from(sorted(OFFICIALS)))
    def somebody_comes_back(self, absent: str) -> None:
        self.covers.pop(absent, None)

    @rule(data=st.data(), key=st.sampled_from(sorted(OFFICIALS)))
    @precondition(lambda self: self.file.status.is_open)
    def something_offered(self, data: st.DataObject, key: str) -> None:
        by = self._acting(key)
        offers = [one for one in possible_actions(self.file, by) if one.code in WORK]
        if offers:
            offer = data.draw(st.sampled_from(offers))
            self._do(offer.code, offer.step, data.draw(st.sampled_from(sorted(OFFICIALS))), by)

    @rule(
        code=st.sampled_from(WORK),
        step=st.sampled_from(["appraise", "visit", "planning", "seal", "sign", "sign2", "enter"]),
        key=st.sampled_from(sorted(OFFICIALS)),
        whom=st.sampled_from(sorted(OFFICIALS)),
    )
    def anything(self, code: str, step: str, key: str, whom: str) -> None:
        self._do(code, step, whom, self._acting(key))

    def _acting(self, key: str) -> Actor:
        by = OFFICIALS[key]
        for absent, (deputy, scope) in self.covers.items():
            if deputy == key:
                also = standing_in(by, OFFICIALS[absent], permissions=scope)
                by = _both(by, also)
        return by

    def _do(self, code: str, step: str, whom: str, by: Actor) -> None:
        act, before = ACTS[code], self.file
        step = step if act.per_step else ""
        said = SAID.get(code, {}) | ({"assignee": whom} if code in ("assign", "reassign") else {})
        said |= {"step": step} if act.per_step else {}
        if code == "complete_step":
            said |= {"facts": {"needs_visit": False}}
        try:
            act.require(before, by, step)
            doer = act.done_by(before, by, step)
            self.file, events = act.law(before, by=doer, at=moment_after(before), calendar=CALENDAR, **said)
        except Refusal:
            return
        self.events += events

    @invariant()
    def nobody_decides_what_he_prepared_nor_what_was_prepared_for_him(self) -> None:
        process = self.file.terms.process
        did: dict[str, set[str]] = {}
        for task in self.file.tasks:
            if task.kind == "step" and task.done_by:
                did.setdefault(task.step, set()).update(task.doers)
        for step in process.steps:
            if step.decision:
                before = set().union(*(did.get(one, set()) for one in process.leading_to(step.code)))
                assert not did.get(step.code, set()) & before

    @invariant()
    def whoever_decides_has_a_post_that_decides(self) -> None:
        deciding = {one.code for one in self.file.terms.process.steps if one.decision}
        assert {one.done_by for one in self.file.tasks if one.step in deciding and one.done_by} <= {"43", "44"}

    @invariant()
    def an_assigned_step_is_done_by_whoever_has_it_or_in_his_place(self) -> None:
        assert not [
            one
            for one in self.file.tasks
            if one.kind == "step" and one.assignee and one.done_by and one.assignee not in one.doers
        ]

    @invariant()
    def the_file_is_what_its_events_replay_to(self) -> None:
        assert replay(self.events) == self.file


def _both(one: Actor, other: Actor) -> Actor:
    """The same official with what he does for another besides."""
    grants = tuple(dict.fromkeys((*one.grants, *other.grants)))
    return type(one)(
        kind=one.kind, key=one.key, agency=one.agency, grants=grants, covers=(*one.covers, *other.covers), post=one.post
    )


def moment_after(file: CaseFile) -> datetime:
    return file.changed_at + timedelta(minutes=7)


TestAnyCover = AnyCover.TestCase
TestAnyCover.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
