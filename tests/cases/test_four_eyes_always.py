"""Whatever officials do with a case, by any act of the table and in any order: nobody decides what he prepared."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from onestop.cases.domain.act import Act, Offer
from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import replay
from onestop.cases.domain.hands import kept_from
from onestop.cases.domain.law.lodge import Dossier
from onestop.cases.domain.received import Received
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.event import Event
from onestop.kernel.refusal import Refusal
from onestop.workflow.api import Definition

from .examples import BRANCHING, CALENDAR, CITIZEN, COMMUNE, SIMPLE, at, terms
from .test_offers import ANSWERS, PERMISSIONS, QUESTIONS, steps_of

OFFICIALS = tuple(
    Actor(kind="official", key=key, agency=COMMUNE, grants=tuple(Grant(one, COMMUNE) for one in PERMISSIONS))
    for key in ("31", "32", "33")
)
"""Three who may do everything at one agency, so that nothing but the law keeps them apart."""
INSIDE = {"lodge", "lodge_for_other", "rate"}
"""Acts that are done to no case, or are about it alone."""


class AnyLife(RuleBasedStateMachine):
    """One case, and three officials with every permission there is."""

    file: CaseFile
    events: list[Event]

    @initialize(process=st.sampled_from([SIMPLE, BRANCHING]))
    def lodged(self, process: dict[str, Any]) -> None:
        under = replace(terms(process, consultation_within=3), questions=QUESTIONS)
        dossier = Dossier(
            code="H09.31.05-260302-0001", terms=under, service_level="FULL", level="commune", intake_agency=COMMUNE,
            competent_agency=COMMUNE, channel="online", applicant_id=1, applicant_name="An", answers={"kind": "new"},
            received={"id": Received(originals=1)},
        )  # fmt: skip
        self.file, events = ACTS["lodge"].law(dossier, by=CITIZEN, at=at(2, 8), calendar=CALENDAR)
        self.events = list(events)

    @rule(data=st.data(), by=st.sampled_from(OFFICIALS))
    @precondition(lambda self: self.file.status.is_open)
    def something_offered(self, data: st.DataObject, by: Actor) -> None:
        """Mostly what a case offers, so that it comes far."""
        offers = [one for one in possible_actions(self.file, by) if one.code not in INSIDE]
        if offers:
            offer: Offer = data.draw(st.sampled_from(offers))
            step, could = offer.step if offer.act.per_step else "", self._could(by)
            self._do(offer.act, step, data.draw(st.sampled_from(list(self._said(offer.act)))), by)
            lost = could - self._could(by) - self._done()
            assert lost <= {one.step for one in offer.forfeits}, "he was not told what he would lose"

    def _could(self, by: Actor) -> set[str]:
        """The steps that nothing he did keeps from him."""
        return {one.code for one in self.file.terms.process.steps if not kept_from(self.file, one.code, by)}

    def _done(self) -> set[str]:
        return {one.step for one in self.file.tasks if one.kind == "step" and one.done_by}

    @rule(
        data=st.data(),
        by=st.sampled_from(OFFICIALS),
        code=st.sampled_from(sorted({code for code, act in ACTS.items() if not act.system} - INSIDE)),
    )
    def anything(self, data: st.DataObject, by: Actor, code: str) -> None:
        """Whatever somebody tries."""
        act = ACTS[code]
        self._do(
            act,
            data.draw(st.sampled_from(steps_of(self.file, act))),
            data.draw(st.sampled_from(list(self._said(act)))),
            by,
        )

    def _said(self, act: Act) -> Iterator[dict[str, Any]]:
        for said in ANSWERS[act.code]:
            yield said
            if "assignee" in said:
                yield from (said | {"assignee": one.key} for one in OFFICIALS)

    def _do(self, act: Act, step: str, said: dict[str, Any], by: Actor) -> None:
        about = {"step": step} if act.per_step else {}
        before = self.file
        try:
            self.file, events = act.law(before, by=by, at=moment_after(before), calendar=CALENDAR, **about, **said)
        except Refusal:
            assert self.file is before
            return
        assert not any(one.declared_by == by.key for one in before.conflicts), (
            "whoever declared a conflict did something"
        )
        self.events += events

    @invariant()
    def nobody_decides_what_he_prepared(self) -> None:
        process: Definition = self.file.terms.process
        did: dict[str, set[str]] = {}
        for task in self.file.tasks:
            if task.kind == "step" and task.done_by:
                did.setdefault(task.step, set()).add(task.done_by)
        for step in process.steps:
            if step.decision:
                before = set().union(*(did.get(one, set()) for one in process.leading_to(step.code)))
                assert not did.get(step.code, set()) & before

    @invariant()
    def an_assigned_step_is_done_by_whoever_has_it(self) -> None:
        assert [
            (one.step, one.assignee, one.done_by)
            for one in self.file.tasks
            if one.kind == "step" and one.assignee and one.done_by and one.done_by != one.assignee
        ] == []

    @invariant()
    def nobody_has_a_step_he_may_not_do(self) -> None:
        declared = {one.declared_by for one in self.file.conflicts}
        assert not {one.assignee for one in self.file.open_tasks if one.assignee} & declared

    @invariant()
    def the_file_is_what_its_events_replay_to(self) -> None:
        assert replay(self.events) == self.file


def moment_after(file: CaseFile) -> datetime:

    return file.changed_at + timedelta(minutes=7)


TestAnyLife = AnyLife.TestCase
TestAnyLife.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
