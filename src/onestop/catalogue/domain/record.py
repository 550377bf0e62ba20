"""One record of the national catalogue, read strictly: what it says, in one normal form, nothing added."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from onestop.kernel.alphabet import faults_in
from onestop.kernel.codes import ProcedureCode
from onestop.kernel.refusal import Kind, Refusal
from onestop.kernel.text import nfc, visible


class NotARecord(Refusal):
    """A line that is not a procedure of the national format."""

    code = "catalogue.not_a_record"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, reason: str) -> None:
        self.reason = reason

    def __str__(self) -> str:
        return self.reason


@dataclass(frozen=True, slots=True)
class Record:
    """A record whose text is composed and trimmed, and whose parts have the types they should."""

    code: str
    name: str
    content: Mapping[str, Any]
    digest: str


READING: Final = 23
"""How records are understood. What is published of a record read otherwise is out of date, though the record is not."""
_BLANKS: Final = re.compile(r"[^\S\r\n]+")
_TEXTS = ("decision_number", "kind", "field", "implementing_agency", "competent_agency", "steps_text")
_LISTS = ("levels", "subjects", "methods", "dossier", "results", "legal_bases")


def read_record(line: bytes | str) -> Record:
    """The record of one line.

    Raises:
        NotARecord: not JSON, no code or name, or a part of the wrong type; with the reason.
    """
    try:
        read = json.loads(line)
    except (ValueError, RecursionError) as fault:
        raise NotARecord(reason=f"not JSON: {fault}") from None
    if not isinstance(read, dict):
        raise NotARecord(reason="not a JSON object")
    content = _normal(read)
    for reason in _misshapen(content):
        raise NotARecord(reason=reason)
    code = _code(content["code"])
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Record(code, content["name"], content, hashlib.sha256(f"{READING} {written}".encode()).hexdigest())


def _code(written: str) -> str:
    try:
        ProcedureCode.parse(written)
    except Refusal:
        raise NotARecord(reason=f"code: {written!r} is not a procedure code") from None
    return written


def _normal(value: Any) -> Any:
    """Composed, trimmed text throughout, without what nobody sees; of several blanks in a line one.

    A page shows one as well, and “06 ngày  làm việc” are working days. Characters no text may hold (NUL, halves of a pair)
    become spaces.
    """
    match value:
        case str():
            shown = visible(nfc(value).replace("\x00", " "))
            return _BLANKS.sub(" ", shown.encode("utf-8", "replace").decode()).strip()
        case list():
            return [_normal(item) for item in value]
        case dict():
            return {str(key): _normal(item) for key, item in value.items()}
        case _:
            return value


def _misshapen(content: Mapping[str, Any]) -> Iterator[str]:
    for name in ("code", "name"):
        if not isinstance(content.get(name), str) or not content[name]:
            yield f"{name}: missing"
    for name in _TEXTS:
        if not isinstance(content.get(name, ""), str | None):
            yield f"{name}: not text"
    for name in _LISTS:
        if not isinstance(content.get(name, []), list):
            yield f"{name}: not a list"
    for name in ("levels", "subjects", "legal_bases"):
        if not all(isinstance(item, str) for item in content.get(name, [])):
            yield f"{name}: not a list of texts"
    yield from _misshapen_parts(content)
    for where, fault in faults_in(content):
        yield f"{where}: {fault.shown} cannot be printed"


def _misshapen_parts(content: Mapping[str, Any]) -> Iterator[str]:
    for number, method in enumerate(content.get("methods", [])):
        if not isinstance(method, dict) or not isinstance(method.get("channel"), str):
            yield f"methods[{number}]: not a way of filing"
        elif not all(isinstance(method.get(part), dict | None) for part in ("time", "fee")):
            yield f"methods[{number}]: time or fee is not an object"
    for number, group in enumerate(content.get("dossier", [])):
        items = group.get("items", []) if isinstance(group, dict) else None
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            yield f"dossier[{number}]: not a group of papers"
    for number, result in enumerate(content.get("results", [])):
        if not isinstance(result, dict):
            yield f"results[{number}]: not a result"
