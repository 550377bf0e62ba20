"""Somebody's own cases that may stand still until he does something, however many he lodged since."""

from datetime import datetime
from typing import Final

from onestop.cases.domain.status import Status
from onestop.cases.mapping import SELECT, readable
from onestop.cases.queries.views import CaseLine, ListedCase, lines_of
from onestop.kernel.actor import Actor
from onestop.runtime.api import raw

MOST: Final = 50
"""Of one person; whoever has more to do finds the rest when some of it is done."""
_WAITING: Final = [int(Status.SUPPLEMENT), int(Status.PAYMENT), int(Status.FINISHED)]
"""Asked for more, or to pay; or the result is there, to be received or paid for. In the order they are told; then
what is handed over after the case had ended with the notice of its revocation, which was taken back, and one of several
results that is there while others are made."""
_AWAITED: Final = f"""{SELECT} WHERE c.applicant_id = %s::bigint AND (c.status = ANY(%s::int[]) OR EXISTS (
  SELECT FROM cases_task t WHERE t.case_id = c.id AND t.done_at IS NULL
     AND (t.kind = 'return' OR (t.kind = 'return_part' AND c.finished_at IS NULL))))
ORDER BY c.status, c.id DESC LIMIT %s::int"""


def awaiting_applicant(*, by: Actor, now: datetime, limit: int = MOST) -> tuple[CaseLine, ...]:
    """What was asked first, then sums to pay, then results, each the latest first; and cases in which one of several results is
    there while others are still made."""
    if by.person_id is None:
        return ()
    rows = raw(_AWAITED, [by.person_id, _WAITING, limit])
    return lines_of(map(ListedCase, readable(rows)), by=by, now=now)
