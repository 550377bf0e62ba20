"""What one official received of one applicant today: several dossiers handed in in one go."""

from datetime import datetime, time
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.mapping import SELECT, readable
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL, local_date
from onestop.runtime.api import raw

MOST_TOGETHER: Final = 50
_LOOKED_THROUGH: Final = 200
"""Of an applicant's latest: whoever lodges by the thousand is not read through."""
_TOGETHER: Final = f"""{SELECT} WHERE c.id IN (
  SELECT id FROM cases_case WHERE applicant_id = %s::bigint ORDER BY id DESC LIMIT {_LOOKED_THROUGH}
) AND c.lodged_at >= %s::timestamptz AND c.received_by = %s AND c.content_erased_at IS NULL
ORDER BY c.id DESC LIMIT {MOST_TOGETHER}"""  # noqa: S608 - our own columns


def received_together(file: CaseFile, *, by: Actor, now: datetime) -> tuple[CaseFile, ...]:
    """Of the same applicant, received by `by` on the day of `now`, the first first and at most `MOST_TOGETHER`; none where
    `file` is not one of them.
    """
    midnight = datetime.combine(local_date(now), time(0), LOCAL)
    found = [one.file for one in readable(raw(_TOGETHER, [file.applicant_id, midnight, by.key]))]
    return tuple(reversed(found)) if any(one.code == file.code for one in found) else ()
