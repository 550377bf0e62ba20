"""Who had a case, from when until when: its holders as spans, read off its tasks.

Until it is accepted the one-stop section that answers it has it, then the agency that is competent, and since a transfer whoever
took it over. `competent_agency` of the file says who has it now, for lists; what is asked of the past is asked here.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from onestop.cases.domain.case_file import TAKEN_OVER_SHORT, CaseFile
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.transferring import TAKE_OVER
from onestop.kernel.times import moment


class Holding(NamedTuple):
    """The time in which an agency had the case: [since, until)."""

    agency: str
    since: datetime
    until: datetime | None
    """None of whoever has it now, or had it last."""


def holders_of(file: CaseFile) -> tuple[Holding, ...]:
    """Everybody who had it, in turn, without a gap since it was lodged."""
    begun = [*_begun(file)]
    # Of two that begin at one moment the former had it for no time at all.
    lasting = [one for one, after in pairwise([*begun, None]) if one and (after is None or after[1] > one[1])]
    changes = [one for before, one in pairwise([None, *lasting]) if one and (before is None or before[0] != one[0])]
    ends = [since for _, since in changes[1:]]
    return tuple(Holding(agency, since, until) for (agency, since), until in zip(changes, [*ends, None], strict=True))


def holder_at(file: CaseFile, at: datetime) -> str:
    """The agency that had it at that moment."""
    return next(one.agency for one in holders_of(file) if one.until is None or at < one.until)


def answers_for_lateness(file: CaseFile) -> str:
    """The agency to which it counts whether the promise was kept.

    Of a case that is late the one that had it in the last moment of its term, whoever took it over since: what is sent on late is
    late, and who takes it over is not late by it; nor is who took it over with less than a fair share of the term left
    (`fair_share.py`): whoever had it before is. Of any other whoever has it.
    """
    ended = file.late_from or file.due_at
    if not file.late or ended is None:
        return file.competent_agency
    until_then = [one for one in holders_of(file) if one.since < ended]
    fair = (one for one in until_then[:0:-1] if not _came_too_late(file, one.since, ended))
    return next(fair, until_then[0]).agency


def _came_too_late(file: CaseFile, since: datetime, ended: datetime) -> bool:
    """Taken over with too little left, and nothing gave it the term anew since: a request for more that was answered in full.

    Where the law of the procedure begins the term anew, and only if it was made before the term `ended`: later it moves nothing.
    """
    if not any(moment(one) == since for one in file.facts.get(TAKEN_OVER_SHORT, ())):
        return False
    if file.terms.policy.on_supplement != "restart":
        return True
    return not any(since <= one.began_at < ended and one.ended_at and not one.incomplete for one in file.rounds)


def _begun(file: CaseFile) -> Iterator[tuple[str, datetime]]:
    """Each agency that came to have it, and since when."""
    yield from ((one.agency, one.entered_at) for one in file.tasks if one.kind == "receive")
    if file.received_at is not None:
        moves = [*_moves_since(file, file.received_at)]
        yield moves[0].step if moves else file.competent_agency, file.received_at
        yield from ((one.agency, one.done_at) for one in moves if one.done_at)


def _moves_since(file: CaseFile, received: datetime) -> Iterator[Task]:
    return (
        one for one in file.tasks if one.kind == TAKE_OVER and one.done_by and one.done_at and one.done_at > received
    )
