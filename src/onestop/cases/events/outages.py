"""Last days that an outage moved."""

from dataclasses import dataclass
from typing import ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import published
from onestop.kernel.open_values import Day, Moment, OutageNumber


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyDayMoved(CaseEvent):
    """The applicant's last day to answer or to pay fell in an outage of the platform: he has until the end of another."""

    type: ClassVar[str] = "cases.reply_day_moved"

    at: Moment
    outages: list[OutageNumber]
    wait: int
    """The place of the wait among those of the case, from 1."""
    moved_from: Day
    reply_by: Day


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTimeMoved(CaseEvent):
    """Hours in which the platform did not answer are left out of the time within which the counter answers."""

    type: ClassVar[str] = "cases.answer_time_moved"

    at: Moment
    outages: list[OutageNumber]
    moved_from: Moment
    accept_by: Moment
