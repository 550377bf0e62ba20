"""The last moments of what is open, task by task, for whoever reminds of them. No official asks, so no permission filters."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple, TypeAlias

from onestop.cases.domain.task_kinds import TASK_KINDS, UNHURRIED
from onestop.cases.domain.tasks import PERMISSION_OF, Hands, TaskKind
from onestop.cases.domain.worklist import SENT
from onestop.cases.queries.listing_sql import MET
from onestop.kernel.times import local
from onestop.runtime.api import raw

HURRIED: Final = frozenset(kind for kind in TASK_KINDS if kind not in UNHURRIED and kind != SENT)
"""Kinds of tasks with which somebody can be late: not what waits for the applicant to come, nor what another agency has."""
_PROMISE: Final = "CASE WHEN c.finished_at IS NULL AND c.paused_since IS NULL THEN c.late_from END"
_NEXT: Final = f"""
SELECT c.code, t.nth, t.kind, t.agency, t.hands, t.assignee, t.entered_at, t.urgent_at, {_PROMISE}, c.received_at,
  c.competent_agency, c.intake_agency, t.case_id
FROM (
  SELECT case_id, nth, kind, agency, hands, assignee, entered_at, urgent_at FROM cases_task
  WHERE urgent_at IS NOT NULL AND urgent_at <= %(until)s::timestamptz AND kind = ANY(%(kinds)s::text[]) AND NOT {MET}
    AND (urgent_at, case_id, nth) > (%(moment)s::timestamptz, %(case)s::bigint, %(nth)s::smallint)
  ORDER BY urgent_at, case_id, nth LIMIT %(limit)s::int
) AS t JOIN cases_case c ON c.id = t.case_id ORDER BY t.urgent_at, t.case_id, t.nth
"""  # noqa: S608 - our own columns
_NOW: Final = f"""
SELECT asked.code, asked.nth, CASE WHEN asked.nth = 0 THEN {_PROMISE} ELSE t.urgent_at END, coalesce(t.assignee, '')
FROM unnest(%s::text[], %s::int[]) AS asked(code, nth) JOIN cases_case c ON c.code = asked.code
LEFT JOIN cases_task t ON t.case_id = c.id AND t.nth = asked.nth
"""  # noqa: S608
Place: TypeAlias = tuple[datetime, int, int]
FIRST_TASK: Final[Place] = (datetime(1900, 1, 1, tzinfo=UTC), 0, 0)


class OpenTask(NamedTuple):
    """An open task and when it begins to be late, with the promise of its case."""

    code: str
    nth: int
    kind: TaskKind
    agency: str
    hands: Hands
    assignee: str
    entered_at: datetime
    last_at: datetime
    promised: datetime | None
    """When the promise of the case begins to be broken; None where there is none, or it stands still."""
    received_at: datetime | None
    competent: str
    """The agency that decides."""
    intake: str
    """That whose one-stop section took it in."""
    place: Place
    """Where the next are read on from."""

    @property
    def permission(self) -> str:
        """What a post must allow before it is its holder's to do."""
        return TASK_KINDS[self.kind].whose.get(self.hands, PERMISSION_OF[self.hands])


class LateFrom(NamedTuple):
    """When something begins to be late as it stands now, and who has it; None once nobody can be late with it."""

    last_at: datetime | None
    assignee: str


def open_tasks_until(*, until: datetime, now: datetime, after: Place = FIRST_TASK, limit: int) -> tuple[OpenTask, ...]:
    """Open tasks that begin to be late by then, the longest late first; read on from the `place` of the last.

    A task of which a meeting is to speak whose minutes are missing is none (`opinions.heard_at`).
    """
    moment, case, nth = after
    kinds = sorted(HURRIED)
    given = {"until": until, "now": now, "kinds": kinds, "moment": moment, "case": case, "nth": nth, "limit": limit}
    return tuple(_open(*row) for row in raw(_NEXT, given))


def _open(*row: Any) -> OpenTask:
    moments = (local(row[6]), local(row[7]), _local(row[8]), _local(row[9]))
    return OpenTask._make((*row[:6], *moments, *row[10:12], (row[7], row[12], row[1])))


def when_late(asked: Collection[tuple[str, int]]) -> Mapping[tuple[str, int], LateFrom]:
    """Of these tasks, by case and number (0: of the case itself, by its promise), how they stand now."""
    rows = raw(_NOW, [[code for code, _ in asked], [nth for _, nth in asked]]) if asked else []
    return {(code, nth): LateFrom(_local(last), assignee) for code, nth, last, assignee in rows}


def _local(moment: datetime | None) -> datetime | None:
    return None if moment is None else local(moment)
