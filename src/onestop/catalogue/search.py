"""Finding a procedure as people ask for it, the likeliest first.

A code, however it is printed, finds its procedure. Anything else is understood word by word (see `domain.finding`)
and scored in this process; the database then keeps to the filters, counts, and cuts pages, among equals the
much-used first, then in the order of the Vietnamese alphabet. Pages continue from the last row seen (keyset).
"""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from onestop.catalogue.domain.elsewhere import Elsewhere
from onestop.catalogue.domain.finding import Answer
from onestop.catalogue.domain.version import ONLINE_LEVELS, ServiceLevel
from onestop.catalogue.domain.words import procedure_code
from onestop.catalogue.finder import finder
from onestop.kernel.bilingual import Text
from onestop.kernel.paging import Page
from onestop.kernel.refusal import Kind, Refusal
from onestop.organisation import api as organisation
from onestop.runtime.api import raw

LONGEST_QUERY = 200
LARGEST_PAGE = 100

_SQL = """
WITH hits AS (
  SELECT v.id, v.code, v.name_vi, v.name_en, v.field_code, v.field_vi, v.field_en, v.levels, v.audiences,
         v.open_for_applying, v.source, v.sort_key, v.popularity + {score} AS score
  FROM catalogue_version v {found}
  WHERE v.valid_from <= %(on)s AND (v.valid_until IS NULL OR v.valid_until > %(on)s){filters}
), total AS (SELECT count(*) AS total FROM hits)
SELECT page.*, w.definition->'service_levels', total.total FROM total LEFT JOIN LATERAL (
  SELECT * FROM hits {after} ORDER BY score DESC, sort_key COLLATE "C", id LIMIT %(limit)s
) page ON true LEFT JOIN catalogue_version w ON w.id = page.id
ORDER BY page.score DESC, page.sort_key COLLATE "C", page.id
"""
_FOUND = "JOIN unnest(%(ids)s::bigint[], %(scores)s::int[]) AS found (id, score) ON found.id = v.id"
_AFTER = """
WHERE score < %(after_score)s OR (score = %(after_score)s
  AND (sort_key COLLATE "C", id) > (%(after_key)s::text COLLATE "C", %(after_id)s))
"""


class BadPlace(Refusal):
    """The place to continue from was not made by this catalogue."""

    code = "catalogue.bad_place"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, seen: str) -> None:
        self.seen = seen[:60]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A procedure found, with what a list shows of it; `version` has the rest."""

    id: int
    code: str
    name: Text
    field: Text
    field_code: str
    levels: tuple[str, ...]
    audiences: tuple[str, ...]
    open_for_applying: bool
    source: str
    service_level: str
    online: bool


@dataclass(frozen=True, slots=True)
class Hits(Page[Hit]):
    """One page of what was found; `total` counts all pages.

    `understood` is the phrase as it was read, empty where it was read as typed. `elsewhere` is what the phrase asks
    for and others do: alone where the province does nothing of the kind.
    """

    total: int = 0
    understood: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()


def search(
    query: str = "",
    *,
    on: date,
    field: str | None = None,
    level: str | None = None,
    agency: str | None = None,
    audience: str | None = None,
    open_only: bool = False,
    exact: bool = False,
    after: str | None = None,
    limit: int = 20,
) -> Hits:
    """Procedures in force on the day that answer the phrase and fit all filters; `exact` takes its words as they stand.

    Raises:
        BadPlace: `after` did not come from an earlier page.
    """
    typed = query[:LONGEST_QUERY]
    limit = max(1, min(limit, LARGEST_PAGE))
    params: dict[str, Any] = {"on": on, "limit": limit + 1}
    question = _question(typed, on, exact=exact)
    conditions = list(question.conditions)
    params |= question.params
    conditions += _filters(
        {"field": field, "level": level, "agency": agency, "audience": audience}, on=on, params=params
    )
    if open_only:
        conditions.append("v.open_for_applying")
    statement = _SQL.format(
        score="found.score" if question.ranked else "0",
        found=_FOUND if question.ranked else "",
        filters="".join(f" AND {condition}" for condition in conditions),
        after=_AFTER if after else "",
    )
    if after:
        params |= dict(zip(("after_score", "after_key", "after_id"), _read_place(after), strict=True))
    return _page(raw(statement, params), limit, on, question.answer)


def suggestions(typed: str, *, on: date, limit: int = 8) -> list[str]:
    """What people ask for that begins as typed, or holds it."""
    return finder(on).suggest(typed[:LONGEST_QUERY], limit=max(1, min(limit, LARGEST_PAGE)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """What a phrase asks of the table of versions."""

    conditions: tuple[str, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)
    ranked: bool = False
    answer: Answer = field(default_factory=Answer)


def _question(typed: str, on: date, *, exact: bool) -> _Question:
    if not typed.strip():
        return _Question()
    if code := procedure_code(typed):
        return _Question(conditions=("v.code LIKE %(begins)s",), params={"begins": f"{code}%"})
    answer = finder(on).find(typed, exact=exact)
    ids, scores = list(answer.scores), list(answer.scores.values())
    return _Question(params={"ids": ids, "scores": scores}, ranked=True, answer=answer)


def _filters(wanted: Mapping[str, str | None], *, on: date, params: dict[str, Any]) -> list[str]:
    conditions = {
        "field": "v.field_code = %(field)s",
        "level": "%(level)s = ANY (v.levels)",
        "agency": "v.competent = ANY (%(agency)s)",
        "audience": "%(audience)s = ANY (v.audiences)",
    }
    given = {name: value for name, value in wanted.items() if value}
    params |= given
    if code := given.get("agency"):
        # A commune handles what is its own by code and what every commune handles by level.
        params["agency"] = [code, organisation.agency(code, on).kind]
    return [conditions[name] for name in given]


def _page(rows: list[tuple[Any, ...]], limit: int, on: date, answer: Answer) -> Hits:
    matches = [row for row in rows if row[0] is not None]
    page = matches[:limit]
    after = _write_place(page[-1]) if len(matches) > limit else None
    return Hits(
        tuple(_hit(row, on) for row in page),
        after,
        total=rows[0][-1],
        understood=answer.understood,
        elsewhere=answer.elsewhere,
    )


def _hit(row: tuple[Any, ...], on: date) -> Hit:
    id, code, name_vi, name_en, field_code, field_vi, field_en, levels, audiences, is_open, source, *_ = row
    service_levels = json.loads(row[-2]) if isinstance(row[-2], str) else row[-2]
    level = level_on([ServiceLevel(date.fromisoformat(s["from"]), s["level"]) for s in service_levels], on)
    return Hit(
        id=id,
        code=code,
        name=Text(name_vi, name_en),
        field=Text(field_vi, field_en),
        field_code=field_code,
        levels=tuple(levels),
        audiences=tuple(audiences),
        open_for_applying=is_open,
        source=source,
        service_level=level,
        online=level in ONLINE_LEVELS,
    )


def level_on(levels: list[ServiceLevel], day: date) -> str:
    """The service level that applies on the day."""
    reached = [level.code for level in levels if level.since <= day]
    return reached[-1] if reached else "INFO_ONLY"


def _write_place(row: tuple[Any, ...]) -> str:
    id, sort_key, score = row[0], row[11], row[12]
    return base64.urlsafe_b64encode(json.dumps([score, sort_key, id]).encode()).decode()


def _read_place(place: str) -> tuple[int, str, int]:
    try:
        match json.loads(base64.urlsafe_b64decode(place.encode())):
            case [int(score), str(key), int(id)]:
                return score, key, id
    except (ValueError, binascii.Error):
        pass
    raise BadPlace(seen=place)
