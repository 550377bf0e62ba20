"""A meeting to which several agencies are called about one dossier. What each of them thinks is told as any other opinion is."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import private, published
from onestop.kernel.open_values import AgencyCode, Kind, Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCalled(CaseEvent):
    """Other agencies are called to one meeting; which of them are asked for their opinion by it, entries of their own say."""

    type: ClassVar[str] = "cases.meeting_called"

    at: Moment
    held_at: Moment
    """When it is to be held."""
    agencies: list[AgencyCode]
    said: Any = private()
    """Who is called, where it is held and what is to be settled; as the task of the meeting holds it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAnswered(CaseEvent):
    """An agency that was called says whether it comes."""

    type: ClassVar[str] = "cases.meeting_answered"

    at: Moment
    agency: AgencyCode
    comes: Kind
    """comes or stays_away."""
    said: Any = private()
    """What was said of the meeting so far, with who comes."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMoved(CaseEvent):
    """The meeting is held at another moment or place than was said; whoever was called says anew whether he comes."""

    type: ClassVar[str] = "cases.meeting_moved"

    at: Moment
    held_at: Moment
    agencies: list[AgencyCode]
    """Those whose last day to answer is that of the meeting, and moves with it."""
    said: Any = private()
    """What is said of the meeting now, with why it was moved."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCalledOff(CaseEvent):
    """The meeting is not held. Who need not answer any more, entries of their own say."""

    type: ClassVar[str] = "cases.meeting_called_off"

    at: Moment
    said: Any = private()
    """What was said of the meeting, with why it is not held."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNotHeld(CaseEvent):
    """The meeting did not take place. Who need not answer, and who is asked anew, entries of their own say."""

    type: ClassVar[str] = "cases.meeting_not_held"

    at: Moment
    held_at: Moment
    """When it was to be held."""
    said: Any = private()
    """What was said of the meeting, with why it was not held."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHeld(CaseEvent):
    """The meeting was held. What each agency said there, or that it kept silent, entries of their own say."""

    type: ClassVar[str] = "cases.meeting_held"

    at: Moment
    held_at: Moment
    """When it was held."""
    present: list[AgencyCode]
    absent: list[AgencyCode]
    """Of those that had not answered in writing before."""
    said: Any = private()
    """What was said of the meeting, with who came for each agency, what it said, and what was concluded."""
