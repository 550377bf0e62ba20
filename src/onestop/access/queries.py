"""Reading the log: by those who watch over it, and by those whose data was looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from onestop.access.domain.access import Kind, Purpose, What
from onestop.kernel.paging import Page
from onestop.kernel.parsing import whole_number
from onestop.runtime.api import raw_dicts

_LINE: Final = "SELECT id, at, what, kind, subject, purpose, user_id, capacity, agency, place, route FROM access_log"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessView:
    id: int
    at: datetime
    what: What
    kind: Kind
    subject: str
    purpose: Purpose
    user_id: int | None
    capacity: str
    agency: str
    place: str
    route: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessFilter:
    """What to show; empty means all. `[since, until)`."""

    what: str = ""
    kind: str = ""
    subject: str = ""
    user_id: int | None = None
    agency: str = ""
    since: datetime | None = None
    until: datetime | None = None


def accesses(chosen: AccessFilter, *, after: str | None = None, limit: int = 50) -> Page[AccessView]:
    """The lines that answer to the filter, the latest first; `after` is the `next` of the page before."""
    before = whole_number(after or "")
    conditions = {
        "what = %(what)s": chosen.what,
        "kind = %(kind)s": chosen.kind,
        "subject = %(subject)s": chosen.subject,
        "user_id = %(user_id)s": chosen.user_id,
        "agency = %(agency)s": chosen.agency,
        "at >= %(since)s": chosen.since,
        "at < %(until)s": chosen.until,
        "id < %(after)s": before,
    }
    said = [condition for condition, value in conditions.items() if value not in ("", None)]
    where = f" WHERE {' AND '.join(said)}" if said else ""
    params = {name: getattr(chosen, name) for name in AccessFilter.__dataclass_fields__} | {"after": before}
    return _page(f"{_LINE}{where} ORDER BY id DESC LIMIT %(limit)s", params, limit)


_AT_SUBJECTS: Final = f"""{_LINE}
WHERE subject = ANY(%(cases)s::text[]) AND what = 'looked' AND kind <> 'person' AND purpose <> 'own' AND id < %(after)s
UNION ALL {_LINE}
WHERE subject = %(person)s::text AND what = 'looked' AND kind = 'person' AND purpose <> 'own' AND id < %(after)s
ORDER BY id DESC LIMIT %(limit)s"""


def looks_at(*, person_id: int, cases: Sequence[str], after: str | None = None, limit: int = 50) -> Page[AccessView]:
    """Who else looked at a person or at cases of theirs, the latest first."""
    params = {"cases": list(cases), "person": str(person_id), "after": whole_number(after or "") or 2**62}
    return _page(_AT_SUBJECTS, params, limit)


def _page(statement: str, params: dict[str, Any], limit: int) -> Page[AccessView]:
    rows = [AccessView(**row) for row in raw_dicts(statement, params | {"limit": limit + 1})]
    return Page(tuple(rows[:limit]), str(rows[limit - 1].id) if len(rows) > limit else None)
