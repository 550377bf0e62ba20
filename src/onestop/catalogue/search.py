"""Finding a procedure: folded words, beginnings are enough, the likeliest first.

What was typed is compared with names, codes, fields and departments without case and
diacritics. A code typed in full comes first, then names that begin with the phrase, hold
it, or hold all its words; among equals the much-used, then the Vietnamese alphabet.
Pages continue from the last row seen (keyset), so that they stay as fast as the first.
"""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from onestop.catalogue.domain.version import ONLINE_LEVELS, ServiceLevel
from onestop.catalogue.domain.words import looks_like_code, name_patterns, plain_words, prefix_query
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
  FROM catalogue_version v
  WHERE v.valid_from <= %(on)s AND (v.valid_until IS NULL OR v.valid_until > %(on)s){filters}
), total AS (SELECT count(*) AS total FROM hits)
SELECT page.*, w.definition->'service_levels', total.total FROM total LEFT JOIN LATERAL (
  SELECT * FROM hits {after} ORDER BY score DESC, sort_key COLLATE "C", id LIMIT %(limit)s
) page ON true LEFT JOIN catalogue_version w ON w.id = page.id
ORDER BY page.score DESC, page.sort_key COLLATE "C", page.id
"""
_SCORE = """
  CASE WHEN v.code = %(typed_code)s THEN 10000 ELSE 0 END
  + CASE WHEN v.folded LIKE %(begins)s THEN 400 ELSE 0 END
  + CASE WHEN ' ' || v.folded LIKE %(phrase)s THEN 300 ELSE 0 END
  + CASE WHEN ' ' || v.folded LIKE ALL (%(name_words)s::text[]) THEN 200 ELSE 0 END
"""
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
    """One page of what was found; `total` counts all pages."""

    total: int = 0


def search(
    query: str = "",
    *,
    on: date,
    field: str | None = None,
    level: str | None = None,
    agency: str | None = None,
    audience: str | None = None,
    open_only: bool = False,
    after: str | None = None,
    limit: int = 20,
) -> Hits:
    """Procedures in force on the day that fit the phrase and all filters.

    Raises:
        BadPlace: `after` did not come from an earlier page.
    """
    typed = query[:LONGEST_QUERY]
    limit = max(1, min(limit, LARGEST_PAGE))
    params: dict[str, Any] = {"on": on, "limit": limit + 1}
    conditions = _phrase(typed, params)
    conditions += _filters(
        {"field": field, "level": level, "agency": agency, "audience": audience}, on=on, params=params
    )
    if open_only:
        conditions.append("v.open_for_applying")
    statement = _SQL.format(
        score=_SCORE if plain_words(typed) else "0",
        filters="".join(f" AND {condition}" for condition in conditions),
        after=_AFTER if after else "",
    )
    if after:
        params |= dict(zip(("after_score", "after_key", "after_id"), _read_place(after), strict=True))
    return _page(raw(statement, params), limit, on)


def _phrase(typed: str, params: dict[str, Any]) -> list[str]:
    """Conditions of the typed phrase, whose parameters are added to `params`."""
    words = plain_words(typed)
    if not words:
        return ["false"] if typed.strip() else []
    params |= {
        "typed_code": words,
        "begins": _like(words) + "%",
        "phrase": f"% {_like(words)}%",
        "name_words": name_patterns(typed),
    }
    if looks_like_code(typed):
        return ["v.code LIKE %(begins)s"]
    params["words"] = prefix_query(typed)
    return ["to_tsvector('simple', v.words) @@ to_tsquery('simple', %(words)s)"]


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


def _like(words: str) -> str:
    return words.replace("%", "").replace("_", "")


def _page(rows: list[tuple[Any, ...]], limit: int, on: date) -> Hits:
    matches = [row for row in rows if row[0] is not None]
    page = matches[:limit]
    after = _write_place(page[-1]) if len(matches) > limit else None
    return Hits(tuple(_hit(row, on) for row in page), after, total=rows[0][-1])


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
