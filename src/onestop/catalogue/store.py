"""Rows of the catalogue as frozen values.

A published definition never changes (the table's trigger sees to it), so the parsed
value is kept per process under its id and digest; only the dates and the door are read again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from onestop.catalogue.domain.definition import restore_version
from onestop.catalogue.domain.findings import Finding
from onestop.catalogue.domain.version import ProcedureVersion
from onestop.catalogue.models import Version
from onestop.kernel.bilingual import Text
from onestop.runtime.api import Statement

MOST_KEPT = 2_000
"""Versions a process remembers; some 20 KB each."""

_LIGHT = "v.id, v.digest, v.valid_from, v.valid_until, v.open_for_applying"
_IN_FORCE = "v.valid_from <= %(on)s::date AND (v.valid_until IS NULL OR v.valid_until > %(on)s::date)"
_OF_CODE = Statement(
    f"SELECT {_LIGHT} FROM catalogue_version v WHERE v.code = %(code)s::text AND {_IN_FORCE}"  # noqa: S608 - our own columns
)
_OF_CODES = Statement(
    f"SELECT {_LIGHT} FROM catalogue_version v WHERE v.code = ANY(%(codes)s::text[]) AND {_IN_FORCE}"  # noqa: S608
)
_OF_IDS = Statement(f"SELECT {_LIGHT} FROM catalogue_version v WHERE v.id = ANY(%(ids)s::bigint[])")  # noqa: S608
_NAMES = Statement("""
    SELECT DISTINCT ON (v.code) v.code, v.name_vi, v.name_en FROM catalogue_version v
    WHERE v.code = ANY(%(codes)s::text[]) AND v.valid_from <= %(on)s::date ORDER BY v.code, v.number DESC
""")

_kept: dict[tuple[int, str], ProcedureVersion] = {}
"""By id and digest, so that a replaced database never answers with the old one's versions."""
_latest: dict[str, ProcedureVersion] = {}
"""By code, as it was answered last: a guess at the next answer."""


def _load(wanted: Sequence[tuple[int, str]]) -> None:
    """Read what is not kept yet, in two questions however many there are."""
    rows = Version.objects.filter(id__in=[id for id, _ in wanted]).prefetch_related("findings")
    for row in rows:
        _kept[row.id, row.digest] = _restored(row)


def _restored(row: Version) -> ProcedureVersion:
    findings = tuple(
        Finding(kind=found.kind, field=found.field, seen=found.seen, blocking=found.blocking)
        for found in row.findings.all()
    )
    return restore_version(
        row.definition,
        id=row.id,
        number=row.number,
        source=row.source,
        digest=row.digest,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        open_for_applying=row.open_for_applying,
        findings=findings,
    )


def _version(row: tuple[Any, ...]) -> ProcedureVersion:
    id, digest, _, valid_until, is_open = row
    kept = _kept[id, digest]
    if kept.valid_until == valid_until and kept.open_for_applying == is_open:
        return kept
    return replace(kept, valid_until=valid_until, open_for_applying=is_open)


def _select(statement: Statement, params: Mapping[str, Any]) -> list[ProcedureVersion]:
    rows = statement(params)
    if len(_kept) > MOST_KEPT:
        _kept.clear()
        _latest.clear()
    missing = [(row[0], row[1]) for row in rows if (row[0], row[1]) not in _kept]
    if missing:
        _load(missing)
    return [_version(row) for row in rows]


def in_force(code: str, on: date) -> ProcedureVersion | None:
    """The version of `code` that applies on the day."""
    versions = _select(_OF_CODE, {"code": code, "on": on})
    if not versions:
        return None
    _latest[code] = versions[0]
    return versions[0]


def likely_in_force(code: str, on: date) -> ProcedureVersion | None:
    """What `in_force` would probably say, without asking; None where nothing is known."""
    latest = _latest.get(code)
    if latest is None or latest.valid_from > on or (latest.valid_until is not None and latest.valid_until <= on):
        return None
    return latest


def is_in_force(version: ProcedureVersion, on: date) -> bool:
    """Whether `in_force` would answer with this very version, asked of the database now."""
    rows = _OF_CODE({"code": version.code, "on": on})
    expected = (version.id, version.digest, version.valid_until, version.open_for_applying)
    return [(id, digest, until, is_open) for id, digest, _, until, is_open in rows[:1]] == [expected]


def all_in_force(codes: Sequence[str], on: date) -> list[ProcedureVersion]:
    """Of each code the version that applies on the day, if there is one; in no particular order."""
    return _select(_OF_CODES, {"codes": list(codes), "on": on})


def names(codes: Sequence[str], on: date) -> dict[str, Text]:
    """What each code is called, by its latest version that had begun on the day."""
    return {code: Text(vi, en or vi) for code, vi, en in _NAMES({"codes": list(codes), "on": on})}


def by_ids(ids: Sequence[int]) -> list[ProcedureVersion]:
    """Versions with these ids, in no particular order."""
    return _select(_OF_IDS, {"ids": list(ids)})
