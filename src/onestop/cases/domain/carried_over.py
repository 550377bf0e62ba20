"""What a case that takes up another has of it beside content and papers: how each of several results was to be received.

It was chosen by its applicant, who asks for nothing else now; he can choose anew as ever. Rule of ours, as all of reopening.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from onestop.cases.domain.case_file import NOTHING, PART_RETURNS, CaseFile, capacity
from onestop.cases.domain.evolve import evolve
from onestop.cases.events import PartReturnChosen
from onestop.kernel.actor import Actor
from onestop.kernel.times import iso


def with_ways_chosen(
    file: CaseFile, old: CaseFile, *, today: Callable[[str], str], by: Actor, at: datetime
) -> tuple[CaseFile, tuple[PartReturnChosen, ...]]:
    """The new file, with what was chosen in the old for the results it is to lead to; `today` says who took an agency over."""
    events = tuple(_chosen(file, old, today, by, at))
    for one in events:
        file = evolve(file, one)
    return file, events


def _chosen(
    file: CaseFile, old: CaseFile, today: Callable[[str], str], by: Actor, at: datetime
) -> Iterator[PartReturnChosen]:
    here = [one.code for one in file.terms.process.steps if one.result is not None] or [file.part]
    kept = {step: said for step, said in old.facts.get(PART_RETURNS, NOTHING).items() if step in here}
    steps: dict[str, list[str]] = {}
    for step, said in kept.items():
        steps.setdefault(str(sorted(said.items())), []).append(step)
    for same in steps.values():
        said = kept[same[0]]
        yield PartReturnChosen(
            case_code=file.code,
            at=iso(at),
            steps=same,
            way=said["way"],
            agency=today(said["agency"]),
            address=said.get("address", ""),
            carried_from=old.code,
            **capacity(by),
        )
