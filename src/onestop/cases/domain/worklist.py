"""Worklists: what of all open tasks and waits is one official's own work, and whose turn comes first."""

from typing import Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.task_kinds import TASK_KINDS, TOLD_BEFORE_LATE, UNHURRIED
from onestop.cases.domain.tasks import PERMISSION_OF, Hands, Task, TaskKind
from onestop.cases.domain.waits import AWAITS_APPLICANT, Wait
from onestop.kernel.actor import Actor

SUPPLEMENT: Final = "supplement"
PAYMENT: Final = "payment"
SENT: Final = "sent"
"""The lane of what was handed over to another agency that has not confirmed it: to be watched, not done."""
AWAITED: Final = frozenset({SUPPLEMENT, PAYMENT})
"""Lanes in which the applicant is waited for."""


class Lane(NamedTuple):
    """Open tasks of one kind at one agency for one role, (hands empty) its open waits, or what was given to one official;
    ordered by urgency."""

    agency: str
    kind: str
    hands: str = ""
    assignee: str = ""


OWN_WORK: Final[tuple[tuple[str, TaskKind | str, Hands | str], ...]] = (
    *((permission, kind, hands) for kind, row in TASK_KINDS.items() for hands, permission in row.whose.items()),
    ("cases.supplement", SUPPLEMENT, ""),
    ("cases.supplement", PAYMENT, ""),
)
"""(permission, kind, hands) of what a permission makes somebody's own work: tasks by the table of their kinds, and waits."""
_HANDED: Final[tuple[TaskKind, ...]] = ("step", "hand_over")
_WATCHED: Final[tuple[tuple[TaskKind, Hands], ...]] = (
    *((kind, hands) for hands in PERMISSION_OF for kind in _HANDED),
    ("sent", "specialist"),
    ("refused", "specialist"),
)
"""What a head is told of before it is late: steps and hand-overs at his agency, and those of his that nobody has taken over."""
_SIGNED: Final[tuple[TaskKind, ...]] = ("decide", "step", "apology", "replacement")
"""What a head signs or decides, of which those who prepared it wait to see the end."""
_ALL_WORK: Final = tuple((kind, hands) for kind, row in TASK_KINDS.items() for hands in row.whose)
"""Every lane a task can lie in."""
_LATER_TURNS: Final[dict[str, int]] = {**dict.fromkeys(UNHURRIED, 1), SENT: 1, SUPPLEMENT: 2, PAYMENT: 2}


def lanes_of(by: Actor) -> tuple[tuple[Lane, bool], ...]:
    """(lane, below too) of an official's own work, by the grants of his posts."""
    decides = {grant.agency for grant in by.grants if grant.permission == "cases.decide"}
    lanes = {
        (Lane(grant.agency, kind, hands), grant.subtree)
        for grant in by.grants
        # A head may do a specialist's step, but it is not what waits for him.
        if not (grant.permission == "cases.step" and grant.agency in decides)
        for permission, kind, hands in OWN_WORK
        if permission == grant.permission
    }
    return tuple(sorted(lanes))


def is_own_work(task: Task, by: Actor) -> bool:
    """Whether a task is in one of the lanes of this official: as in lists, a head's work is not his specialists' steps, and what
    was given to somebody else is nobody's but his."""
    if is_given(task.kind) and task.assignee and task.assignee not in hands_of(by):
        return False
    permission = TASK_KINDS[task.kind].whose.get(task.hands)
    if permission is None or (permission == "cases.step" and by.may("cases.decide", task.agency)):
        return False
    return by.may(permission, task.agency)


def is_given(kind: str) -> bool:
    """Whether such a task is given to one official, who alone does it from then on (Decree 61/2018 Art. 19)."""
    return kind == "step"


def hands_of(by: Actor) -> frozenset[str]:
    """The keys under which something is given to this official, or to somebody whose work he does meanwhile."""
    covered = (key for one in by.covers for key in (one.key, *one.same_person))
    return frozenset({by.key, *by.same_person, *covered})


def lanes_to_be_late(by: Actor) -> tuple[tuple[Lane, bool], ...]:
    """(lane, below too) of what can still be late: own work with a promise, and for a head every step at his agency, what it was
    sent and has not confirmed, and what it sent and nobody confirmed.

    Who answers for the agency is told that lateness is coming, whoever does the step: finish, or apologise.
    """
    watched = {
        (Lane(grant.agency, kind, hands), grant.subtree)
        for grant in by.grants
        if grant.permission == "cases.decide"
        for kind, hands in _WATCHED
    }
    own = {(lane, below) for lane, below in lanes_of(by) if lane.kind in TOLD_BEFORE_LATE}
    return tuple(sorted(own | watched))


def lanes_to_sign(by: Actor) -> tuple[tuple[Lane, bool], ...]:
    """(lane, below too) of what the head of an agency is to sign, for those who receive or prepare there: to be watched."""
    decides = {grant.agency for grant in by.grants if grant.permission == "cases.decide"}
    lanes = {
        (Lane(grant.agency, kind, "head"), grant.subtree)
        for grant in by.grants
        if grant.permission in ("cases.accept", "cases.step") and grant.agency not in decides
        for kind in _SIGNED
    }
    return tuple(sorted(lanes))


def lanes_of_unit(by: Actor) -> tuple[tuple[Lane, bool], ...]:
    """(lane, below too) of all that is open at the agencies this official heads, whoever is to do it: he assigns it."""
    heads = {(grant.agency, grant.subtree) for grant in by.grants if grant.permission == "cases.decide"}
    return tuple(sorted((lane, below) for agency, below in heads for lane in lanes_at(agency)))


def lanes_at(agency: str) -> tuple[Lane, ...]:
    """All that is open at an agency, whoever is to do it or is waited for."""
    lanes = (*_ALL_WORK, *((kind, "") for kind in AWAITED))
    return tuple(Lane(agency, kind, hands) for kind, hands in lanes)


def turn_of(kind: str) -> int:
    """Whose turn comes first in a day's work: what the authority owes an answer or a decision,
    then results nobody is late with until they are fetched, then what waits for the applicant.
    """
    return _LATER_TURNS.get(kind, 0)


class Place(NamedTuple):
    """Where a case stands in lists: by one of its open tasks, or by its open wait (`nth` 0)."""

    lane: Lane
    nth: int


def places_of(file: CaseFile) -> tuple[Place, ...]:
    """Every place where a case is listed now; none once nobody owes anything."""
    wait = file.open_wait
    listed = (task for task in file.open_tasks if task.urgent_at is not None)
    tasks = tuple(Place(Lane(task.agency, task.kind, task.hands), task.nth) for task in listed)
    return (Place(lane_of_wait(wait), 0), *tasks) if wait is not None and wait.kind in AWAITS_APPLICANT else tasks


def lane_of_assignee(agency: str, key: str) -> Lane:
    """The steps at that agency that were given to this official."""
    return Lane(agency, "step", assignee=key)


def lane_of_wait(wait: Wait) -> Lane:
    return Lane(wait.agency, wait.kind)
