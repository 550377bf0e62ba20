"""In whose hands a step is: four eyes, assignment, and impartiality.

Whoever did a step may not do another that names it (`not_by` of the process), and nobody decides what he prepared: an
official appraises and submits, the competent person decides (Decree 61/2018 Art. 19). What is known of who did what is the
tasks of the case, which `fsck` holds to the pseudonyms in the ledger.
"""

from collections.abc import Callable, Collection, Mapping
from functools import wraps
from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.opinions import opinions_given_by
from onestop.cases.domain.refusals_of_hands import AssignedToAnother, ConflictOfInterest, FourEyes
from onestop.cases.domain.tasks import Task
from onestop.kernel.actor import Absent, Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.workflow.api import Definition, Step

GROUNDS: Final[Mapping[str, Text]] = {
    "relative": Text("Người thân của tôi có lợi ích trong hồ sơ", "A relative of mine has an interest in the case"),
    "own_interest": Text("Tôi có lợi ích liên quan đến hồ sơ", "I have an interest of my own in it"),
    "asked_by_rule": Text(
        "Theo quy định tôi không được tham gia giải quyết hồ sơ này", "A rule forbids me to take part in this case"
    ),
}
"""On which grounds an official declares a conflict of interest (Law 36/2018 on preventing corruption, Art. 23; from memory)."""


WROTE_OPINION: Final = Text("Ghi ý kiến của cơ quan được hỏi", "Record what another agency thinks")


def conflict_of(file: CaseFile, by: Actor) -> ConflictOfInterest | None:
    """Why an official may do nothing at all in this case; None where he may."""
    if by.kind != "official":
        return None
    if by.acting_for is not None and _is_party(file, by.acting_for):
        return ConflictOfInterest(case_code=file.code, ground="absent")
    if by.own_person_id is not None and by.own_person_id == file.applicant_id:
        return ConflictOfInterest(case_code=file.code, ground="applicant")
    if by.own_number and file.submitter and file.submitter.get("number") == by.own_number:
        return ConflictOfInterest(case_code=file.code, ground="submitter")
    if any(by.is_behind(one.declared_by) for one in file.all_conflicts):
        return ConflictOfInterest(case_code=file.code, ground="declared")
    return None


def _is_party(file: CaseFile, absent: Absent) -> bool:
    """Whether he for whom it would be done takes no part: nobody does for him what he may not do himself."""
    submitted = bool(absent.number) and (file.submitter or {}).get("number") == absent.number
    applied = absent.person_id is not None and absent.person_id == file.applicant_id
    return applied or submitted or any(absent.is_behind(one.declared_by) for one in file.all_conflicts)


def has_done(by: Actor, task: Task) -> bool:
    """Whether he did that task, or somebody did it in his place; or he for whom he acts now."""
    return any(map(by.is_behind, task.doers))


def impartial(law: Callable[..., Any]) -> Callable[..., Any]:
    """The law of an act, which no official with a conflict of interest does to a case."""

    @wraps(law)
    def guarded(file: Any, **said: Any) -> Any:
        by = said.get("by")
        if by is not None and by.kind == "official" and isinstance(file, CaseFile):
            refusal = conflict_of(file, by)
            if refusal is not None:
                raise refusal
        return law(file, **said)

    return guarded


def kept_from(file: CaseFile, step: str, by: Actor) -> tuple[Text, ...]:
    """What this official did in the case and whose doer may not do `step`; empty where he may.

    Without a step the decision is meant, in a process that comes to its end without one: it is kept from all who worked on it.
    What somebody did in another's place is kept from both, and so is what he would do in another's place: who is absent is not
    checked in his own name.
    A decision is kept as well from whoever gave or wrote down what another agency thinks: it would rest on his word alone.
    """
    did = {task.step for task in file.tasks if task.kind == "step" and has_done(by, task)}
    told = any(map(by.is_behind, opinions_given_by(file)))
    took = any(task.kind == "receive" and has_done(by, task) for task in file.tasks)
    found = kept_apart(file.terms.process, step, did=did, told=told)
    decides = not step or any(one.code == step and one.decision for one in file.terms.process.steps)
    return (*found, WROTE_OPINION) if took and decides else found


def kept_apart(process: Definition, step: str, *, did: Collection[str], told: bool) -> tuple[Text, ...]:
    """The same of whoever did these steps and, where `told`, gave or wrote down what another agency thinks."""
    decides = not step or any(one.code == step and one.decision for one in process.steps)
    apart = process.kept_apart.get(step, frozenset()) if step else {one.code for one in process.steps}
    steps = tuple(one.name for one in process.steps if one.code in did and one.code in apart)
    return (*steps, WROTE_OPINION) if decides and told else steps


def other_hands(file: CaseFile, by: Actor, step: str) -> Refusal | None:
    """Why this official may not do that step, though others of his role may."""
    task = task_of(file, step)
    if task is not None and task.assignee and not by.is_behind(task.assignee):
        return AssignedToAnother(case_code=file.code, step=step_name(file, step))
    if did := kept_from(file, step, by):
        return FourEyes(case_code=file.code, step=step_name(file, step), done=did)
    return None


def deciding_hands(file: CaseFile, by: Actor, _step: str = "") -> Refusal | None:
    """The same of the decision, wherever the process makes it."""
    step = next((one.code for one in file.waiting if one.decision), "")
    return other_hands(file, by, step)


def kept_as_decider(file: CaseFile, by: Actor, _step: str = "", *, doing: Text) -> FourEyes | None:
    """Why he may not end the case or change what was decided: whoever is kept from the decision is kept from both.

    Else whoever prepared it would rewrite alone what another decided, or end what he could not decide.
    """
    for step in decisions_of(file):
        if did := kept_from(file, step, by):
            return FourEyes(case_code=file.code, step=doing, done=did)
    return None


def require_as_decider(file: CaseFile, by: Actor, *, doing: Text) -> None:
    """Raises FourEyes."""
    refusal = kept_as_decider(file, by, doing=doing)
    if refusal is not None:
        raise refusal


def decisions_of(file: CaseFile) -> tuple[str, ...]:
    """The steps that decided; before, those that may; an empty one where the process names none."""
    steps = tuple(step.code for step in file.terms.process.steps if step.decision)
    made = {task.step for task in file.tasks if task.kind == "step" and task.done_by}
    return tuple(one for one in steps if one in made) or steps or ("",)


def require_own_hands(file: CaseFile, step: Step | None, by: Actor) -> None:
    """Raises AssignedToAnother, FourEyes."""
    refusal = other_hands(file, by, step.code if step else "")
    if refusal is not None:
        raise refusal


def task_of(file: CaseFile, step: str) -> Task | None:
    """The open task of that step."""
    for task in file.tasks:
        if task.done_at is None and task.kind == "step" and task.step == step:
            return task
    return None


def step_name(file: CaseFile, code: str) -> Text:
    """What the step is called; without a code the decision is meant."""
    names = {step.code: step.name for step in file.terms.process.steps}
    return names.get(code, Text("Quyết định", "Decide"))
