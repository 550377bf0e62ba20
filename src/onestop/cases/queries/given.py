"""How many steps were given to whom, where this official sees cases."""

from collections.abc import Iterable
from typing import Final

from onestop.kernel.actor import Actor
from onestop.runtime.api import raw

_GIVEN: Final = """
SELECT assignee, count(*)::int FROM cases_task
WHERE assignee <> '' AND assignee = ANY(%(keys)s::text[]) AND agency = ANY(%(agencies)s::text[]) AND urgent_at IS NOT NULL
GROUP BY assignee"""


def steps_given(keys: Iterable[str], *, by: Actor) -> dict[str, int]:
    """Open steps by whose they are; of whoever has none nothing. What waits for its applicant is not counted, as in lists."""
    asked = sorted({key for key in keys if key})
    agencies = sorted({one.agency for one in by.grants if one.permission == "cases.see"})
    return dict(raw(_GIVEN, {"keys": asked, "agencies": agencies})) if asked and agencies else {}
