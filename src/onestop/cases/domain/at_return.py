"""What is shown or taken in when a result is handed over: the papers of the duties that bind whoever receives it.

An identity paper, originals of what was sent as files, the certificate that the new one stands for. Which they are says the
version of the procedure (`duties`, each with its source); whoever hands the result over says of each that it was, or that it is
not needed of this applicant. Of several results that go back one by one they are asked for once, with the first.
"""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from onestop.cases.domain.case_file import NOTHING, CaseFile
from onestop.cases.domain.refusals_of_returning import PaperNotShown
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.terms import PaperAtReturn
from onestop.kernel.actor import Actor

Answer: TypeAlias = Literal["done", "not_needed"]
ShownOrTaken: TypeAlias = Literal["shown", "taken"]
ANSWERS: Final[tuple[Answer, ...]] = ("done", "not_needed")
SAID: Final = "at_return"
"""Of the task of returning, what was said of each paper, by code."""
_RETURNING: Final = ("return", "return_part")


def to_show(file: CaseFile) -> tuple[PaperAtReturn, ...]:
    """What is still to be shown or taken in; nothing for a refusal, which nobody has to bring anything for."""
    if file.outcome == "refused":
        return ()
    said = {code for one in file.tasks if one.kind in _RETURNING for code in one.answer.get(SAID, NOTHING)}
    return tuple(one for one in file.terms.at_return if one.code not in said)


def papers_that_came(file: CaseFile) -> tuple[PaperAtReturn, ...]:
    """What was shown or taken in with the last result that was handed over, in the order of the procedure."""
    task = last_returned(file)
    said = task.answer[SAID] if task else NOTHING
    return tuple(one for one in file.terms.at_return if said.get(one.code) == "done")


def last_returned(file: CaseFile) -> Task | None:
    """The task of returning, the whole or one of several results, that was done last."""
    done = [one for one in file.tasks if one.kind in _RETURNING and one.done_by and SAID in one.answer]
    return max(done, key=lambda one: (one.done_at or file.changed_at, one.nth), default=None)


def checked(file: CaseFile, papers_shown: Mapping[str, str], by: Actor) -> dict[str, str]:
    """What is kept of it. On the portal its owner receives a file: nobody is there to whom he could show anything.

    Raises:
        PaperNotShown: of one it is not said.
    """
    wanted = to_show(file) if by.kind == "official" else ()
    lacking = [one for one in wanted if papers_shown.get(one.code) not in ANSWERS]
    if lacking:
        raise PaperNotShown(case_code=file.code, papers=len(lacking))
    return {one.code: papers_shown[one.code] for one in wanted}


def count_of(file: CaseFile, said: Mapping[str, str], how: ShownOrTaken) -> int:
    """How many of them were shown, or taken in."""
    return sum(1 for one in file.terms.at_return if one.how == how and said.get(one.code) == "done")
