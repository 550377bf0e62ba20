"""Which cases still stand in some list."""

from collections.abc import Iterable
from typing import Final

from onestop.runtime.api import raw

_STILL_LISTED: Final = """
SELECT c.code FROM cases_case c WHERE c.code = ANY(%s::text[]) AND (
  EXISTS (SELECT FROM cases_task t WHERE t.case_id = c.id AND t.done_at IS NULL)
  OR EXISTS (SELECT FROM cases_wait w WHERE w.case_id = c.id AND w.ended_at IS NULL))"""


def still_listed(codes: Iterable[str]) -> frozenset[str]:
    """Those of which something is still to be done or waited for."""
    return frozenset(code for (code,) in raw(_STILL_LISTED, [list(codes)]))
