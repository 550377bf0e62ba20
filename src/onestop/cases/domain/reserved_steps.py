"""Steps that the law gives to another agency: the police enters a residence, social insurance issues the card.

Neither silence nor a refusal makes such a step the decider's: Decree 63/2024/NĐ-CP Art. 7.4 (as amended by 301/2026/NĐ-CP, read
as republished) has whoever is silent warned after two working hours, and says of nobody that he takes over. Which steps they are
the process says beside them (`reserved`); what was published before it could say so is read with care (`Step.only_there`).
"""

from collections.abc import Iterator, Mapping
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_hops import NoSuchBody, StepOfAnotherAgency
from onestop.kernel.bilingual import Text
from onestop.workflow import api as workflow
from onestop.workflow.api import Step

BODY_NAMES: Final[Mapping[str, Text]] = {
    **workflow.BODY_NAMES,
    "intake": Text("nơi tiếp nhận hồ sơ", "the agency that took it in"),
    "above": Text("cơ quan cấp trên", "the level above"),
}
"""How the agencies are called at which a step can be done, in the middle of a sentence."""
_THE_LAW: Final = Text("pháp luật của lĩnh vực", "the law of the sector")


def is_reserved(file: CaseFile, step: Step) -> bool:
    """Whether the agency that decides may not do it; where that agency is itself the body, it may."""
    return step.only_there and file.partners.get(step.at) != file.competent_agency


def refuse_if_reserved(file: CaseFile, step: Step) -> None:
    """Raises StepOfAnotherAgency: the law gives the step to another agency."""
    if is_reserved(file, step):
        raise _of_another(file, step)


def not_done_here(file: CaseFile, step: str) -> StepOfAnotherAgency | None:
    """Why nobody completes that step where it lies; None of any other."""
    here = next((one for one in lying_here(file) if one.code == step), None)
    return _of_another(file, here) if here else None


def _of_another(file: CaseFile, step: Step) -> StepOfAnotherAgency:
    provision = step.reserved if isinstance(step.reserved, Text) else _THE_LAW
    return StepOfAnotherAgency(case_code=file.code, step=step.name, body=BODY_NAMES[step.at], provision=provision)


def require_bodies(file: CaseFile, partners: Mapping[str, str]) -> None:
    """Raises NoSuchBody: a step is another agency's by law, and none of that kind is entered."""
    for step in file.terms.process.steps:
        if step.only_there and step.at not in partners:
            raise NoSuchBody(case_code=file.code, step=step.name, body=BODY_NAMES[step.at])


def lying_here(file: CaseFile) -> tuple[Step, ...]:
    """Steps of another agency that lie with the one that decides: kept before that was refused, or nobody was entered then."""
    return tuple(_lying_here(file))


def _lying_here(file: CaseFile) -> Iterator[Step]:
    if not any(step.only_there for step in file.terms.process.steps):  # as of most cases
        return
    here = {one.step for one in file.open_tasks if one.kind == "step" and one.agency == file.competent_agency}
    yield from (step for step in file.waiting if step.code in here and is_reserved(file, step))
