"""Make the briefing of the morning for every official who handles cases, once a day. Killed in the middle it goes on with the
rest; whoever was told is not told again."""

from datetime import datetime
from typing import Final

from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.reminders import store
from onestop.reminders.domain.morning import has_begun
from onestop.reminders.models import BriefingRow
from onestop.reminders.queries import DEFAULT_LANGUAGE, counts
from onestop.rules.api import national_calendar
from onestop.runtime.api import transaction

BATCH: Final = 50


def brief(*, now: datetime) -> int:
    """How many were made; none before the morning of a working day."""
    if not has_begun(now, national_calendar()):
        return 0
    day, made, after = local_date(now), 0, 0
    while found := people.case_handlers(day, after=after, limit=BATCH):
        told = store.briefed([one.key for one in found], day)
        made += _keep([one for one in found if one.key not in told], now)
        after = int(found[-1].key)
    return made


def _keep(officials: list[people.CaseHandler], now: datetime) -> int:
    """Whoever is away gets none: who stands in for him has his work in his own."""
    keys = [one.key for one in officials]
    away, chosen = people.away_now(keys, now), store.choices_of(keys)
    rows = [_row(one, chosen.get(one.key, (True, DEFAULT_LANGUAGE)), now) for one in officials if one.key not in away]
    with transaction():
        store.keep_briefings(rows)
    return len(rows)


def _row(one: people.CaseHandler, chosen: tuple[bool, str], now: datetime) -> BriefingRow:
    by_email, language = chosen
    figures = counts(by=people.actor_behind(one.key, now), now=now)
    address = one.email if by_email and any(figures.values()) else ""
    return BriefingRow(
        official=one.key, day=local_date(now), figures=dict(figures), made_at=now, address=address, language=language,
        next_try_at=now if address else None,
    )  # fmt: skip
