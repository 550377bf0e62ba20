"""What events say of results that go back one by one."""

from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.case_file import PART_RETURNS, CaseFile
from onestop.cases.domain.delivery import chosen_for
from onestop.cases.domain.folds_in_common import Changes, promise_of, tasks_entered, waits_ended
from onestop.cases.domain.part_returns import place_of_part
from onestop.cases.domain.parts import INSTEAD, NOTICE, RETURN_PART, decided_alone
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.shares import with_shares_moved
from onestop.cases.domain.status import Stage
from onestop.cases.domain.task_kinds import OUTLIVING
from onestop.cases.domain.tasks import NO_ANSWER, Task, TaskKind, closed
from onestop.cases.events import PartEnded, PartReady, PartReturnChosen, PartReturned
from onestop.kernel.times import moment
from onestop.workflow.api import Tokens

_ON_ITS_WAY: Final[tuple[TaskKind, ...]] = ("hand_over", "sent", "refused", "silence")


def part_ready(file: CaseFile, event: PartReady) -> dict[str, Any]:
    """It is to be handed over where the applicant fetches results."""
    at, made_by = moment(event.at), {"made_by": event.agency}
    where = place_of_part(file, event.step)
    task = Task(len(file.tasks) + 1, "return_part", where, "receptionist", at, event.step, answer=made_by)
    return {"changed_at": at, "tasks": (*file.tasks, task)}


def part_returned(file: CaseFile, event: PartReturned) -> dict[str, Any]:
    at = moment(event.at)
    made_by = next(one.answer for one in file.tasks[::-1] if one.kind == RETURN_PART and one.step == event.step)
    answer = event.said or {**made_by, "delivery": event.delivery}
    tasks = closed(file.tasks, at=at, by=event.by, kind="return_part", step=event.step, answer=answer)
    return {"changed_at": at, "tasks": with_the_rest_where_it_is(tasks, file, file.outcome)}


def part_return_chosen(file: CaseFile, event: PartReturnChosen) -> dict[str, Any]:
    """It is kept by every step that may yield it; what is there already waits there from now on."""
    said = {name: text for name, text in (("address", event.address), ("reply", event.reply)) if text}
    chosen = {"way": event.way, "agency": event.agency, **said}
    facts = {**file.facts, PART_RETURNS: {**file.facts.get(PART_RETURNS, {}), **dict.fromkeys(event.steps, chosen)}}
    tasks = tuple(
        one._replace(agency=event.agency) if _lies(one) and one.step in event.steps else one for one in file.tasks
    )
    tasks = with_the_rest_where_it_is(tasks, file, file.outcome)
    return {"changed_at": moment(event.at), "facts": facts, "tasks": tasks}


def _lies(one: Task) -> bool:
    return one.kind == RETURN_PART and one.is_open


def with_the_rest_where_it_is(tasks: tuple[Task, ...], file: CaseFile, outcome: str | None) -> tuple[Task, ...]:
    """Of a finished case whatever is left is returned where all of it lies, once that is one place."""
    places = {one.agency for one in tasks if _lies(one)}
    if decided_alone(file, outcome):
        places.add(place_of_return(file))
    where = places.pop() if len(places) == 1 else place_of_return(file)
    return tuple(one._replace(agency=where) if one.kind == "return" and one.is_open else one for one in tasks)


def part_ended(file: CaseFile, event: PartEnded) -> Changes:
    """Whoever refused it did the step; else it lapses, and whatever it stood still for is waited for no more."""
    at, answer = moment(event.at), event.said or NO_ANSWER
    by = event.by if event.how == "refused" else ""
    tasks = closed(file.tasks, at=at, by=by, kind="step", step=event.step, answer=answer)
    for kind in _ON_ITS_WAY:
        tasks = closed(tasks, at=at, by="", kind=kind, step=event.step, answer=answer)
    return {
        "stage": Stage.AT_WORK,
        "changed_at": at,
        "tokens": Tokens.at(event.tokens),
        "tasks": tasks_entered(file, with_shares_moved(tasks, event.shares), event),
        "waits": waits_ended(file.waits, at, incomplete=True, shares_moved=True) if file.waits else (),
        "paused_since": None if event.due_at else file.paused_since,
        **promise_of(event),
    }


def lapsed_with_the_end(tasks: tuple[Task, ...], at: datetime, *, parts: bool) -> tuple[Task, ...]:
    """Whatever was open lapsed, but for what goes back all the same; of `parts` what is there to be fetched stays so too."""
    lapsed = closed(tasks, at=at, by="")
    stay = {*OUTLIVING, RETURN_PART} if parts else OUTLIVING
    return tuple(
        before if before.kind in stay and before.is_open else after for before, after in zip(tasks, lapsed, strict=True)
    )


def handed_over_with_the_rest(tasks: tuple[Task, ...], at: datetime, by: Any, instead: str) -> tuple[Task, ...]:
    """What had not gone by itself goes with the whole; `instead` is what went back in its place, if anything did."""
    told = {INSTEAD: instead} if instead else {}
    for one in tasks:
        if one.kind == RETURN_PART and one.is_open:
            tasks = closed(tasks, at=at, by=by, kind="return_part", step=one.step, answer={**one.answer, **told})
    return tasks


def again_to_hand_over(file: CaseFile) -> tuple[Task, ...]:
    """What went by its notice alone is to be handed over after all, where it is fetched."""
    tasks = file.tasks
    for one in file.tasks:
        if one.kind == RETURN_PART and INSTEAD in one.answer and not _came_up_since(tasks, one):
            answer = {name: said for name, said in one.answer.items() if name != INSTEAD}
            where = place_of_part(file, one.step)
            tasks = (
                *tasks,
                Task(len(tasks) + 1, RETURN_PART, where, "receptionist", file.changed_at, one.step, answer=answer),
            )
    back = Task(len(tasks) + 1, "return", place_of_return(file), "receptionist", file.changed_at)
    return with_the_rest_where_it_is((*tasks, back), file, file.outcome)


def _came_up_since(tasks: tuple[Task, ...], before: Task) -> bool:
    return any(one.kind == RETURN_PART and one.step == before.step and one.nth > before.nth for one in tasks)


def kept_after_all(file: CaseFile) -> tuple[Task, ...]:
    """Revoked once more before its owner had it, nobody hands it over: it stands as when its notice had gone."""
    tasks = closed(file.tasks, at=file.changed_at, by="", kind="return")
    for one in tasks:
        if _lies(one):
            answer = {**one.answer, INSTEAD: NOTICE}
            tasks = closed(tasks, at=file.changed_at, by="", kind=RETURN_PART, step=one.step, answer=answer)
    return tasks


def fetched_at(file: CaseFile, agency: str) -> tuple[Task, ...]:
    """What is there waits at another counter, but for what goes its own way."""
    return tuple(
        one._replace(agency=agency) if _lies(one) and not chosen_for(file, one.step) else one for one in file.tasks
    )
