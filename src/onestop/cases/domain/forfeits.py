"""What an act takes from whoever does it: the later steps, the decision above all, that he could do and then may not.

Four eyes (`hands`) keep the doer of a step from others. Who works alone, or holds two posts, is told so before he does it, while
somebody else can still do one of the two.
"""

from collections.abc import Iterable
from typing import NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hands import decisions_of, kept_from, step_name
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.tasks import permission_of
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text


class Forfeit(NamedTuple):
    """A step that this person could do, and may not any more after the act; without a code the decision is meant."""

    step: str
    name: Text


def none_forfeited(_file: CaseFile, _by: Actor, _step: str) -> tuple[Forfeit, ...]:
    """Of an act that keeps nobody from anything."""
    return ()


def by_step(file: CaseFile, by: Actor, step: str) -> tuple[Forfeit, ...]:
    """What whoever does that step may not do afterwards: every step still to come that is kept apart from it."""
    process = file.terms.process
    apart = [
        one.code for one in process.steps if step in process.kept_apart[one.code] and _is_to_come(file, one.code, step)
    ]
    return _forfeited(file, by, apart if any(one.decision for one in process.steps) else [*apart, ""])


def by_opinion(file: CaseFile, by: Actor, _step: str) -> tuple[Forfeit, ...]:
    """What whoever writes an opinion may not do afterwards: decide."""
    return _forfeited(file, by, decisions_of(file))


def permission_for(file: CaseFile, step: str) -> str:
    """What a post must allow before its holder does the step; without a code, before he decides."""
    roles = {one.code: one.role for one in file.terms.process.steps}
    return permission_of(roles.get(step, "head"))


def _forfeited(file: CaseFile, by: Actor, steps: Iterable[str]) -> tuple[Forfeit, ...]:
    if by.kind != "official":
        return ()
    return tuple(
        Forfeit(one, step_name(file, one))
        for one in steps
        if by.may(permission_for(file, one), agency_of(file, one)) and not kept_from(file, one, by)
    )


def _is_to_come(file: CaseFile, later: str, step: str) -> bool:
    """Whether `later` comes after that step, or beside it and nobody has done it."""
    done = any(task.kind == "step" and task.step == later and task.done_by for task in file.tasks)
    return not done or step in file.terms.process.leading_to(later)
