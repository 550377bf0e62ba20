"""A joint meeting that cannot be called, moved, called off or recorded: why."""

from datetime import date, datetime
from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.refusal import Kind


class MeetingPlanned(CaseRefusal):
    """A meeting about the case is to be held, at `held_at`: its minutes are recorded first, or it is called off."""

    code: ClassVar[str] = "cases.meeting_planned"

    def __init__(self, *, case_code: str, held_at: datetime) -> None:
        self.case_code = case_code
        self.held_at = held_at


class NoMeeting(CaseRefusal):
    """No meeting about the case is to be held, or that agency is not called to it."""

    code: ClassVar[str] = "cases.no_meeting"


class PlaceMissing(CaseRefusal):
    """It is not said where the meeting is held."""

    code: ClassVar[str] = "cases.meeting_place_missing"
    fields: ClassVar[tuple[str, ...]] = ("place",)
    kind: ClassVar[Kind] = "invalid"


class OutsideOfficeHours(CaseRefusal):
    """At that moment no office works."""

    code: ClassVar[str] = "cases.meeting_outside_hours"
    fields: ClassVar[tuple[str, ...]] = ("hour",)
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, at: datetime) -> None:
        self.case_code = case_code
        self.at = at


class MeetingNotOver(CaseRefusal):
    """Minutes are of what was said: the meeting begins at `held_at`."""

    code: ClassVar[str] = "cases.meeting_not_over"

    def __init__(self, *, case_code: str, held_at: datetime) -> None:
        self.case_code = case_code
        self.held_at = held_at


class MeetingPast(CaseRefusal):
    """The moment named is over already."""

    code: ClassVar[str] = "cases.meeting_past"
    fields: ClassVar[tuple[str, ...]] = ("hour",)
    kind: ClassVar[Kind] = "invalid"


class MeetingUnchanged(CaseRefusal):
    """It is to be held at that very moment and place already."""

    code: ClassVar[str] = "cases.meeting_unchanged"
    kind: ClassVar[Kind] = "invalid"


class WhyMeetingMissing(CaseRefusal):
    """Whoever moves a meeting or calls it off says why."""

    code: ClassVar[str] = "cases.why_meeting_missing"
    fields: ClassVar[tuple[str, ...]] = ("note",)
    kind: ClassVar[Kind] = "invalid"


class AttendantMissing(CaseRefusal):
    """An agency that comes, or came, is named without whoever comes for it."""

    code: ClassVar[str] = "cases.meeting_attendant_missing"
    fields: ClassVar[tuple[str, ...]] = ("who",)
    kind: ClassVar[Kind] = "invalid"


class MinutesIncomplete(CaseRefusal):
    """The minutes say of each agency that was called and has not answered whether it came, who came and what it said; and what
    was concluded."""

    code: ClassVar[str] = "cases.minutes_incomplete"
    kind: ClassVar[Kind] = "invalid"


class MeetingBegun(CaseRefusal):
    """Its moment, `held_at`, has come: who may have spoken there is heard, and moving it or calling it off would undo that."""

    code: ClassVar[str] = "cases.meeting_begun"

    def __init__(self, *, case_code: str, held_at: datetime) -> None:
        self.case_code = case_code
        self.held_at = held_at


class MinutesFirst(CaseRefusal):
    """That agency was called to the meeting of `held_at`: what it said there the minutes tell first."""

    code: ClassVar[str] = "cases.minutes_first"

    def __init__(self, *, case_code: str, held_at: datetime) -> None:
        self.case_code = case_code
        self.held_at = held_at


class AnotherSaysNotHeld(CaseRefusal):
    """Whoever called a meeting, or moved it, does not say by himself that it never took place."""

    code: ClassVar[str] = "cases.another_says_not_held"


class NoDayToMeet(CaseRefusal):
    """The day of the meeting is not one of those from `first` to `last`."""

    code: ClassVar[str] = "cases.no_day_to_meet"
    fields: ClassVar[tuple[str, ...]] = ("day",)
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, first: date, last: date) -> None:
        self.case_code = case_code
        self.first = first
        self.last = last


class NoDayLeftToMeet(CaseRefusal):
    """A meeting could be held until the end of `last`: no working day of those is left."""

    code: ClassVar[str] = "cases.no_day_left_to_meet"
    fields: ClassVar[tuple[str, ...]] = ("day",)
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, last: date) -> None:
        self.case_code = case_code
        self.last = last
