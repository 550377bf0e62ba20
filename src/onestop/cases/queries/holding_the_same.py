"""Which other cases hold what this one held: taken up again after a complaint, the new one began with all of the old."""

from typing import Final, NamedTuple

from onestop.cases.domain.status import Status
from onestop.cases.queries.one_case import canonical_code
from onestop.runtime.api import raw

_CHAIN: Final = """
WITH RECURSIVE chain (code, reopens) AS (
  SELECT code, reopens FROM cases_case WHERE code = %s::text
  UNION
  SELECT c.code, c.reopens FROM cases_case c JOIN chain ON c.reopens = chain.code OR c.code = chain.reopens
)
SELECT c.code, c.status FROM chain JOIN cases_case c USING (code)
WHERE c.code <> %s::text AND c.content_erased_at IS NULL ORDER BY c.id"""

_FIRST: Final = """
WITH RECURSIVE earlier (code, reopens) AS (
  SELECT code, reopens FROM cases_case WHERE code = %s::text
  UNION
  SELECT c.code, c.reopens FROM cases_case c JOIN earlier ON c.code = earlier.reopens
)
SELECT code FROM earlier WHERE NOT EXISTS (SELECT 1 FROM cases_case c WHERE c.code = earlier.reopens)"""


class SameContent(NamedTuple):
    """A case beside the one that is erased, whose content is still there."""

    code: str
    is_open: bool
    """Whether it is still worked on: its content goes when it has ended."""


def holding_the_same(code: str) -> tuple[SameContent, ...]:
    """Cases of the same chain of complaints whose content was not erased, the oldest first."""
    canonical = canonical_code(code)
    rows = raw(_CHAIN, [canonical, canonical])
    return tuple(SameContent(other, Status(status).is_open) for other, status in rows)


def first_of_matter(code: str) -> str:
    """The case that the others were taken up from: it is the same for all of them, and for ever."""
    return str(raw(_FIRST, [code])[0][0])
