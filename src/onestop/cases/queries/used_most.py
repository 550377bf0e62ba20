"""Which procedures a counter takes in most."""

from collections.abc import Sequence
from typing import Final

from onestop.runtime.api import raw

_A_FEW: Final = 30
"""Cases after which it is settled how often one comes: the fewer weeks the latest so many took, the more it is used."""
_LATEST: Final = """
SELECT p.code FROM unnest(%(codes)s::text[]) WITH ORDINALITY AS p (code, place)
CROSS JOIN LATERAL (
  SELECT count(*) AS many, min(latest.id) AS since FROM (
    SELECT c.id FROM cases_case c WHERE c.procedure_code = p.code AND c.intake_agency = %(agency)s::text
    ORDER BY c.id DESC LIMIT %(few)s
  ) latest
) used
WHERE used.many > 0
ORDER BY used.many = %(few)s DESC, CASE WHEN used.many = %(few)s THEN used.since END DESC, used.many DESC, p.place
LIMIT %(most)s"""


def used_most(agency: str, codes: Sequence[str], *, most: int) -> tuple[str, ...]:
    """Those of the procedures that this agency takes in, the most used first; among equals as they were named.

    Of each a few cases are read from an index, however many there are.
    """
    given = {"codes": list(codes), "agency": agency, "few": _A_FEW, "most": most}
    return tuple(code for (code,) in raw(_LATEST, given))
