"""What became of cases beside themselves: which refusals were filed again soon, and who brought cases to their end."""

from collections.abc import Collection
from datetime import datetime
from typing import Final, NamedTuple

from onestop.runtime.api import raw

_AGAIN: Final = """
SELECT DISTINCT ON (r.code) r.code, n.code
FROM cases_case r JOIN cases_case n ON n.applicant_id = r.applicant_id AND n.procedure_code = r.procedure_code
WHERE r.outcome = 'refused' AND r.finished_at >= %(since)s
  AND n.lodged_at > r.finished_at AND n.lodged_at <= r.finished_at + %(within)s * interval '1 day'
  AND n.reopens = '' AND n.id <> r.id
ORDER BY r.code, n.lodged_at, n.code"""
_ENDED_BY: Final = """
SELECT DISTINCT ON (c.code) c.code, t.done_by FROM cases_case c JOIN cases_task t ON t.case_id = c.id
WHERE c.code = ANY(%(codes)s::text[]) AND t.kind IN ('step', 'decide') AND t.done_at IS NOT NULL AND t.done_by <> ''
ORDER BY c.code, (t.done_at = c.finished_at) DESC NULLS LAST, t.done_at DESC, t.nth DESC"""


class FiledAgain(NamedTuple):
    """A refused case, and the first by which the same applicant asked for the same procedure soon after."""

    code: str
    again: str


def filed_again(*, since: datetime, within_days: int) -> list[FiledAgain]:
    """Refusals since then of which the matter came again; a case that a complaint had taken up again is none."""
    return [FiledAgain(*row) for row in raw(_AGAIN, {"since": since, "within": within_days})]


def ended_by(codes: Collection[str]) -> dict[str, str]:
    """By case the key of the official who did what ended it, or else the last step there was."""
    return dict(raw(_ENDED_BY, {"codes": list(codes)})) if codes else {}
