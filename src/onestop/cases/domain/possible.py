"""What somebody may do with a case now, the usual next step first."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.decision import can_be_decided
from onestop.cases.domain.status import Status
from onestop.cases.domain.steps import permission_for
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text

ActionCode: TypeAlias = Literal[
    "accept",
    "complete_step",
    "decide",
    "return_result",
    "answer_supplement",
    "request_supplement",
    "refuse_intake",
    "rate",
]


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done; `step` and its `name` where it is about one."""

    code: ActionCode
    step: str = ""
    name: Text | None = None
    facts: tuple[str, ...] = ()
    """The questions of the gateways of this process, which completing the step may answer."""


def possible_actions(file: CaseFile, by: Actor) -> tuple[Action, ...]:
    """In the order a desk offers them; empty where the case asks nothing of this person."""
    if by.kind in ("citizen", "business"):
        return _of_applicant(file) if by.person_id == file.applicant_id else ()
    if file.status is Status.SUBMITTED:
        return _at_the_counter(file, by)
    if file.status is Status.SUPPLEMENT:
        return _while_waiting(file, by)
    if file.status.awaits_authority:
        return _at_work(file, by)
    if file.status is Status.FINISHED and by.may("cases.return", file.intake_agency):
        return (Action("return_result"),)
    if file.status is Status.RETURNED and by.may("cases.return", file.intake_agency):
        return (Action("rate"),)
    return ()


def usual_next(file: CaseFile, by: Actor, *, step: str = "") -> Action | None:
    """What one click should do, about `step` where one is named; None where there is no usual step."""
    usual = ("accept", "complete_step", "decide", "return_result")
    offered = [action for action in possible_actions(file, by) if action.code in usual]
    return next((action for action in offered if step in ("", action.step)), offered[0] if offered else None)


def can_be_asked(file: CaseFile) -> bool:
    """Whether a supplement round is left."""
    return file.asked is None and len(file.rounds) < file.terms.policy.max_supplements


def _of_applicant(file: CaseFile) -> tuple[Action, ...]:
    if file.status is Status.SUPPLEMENT:
        return (Action("answer_supplement"),)
    return (Action("rate"),) if file.status is Status.RETURNED else ()


def _at_the_counter(file: CaseFile, by: Actor) -> tuple[Action, ...]:
    if not by.may("cases.accept", file.intake_agency):
        return ()
    ask = (Action("request_supplement"),) if _may_ask(file, by) else ()
    return (Action("accept"), *ask, Action("refuse_intake"))


def _while_waiting(file: CaseFile, by: Actor) -> tuple[Action, ...]:
    if not by.may("cases.accept", file.intake_agency):
        return ()
    refuse = (Action("refuse_intake"),) if file.received_at is None else ()
    return (Action("answer_supplement"), *refuse)


def _at_work(file: CaseFile, by: Actor) -> tuple[Action, ...]:
    asked = tuple(sorted(file.terms.process.facts - {"outcome"}))
    steps = tuple(
        Action("complete_step", step.code, step.name, asked)
        for step in file.waiting
        if not step.decision and by.may(permission_for(step), file.competent_agency)
    )
    deciding = can_be_decided(file) and by.may("cases.decide", file.competent_agency)
    named = next((step for step in file.waiting if step.decision), None)
    decision = (Action("decide", named.code, named.name) if named else Action("decide"),) if deciding else ()
    return (*steps, *decision, *((Action("request_supplement"),) if _may_ask(file, by) else ()))


def _may_ask(file: CaseFile, by: Actor) -> bool:
    agency = file.competent_agency if file.received_at else file.intake_agency
    return can_be_asked(file) and by.may("cases.supplement", agency)
