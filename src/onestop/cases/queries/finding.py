"""Finding a case from a desk: by its code or the end of it, or by the name or number of the applicant."""

import re
from datetime import datetime
from typing import Final

from onestop.cases.access import may_see
from onestop.cases.mapping import SELECT, LoadedCase, from_row
from onestop.cases.queries.views import CaseLine, ListedCase, lines_of
from onestop.kernel.actor import Actor
from onestop.kernel.codes import CaseCode, CaseCodeNotValid
from onestop.people import api as people
from onestop.runtime.api import raw

LOOKED_AT: Final = 200
_PART_OF_CODE: Final = re.compile(r"[0-9]{1,6}(-[0-9]{0,8})?")
_BY_CODE: Final = f"{SELECT} WHERE c.code = %s::text"
# A range of the index over codes: those of one counter, then those with the digits asked for.
_BY_PART: Final = f"""{SELECT}
WHERE c.code >= %(agency)s::text || '-' AND c.code < %(agency)s::text || '.' AND c.code LIKE %(part)s::text
ORDER BY c.id DESC LIMIT %(limit)s::int"""
# Who applied is part of what is erased: such a case is found by its code alone.
_BY_APPLICANT: Final = f"""{SELECT}
WHERE c.applicant_id = ANY(%s::bigint[]) AND c.content_erased_at IS NULL ORDER BY c.id DESC LIMIT %s::int"""


def find_cases(*, query: str, by: Actor, now: datetime, limit: int = 50) -> tuple[CaseLine, ...]:
    """What this official may see of the cases that answer to `query`, the latest first."""
    typed = " ".join(query.replace("\x00", " ").split())[:100]
    found = [one for one in _found(typed, by) if may_see(one.file, by)] if typed else []
    return lines_of(map(ListedCase, found[:limit]), by=by, now=now)


def _found(typed: str, by: Actor) -> list[LoadedCase]:
    try:
        return _loaded(_BY_CODE, [CaseCode.parse(typed).canonical])
    except CaseCodeNotValid:
        pass
    if _PART_OF_CODE.fullmatch(typed):
        return _loaded(_BY_PART, {"agency": by.agency, "part": f"%-%{typed}%", "limit": LOOKED_AT})
    known = [person.id for person in people.find_people(typed, limit=LOOKED_AT)]
    return _loaded(_BY_APPLICANT, [known, LOOKED_AT]) if known else []


def _loaded(statement: str, params: list[object] | dict[str, object]) -> list[LoadedCase]:
    return [from_row(row) for row in raw(statement, params)]
