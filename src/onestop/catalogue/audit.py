"""The catalogue proved: each version says what was published, and follows from its definition.

A published definition is not in its event, only its digest; so the definition is digested again.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.findings import Finding
from onestop.catalogue.domain.subjects import audiences_of
from onestop.catalogue.events import VersionPublished
from onestop.kernel.bilingual import Text
from onestop.kernel.canonical import canonical_bytes
from onestop.kernel.event import UnknownEvent
from onestop.kernel.text import fold, sort_key
from onestop.ledger import api as ledger
from onestop.runtime.api import raw_dicts

COMPARED: Final = (
    "source", "digest", "valid_from", "valid_until", "open_for_applying", "published_at", "name_vi",
    "name_en", "field_code", "field_vi", "field_en", "levels", "audiences", "competent", "folded", "sort_key",
)  # fmt: skip
"""Columns of `catalogue_version` that are proved beside the definition; code and number say which version it is."""
_AT_ONCE: Final = 200
_ROWS: Final = f"""
SELECT v.id, v.code, v.number, p.code AS procedure, {", ".join(f"v.{name}" for name in COMPARED)},
  v.definition::text AS definition,
  (SELECT json_agg(json_build_array(f.kind, f.field, f.seen, f.blocking) ORDER BY f.id)::text
   FROM catalogue_finding f WHERE f.version_id = v.id) AS findings
FROM catalogue_version v LEFT JOIN catalogue_procedure p ON p.id = v.procedure_id
WHERE v.id > %s ORDER BY v.id LIMIT %s
"""  # noqa: S608 - names of our own columns
_Key = tuple[str, int]


def findings_digest(findings: Sequence[Finding]) -> str:
    """SHA-256 of what was found wrong with a source, in order, as hex."""
    return _digest_of_findings([[one.kind, one.field, one.seen, one.blocking] for one in findings])


def _digest_of_findings(rows: Sequence[Sequence[Any]]) -> str:
    return hashlib.sha256(canonical_bytes([list(row) for row in rows])).hexdigest()


def versions_hold(progress: ledger.Progress) -> Iterator[ledger.Finding]:
    """What `fsck` asks of the catalogue: every version is there and says what was published."""
    try:
        published = _published()
    except (TypeError, ValueError, UnknownEvent) as reason:
        yield _unreadable(reason)
        return
    total = len(published)
    for done, row in enumerate(_rows(), 1):
        said = published.pop((row["code"], row["number"]), None)
        if said is None:
            yield _finding(row["code"], row["number"], Text("không có bản ghi công bố", "no entry published it"))
        elif wrong := wrong_columns(row, *said):
            yield _finding(row["code"], row["number"], Text(", ".join(wrong), ", ".join(wrong)))
        progress(done, max(done, total))
    for code, number in published:
        yield _finding(code, number, Text("bị mất", "it is missing"))


def wrong_columns(row: Mapping[str, Any], event: VersionPublished, expected: Mapping[str, Any]) -> list[str]:
    """Where a row differs from the event that published it, and from its own definition.

    `expected` is what the entries say beside the event: `published_at` and `valid_until`.
    """
    stated = {
        "procedure": event.procedure_code,
        "source": event.source,
        "digest": event.digest,
        "valid_from": date.fromisoformat(event.valid_from),
        "open_for_applying": event.open_for_applying,
        "name_vi": event.name,
        "field_vi": event.field,
        "levels": event.levels,
        "audiences": event.audiences,
        "competent": event.competent,
        **expected,
    }
    wrong = [name for name, value in stated.items() if row[name] != value]
    if event.findings and event.findings != _digest_of_findings(json.loads(row["findings"] or "[]")):
        wrong.append("findings")
    return [*wrong, *_wrong_of_definition(row, event)]


def _wrong_of_definition(row: Mapping[str, Any], event: VersionPublished) -> list[str]:
    content = json.loads(row["definition"])
    try:
        if digest_of(content) != event.digest:
            return ["definition"]
    except ValueError:  # a number without a canonical form was put into it
        return ["definition"]
    derived = {
        "name_en": content["name"]["en"],
        "field_code": content["field_code"],
        "field_en": content["field"]["en"],
        "audiences": audiences_of(content["subjects"]),
        "folded": fold(content["name"]["vi"]),
        "sort_key": sort_key(content["name"]["vi"]),
    }
    return [name for name, value in derived.items() if row[name] != value]


def _published() -> dict[_Key, tuple[VersionPublished, dict[str, Any]]]:
    """Every version by code and number: its event, when it was published and until when it holds."""
    found: dict[_Key, tuple[VersionPublished, dict[str, Any]]] = {}
    for entry in ledger.entries_of_types(VersionPublished.type):
        event = entry.event
        if isinstance(event, VersionPublished):
            found[event.procedure_code, event.version] = event, {"published_at": entry.at, "valid_until": None}
    _end_with_later(found)
    return found


def _end_with_later(found: Mapping[_Key, tuple[VersionPublished, dict[str, Any]]]) -> None:
    """Each version ends with the first day of whichever published after it begins first, but not before its own."""
    first: dict[str, date] = {}
    for (code, _), (event, expected) in sorted(found.items(), reverse=True):
        begins = date.fromisoformat(event.valid_from)
        if code in first:
            expected["valid_until"] = max(begins, first[code])
        first[code] = min(begins, first.get(code, begins))


def _rows() -> Iterator[dict[str, Any]]:
    """All versions, some hundreds at a time: a definition takes some 20 KB."""
    after = 0
    while rows := raw_dicts(_ROWS, [after, _AT_ONCE]):
        yield from rows
        after = rows[-1]["id"]


def _finding(code: str, number: int, what: Text) -> ledger.Finding:
    words = Text(
        f"Thủ tục {code} phiên bản {number} không khớp nhật ký điện tử: {what.vi}.",
        f"Version {number} of procedure {code} is not what the ledger says: {what.en}.",
    )
    return ledger.Finding("wrong_version", f"{code} v{number}", words)


def _unreadable(reason: Exception) -> ledger.Finding:
    words = Text(
        f"Không đối chiếu được danh mục thủ tục: có bản ghi không đọc được ({reason}).",
        f"The catalogue cannot be compared: an entry on it cannot be read ({reason}).",
    )
    return ledger.Finding("unreadable", "catalogue", words)
