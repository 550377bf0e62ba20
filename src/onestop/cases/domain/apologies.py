"""Apologies for a late result (form 04), and the new day they name.

The new day is a second date beside the promise. It tells the applicant when to come; whether the case is late is measured
against the promise alone, so that no apology washes lateness away.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law_pack import pack_of
from onestop.cases.domain.status import Status
from onestop.cases.domain.tasks import Task
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local_date
from onestop.rules.api import ApologyRule, apology_rule, is_near

WHILE_PROMISED: Final = (
    Status.ACCEPTED,
    Status.PROCESSING,
    Status.SUPPLEMENT,
    Status.WITHDRAWAL,
    Status.PAYMENT,
)
"""In which a day can be promised that will not be kept: lateness that comes while the applicant is waited for is told, too."""


class Apology(NamedTuple):
    """What an apology says, drafted or sent."""

    new_day: date
    reasons: tuple[str, ...]
    note: str
    send_by: datetime | None
    """Its last moment in time."""
    drafted_at: datetime
    sent_at: datetime | None = None
    in_time: bool = False
    """Of one that was sent, whether as early as the law asks."""
    promised_at: datetime | None = None
    """Of one that was sent, the promise it apologises for."""
    signed_by: str = ""
    """Key of whoever signed it."""


def drafted(file: CaseFile) -> Apology | None:
    """The draft that waits to be signed."""
    return next((_read(one) for one in _tasks(file) if one.is_open), None)


def apology_of(file: CaseFile) -> Apology | None:
    """The one that was sent; None also once what it says was erased."""
    return next((_read(one) for one in _tasks(file) if one.done_by and one.answer), None)


def was_apologised(file: CaseFile) -> bool:
    """Whether the day was named anew, which the law allows once."""
    return sum(1 for one in _tasks(file) if one.done_by) >= rule_of(file).times


def is_promised(file: CaseFile) -> bool:
    """Whether the clock runs towards a promised day: at work, or while the applicant is waited for and it runs on."""
    return file.received_at is not None and file.finished_at is None and file.due_at is not None


def can_apologise(file: CaseFile) -> bool:
    """Whether a day is promised that was not named anew yet, whoever the case waits for."""
    return is_promised(file) and not was_apologised(file)


def reappointed_on(file: CaseFile) -> date | None:
    """The new day, while it is later than the promise: a term that started again may have passed it by."""
    sent = apology_of(file)
    promised = local_date(file.due_at) if file.due_at else None
    return sent.new_day if sent and promised and sent.new_day > promised else None


def appointed_at(file: CaseFile) -> datetime | date | None:
    """When the applicant is told to come: on the new day where there is one, else as promised."""
    return reappointed_on(file) or file.due_at


def comes_late(file: CaseFile, today: date, calendar: WorkingCalendar) -> bool:
    """Whether lateness is coming or there, and nobody has apologised: finish, or name a new day."""
    if file.due_on is None or not can_apologise(file):
        return False
    if file.received_at is None or file.late_from is None:
        return False
    return is_near(
        began=file.received_at, late_from=file.late_from, promised=file.due_on, today=today, calendar=calendar
    )


def send_by(file: CaseFile, calendar: WorkingCalendar) -> date | None:
    """The last working day on which an apology is in time; None while nothing is promised."""
    return rule_of(file).send_by(file.due_on, calendar) if file.due_on else None


def rule_of(file: CaseFile) -> ApologyRule:
    """The law that applies to it."""
    return apology_rule(pack_of(file))


def _tasks(file: CaseFile) -> tuple[Task, ...]:
    return tuple(one for one in file.tasks if one.kind == "apology")


def _read(task: Task) -> Apology:
    said: Mapping[str, Any] = task.answer
    promised = said.get("promised")
    return Apology(
        new_day=date.fromisoformat(said["new_day"]),
        reasons=tuple(said["reasons"]),
        note=said["note"],
        send_by=task.due_at,
        drafted_at=task.entered_at,
        sent_at=task.done_at,
        in_time=said.get("in_time") is True,
        promised_at=datetime.fromisoformat(promised) if promised else None,
        signed_by=str(task.done_by),
    )
