"""The numbers given out, proved: the last one of an agency's day is the highest among its cases."""

from collections.abc import Iterator
from typing import Final

from onestop.kernel.bilingual import Text
from onestop.ledger.api import Finding, Progress
from onestop.runtime.api import raw

_MOST: Final = 20
_WRONG: Final = """
WITH highest AS (
  SELECT part[1] AS agency, part[2] AS day, max(part[3]::int) AS last
  FROM cases_case, regexp_match(code, '^(.+)-([0-9]{6})-([0-9]{4,9})$') AS part
  WHERE part IS NOT NULL GROUP BY 1, 2
), kept AS (SELECT agency, to_char(day, 'YYMMDD') AS day, last FROM cases_number)
SELECT agency, day, coalesce(kept.last, 0), coalesce(highest.last, 0)
FROM kept FULL JOIN highest USING (agency, day)
WHERE kept.last IS DISTINCT FROM highest.last ORDER BY 1, 2 LIMIT %s
"""


def numbers_hold(progress: Progress) -> Iterator[Finding]:
    """What `fsck` asks of numbers: a lower one would be given twice, a higher one leaves a gap no case explains."""
    for agency, day, kept, highest in raw(_WRONG, [_MOST]):
        words = Text(
            f"Số hồ sơ cuối của {agency} ngày {day} ghi {kept}, hồ sơ có số cao nhất là {highest}.",
            f"The last number of {agency} on {day} says {kept}; the highest of its cases is {highest}.",
        )
        yield Finding("wrong_number", f"{agency} {day}", words)
    progress(1, 1)
