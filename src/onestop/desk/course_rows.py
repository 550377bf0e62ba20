"""What is to be done of a case, by whom and until when, and the steps done and to come: as its page tells it, every name said."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from onestop.cases import api as cases
from onestop.desk.words import WORK
from onestop.frame.agencies import agency_name
from onestop.frame.formats import number, term
from onestop.frame.language import current
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar
from onestop.workflow.api import ToCome

_SECONDS: Final = {"working_hour": 3600}
"""Of an hour; any other quota is told in working days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """One thing to do now."""

    work: Text
    is_step: bool
    about: Text | None
    """What is to be done about the step, where it is not to do it."""
    agency: Text
    hands: Text
    """The role whose work it is."""
    holder: str
    """By name; empty where it is anybody's of the role."""
    own: bool
    covered: bool
    since: datetime
    until: datetime | None
    spent: str
    """How much of its share of the term it took so far; empty where it has none."""
    late: bool
    stands_still: bool
    """Whether it waits until the applicant did what he was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step that was done."""

    name: Text
    agency: Text
    by: str
    stood_in_for: str
    at: datetime
    spent: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AheadRow:
    """A step that can still come."""

    name: Text
    agency: Text
    share: str
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitedRow:
    """What the applicant was asked for, and until when."""

    what: Text
    since: datetime
    until: date | None
    passed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRows:
    """All of it; the awaited first, for until then the rest may stand still."""

    awaited: tuple[AwaitedRow, ...]
    work: tuple[WorkRow, ...]
    done: tuple[StepRow, ...]
    ahead: tuple[AheadRow, ...]

    def __bool__(self) -> bool:
        return bool(self.awaited or self.work or self.done or self.ahead)


def people_of(file: cases.CaseFile) -> Iterator[str]:
    """Keys of whoever has something to do, did something, or wrote something."""
    yield from doers_at(file).values()
    for task in file.tasks:
        yield from (task.assignee,) if task.is_open else (*task.doers, task.acted_for)


def doers_at(file: cases.CaseFile) -> dict[datetime, str]:
    """By moment, the key of the official who did something then: entries seal who acted, the case itself says it."""
    done = {task.done_at: str(task.done_by) for task in file.tasks if task.done_at and task.done_by}
    wrote = {one.written_at: str(one.written_by) for one in file.remarks if one.kind != "from_applicant"}
    received = {file.received_at: file.received_by} if file.received_at and file.received_by else {}
    return {**done, **wrote, **received}


def course_rows(file: cases.CaseFile, by: Actor, names: Mapping[str, str], now: datetime) -> CourseRows:
    """As of now."""
    course, today = cases.course_of(file, now=now, calendar=national_calendar()), local_date(now)
    return CourseRows(
        awaited=tuple(_awaited(file, today)),
        work=tuple(_work(file, one, by, names, today) for one in course.open),
        done=tuple(_done(one, names) for one in course.done),
        ahead=tuple(_ahead(file, course.ahead, today)),
    )


def _awaited(file: cases.CaseFile, today: date) -> Iterator[AwaitedRow]:
    for wait in file.waits:
        if wait.is_open and (wait.kind == "supplement" or wait.kind == "payment"):
            passed = wait.reply_by is not None and wait.reply_by < today
            yield AwaitedRow(what=WORK[wait.kind], since=wait.began_at, until=wait.reply_by, passed=passed)


def _work(file: cases.CaseFile, one: cases.TimedTask, by: Actor, names: Mapping[str, str], today: date) -> WorkRow:
    task, key = one.task, one.task.assignee
    waits = [wait for wait in file.waits if wait.is_open]
    return WorkRow(
        work=one.step.name if one.step else WORK[task.kind],
        is_step=task.kind == "step",
        about=WORK[task.kind] if one.step and task.kind != "step" else None,
        agency=agency_name(task.agency, today),
        hands=cases.HANDS[task.hands],
        holder=names.get(key, "") if key else "",
        own=bool(key) and by.is_behind(key),
        covered=bool(key) and by.covering(key) is not None,
        since=task.entered_at,
        until=one.ends,
        spent=_spent(one),
        late=one.late and not waits,
        stands_still=bool(waits) and task.urgent_at is None,
    )


def _done(one: cases.TimedTask, names: Mapping[str, str]) -> StepRow:
    task = one.task
    assert task.done_at is not None  # noqa: S101 - it was done
    return StepRow(
        name=one.step.name if one.step else Text(task.step, task.step),
        agency=agency_name(task.agency, local_date(task.done_at)),
        by=names.get(str(task.done_by), ""),
        stood_in_for=names.get(task.acted_for, "") if task.acted_for else "",
        at=task.done_at,
        spent=_spent(one),
        late=one.late,
    )


def _ahead(file: cases.CaseFile, ahead: Iterable[ToCome], today: date) -> Iterator[AheadRow]:
    for step, sure in ahead:
        share = term(step.quota.value, step.quota.unit, current()) if step.quota else ""
        agency = agency_name(cases.agency_of(file, step.code), today)
        yield AheadRow(name=step.name, agency=agency, share=share, sure=sure)


def _spent(one: cases.TimedTask) -> str:
    """1,5 / 2 ngày làm việc."""
    if one.quota is None:
        return ""
    tenths = round(10 * one.used / _SECONDS.get(one.quota.unit, national_calendar().day_seconds))
    used = number(Decimal(tenths) / 10, current(), places=1 if tenths % 10 else 0)
    return f"{used} / {term(one.quota.value, one.quota.unit, current())}"
