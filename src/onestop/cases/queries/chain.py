"""The cases of one matter: each of which another was taken up, after a complaint or by its agency itself."""

from typing import Final, NamedTuple

from onestop.cases.domain.status import Status
from onestop.runtime.api import raw

_CHAIN: Final = """
WITH RECURSIVE chain (code, reopens) AS (
  SELECT code, reopens FROM cases_case WHERE code = %s::text
  UNION
  SELECT c.code, c.reopens FROM cases_case c JOIN chain ON c.reopens = chain.code OR c.code = chain.reopens
)
SELECT c.code, c.status FROM chain JOIN cases_case c USING (code)
WHERE c.code <> %s::text AND c.content_erased_at IS NULL ORDER BY c.id"""


class SameContent(NamedTuple):
    """A case beside the one that is erased, whose content is still there."""

    code: str
    is_open: bool
    """Whether it is still worked on: its content goes when it has ended."""


def chain_of(code: str) -> tuple[SameContent, ...]:
    """Every other whose content was not erased, the oldest first."""
    return tuple(SameContent(other, Status(status).is_open) for other, status in raw(_CHAIN, [code, code]))
