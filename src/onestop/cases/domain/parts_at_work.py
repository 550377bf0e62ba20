"""What is left of an interlinked case once it is granted: results that are still being made, each of its own agency.

"Granted" says of such a case that its first result is there, and nothing of the others. Each of them may lack a paper, be refused
or be given up by whoever asked for it, and ends by itself: the agency that makes it says in one working day what lacks, or why it
is not taken (Decree 63/2024/NĐ-CP Art. 4.3, 8.1b, 8.2b, as amended by Decree 301/2026/NĐ-CP Art. 3.2, 6.1, 6.3; read as
republished, to be compared with the gazette). What was issued stays.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.waits import Wait
from onestop.workflow.api import Step

_WHERE_IT_STANDS: Final = ("step", "hand_over", "refused")
"""Tasks by which a step of the process is the one that is next."""


def parts_at_work(file: CaseFile) -> tuple[Step, ...]:
    """The steps where a granted case stands and which yield a result of their own: here, on their way, or refused there."""
    return tuple(_standing_at(file, _WHERE_IT_STANDS))


def parts_in_hand(file: CaseFile) -> tuple[Step, ...]:
    """Those of them that somebody has, so that he can say what lacks or that it is refused."""
    return tuple(_standing_at(file, ("step",)))


def is_carried_out(file: CaseFile) -> bool:
    """Whether it is granted, and nothing that came now could change what comes of it."""
    return file.is_decided and not parts_at_work(file)


def who_asks(file: CaseFile) -> str:
    """The agency that may ask the applicant for more, or stop: the one that decides; once it is granted, whoever makes what comes
    next.
    """
    making = parts_in_hand(file)
    return agency_of(file, making[0].code) if making else file.competent_agency


def parts_to_stop(file: CaseFile) -> tuple[Step, ...]:
    """What the agency that makes them can stop: theirs, where any has some in hand; what is on its way is still the sender's."""
    here = who_asks(file)
    return tuple(one for one in parts_in_hand(file) if agency_of(file, one.code) == here) or parts_at_work(file)


def part_since(file: CaseFile) -> datetime | None:
    """Since when the agency that makes what is left of a granted case has it; None of any other case."""
    yields = {step.result for step in parts_in_hand(file)}
    codes = {step.code for step in file.terms.process.steps if step.result in yields}
    return min((one.entered_at for one in file.tasks if one.step in codes), default=None)


def rounds_counted(file: CaseFile) -> tuple[Wait, ...]:
    """The requests for more that count against the limit now: each result has its own."""
    since = part_since(file)
    return file.rounds if since is None else tuple(one for one in file.rounds if one.began_at >= since)


def _standing_at(file: CaseFile, kinds: tuple[str, ...]) -> Iterator[Step]:
    if not file.is_decided or file.finished_at is not None:
        return
    codes = {task.step for task in file.open_tasks if task.kind in kinds}
    yield from (step for step in file.terms.process.steps if step.code in codes and step.result and not step.decision)
