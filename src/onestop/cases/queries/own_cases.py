"""A citizen's or business's own cases."""

from datetime import datetime
from typing import Final

from onestop.cases.mapping import SELECT, readable
from onestop.cases.queries.views import CaseLine, ListedCase, lines_of
from onestop.kernel.actor import Actor
from onestop.kernel.paging import Page
from onestop.kernel.parsing import whole_number
from onestop.runtime.api import raw

_NO_CASE: Final = 2**62
"""Greater than the number of any case: after a moment, and all that bear it."""
_MINE = f"{SELECT} WHERE c.applicant_id = %s::bigint AND c.id < %s::bigint ORDER BY c.id DESC LIMIT %s::int"


def my_cases(*, by: Actor, now: datetime, after: str | None = None, limit: int = 20) -> Page[CaseLine]:
    """A citizen's or business's own cases, the latest first."""
    if by.person_id is None:
        return Page(())
    rows = raw(_MINE, [by.person_id, whole_number(after or "") or _NO_CASE, limit + 1])
    more = str(rows[limit - 1][0]) if len(rows) > limit else None
    return Page(lines_of(map(ListedCase, readable(rows[:limit])), by=by, now=now), more)
