"""Ending results that will not come: refused, stopped or given up, each by itself, and the case with the last of them.

What comes after a result that was refused or stopped goes on: each procedure of the group is answered by itself (Decree
63/2024/NĐ-CP Art. 4.3). That the health card does not wait for a residence that was refused is our reading: the text says
neither.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from onestop.cases.domain.case_file import CaseFile, capacity, facts_of, said_by
from onestop.cases.domain.clock import is_late, promise
from onestop.cases.domain.decision import decided
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.folds_in_common import NO_TOKENS
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.shares import moved_shares
from onestop.cases.domain.step_events import entering
from onestop.cases.domain.waits import Wait, answered_as
from onestop.cases.events import CaseEvent, Decided, PartEnded
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.rules.api import Happening
from onestop.workflow.api import Step, Tokens, complete

How: TypeAlias = Literal["refused", "stopped", "withdrawn"]


def end_parts(
    file: CaseFile,
    steps: Iterable[Step],
    how: How,
    why: Grounds,
    *,
    agency: str,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    """The file without these results, and the end of the case where nothing is left to be done. `agency` ends them: its papers
    say so, and to its head one complains (Law on Complaints 02/2011/QH13, Article 7).
    """
    waited = next((wait.began_at for wait in file.waits if wait.is_open), at)
    late, events = file.late or is_late(file, waited), list[CaseEvent]()
    for step in steps:
        events.append(_ended(file, step, how, why, agency=agency, by=by, at=at, calendar=calendar))
        file = evolve(file, events[-1])
    if file.tokens is None or file.tokens.finished:
        events.append(_last(file, by, at, late=late))
        file = evolve(file, events[-1])
    return file, tuple(events)


def _last(file: CaseFile, by: Actor, at: datetime, *, late: bool) -> Decided:
    """The end of a case that was granted. What its applicant did not bring or pay, or wants no more, makes nobody late."""
    return replace(decided(file, file.facts["outcome"], file.because or Grounds((), "", by.key), by, at), late=late)


def _ended(
    file: CaseFile,
    step: Step,
    how: How,
    why: Grounds,
    *,
    agency: str,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> PartEnded:
    tokens, then = _given_up(file, step) if how == "withdrawn" else _gone_past(file, step)
    return PartEnded(
        case_code=file.code,
        at=iso(at),
        step=step.code,
        agency=(made_by := agency_of(file, step.code)),
        how=how,
        reasons=list(why.reasons),
        tasks=entering(file, then, at=at, calendar=calendar),
        tokens=sorted(tokens.places),
        said={
            "ended": how,
            "made_by": made_by,
            "ended_by": agency,
            "reasons": list(why.reasons),
            "note": why.note,
            **said_by(by),
        },
        **_promised(file, at, calendar),
        **capacity(by),
    )


def _given_up(file: CaseFile, step: Step) -> tuple[Tokens, tuple[Step, ...]]:
    """Nothing comes after what nobody wants any more."""
    places = file.tokens.places if file.tokens else frozenset()
    return Tokens.at(places - {step.code}), ()


def _gone_past(file: CaseFile, step: Step) -> tuple[Tokens, tuple[Step, ...]]:
    """The steps that wait once this one is over, but for those that would yield the same result after all."""
    tokens, ahead, then = file.tokens or NO_TOKENS, [step], list[Step]()
    while ahead:
        advanced = complete(file.terms.process, tokens, ahead.pop().code, facts_of(file, file.facts))
        tokens = advanced.tokens
        ahead += [one for one in advanced.entered if one.result == step.result]
        then += [one for one in advanced.entered if one.result != step.result]
    return tokens, tuple(then)


def _promised(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> dict[str, Any]:
    """The day of what is left, and the shares: where the clock stood still for the applicant it goes on."""
    wait = next((one for one in file.waits if one.is_open), None)
    stands: dict[str, Any] = {
        "due_at": file.due_at and iso(file.due_at),
        "late_from": file.late_from and iso(file.late_from),
        "shares": [],
    }
    if wait is None or file.due_at is not None or file.received_at is None:
        return stands
    happenings = (*file.happenings, *(Happening(_kind(one), at) for one in file.waits if one.is_open and _is_told(one)))
    promised = promise(file, received=file.received_at, happenings=happenings, calendar=calendar)
    return {**promised, "shares": moved_shares(file, at, calendar)}


def _is_told(wait: Wait) -> bool:
    return wait.kind in ("supplement", "payment") and not wait.runs_on


def _kind(wait: Wait) -> str:
    """A request that nobody answered starts no term again."""
    return answered_as("", incomplete=True) if wait.kind == "supplement" else "payment_made"


def kept_from_part(file: CaseFile, by: Actor, step: str = "", *, doing: Text) -> FourEyes | None:
    """Who received it there, worked on it or has it in hands does not end it: of the same procedure alone a competent person
    decides on what another appraised (Decree 61/2018 Art. 19.2).
    """
    named = {one.code: one for one in file.terms.process.steps}
    result = named[step].result if step in named else None
    his = (
        named[task.step].name
        for task in file.tasks
        if task.kind in ("step", "hand_over")
        and task.step in named
        and named[task.step].result == result
        and any(map(by.is_behind, task.doers or (task.assignee,)))
    )
    did = tuple(dict.fromkeys(his)) if result is not None else ()
    return FourEyes(case_code=file.code, step=doing, done=did) if did else None
