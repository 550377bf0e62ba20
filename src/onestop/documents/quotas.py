"""Whether somebody may hand in more."""

from collections.abc import Callable, Collection
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import yaml
from django.db.models import Count, Sum
from django.db.models.functions import Coalesce
from django.db.models.query import QuerySet

from onestop.documents.domain.intake_rules import (
    IntakeRule,
    Quota,
    TooMuchUnattached,
    Usage,
    check_day,
    rule_on,
    rules_from,
)
from onestop.documents.held import held_by_keys
from onestop.documents.models import Upload
from onestop.kernel.times import local, local_date

_RULES = Path(__file__).parent / "data" / "intake.yaml"


class Uploader(NamedTuple):
    """A person, or an official who scans at a counter. With neither, a tool of ours without a quota."""

    owner_id: int | None
    taken_in_by: str


@cache
def intake_rules() -> tuple[IntakeRule, ...]:
    return rules_from(yaml.safe_load(_RULES.read_text()))


def check_quota(
    uploader: Uploader,
    *,
    name: str,
    size: int,
    attached: Callable[[Collection[UUID]], set[UUID]] | None,
    now: datetime,
) -> None:
    """Requests side by side may together go a few files beyond: it bounds abuse, and counts no coins.

    Raises:
        TooManyFilesToday, TooMuchToday, TooMuchUnattached.
    """
    rule = rule_on(intake_rules(), local_date(now))
    rows, quota = _rows(uploader, rule)
    if rows is None:
        return
    check_day(_usage(rows, now), quota, name=name, size=size)
    if attached is not None:
        _check_unattached(rows, attached, rule, quota, name=name, size=size)


def _rows(uploader: Uploader, rule: IntakeRule) -> tuple[QuerySet[Upload] | None, Quota]:
    if uploader.owner_id is not None:
        return Upload.objects.filter(owner_id=uploader.owner_id), rule.person
    if uploader.taken_in_by:
        return Upload.objects.filter(taken_in_by=uploader.taken_in_by), rule.counter
    return None, rule.counter


def _usage(rows: QuerySet[Upload], now: datetime) -> Usage:
    today = local(now).replace(hour=0, minute=0, second=0, microsecond=0)
    totals = rows.filter(made_at__gte=today).aggregate(files=Count("id"), octets=Coalesce(Sum("size"), 0))
    return Usage(files_today=totals["files"], bytes_today=totals["octets"])


def _check_unattached(
    rows: QuerySet[Upload],
    attached: Callable[[Collection[UUID]], set[UUID]],
    rule: IntakeRule,
    quota: Quota,
    *,
    name: str,
    size: int,
) -> None:
    """Which belong to a case is only asked of those who kept much."""
    sizes = dict(rows.values_list("id", "size"))
    if sum(sizes.values()) + size <= quota.bytes_unattached:
        return
    waiting = sizes.keys() - attached(sizes.keys()) - held_by_keys(sizes.keys())
    if sum(sizes[one] for one in waiting) + size > quota.bytes_unattached:
        raise TooMuchUnattached(name=name, limit=quota.bytes_unattached, days=rule.unattached_days)
