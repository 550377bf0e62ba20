"""Reminders and briefings as rows."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Final, NamedTuple

import orjson

from onestop.kernel.times import iso, local
from onestop.reminders.domain.addresses import Address
from onestop.reminders.domain.reminding import Reminder
from onestop.reminders.models import BriefingRow, ChoiceRow, ReminderRow
from onestop.runtime.api import in_transaction_required, raw

# What stands open already is not written again; what was closed and holds again is open again. What is sharper closes what it is
# sharper than.
_SAY: Final = """
WITH given AS (
  SELECT * FROM jsonb_to_recordset(%(rows)s::jsonb) AS given (code text, nth smallint, threshold text, whom text,
    last timestamptz, "left" int, holder text, agency text, permission text)
), said AS (
  INSERT INTO reminders_reminder AS had (case_code, nth, threshold, whom, last_at, "left", holder, agency, permission, said_at)
  SELECT code, nth, threshold, whom, last, "left", holder, agency, permission, %(now)s::timestamptz FROM given
  WHERE NOT EXISTS (
    SELECT FROM reminders_reminder old WHERE old.case_code = given.code AND old.nth = given.nth AND old.last_at = given.last
      AND old.threshold = given.threshold AND old.whom = given.whom AND old.closed_at IS NULL
      AND old.holder = given.holder)
  ON CONFLICT (case_code, nth, last_at, threshold, whom)
    DO UPDATE SET holder = excluded.holder, closed_at = NULL
  RETURNING had.case_code, had.nth, had.last_at, had.whom, had."left"
), blunter AS (
  UPDATE reminders_reminder old SET closed_at = %(now)s::timestamptz FROM said
  WHERE old.case_code = said.case_code AND old.nth = said.nth AND old.last_at = said.last_at AND old.whom = said.whom
    AND old."left" > said."left" AND old.closed_at IS NULL
)
SELECT count(*)::int FROM said
"""
_FOR: Final = """
FROM unnest(%(holders)s::text[], %(agencies)s::text[], %(permissions)s::text[]) AS one (holder, agency, permission)
JOIN reminders_reminder r ON r.agency = one.agency AND r.permission = one.permission AND r.holder = one.holder
WHERE r.closed_at IS NULL"""
_COUNT: Final = f"""
SELECT count(*)::int FROM (SELECT DISTINCT r.case_code, r.nth {_FOR} LIMIT %(most)s::int) AS found
"""  # noqa: S608 - our own words
_OPEN_FOR: Final = f"""
SELECT * FROM (
  SELECT DISTINCT ON (r.case_code, r.nth) r.case_code, r.nth, r.threshold, r.whom, r.last_at, r."left", r.holder, r.agency,
    r.permission {_FOR} ORDER BY r.case_code, r.nth, r."left", r.whom = 'holder' DESC
) AS found ORDER BY last_at, case_code, nth LIMIT %(most)s::int
"""  # noqa: S608
_CLOSE: Final = """
UPDATE reminders_reminder SET closed_at = %s::timestamptz WHERE id = ANY(%s::bigint[]) AND closed_at IS NULL RETURNING id"""


class Given(NamedTuple):
    """A reminder that is open."""

    id: int
    code: str
    nth: int
    last: datetime


@in_transaction_required
def say(reminders: Iterable[Reminder], *, now: datetime) -> int:
    """Write down those that do not stand there; how many."""
    rows = [one._asdict() | {"last": iso(one.last)} for one in reminders]
    if not rows:
        return 0
    [(said,)] = raw(_SAY, {"rows": orjson.dumps(rows).decode(), "now": now})
    return int(said)


def open_after(id_: int, *, limit: int) -> list[Given]:
    rows = ReminderRow.objects.filter(closed_at=None, id__gt=id_).order_by("id")
    return [Given(*row) for row in rows.values_list("id", "case_code", "nth", "last_at")[:limit]]


@in_transaction_required
def close(ids: Collection[int], *, now: datetime) -> int:
    return len(raw(_CLOSE, [now, list(ids)])) if ids else 0


def open_for(addresses: Collection[Address], *, most: int) -> tuple[Reminder, ...]:
    """What is open for these: of each thing the sharpest, the longest late first."""
    rows = raw(_OPEN_FOR, {**_columns(addresses), "most": most}) if addresses else []
    return tuple(Reminder._make((*row[:4], local(row[4]), *row[5:])) for row in rows)


def count_for(addresses: Collection[Address], *, most: int) -> int:
    if not addresses:
        return 0
    [(number,)] = raw(_COUNT, {**_columns(addresses), "most": most})
    return int(number)


def _columns(addresses: Collection[Address]) -> dict[str, list[str]]:
    holders, agencies, permissions = zip(*sorted(addresses), strict=True)
    return {"holders": list(holders), "agencies": list(agencies), "permissions": list(permissions)}


def briefed(officials: Collection[str], day: date) -> frozenset[str]:
    """Those of them who were told that day."""
    rows = BriefingRow.objects.filter(official__in=officials, day=day)
    return frozenset(rows.values_list("official", flat=True))


def choices_of(officials: Collection[str]) -> Mapping[str, tuple[bool, str]]:
    """(by e-mail, language) of those who chose."""
    rows = ChoiceRow.objects.filter(official__in=officials)
    return {
        key: (by_email, language) for key, by_email, language in rows.values_list("official", "by_email", "language")
    }


@in_transaction_required
def choose(official: str, *, by_email: bool, language: str) -> None:
    ChoiceRow.objects.update_or_create(official=official, defaults={"by_email": by_email, "language": language})


@in_transaction_required
def keep_briefings(rows: Iterable[BriefingRow]) -> None:
    """Whoever was told that day by another worker meanwhile stays as he was."""
    BriefingRow.objects.bulk_create(rows, ignore_conflicts=True)


@in_transaction_required
def next_letter(now: datetime) -> BriefingRow | None:
    """The briefing whose letter is due, locked until the transaction ends; nobody else is given it."""
    rows = BriefingRow.objects.select_for_update(skip_locked=True).filter(next_try_at__lte=now)
    return rows.order_by("next_try_at", "id").first()


@in_transaction_required
def forget(*, closed_before: datetime, briefed_before: date) -> int:
    return (
        ReminderRow.objects.filter(closed_at__lt=closed_before).delete()[0]
        + BriefingRow.objects.filter(day__lt=briefed_before).delete()[0]
    )
