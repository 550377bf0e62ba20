"""Which other cases hold what this one held: taken up again after a complaint, the new one began with all of the old."""

from typing import Final

from onestop.cases.queries.chain import SameContent, chain_of
from onestop.cases.queries.one_case import canonical_code
from onestop.runtime.api import raw

_FIRST: Final = """
WITH RECURSIVE earlier (code, reopens) AS (
  SELECT code, reopens FROM cases_case WHERE code = %s::text
  UNION
  SELECT c.code, c.reopens FROM cases_case c JOIN earlier ON c.code = earlier.reopens
)
SELECT code FROM earlier WHERE NOT EXISTS (SELECT 1 FROM cases_case c WHERE c.code = earlier.reopens)"""


def holding_the_same(code: str) -> tuple[SameContent, ...]:
    """Cases of the same chain of complaints whose content was not erased, the oldest first."""
    return tuple(SameContent(one.code, one.is_open) for one in chain_of(canonical_code(code)) if not one.is_erased)


def first_of_matter(code: str) -> str:
    """The case that the others were taken up from: it is the same for all of them, and for ever."""
    return str(raw(_FIRST, [code])[0][0])
