"""What lateness and apologies change in the file of a case: the promise stays as it was."""

from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.status import Stage
from onestop.cases.domain.tasks import NO_ANSWER, Task, closed
from onestop.cases.events import ApologyDrafted, ApologySent, LatenessNoted
from onestop.kernel.times import moment


def lateness_noted(_file: CaseFile, event: LatenessNoted) -> dict[str, Any]:
    return {"late": True, "lateness_noted_at": moment(event.at)}


def apology_drafted(file: CaseFile, event: ApologyDrafted) -> dict[str, Any]:
    """Written anew it stands in the place of the draft that waits."""
    at, due_at, said = moment(event.at), moment(event.send_by), event.said or NO_ANSWER
    tasks = list(file.tasks)
    for place, one in enumerate(tasks):
        if one.kind == "apology" and one.is_open:
            tasks[place] = one._replace(due_at=due_at, answer=said)
            break
    else:
        tasks.append(
            Task(len(tasks) + 1, "apology", file.competent_agency, "head", at, due_at=due_at, answer=said),
        )
    return {"stage": Stage.AT_WORK, "changed_at": at, "tasks": tuple(tasks)}


def apology_sent(file: CaseFile, event: ApologySent) -> dict[str, Any]:
    """Neither the promise nor its lateness changes: the new day stands beside them."""
    at = moment(event.at)
    tasks = closed(file.tasks, at=at, by=event.by, kind="apology", answer=event.said or NO_ANSWER)
    return {"stage": Stage.AT_WORK, "changed_at": at, "tasks": tasks}
