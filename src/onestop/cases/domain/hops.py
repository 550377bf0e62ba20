"""Steps that another agency does (hops): where they are, whether they were confirmed there, and when they are late.

A step of the process says at which kind of agency it is done; which one that is was found out on the day of acceptance. When the
step is reached it is handed over: a task of the receiver to confirm, or to refuse with a reason, and one of the sender to watch
that he does (Decree 61/2018 Art. 18, 19.6, 19.7). Each has its last day inside the one term of the case, which nothing of this
moves. What is handed over is data: a dossier on paper was scanned at intake (Art. 17), so it is there at once at any hour. That
what comes after 15:00 goes on the next working morning (Art. 18) is said of what is carried on paper: transfers of a whole
dossier keep it (`transferring.arrives_at`), hand-overs of a step do not.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.opinions import agencies_asked
from onestop.cases.domain.task_kinds import ABOUT_A_STEP
from onestop.cases.domain.tasks import Task
from onestop.kernel.bilingual import Text
from onestop.workflow.api import Step

OF_A_STEP: Final = frozenset({"step", "hand_over"})
"""Tasks that an agency has because a step is its own."""
_DECISION: Final = Text("Quyết định", "Decision")
TOLD_OF_SILENCE: Final = "silence"
ANSWERS: Final[Mapping[str, Text]] = {
    "resent": Text("Chuyển lại, có giải trình", "Sent again, with an explanation"),
    "kept": Text("Cơ quan giải quyết tự làm bước này", "Done by the agency that decides"),
}
"""What whoever sent it does about a hand-over that was refused."""
ANSWERS_TO_SILENCE: Final[Mapping[str, Text]] = {
    "resent": Text("Chuyển cơ quan khác cùng loại", "Sent to another agency of that kind"),
    "kept": ANSWERS["kept"],
}
"""What it does where the receiver neither confirmed nor refused in time."""


def is_hop(file: CaseFile, task: Task) -> bool:
    """Whether it is about a step that another agency does than the one that decides: its own task, or to watch it."""
    if task.kind not in ABOUT_A_STEP:
        return False
    return task.kind != "step" or task.agency != file.competent_agency


def agency_of(file: CaseFile, step: str) -> str:
    """Where that step is done: where it lies now, else where the process would have it."""
    for task in file.tasks[::-1]:
        if task.step == step and task.kind in OF_A_STEP and task.is_open:
            return task.agency
    at = next((one.at for one in file.terms.process.steps if one.code == step), "")
    agency: str = file.partners.get(at, file.competent_agency)
    return agency


def taking_part(file: CaseFile) -> Iterator[str]:
    """Other agencies that see the case: asked for an opinion, having a step now, or having confirmed, refused or done one, or
    told that nobody confirms one."""
    yield from agencies_asked(file)
    yield from agencies_of_steps(file)


def agencies_of_steps(file: CaseFile) -> Iterator[str]:
    """Those that have a step now, or have confirmed, refused or done one."""
    for task in file.tasks:
        if task.kind in OF_A_STEP and (task.done_by or (task.is_open and file.finished_at is None)):
            yield task.agency
        if task.kind == TOLD_OF_SILENCE and task.is_open:
            yield task.agency


def handed_over(file: CaseFile) -> tuple[Step, ...]:
    """The steps that wait for their receiver to confirm them."""
    return _steps_of(file, "hand_over")


def not_taken_over(file: CaseFile) -> tuple[Step, ...]:
    """The steps that wait nowhere yet, because nobody confirmed that he has them."""
    return handed_over(file) + refused_hand_overs(file)


def refused_hand_overs(file: CaseFile) -> tuple[Step, ...]:
    """The steps that nobody took over."""
    return _steps_of(file, "refused")


def lying_at(file: CaseFile) -> Mapping[str, tuple[Text, ...]]:
    """By agency, the steps that lie there now, or the decision where no step is one; what was refused lies with its sender.

    Accepted and not ended it is never nobody's: without either it is with the agency that decides.
    """
    places, named = dict[str, list[Text]](), {one.code: one.name for one in file.terms.process.steps}
    for task in file.open_tasks:
        if task.kind in ("step", "hand_over", "refused") and task.step in named:
            places.setdefault(task.agency, []).append(named[task.step])
        elif task.kind == "decide":
            places.setdefault(task.agency, []).append(_DECISION)
    if not places and file.received_at and not file.finished_at:
        places[file.competent_agency] = []
    return {agency: tuple(names) for agency, names in places.items()}


def _steps_of(file: CaseFile, kind: str) -> tuple[Step, ...]:
    codes = {task.step for task in file.tasks if task.is_open and task.kind == kind}
    return tuple(step for step in file.terms.process.steps if step.code in codes)
