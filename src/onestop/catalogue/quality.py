"""How good the catalogue is: what was found wrong, by kind, down to the very procedures; and its fields."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from onestop.kernel.bilingual import Text
from onestop.kernel.paging import Page
from onestop.kernel.parsing import whole_number
from onestop.runtime.api import raw

_IN_FORCE = "v.valid_from <= %(on)s AND (v.valid_until IS NULL OR v.valid_until > %(on)s)"
_KINDS = f"""
SELECT f.kind, bool_or(f.blocking), count(DISTINCT f.version_id), count(*)
FROM catalogue_finding f JOIN catalogue_version v ON v.id = f.version_id
WHERE {_IN_FORCE} GROUP BY f.kind ORDER BY bool_or(f.blocking) DESC, count(*) DESC, f.kind
"""  # noqa: S608 - no input
_DRILL = f"""
SELECT f.id, v.id, v.code, v.name_vi, v.name_en, f.kind, f.field, f.seen, f.blocking
FROM catalogue_finding f JOIN catalogue_version v ON v.id = f.version_id
WHERE f.kind = %(kind)s AND f.id > %(after)s AND {_IN_FORCE} ORDER BY f.id LIMIT %(limit)s
"""  # noqa: S608 - no input
_TOTALS = f"""
SELECT count(*), count(*) FILTER (WHERE v.open_for_applying), count(*) FILTER (WHERE v.source = 'own'),
  count(*) FILTER (WHERE EXISTS (SELECT 1 FROM catalogue_finding f WHERE f.version_id = v.id))
FROM catalogue_version v WHERE {_IN_FORCE}
"""  # noqa: S608 - no input
_FIELDS = f"""
SELECT v.field_code, min(v.field_vi), min(v.field_en), count(*), count(*) FILTER (WHERE v.open_for_applying)
FROM catalogue_version v WHERE {_IN_FORCE} GROUP BY v.field_code ORDER BY count(*) DESC, v.field_code
"""  # noqa: S608 - no input


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCount:
    """How often one kind of finding occurs among the versions in force."""

    kind: str
    blocking: bool
    procedures: int
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """The catalogue on a day: procedures, those open for applying, our own, those with findings."""

    procedures: int
    open_for_applying: int
    own: int
    with_findings: int
    kinds: tuple[KindCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureFinding:
    """One finding with the procedure it was found in."""

    id: int
    version_id: int
    code: str
    name: Text
    kind: str
    field: str
    seen: str
    blocking: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldCount:
    """A field of administration and how many procedures it holds."""

    code: str
    name: Text
    procedures: int
    open_for_applying: int


def quality(*, on: date) -> Quality:
    """Totals and findings by kind, the blocking ones first."""
    procedures, opened, own, with_findings = raw(_TOTALS, {"on": on})[0]
    kinds = tuple(
        KindCount(kind=kind, blocking=blocking, procedures=count, findings=findings)
        for kind, blocking, count, findings in raw(_KINDS, {"on": on})
    )
    return Quality(procedures=procedures, open_for_applying=opened, own=own, with_findings=with_findings, kinds=kinds)


def findings_of_kind(kind: str, *, on: date, after: str | None = None, limit: int = 50) -> Page[ProcedureFinding]:
    """The findings of one kind in the order they were made, a page at a time."""
    rows = raw(_DRILL, {"kind": kind, "on": on, "after": whole_number(after or "") or 0, "limit": limit + 1})
    findings = tuple(_finding(row) for row in rows[:limit])
    return Page(findings, str(findings[-1].id) if len(rows) > limit else None)


def _finding(row: tuple[Any, ...]) -> ProcedureFinding:
    id, version_id, code, name_vi, name_en, kind, field, seen, blocking = row
    return ProcedureFinding(
        id=id,
        version_id=version_id,
        code=code,
        name=Text(name_vi, name_en),
        kind=kind,
        field=field,
        seen=seen,
        blocking=blocking,
    )


def fields(*, on: date) -> tuple[FieldCount, ...]:
    """Fields with procedures in force, the fullest first."""
    return tuple(
        FieldCount(code=code, name=Text(vi, en), procedures=count, open_for_applying=opened)
        for code, vi, en, count, opened in raw(_FIELDS, {"on": on})
    )
