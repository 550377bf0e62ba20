"""The steps that wait at one agency, whoever has them, for its head; and how long steps took of late, for what they may take."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final, NamedTuple

from onestop.cases.mapping import COLUMNS, FROM, readable
from onestop.cases.queries.views import CaseLine, ListedCase, lines_of
from onestop.kernel.actor import Actor
from onestop.runtime.api import raw

MOST: Final = 1000
"""Steps of one agency that are looked at; the most pressing first."""
_STEPS: Final = f"""
SELECT t.nth, {COLUMNS} {FROM} JOIN (
  SELECT case_id, nth, urgent_at FROM cases_task
  WHERE agency = %s::text AND kind = 'step' AND urgent_at IS NOT NULL ORDER BY urgent_at, case_id, nth LIMIT %s::int
) AS t ON t.case_id = c.id ORDER BY t.urgent_at, t.case_id, t.nth
"""  # noqa: S608 - our own columns
# When a step began nobody writes down: not before it came, nor before whoever did it had done what he did last.
_TIMES: Final = """
SELECT procedure_code, step, began, done_at FROM (
  SELECT procedure_code, step, began, done_at,
    row_number() OVER (PARTITION BY procedure_code, step ORDER BY done_at DESC) AS latest
  FROM (
    SELECT c.procedure_code, t.kind, t.step, t.done_at,
      greatest(t.entered_at, lag(t.done_at) OVER (PARTITION BY t.done_by ORDER BY t.done_at, t.id)) AS began
    FROM cases_task t JOIN cases_case c ON c.id = t.case_id WHERE t.done_by <> '' AND t.done_at >= %s::timestamptz
  ) AS done WHERE kind = 'step'
) AS ranked WHERE latest <= %s::int ORDER BY procedure_code, step
"""


class StepTime(NamedTuple):
    """From when to when somebody had time for a step that he did."""

    procedure: str
    step: str
    began: datetime
    done_at: datetime


def unit_steps(agency: str, *, by: Actor, now: datetime) -> tuple[CaseLine, ...]:
    """Each step that waits there as a line of a list, the most pressing first, at most `MOST`.

    Raises:
        NotPermitted: he does not assign there.
    """
    by.require("cases.decide", agency)
    rows = raw(_STEPS, [agency, MOST])
    listed = (ListedCase(one, "step", nth) for nth, *case in rows for one in readable([tuple(case)]))
    return lines_of(listed, by=by, now=now)


def step_times(*, since: datetime, most: int) -> Iterator[StepTime]:
    """Of each step of each procedure the latest ones that were done since then."""
    return (StepTime(*row) for row in raw(_TIMES, [since, most]))
