"""What a case that takes up another has of it beside content and papers: how each of several results was to be received, and what
of its own charges was never paid.

How it is received was chosen by its applicant, who asks for nothing else now; he can choose anew as ever. What was charged for
one result and fell away as that was refused is due where it is made after all, and copies that the form still asks for are paid
once. Rules of ours, as all of reopening.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from onestop.cases.domain.case_file import NOTHING, PART_RETURNS, CaseFile, capacity
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.fee_book import COPIES
from onestop.cases.domain.fees import sums_of
from onestop.cases.domain.part_money import part_of_copies
from onestop.cases.domain.parts import steps_yielding
from onestop.cases.domain.paying import Charge, set_for_return
from onestop.cases.events import FeeSet, PartReturnChosen
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


def with_charges(
    file: CaseFile, old: CaseFile, since: Sequence[CaseFile] = (), *, by: Actor, at: datetime
) -> tuple[CaseFile, tuple[FeeSet, ...]]:
    """The new file, with what was charged for the result it is about alone, or is asked for in copies, and was not paid: neither
    in the old case nor in one that took it up `since`."""
    events: list[FeeSet] = []
    for one in _of_part(file, old, since) if file.part else _of_copies(file, (old, *since)):
        events.append(set_for_return(file, one, by=by, at=at))
        file = evolve(file, events[-1])
    return file, tuple(events)


def _of_part(file: CaseFile, old: CaseFile, since: Sequence[CaseFile]) -> Iterator[Charge]:
    """Nothing of a case that was itself about it alone: there it is due as ever. What was paid since is not due once more."""
    codes = steps_yielding(old, file.part)
    own = [one for one in sums_of(old) if one.part in codes and one.kind != COPIES]
    paid = {one.kind for earlier in since for one in sums_of(earlier) if one.paid}
    return (Charge(one.kind, one.due, one.basis, one.source) for one in own if one.due and one.kind not in paid)


def _of_copies(file: CaseFile, earlier: Sequence[CaseFile]) -> Iterator[Charge]:
    """What was waived, for it was given up or asked for in error, is not asked for once more."""
    known = [one for old in earlier for one in sums_of(old) if one.kind == COPIES]
    rest = file.fee.copies_beside - sum(one.amount - one.due - one.refunded for one in known)
    if rest > 0:
        yield Charge(COPIES, rest, "procedure", part=part_of_copies(file))
