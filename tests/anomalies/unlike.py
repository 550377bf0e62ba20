"""Sixty communes alike, and one ward that files far more for people than they do."""

from datetime import datetime, timedelta
from typing import Final

from onestop.anomalies import api as anomalies
from onestop.runtime.api import raw

WARD: Final = "H09.31.03"
SHOWN: Final = 30
"""Online cases of the ward that its officials filed, of forty; elsewhere eight of forty."""
_TRACES: Final = """
INSERT INTO indicators_trace
  (case_code, procedure_code, level, intake_agency, competent_agency, channel, assisted, lodged_at, moved)
SELECT a.code || to_char(%(at)s::timestamptz, '-YYMMDD-') || lpad(n::text, 4, '0'), '1.001193', 'commune', a.code, a.code,
       'online', n <= CASE WHEN a.code = %(ward)s THEN %(shown)s ELSE 8 END, %(at)s::timestamptz - n * interval '1 hour', 0
FROM (SELECT DISTINCT code FROM organisation_agency WHERE kind = 'commune' ORDER BY code LIMIT 60) a, generate_series(1, 40) n
"""


def unlike_the_others(now: datetime) -> int:
    """Traces of last month, judged as after a night; how many comparisons were made."""
    raw(_TRACES, {"at": now - timedelta(days=30), "ward": WARD, "shown": SHOWN})
    return anomalies.roll_up(now=now)
