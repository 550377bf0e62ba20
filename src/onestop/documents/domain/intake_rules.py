"""How much one may hand in, and how long what nobody attached is kept: rules with the day from which they hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from onestop.kernel.refusal import Kind, Refusal

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """Of one person, or of one official at a counter; bytes as they are kept."""

    files_a_day: int
    bytes_a_day: int
    bytes_unattached: int
    """Taken in and part of no case yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeRule:
    begins: date
    unattached_days: int
    preview_days: int
    person: Quota
    counter: Quota

    def unattached_before(self, now: datetime) -> datetime:
        """What was taken in earlier and is attached to nothing is purged."""
        return now - timedelta(days=self.unattached_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What somebody handed in."""

    files_today: int
    bytes_today: int


class TooManyFilesToday(Refusal):
    code: ClassVar[str] = "documents.too_many_files_today"
    kind: ClassVar[Kind] = "too_many"

    def __init__(self, *, name: str, limit: int) -> None:
        self.name = name
        self.limit = limit


class TooMuchToday(Refusal):
    code: ClassVar[str] = "documents.too_much_today"
    kind: ClassVar[Kind] = "too_many"

    def __init__(self, *, name: str, limit: int) -> None:
        self.name = name
        self.limit_mb = limit // _MEGABYTE


class TooMuchUnattached(Refusal):
    """Files taken in that belong to no case yet; sending or dropping them makes room."""

    code: ClassVar[str] = "documents.too_much_unattached"
    kind: ClassVar[Kind] = "too_many"

    def __init__(self, *, name: str, limit: int, days: int) -> None:
        self.name = name
        self.limit_mb = limit // _MEGABYTE
        self.days = days


def rule_on(rules: Iterable[IntakeRule], day: date) -> IntakeRule:
    """The last that had begun; before the first, the first.

    Raises:
        ValueError: there is none.
    """
    ordered = sorted(rules, key=lambda rule: rule.begins)
    begun = [rule for rule in ordered if rule.begins <= day]
    return (begun or ordered[:1] or _none())[-1]


def check_day(usage: Usage, quota: Quota, *, name: str, size: int) -> None:
    """Whether one more file of `size` bytes is within the day's quota.

    Raises:
        TooManyFilesToday, TooMuchToday.
    """
    if usage.files_today >= quota.files_a_day:
        raise TooManyFilesToday(name=name, limit=quota.files_a_day)
    if usage.bytes_today + size > quota.bytes_a_day:
        raise TooMuchToday(name=name, limit=quota.bytes_a_day)


def rules_from(written: Iterable[Mapping[str, Any]]) -> tuple[IntakeRule, ...]:
    """From `data/intake.yaml`."""
    return tuple(
        IntakeRule(
            begins=one["from"],
            unattached_days=one["unattached_days"],
            preview_days=one["preview_days"],
            person=_quota(one["person"]),
            counter=_quota(one["counter"]),
        )
        for one in written
    )


def _quota(written: Mapping[str, int]) -> Quota:
    return Quota(
        files_a_day=written["files_a_day"],
        bytes_a_day=written["megabytes_a_day"] * _MEGABYTE,
        bytes_unattached=written["megabytes_unattached"] * _MEGABYTE,
    )


def _none() -> list[IntakeRule]:
    raise ValueError("no rule says how much may be handed in")
