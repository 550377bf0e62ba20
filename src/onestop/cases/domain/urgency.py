"""How pressing what is to do is: each thing in one group, so that the groups of a list add up to it.

What was late once stays with what is overdue until the result is handed over, even where a later step has a day of its own:
lateness is counted by the promise, and no new day undoes it. That lists show it so is the desk's own rule, no provision's. Nobody
is late with what waits for the applicant to come, nor with an opinion that a meeting is to settle whose minutes are missing.
"""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.opinions import heard_at
from onestop.cases.domain.task_kinds import OUTLIVING
from onestop.cases.domain.worklist import AWAITED, SENT, turn_of
from onestop.kernel.times import LOCAL, local, local_date

Urgency: TypeAlias = Literal["overdue", "today", "week", "later"]
URGENCIES: Final[tuple[Urgency, ...]] = ("overdue", "today", "week", "later")
_LATER: Final = 3
"""The rank of what is due after this week; what comes in a later turn (`turn_of`) follows it."""
RANKS: Final[Mapping[Urgency, tuple[int, ...]]] = {"overdue": (0,), "today": (1,), "week": (2,), "later": (3, 4, 5)}
"""By which ranks lists are ordered, and which of them a group holds."""


class Ends(NamedTuple):
    """Now, and when today and this week end."""

    now: datetime
    today: datetime
    week: datetime


def ends_at(now: datetime) -> Ends:
    """Weeks end on Sunday, days at midnight."""
    return Ends(now, _midnight(now, days=1), _midnight(now, days=7 - local(now).weekday()))


def _midnight(now: datetime, *, days: int) -> datetime:
    return datetime.combine(local_date(now) + timedelta(days=days), time(0), LOCAL)


def rank_of(kind: str, urgent_at: datetime, ends: Ends, *, once_late: bool = False, heard: bool = False) -> int:
    """Where it comes among all there is to do, the most pressing first; the statement of lists says the same."""
    if heard and urgent_at <= ends.now:
        return _LATER
    if once_late and stays_overdue(kind):
        return 0
    if turn := turn_of(kind):
        return _LATER + turn
    if urgent_at <= ends.now:
        return 0
    return 1 if urgent_at <= ends.today else 2 if urgent_at <= ends.week else _LATER


def stays_overdue(kind: str) -> bool:
    """Whether it is overdue for good once the case is late: not what the applicant or another agency is waited for, nor what is
    owed after the end."""
    return kind not in OUTLIVING and kind not in AWAITED and kind != SENT


def urgency_of(rank: int) -> Urgency:
    return next(name for name in URGENCIES if rank in RANKS[name])


def was_late(file: CaseFile) -> bool:
    """Whether its promise was broken, whatever was promised since."""
    return file.late or file.lateness_noted_at is not None


def rank_in(file: CaseFile, nth: int, ends: Ends) -> int | None:
    """The rank of one of its tasks, or (`nth` 0) of its open wait; None where that is in no list."""
    if not nth:
        wait = file.open_wait
        return rank_of(wait.kind, wait.urgent_at, ends) if wait and wait.urgent_at else None
    task = file.tasks[nth - 1]
    if task.urgent_at is None:
        return None
    heard = task.kind == "opinion" and heard_at(file, task) is not None
    return rank_of(task.kind, task.urgent_at, ends, once_late=task.once_late, heard=heard)
