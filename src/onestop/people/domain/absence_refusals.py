"""Why an absence is not recorded, or not ended."""

from datetime import datetime
from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal


class _AbsenceRefusal(Refusal):
    """Something about it is not as it must be; `fields` are the questions of the form it is about."""

    kind: ClassVar[Kind] = "invalid"
    fields: ClassVar[tuple[str, ...]] = ()


class AbsenceEndsBeforeItBegins(_AbsenceRefusal):
    """It ends after it begins, and is not over yet."""

    code: ClassVar[str] = "people.absence_ends_before_it_begins"
    fields: ClassVar[tuple[str, ...]] = ("until",)


class AbsenceBackdated(_AbsenceRefusal):
    """It begins today at the earliest: what was done before was done in one's own name."""

    code: ClassVar[str] = "people.absence_backdated"
    fields: ClassVar[tuple[str, ...]] = ("since",)


class AbsenceTooLong(_AbsenceRefusal):
    """Nobody is covered for longer; his work is given to another."""

    code: ClassVar[str] = "people.absence_too_long"
    fields: ClassVar[tuple[str, ...]] = ("until",)

    def __init__(self, *, days: int) -> None:
        self.days = days


class AbsenceWhyUnknown(_AbsenceRefusal):
    """Why is one of a short list, which tells nothing of health."""

    code: ClassVar[str] = "people.absence_why_unknown"
    fields: ClassVar[tuple[str, ...]] = ("why",)


class AbsenceOverlaps(_AbsenceRefusal):
    """He is away then already, for the same agency: that absence is ended first, or this one recorded around it."""

    code: ClassVar[str] = "people.absence_overlaps"
    kind: ClassVar[Kind] = "conflict"
    fields: ClassVar[tuple[str, ...]] = ("since",)

    def __init__(self, *, begins_at: datetime, ends_at: datetime) -> None:
        self.begins_at = begins_at
        self.ends_at = ends_at


class DeputyNotThere(_AbsenceRefusal):
    """Whoever stands in holds a post at the same agency in which he handles cases, and is somebody else."""

    code: ClassVar[str] = "people.deputy_not_there"
    fields: ClassVar[tuple[str, ...]] = ("deputy",)


class RecorderStandsIn(_AbsenceRefusal):
    """Whoever records that another is away does not take over that one's work himself: nobody else would have said so."""

    code: ClassVar[str] = "people.recorder_stands_in"
    kind: ClassVar[Kind] = "not_permitted"
    fields: ClassVar[tuple[str, ...]] = ("deputy",)


class DeputyAbsent(_AbsenceRefusal):
    """Whoever stands in is away himself in that time."""

    code: ClassVar[str] = "people.deputy_absent"
    kind: ClassVar[Kind] = "conflict"
    fields: ClassVar[tuple[str, ...]] = ("deputy",)

    def __init__(self, *, begins_at: datetime, ends_at: datetime) -> None:
        self.begins_at = begins_at
        self.ends_at = ends_at


class ScopeMissing(_AbsenceRefusal):
    """Somebody stands in, and it is not said for what."""

    code: ClassVar[str] = "people.scope_missing"
    fields: ClassVar[tuple[str, ...]] = ("scope",)


class ScopeNotHeld(_AbsenceRefusal):
    """Nobody does for another what that one's posts do not let him do himself."""

    code: ClassVar[str] = "people.scope_not_held"
    fields: ClassVar[tuple[str, ...]] = ("scope",)


class AbsenceNotFound(Refusal):
    """There is no such absence, or it is not for this person to see."""

    code: ClassVar[str] = "people.absence_not_found"
    kind: ClassVar[Kind] = "not_found"


class AbsenceOver(Refusal):
    """It has ended: by itself, or somebody ended it."""

    code: ClassVar[str] = "people.absence_over"
    kind: ClassVar[Kind] = "conflict"


class NotYoursToRecord(Refusal):
    """An absence is recorded by whoever is away, or by the head of an agency where he holds a post."""

    code: ClassVar[str] = "people.not_yours_to_record"
    kind: ClassVar[Kind] = "not_permitted"
