"""To whom a step can be given: officials of the agency where it is done who may do it, in this case."""

from collections.abc import Iterable
from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.forfeits import permission_for
from onestop.cases.domain.hands import conflict_of, kept_from
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.refusals import NotAtThisStep
from onestop.cases.domain.refusals_of_hands import CannotBeAssigned
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.workflow.api import Step


def assignable(file: CaseFile, step: str, *, now: datetime) -> tuple[people.OfficialView, ...]:
    """Whose post lets them do the step, but those who did what must be done by somebody else, and who are not impartial.

    Raises:
        NotAtThisStep: the process has no such step.
    """
    _step(file, step)
    return _able(file, step, now=now)


def assignable_to(
    asked: Iterable[tuple[CaseFile, str]], *, now: datetime
) -> tuple[tuple[people.OfficialView, ...], ...]:
    """The same of each of these steps, in that order; the officials of an agency are asked for once."""
    held: dict[tuple[str, str], tuple[people.OfficialView, ...]] = {}
    found = []
    for file, step in asked:
        place = (agency_of(file, step), permission_for(file, step))
        if place not in held:
            held[place] = _officials(*place, now=now)
        found.append(tuple(one for one in held[place] if _may(file, step, one)))
    return tuple(found)


def who_else_can(file: CaseFile, step: str, *, by: Actor, now: datetime) -> tuple[people.OfficialView, ...]:
    """Who could do a step that is kept from this official; without a step, who could decide."""
    return tuple(one for one in _able(file, step, now=now) if not by.is_behind(one.key))


def _able(file: CaseFile, step: str, *, now: datetime) -> tuple[people.OfficialView, ...]:
    able = _officials(agency_of(file, step), permission_for(file, step), now=now)
    return tuple(one for one in able if _may(file, step, one))


def _officials(agency: str, permission: str, *, now: datetime) -> tuple[people.OfficialView, ...]:
    """Those of that very agency whose post gives the permission."""
    roles = (role.code for role in people.ROLES.values() if permission in role.permissions)
    found = {one.key: one for role in roles for one in people.officials_at(agency, role, now)}
    return tuple(one for key, one in found.items() if key)


def check_assignee(file: CaseFile, step: str, assignee: str | None, *, now: datetime) -> None:
    """Raises CannotBeAssigned: an act gives the step to somebody who may not do it here."""
    if assignee not in {one.key for one in assignable(file, step, now=now)}:
        raise CannotBeAssigned(case_code=file.code, step=_step(file, step).name)


def _may(file: CaseFile, step: str, one: people.OfficialView) -> bool:
    whom = Actor(
        kind="official",
        key=one.key,
        own_person_id=one.person_id,
        own_number=one.number,
        same_person=one.same_person,
    )
    return not kept_from(file, step, whom) and conflict_of(file, whom) is None


def _step(file: CaseFile, code: str) -> Step:
    for step in file.terms.process.steps:
        if step.code == code:
            return step
    raise NotAtThisStep(case_code=file.code, step=code, waiting=tuple(step.code for step in file.waiting))
