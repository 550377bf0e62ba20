"""The cases of one matter: each of which another was taken up, after a complaint or by its agency itself."""

from typing import Final, NamedTuple

from onestop.cases.domain.status import Status
from onestop.runtime.api import raw

_CHAIN: Final = """
WITH RECURSIVE chain (code, reopens) AS (
  SELECT code, reopens FROM cases_case WHERE code = %s::text
  UNION
  SELECT c.code, c.reopens FROM chain CROSS JOIN LATERAL (
    SELECT code, reopens FROM cases_case WHERE code = chain.reopens
    UNION ALL SELECT code, reopens FROM cases_case WHERE reopens = chain.code AND reopens <> '') AS c
)
SELECT c.code, c.status, c.content_erased_at IS NOT NULL FROM chain JOIN cases_case c USING (code)
WHERE c.code <> %s::text ORDER BY c.id"""
"""`reopens <> ''` has the index used of the few cases that take up another."""


class OfMatter(NamedTuple):
    """Another case of the same matter."""

    code: str
    is_open: bool
    is_erased: bool
    """Whether its content was erased: how it ended, and what it led to, stays and binds."""


class SameContent(NamedTuple):
    """A case beside the one that is erased, whose content is still there."""

    code: str
    is_open: bool
    """Whether it is still worked on: its content goes when it has ended."""


def chain_of(code: str) -> tuple[OfMatter, ...]:
    """Every other, the oldest first."""
    return tuple(OfMatter(other, Status(status).is_open, erased) for other, status, erased in raw(_CHAIN, [code, code]))
