"""Trays: where a case lies, in whose agency and for which hands, and how pressing it is.

Every open case lies in exactly one tray. An official's work is the union of a few
trays, so the first page of it is a few short index ranges, however many cases there are.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import combinations
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import late_from
from onestop.cases.domain.status import Status
from onestop.kernel.actor import Actor

TO_RECEIVE: Final = "to_receive"
TO_RETURN: Final = "to_return"
WAITING: Final = "waiting_citizen"
NOWHERE: Final = ""
ROLES: Final = ("head", "receptionist", "specialist")
PAUSED_LAST: Final = timedelta(days=1000 * 365)
"""Cases whose clock stands still come after all others, the longest waiting first."""
_LATER_TURNS: Final = {TO_RETURN: 1, WAITING: 2}


def tray_of(file: CaseFile) -> tuple[str, str]:
    """(agency, tray) in which the case lies; no tray once nobody owes anything."""
    if file.status is Status.SUBMITTED:
        return file.intake_agency, TO_RECEIVE
    if file.status is Status.FINISHED:
        return file.intake_agency, TO_RETURN
    if file.status is Status.SUPPLEMENT:
        return (file.competent_agency if file.received_at else file.intake_agency), WAITING
    if file.status.awaits_authority:
        return file.competent_agency, _hands(file)
    return file.intake_agency, NOWHERE


def urgent_at(file: CaseFile) -> datetime | None:
    """The moment by which it is ordered in its tray: when an answer, or the result, begins to be late."""
    if file.status is Status.SUBMITTED:
        return file.accept_by
    if file.status is Status.FINISHED:
        return file.finished_at
    if file.status.is_open:
        return late_from(file) or file.changed_at + PAUSED_LAST
    return None


def turn_of(tray: str) -> int:
    """Whose turn comes first in a day's work: what the authority owes an answer or a decision,
    then results nobody is late with until they are fetched, then what waits for the applicant.
    """
    return _LATER_TURNS.get(tray, 0)


def trays_of(by: Actor) -> tuple[tuple[str, str, bool], ...]:
    """(agency, tray, below too) of an official's own work, by the grants of his posts."""
    decides = {grant.agency for grant in by.grants if grant.permission == "cases.decide"}
    trays = {
        (grant.agency, tray, grant.subtree)
        for grant in by.grants
        # A head may do a specialist's step, but it is not what waits for him.
        if not (grant.permission == "cases.step" and grant.agency in decides)
        for tray in TRAYS_OF_PERMISSION.get(grant.permission, ())
    }
    return tuple(sorted(trays))


def _hands(file: CaseFile) -> str:
    waiting = file.waiting
    if len(waiting) == 1:
        return waiting[0].role if waiting[0].role in ROLES else "head"
    return "+".join(sorted({step.role if step.role in ROLES else "head" for step in waiting})) or "head"


def _trays_with(role: str) -> Iterable[str]:
    """Steps side by side may wait for several roles at once; the tray is named after all of them."""
    for size in range(1, len(ROLES) + 1):
        for roles in combinations(ROLES, size):
            if role in roles:
                yield "+".join(roles)


TRAYS_OF_PERMISSION: Final = {
    "cases.accept": (TO_RECEIVE, *_trays_with("receptionist")),
    "cases.return": (TO_RETURN,),
    "cases.supplement": (WAITING,),
    "cases.step": tuple(_trays_with("specialist")),
    "cases.decide": tuple(_trays_with("head")),
}
