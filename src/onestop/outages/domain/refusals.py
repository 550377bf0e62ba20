"""What can be refused about an outage, with the facts its wording needs."""

from datetime import date, datetime
from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal


class AnnouncedTooLate(Refusal):
    """A planned outage is announced so many working days ahead; `by` was the last day for the one asked for."""

    code: ClassVar[str] = "outages.announced_too_late"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, days: int, by: date, earliest: date) -> None:
        self.days = days
        self.by = by
        self.earliest = earliest


class EndsBeforeItBegins(Refusal):
    code: ClassVar[str] = "outages.ends_before_it_begins"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, begins: datetime, ends: datetime) -> None:
        self.begins = begins
        self.ends = ends


class NotYet(Refusal):
    """What is said to have happened lies in the future."""

    code: ClassVar[str] = "outages.not_yet"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, at: datetime) -> None:
        self.at = at


class ServiceUnknown(Refusal):
    code: ClassVar[str] = "outages.service_unknown"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, seen: str, known: str) -> None:
        self.seen = seen
        self.known = known


class CauseUnknown(Refusal):
    code: ClassVar[str] = "outages.cause_unknown"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, seen: str, known: str) -> None:
        self.seen = seen
        self.known = known


class TooLong(Refusal):
    """Longer than an outage that is declared by hand may be; a slip of the year is found so."""

    code: ClassVar[str] = "outages.too_long"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, days: int) -> None:
        self.days = days


class TooLongAgo(Refusal):
    """It began longer ago than one is recorded by hand."""

    code: ClassVar[str] = "outages.too_long_ago"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, days: int, first: date) -> None:
        self.days = days
        self.first = first


class SecondPersonNeeded(Refusal):
    """Who recorded it afterwards does not certify it as well."""

    code: ClassVar[str] = "outages.second_person_needed"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, number: str) -> None:
        self.number = number


class NotAsProposed(Refusal):
    """Whoever certifies what another recorded certifies that span; another one is recorded anew."""

    code: ClassVar[str] = "outages.not_as_proposed"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, number: str, begins: datetime, ends: datetime) -> None:
        self.number = number
        self.begins = begins
        self.ends = ends


class PlanMissing(Refusal):
    """A planned outage has a fallback plan (Decree 224/2026, Art. 13)."""

    code: ClassVar[str] = "outages.plan_missing"
    kind: ClassVar[Kind] = "invalid"


class NoSuchOutage(Refusal):
    code: ClassVar[str] = "outages.no_such_outage"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, number: str) -> None:
        self.number = number


class OverAlready(Refusal):
    """It has ended or was called off: what was certified is not taken back."""

    code: ClassVar[str] = "outages.over_already"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, number: str) -> None:
        self.number = number


class NoSuchSilence(Refusal):
    """The server was not silent then, or it was said already what that was."""

    code: ClassVar[str] = "outages.no_such_silence"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, silence: int) -> None:
        self.silence = silence


class WhyMissing(Refusal):
    code: ClassVar[str] = "outages.why_missing"
    kind: ClassVar[Kind] = "invalid"


class NothingToPutRight(Refusal):
    """What was announced is put right until it begins; what was never announced has no plan."""

    code: ClassVar[str] = "outages.nothing_to_put_right"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, number: str) -> None:
        self.number = number


class SaidAlready(Refusal):
    """One of the same beginning and services is announced, going on or over: pressed twice, it is said once."""

    code: ClassVar[str] = "outages.said_already"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, number: str) -> None:
        self.number = number
