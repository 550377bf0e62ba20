"""Cases that ended on a last day an outage had taken, found for whoever recorded that outage."""

from datetime import datetime
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ended_in_outage import RESTS_ON, EndedTooEarly, all_ended_too_early
from onestop.cases.mapping import SELECT, readable
from onestop.kernel.times import local_date
from onestop.outages import api as outages
from onestop.rules.api import Span, national_calendar
from onestop.runtime.api import raw

_MOST: Final = 200
_ENDED: Final = f"""{SELECT}
WHERE c.id IN (
  SELECT case_id FROM cases_wait WHERE reply_by BETWEEN %s::date AND %s::date AND ended_at IS NOT NULL
) AND c.outcome IN ('stopped', 'not_accepted') AND c.finished_at <= %s::timestamptz
AND c.because->'reasons' ?| %s::text[] ORDER BY c.id LIMIT %s::int"""  # noqa: S608 - constants

_PARTS: Final = f"""{SELECT}
WHERE c.id IN (
  SELECT w.case_id FROM cases_wait w JOIN cases_task t ON t.case_id = w.case_id AND t.done_at = w.ended_at
   WHERE w.reply_by BETWEEN %s::date AND %s::date AND w.ended_at <= %s::timestamptz
     AND t.kind = 'step' AND t.answer ? 'ended' AND t.answer->'reasons' ?| %s::text[]
) ORDER BY c.id LIMIT %s::int"""  # noqa: S608 - constants
"""One of several results ended so."""


def ended_in_outage(number: str, *, now: datetime) -> tuple[EndedTooEarly, ...]:
    """At most so many as one page lists; nothing while the outage is not certified."""
    counts, calendar = outages.outage(number).counts_as, national_calendar()
    files = {file.code: file for one in counts for file in _candidates(one.span, now)}
    return tuple(one for file in files.values() for one in all_ended_too_early(file, counts, calendar))


def ended_before_outage(file: CaseFile) -> tuple[EndedTooEarly, ...]:
    """Of one case, what the outages certified since make of the day on which its ending, or that of its results, rests."""
    if not any(one.reply_by and one.ended_at for one in file.waits):
        return ()
    counts = [one for found in outages.certified() for one in found.counts_as]
    return all_ended_too_early(file, counts, national_calendar())


def _candidates(span: Span, now: datetime) -> list[CaseFile]:
    days = local_date(span.began), local_date(span.ended)
    given = [*days, now, list(RESTS_ON), _MOST]
    return [one.file for sql in (_ENDED, _PARTS) for one in readable(raw(sql, given))]
