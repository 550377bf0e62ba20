"""What is wrong with a record of the national catalogue. Faults are told, never repaired.

A finding that blocks leaves something undecided that an applicant must be able to rely on:
how long, how much, who is competent. The rest is told so that somebody mends the source.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from onestop.catalogue.domain.findings import finding
from onestop.catalogue.domain.papers import inspect_papers
from onestop.catalogue.domain.record import Record
from onestop.catalogue.domain.subjects import read_subjects
from onestop.catalogue.domain.version import Finding
from onestop.kernel.codes import ResultTypeCode
from onestop.kernel.refusal import Refusal
from onestop.rules.api import UNITS

CHANNELS: Final = frozenset({"online", "in_person", "postal"})
LEVELS: Final[dict[str, str]] = {"Cấp tỉnh": "province", "Cấp huyện": "district", "Cấp xã": "commune"}
ELSEWHERE: Final = frozenset({"Cấp bộ", "Cơ quan khác"})
"""Levels at which the procedure is also done, but not by the province."""
SMALLEST_FEE: Final = 1_000
"""The smallest note in use; a fee below it has lost its zeros."""
NO_INFORMATION: Final = "Không có thông tin"
_AMOUNT: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
_BASIS: Final = re.compile(r"\d{1,5}/(?:\d{4}/)?[A-ZĐ][A-ZĐa-z0-9-]*[A-ZĐa-z0-9]")
_GLUED: Final = re.compile(r"(?:NĐ-CP|QH\d\d|QĐ-TTg|NQ-CP)(?=[A-ZĐ0-9])|QĐ-TT$|^\d{4}/|QH\d{3,}")


def inspect(record: Record) -> tuple[Finding, ...]:
    """Every finding of the record itself, in the order of its fields."""
    content = record.content
    return (
        *_heading(content),
        *_channels(content.get("methods") or []),
        *inspect_papers(content.get("dossier") or []),
        *_results(content.get("results") or []),
        *_bases(content.get("legal_bases") or []),
    )


def _heading(content: Mapping[str, Any]) -> Iterator[Finding]:
    if "\n" in content["name"]:
        yield finding("name_broken", "name", content["name"])
    levels = content.get("levels") or []
    if not any(level in LEVELS for level in levels):
        yield finding("no_level_of_the_province", "levels", levels, blocking=True)
    for level in levels:
        if level not in LEVELS and level not in ELSEWHERE:
            yield finding("unknown_level", "levels", level)
    for subject in read_subjects(content.get("subjects") or [])[1]:
        yield finding("unknown_subject", "subjects", subject)
    if not content.get("field"):
        yield finding("field_missing", "field", "")
    if not content.get("steps_text"):
        yield finding("steps_missing", "steps_text", "")


def _channels(methods: list[dict[str, Any]]) -> Iterator[Finding]:
    if not methods:
        yield finding("no_channel", "methods", "", blocking=True)
        return
    for number, method in enumerate(methods):
        yield from _channel(method, f"methods[{number}]")
    yield from _together(methods)


def _channel(method: dict[str, Any], where: str) -> Iterator[Finding]:
    channel = method["channel"]
    if channel not in CHANNELS:
        yield finding("unknown_channel", f"{where}.channel", channel, blocking=True)
    yield from _time(method.get("time"), f"{where}.time", method)
    yield from _fee(method.get("fee"), f"{where}.fee", method.get("note") or "")


def _time(time: dict[str, Any] | None, where: str, method: dict[str, Any]) -> Iterator[Finding]:
    if time is None or time.get("value") is None:
        yield finding("time_missing", where, method.get("note") or "", blocking=True)
        return
    value, unit = time["value"], time.get("unit")
    if type(value) is not int or value < 1:
        yield finding("time_not_a_number", where, value, blocking=True)
    if unit is None:
        yield finding("time_without_unit", where, value, blocking=True)
    elif unit not in UNITS:
        yield finding("unknown_unit", where, f"{value} {unit}", blocking=True)


def _fee(fee: dict[str, Any] | None, where: str, note: str) -> Iterator[Finding]:
    if fee is None or fee.get("amount") is None:
        yield finding("fee_missing", where, note)
        return
    amount, currency = fee["amount"], fee.get("currency")
    if type(amount) is not int or amount < 0 or currency != "VND":
        yield finding("fee_suspicious", where, f"{amount} {currency} {note}", blocking=True)
    elif 0 < amount < SMALLEST_FEE:
        yield finding("fee_suspicious", where, f"{amount} VND {note}", blocking=True)
    elif amount == 0 and _AMOUNT.search(note):
        # "0 VND" beside a sum: often "free now, the sum later"; the note is shown, nobody is misled for long.
        yield finding("fee_and_note_differ", where, f"{amount} VND {note}")


def _together(methods: list[dict[str, Any]]) -> Iterator[Finding]:
    promises: dict[str, set[tuple[Any, ...]]] = defaultdict(set)
    count: dict[str, int] = defaultdict(int)
    for method in methods:
        count[method["channel"]] += 1
        promises[method["channel"]].add(promise(method))
    for channel, times in count.items():
        if times > 1:
            # The same door with two promises: which of them holds for whom, the source does not say.
            yield finding("channel_repeated", "methods", f"{channel} × {times}", blocking=len(promises[channel]) > 1)
    terms = sorted({str(promise(method)[:2]) for method in methods if promise(method)[0] is not None})
    if len(terms) > 1 and len(promises) > 1:
        yield finding("channels_differ_in_time", "methods", ", ".join(terms))
    if set(promises) == {"in_person"}:
        yield finding("in_person_only", "methods", "in_person")


def promise(method: dict[str, Any]) -> tuple[Any, Any, Any]:
    """What a channel promises: term, unit, fee."""
    time, fee = method.get("time") or {}, method.get("fee") or {}
    return time.get("value"), time.get("unit"), fee.get("amount")


def _results(results: list[dict[str, Any]]) -> Iterator[Finding]:
    if not results:
        yield finding("no_result", "results", "")
    for number, result in enumerate(results):
        try:
            ResultTypeCode.parse(str(result.get("code") or ""))
        except Refusal:
            yield finding("bad_result_code", f"results[{number}].code", result.get("code"))


def _bases(bases: list[str]) -> Iterator[Finding]:
    if not bases:
        yield finding("no_legal_basis", "legal_bases", "")
    for number, basis in enumerate(bases):
        if not _BASIS.fullmatch(basis) or _GLUED.search(basis):
            yield finding("legal_basis_garbled", f"legal_bases[{number}]", basis)
