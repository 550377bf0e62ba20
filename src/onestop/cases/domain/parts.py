"""Results of an interlinked case, each of its own agency, that go back one by one (trả riêng từng kết quả).

Decree 63/2024/NĐ-CP Art. 4.3, as amended by Decree 301/2026/NĐ-CP from 1 September 2026 (read as republished, to be compared with
the gazette): the result of each procedure of the group is returned as soon as it is there. A step of the process says that it
yields one (`result`); done, it is a task of whoever hands results over, and done or lapsed that task says what became of it.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.case_file import CaseFile, said_under
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.results import is_revoked, revocations
from onestop.cases.domain.tasks import Task
from onestop.kernel.bilingual import Text
from onestop.workflow.api import Definition, Step

RETURN_PART: Final = "return_part"
ENDS: Final[Mapping[str, Text]] = {
    "refused": Text("Từ chối", "Refused"),
    "stopped": Text("Dừng giải quyết", "Stopped"),
    "withdrawn": Text("Người nộp rút", "Withdrawn"),
}
"""How a result ends that will not come, by code."""
PartState: TypeAlias = Literal["made", "ready", "returned", "revoked", "refused", "stopped", "withdrawn"]
INSTEAD: Final = "instead"
"""In the answer of a task of handing over: what went back in place of the result."""
NOTICE: Final = "revocation"
"""What goes back instead of the document, as the event says it."""


class Part(NamedTuple):
    """One result, as pages show it."""

    step: str
    name: Text
    agency: str
    """Which agency makes it, or made it."""
    state: PartState
    ready_at: datetime | None
    returned_at: datetime | None
    delivery: str
    """How it went back; empty until then, and where it went with the rest."""
    ended_at: datetime | None = None
    """When it was found that it will not come."""
    reasons: tuple[str, ...] = ()
    """Why, by code."""
    note: str = ""
    ended_by: str = ""
    """Which agency ended it, and answers for that: whoever stops or refuses what it makes, or gave back what was withdrawn."""


def parts_of(file: CaseFile) -> tuple[Part, ...]:
    """Every result that goes back by itself, in the order in which they come; none of a case that is refused or ended early."""
    if file.outcome not in (None, "granted"):
        return ()
    return tuple(_parts(file))


def ready_parts(file: CaseFile) -> tuple[Step, ...]:
    """The steps whose result can be handed over by itself now: not the last of a case that is finished, which ends it."""
    waiting = {task.step for task in open_parts(file)}
    steps = tuple(_called(step) for step in file.terms.process.steps if step.code in waiting)
    return () if is_the_rest(file) else steps


def open_parts(file: CaseFile) -> tuple[Task, ...]:
    """What is there and was not handed over."""
    return tuple(task for task in file.open_tasks if task.kind == RETURN_PART)


def is_the_rest(file: CaseFile) -> bool:
    """Whether one is left of a finished case, and nothing besides: handing it over is returning the result."""
    return file.finished_at is not None and not decided_alone(file, file.outcome) and len(open_parts(file)) <= 1


def nothing_is_left(file: CaseFile) -> bool:
    """Whether whatever came of a finished case was handed over one by one: what else was asked for ended without a result, and
    the letter of that closes it.
    """
    done = file.finished_at is not None and file.returned_at is None and file.outcome == "granted"
    return done and not decided_alone(file, file.outcome) and not open_parts(file)


def decided_alone(file: CaseFile, outcome: str | None) -> bool:
    """Whether the decision is handed over as none of several results, but beside those there are: it yields none of them, or it
    refuses."""
    return decided_part(file) is None or outcome not in (None, "granted")


def decided_part(file: CaseFile) -> Step | None:
    """The step that decides, where that yields one of several results; None where the decision is of the whole."""
    return next((step for step in file.terms.process.steps if step.decision and step.result is not None), None)


def document_handed_over(file: CaseFile) -> bool:
    """Whether its owner has the document: with the whole result, or by itself; with the notice alone he has not."""
    return document_went_alone(file) or (file.returned_at is not None and not _notice_went(file))


def document_went_alone(file: CaseFile) -> bool:
    """Whether its owner got the document by itself; the notice that it was revoked is not the document."""
    decisions = {step.code for step in file.terms.process.steps if step.decision}
    gone = (one for one in file.tasks if one.kind == RETURN_PART and one.done_by and one.step in decisions)
    return any(INSTEAD not in one.answer for one in gone)


def _notice_went(file: CaseFile) -> bool:
    """Whether what ended the case was the notice: the document was revoked as it was handed over, and kept.

    What is done at one moment by two servers whose clocks differ bears one time, so the entry of the return says it (`INSTEAD`).
    Entries that could not say so yet had the notice go where the document was revoked earlier.
    """
    at = file.returned_at
    if at is None or not file.amendments:
        return False
    said = any(INSTEAD in one.answer for one in _gone(file))
    return said or any(done.made_at < at and (back is None or back.made_at > at) for done, back in revocations(file))


def _gone(file: CaseFile) -> Iterator[Task]:
    """With the end of the case: each of its results that had not gone by itself, and the last return of the whole."""
    yield from (one for one in file.tasks if one.kind == RETURN_PART)
    yield from [one for one in file.tasks if one.kind == "return" and one.done_by][-1:]


def is_document_void(file: CaseFile) -> bool:
    """Whether the document was revoked before its owner had it: he gets the notice of that in its place, then or later."""
    return is_revoked(file) and not document_handed_over(file)


def void_is_left(file: CaseFile) -> bool:
    """Whether that notice is still to be handed over."""
    return file.returned_at is None and is_document_void(file)


def is_all_void(file: CaseFile) -> bool:
    """Whether the document is void, and no other result is there or can still come: nothing is left to be paid for."""
    return is_document_void(file) and not any(one.state in ("made", "ready") for one in parts_of(file))


def restored_is_left(file: CaseFile) -> bool:
    """Whether the document holds again after its notice had ended the case: its owner never had it, and is to have it yet. The
    case stays one that ended (national code 10, which nothing follows): what is left of it is a task of who hands it over.
    """
    return file.returned_at is not None and not is_revoked(file) and not document_handed_over(file)


def is_left(file: CaseFile) -> bool:
    """Whether its owner is still to have the result, there or not."""
    return file.returned_at is None or restored_is_left(file)


def is_to_be_had(file: CaseFile) -> bool:
    """Whether there is a result to come, or one of his that its applicant never had."""
    return file.status.is_open or restored_is_left(file)


def beside_the_void(file: CaseFile) -> tuple[Task, ...]:
    """What is there of a case, not handed over, and holds although the document was revoked."""
    return tuple(one for one in open_parts(file) if not is_void(file, one))


def is_void(file: CaseFile, task: Task) -> bool:
    """Whether what that task hands over is the document, and that was revoked."""
    return is_revoked(file) and any(step.decision and step.code == task.step for step in file.terms.process.steps)


def _called(step: Step) -> Step:
    """The step by the name of what it yields."""
    return step if step.result is None else replace(step, name=step.result)


def results_in(process: Definition, done: Container[str] = ()) -> Mapping[Text, Step]:
    """What goes back by itself, in the order in which it comes, with the step that yields it.

    One result may come of either of two steps: of the one among those `done`, else of the first.
    """
    yielding: dict[Text, Step] = {}
    for step in sorted(process.steps, key=lambda step: len(process.leading_to(step.code))):
        if step.result is not None and (step.result not in yielding or step.code in done):
            yielding[step.result] = step
    return yielding


def yield_of(file: CaseFile, step: str) -> Text | None:
    """The result of its own that the step of that code yields, if it yields one."""
    return next((one.result for one in file.terms.process.steps if one.code == step), None)


def steps_yielding(file: CaseFile, step: str) -> list[str]:
    """Every step that yields the result which this one does: it comes of whichever is done."""
    name = yield_of(file, step)
    return [one.code for one in file.terms.process.steps if name is not None and one.result == name]


def _parts(file: CaseFile) -> Iterator[Part]:
    tasks = {task.step: task for task in file.tasks if task.kind == RETURN_PART}
    for name, step in results_in(file.terms.process, tasks).items():
        yield _part(file, step, name, tasks.get(step.code))


def _part(file: CaseFile, step: Step, name: Text, task: Task | None) -> Part:
    if task is None:
        return _not_there(file, step, name)
    made_by = str(task.answer.get("made_by", "")) or agency_of(file, step.code)
    there = Part(step.code, name, made_by, "ready", task.entered_at, None, "")
    if is_void(file, task) and (task.is_open or INSTEAD in task.answer):
        return there._replace(state="revoked")
    if task.is_open:
        return there
    return there._replace(state="returned", returned_at=task.done_at, delivery=str(task.answer.get("delivery", "")))


def _not_there(file: CaseFile, step: Step, name: Text) -> Part:
    """What is still to be made, or will not be: ended by itself, or never come to in a case that is over."""
    made = Part(step.code, name, agency_of(file, step.code), "made", None, None, "")
    ended = _task_that_ended(file, step.code)
    if ended is None:
        over = file.finished_at is not None
        gone = made._replace(state="withdrawn", ended_at=file.finished_at, ended_by=file.competent_agency)
        return gone if over else made
    said = ended.answer
    return made._replace(
        agency=said["made_by"],
        state=said["ended"],
        ended_at=ended.done_at,
        reasons=tuple(said.get("reasons", ())),
        note=str(said.get("note", "")),
        ended_by=str(said.get("ended_by", "")) or said["made_by"],
    )


def ended_part(file: CaseFile, step: str) -> Part | None:
    """The result that this step would have yielded; None where it is there, or may still come."""
    return next((one for one in ended_parts(file) if one.step == step), None)


def grounds_of_part(file: CaseFile, step: str) -> Grounds | None:
    """Why the result that this step would yield will not come, and who said so; None while it may, or nobody knows."""
    task = _task_that_ended(file, step) or (_last_given_up(file) if is_ended(file, step) else None)
    if task is None:
        return None
    said = task.answer
    by, in_place_of = (str(said.get(under, "")) for under in said_under("by"))
    return Grounds(tuple(said.get("reasons", ())), str(said.get("note", "")), by, acted_for=in_place_of)


def _last_given_up(file: CaseFile) -> Task | None:
    """Of what was never come to: the task whose end was that of the case."""
    return next((one for one in file.tasks if one.done_at == file.finished_at and "ended" in one.answer), None)


def lapsed_with(file: CaseFile) -> Mapping[str, tuple[Text, ...]]:
    """By the step of the result whose end was that of the case: the results that had not come to be made, and went with it."""
    last = _last_given_up(file)
    never = (one for one in ended_parts(file) if _task_that_ended(file, one.step) is None)
    names = tuple(one.name for one in never)
    return {last.step: names} if last and names else {}


def _task_that_ended(file: CaseFile, step: str) -> Task | None:
    """The task by which one ended without the result that this step would yield."""
    codes = steps_yielding(file, step)
    return next((one for one in file.tasks if one.step in codes and "ended" in one.answer), None)


def ended_parts(file: CaseFile) -> tuple[Part, ...]:
    """The results that will not come though the case was granted, in the order in which they were ended."""
    gone = (one for one in parts_of(file) if one.ended_at is not None)
    return tuple(sorted(gone, key=lambda one: one.ended_at or file.changed_at))


def is_ended(file: CaseFile, step: str) -> bool:
    """Whether the result that this step would yield will not come."""
    name = yield_of(file, step)
    return any(one.name == name and one.ended_at is not None for one in parts_of(file))


def what_came(file: CaseFile) -> Text | None:
    """The results a case led to where not all of several came; None where all did, or there is one."""
    parts = parts_of(file)
    made = [one.name for one in parts if one.ended_at is None]
    if len(made) == len(parts):
        return None
    return Text(", ".join(name.vi for name in made), ", ".join(name.en for name in made))
