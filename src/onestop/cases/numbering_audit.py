"""The numbers given out, proved: the last one of an agency's day is the highest among its cases.

Or it is the one from which numbers went on after a restore; the entry of that day says so.
"""

from collections.abc import Iterator
from typing import Final

from onestop.cases.domain.numbering import given_by
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.ledger.api import Finding, Progress
from onestop.runtime.api import raw

_MOST: Final = 20
_WRONG: Final = """
WITH highest AS (
  SELECT part[1] AS agency, part[2] AS day, max(part[3]::int) AS last
  FROM cases_case, regexp_match(code, '^(.+)-([0-9]{6})-([0-9]{4,9})$') AS part
  WHERE part IS NOT NULL GROUP BY 1, 2
), kept AS (SELECT agency, to_char(day, 'YYMMDD') AS day, last FROM cases_number),
moved AS (SELECT day, max(past) AS past FROM unnest(%s::text[], %s::int[]) AS given (day, past) GROUP BY day)
SELECT agency, day, coalesce(kept.last, 0), greatest(highest.last, moved.past)
FROM kept FULL JOIN highest USING (agency, day) LEFT JOIN moved USING (day)
WHERE kept.last IS DISTINCT FROM greatest(highest.last, moved.past) ORDER BY 1, 2 LIMIT %s
"""


def numbers_hold(progress: Progress) -> Iterator[Finding]:
    """What `fsck` asks of numbers: a lower one would be given twice, a higher one leaves a gap no case explains."""
    moved = ledger.renamed_at()
    days, past = [f"{local_date(at):%y%m%d}" for at in moved], [given_by(at) for at in moved]
    for agency, day, kept, highest in raw(_WRONG, [days, past, _MOST]):
        words = Text(
            f"Số hồ sơ cuối của {agency} ngày {day} ghi {kept}, số cao nhất đã cấp là {highest or 0}.",
            f"The last number of {agency} on {day} says {kept}; the highest given is {highest or 0}.",
        )
        yield Finding("wrong_number", f"{agency} {day}", words)
    progress(1, 1)
