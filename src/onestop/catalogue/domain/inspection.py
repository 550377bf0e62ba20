"""What is wrong with a record of the national catalogue. Faults are told, never repaired.

A finding that blocks leaves something undecided that an applicant must be able to rely on:
how long, how much, who is competent. The rest is told so that somebody mends the source.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from onestop.catalogue.domain.agency_lexicon import body_names
from onestop.catalogue.domain.document_numbers import document_numbers
from onestop.catalogue.domain.fees import fee_entered, free_in_doubt, read_fee
from onestop.catalogue.domain.filed_online import of_the_nation, systems_named
from onestop.catalogue.domain.findings import Finding, finding, term_said, way
from onestop.catalogue.domain.handed_to_another import filed_by_a_holder, handed_to_another
from onestop.catalogue.domain.leftovers import names_a_place, own_text, unions_named, unwrapped
from onestop.catalogue.domain.letters import CAPITALS
from onestop.catalogue.domain.papers import inspect_papers
from onestop.catalogue.domain.promises import read_promise
from onestop.catalogue.domain.record import Record
from onestop.catalogue.domain.said_of_ways import says_another_way
from onestop.catalogue.domain.steps import is_cut_off
from onestop.catalogue.domain.steps_quotes import start_in_steps
from onestop.catalogue.domain.steps_terms import steps_tell_otherwise
from onestop.catalogue.domain.subjects import for_officials_only, read_subjects
from onestop.catalogue.domain.ways import methods_of
from onestop.kernel.codes import ResultTypeCode
from onestop.kernel.refusal import Refusal
from onestop.rules.api import UNITS

CHANNELS: Final = frozenset({"online", "in_person", "postal"})
LEVELS: Final[dict[str, str]] = {"Cấp tỉnh": "province", "Cấp huyện": "district", "Cấp xã": "commune"}
ELSEWHERE: Final = frozenset({"Cấp bộ", "Cơ quan khác"})
"""Levels at which the procedure is also done, but not by the province."""


_ANNOUNCES: Final = re.compile(r"(?:v/v |về việc )?công bố (?:danh mục|thủ tục)", re.IGNORECASE)
"""How the titles of decisions begin that announce procedures."""


_OF_ONE_PROVINCE: Final = re.compile(r"QĐ-(?:UBND|HĐND)", re.IGNORECASE)
"""A decision of a province, where others are a ministry's."""
_OF_NAMED_PROVINCES: Final = re.compile(
    rf"{body_names('committee', 'agency')}[^.;\n]{{0,40}}? các tỉnh (?-i:[{CAPITALS}])[^.;\n]{{0,90}}", re.IGNORECASE
)
"""It is for the agencies of provinces that the steps list by their names."""
_NAMED_FOR_PROVINCES: Final = re.compile(
    rf"{body_names('committee', 'agency', 'council')}[^.;\n]{{0,40}}? các tỉnh\s*:?\s+(?-i:[{CAPITALS}])"
    rf"[^.;\n]{{0,60}}?(?:,|\bvà)\s+(?-i:[{CAPITALS}])[^.;\n]{{0,60}}",
    re.IGNORECASE,
)
"""The same of a name: several provinces are listed whose agencies alone do it."""
_GOES_TO_PEOPLE: Final = re.compile(r"\bđăng ký (?:hộ tịch|khai sinh|kết hôn|khai tử)[^,;]* lưu động\b", re.IGNORECASE)
"""Officials come with it to where people are, and no counter takes it."""
_BESIDE: Final = 60
"""Letters shown on either side of a district that is named."""
_A_DISTRICT: Final = rf"(?:\bcấp|{body_names('committee')}|\bcông an|\bchi cục thuế)\s+huyện\b"
_DISTRICT: Final = re.compile(_A_DISTRICT, re.IGNORECASE)
_DISTRICT_OF_A_PAPER: Final = re.compile(
    rf"(?:\bcông an|{body_names('committee')}|\bchi cục thuế) (?:cấp )?huyện\b(?![^.;\n]{{0,30}}trước ngày)",
    re.IGNORECASE,
)
"""An agency of a district that a paper is to come from; not one that a paper of the past came from."""
_DISTRICT_IN_ITS_WORDS: Final = re.compile(rf"[^.;\n]{{0,{_BESIDE}}}{_A_DISTRICT}[^.;\n]{{0,{_BESIDE}}}", re.IGNORECASE)


def inspect(record: Record) -> tuple[Finding, ...]:
    """Every finding of the record itself, in the order of its fields."""
    content = record.content
    return (
        *_heading(content),
        *_channels(methods_of(content), own_text(content.get("steps_text"))),
        *inspect_papers(content.get("dossier") or []),
        *_districts_of_papers(content.get("dossier") or []),
        *_results(content.get("results") or []),
        *_bases(content.get("legal_bases") or []),
    )


def _heading(content: Mapping[str, Any]) -> Iterator[Finding]:
    if "\n" in content["name"]:
        yield finding("name_broken", "name", content["name"])
    if _ANNOUNCES.match(content["name"]) or names_a_place(content["name"]):
        yield finding("name_not_of_procedure", "name", content["name"], blocking=True)
    if _OF_ONE_PROVINCE.search(decision := content.get("decision_number") or ""):
        yield finding("announced_by_a_province", "decision_number", decision, blocking=True)
    for where in ("name", "competent_agency", "implementing_agency", "steps_text"):
        if words := _district_named(content.get(where) or ""):
            yield finding("district_named", where, words, blocking=True)
    for said in (method.get("note") for method in methods_of(content)):
        if isinstance(said, str) and (words := _district_named(said)):
            yield finding("district_named", "methods", words, blocking=True)
            break
    if listed := named_for_provinces(content["name"]):
        yield finding("of_named_provinces", "name", listed, blocking=True)
    elif found := _OF_NAMED_PROVINCES.search(content.get("steps_text") or ""):
        yield finding("of_named_provinces", "steps_text", found[0], blocking=True)
    for where in ("competent_agency", "implementing_agency"):
        if unions := unions_named(content.get(where)):
            yield finding("union_among_agencies", where, unions)
    if sent_on := handed_to_another(own_text(content.get("steps_text"))):
        yield finding("handed_to_another", "steps_text", sent_on, blocking=True)
    if holder := filed_by_a_holder(own_text(content.get("steps_text"))):
        yield finding("filed_by_a_holder", "steps_text", holder, blocking=True)
    yield from _system(content)
    levels = content.get("levels") or []
    if not any(level in LEVELS for level in levels):
        yield finding("no_level_of_the_province", "levels", levels, blocking=True)
    for level in levels:
        if level not in LEVELS and level not in ELSEWHERE:
            yield finding("unknown_level", "levels", level)
    yield from _subjects(content.get("subjects") or [])
    if _GOES_TO_PEOPLE.search(content["name"]):
        yield finding("received_on_the_spot", "name", content["name"], blocking=True)
    if not content.get("field"):
        yield finding("field_missing", "field", "")
    if not content.get("steps_text"):
        yield finding("steps_missing", "steps_text", "")
    elif is_cut_off(own_text(content["steps_text"])):
        yield finding("steps_cut_off", "steps_text", own_text(content["steps_text"]), blocking=True)


def named_for_provinces(name: str) -> str:
    """The words by which the name of a procedure keeps it to agencies of provinces that it lists; "" where it does not.

    >>> named_for_provinces("Quyết định của Hội đồng nhân dân các tỉnh: Thanh Hóa, Nghệ An và Khánh Hòa")
    'Hội đồng nhân dân các tỉnh: Thanh Hóa, Nghệ An và Khánh Hòa'
    """
    found = _NAMED_FOR_PROVINCES.search(" ".join(name.split()))
    return found[0] if found else ""


def _district_named(text: str) -> str:
    """A district that is named, in the words around it; empty where there is none.

    The name is sought alone first: sought with what stands before it, every letter of long steps would be tried sixty times.
    """
    name = _DISTRICT.search(text)
    if name is None:
        return ""
    found = _DISTRICT_IN_ITS_WORDS.search(text, max(0, name.start() - _BESIDE))
    return found[0] if found else ""


def _districts_of_papers(groups: Sequence[Mapping[str, Any]]) -> Iterator[Finding]:
    """The first paper that an agency of a district is to make or certify."""
    for group, listed in enumerate(groups):
        for row, paper in enumerate(listed.get("items") or []):
            name = str(paper.get("name") or "")
            if found := _DISTRICT_OF_A_PAPER.search(name):
                around = name[max(0, found.start() - _BESIDE) : found.end() + _BESIDE]
                yield finding("district_in_papers", f"dossier[{group}].items[{row}]", around)
                return


def _subjects(said: list[Any]) -> Iterator[Finding]:
    known, unknown = read_subjects(said)
    for subject in unknown:
        yield finding("unknown_subject", "subjects", subject)
    if for_officials_only(known):
        yield finding("for_officials_only", "subjects", said, blocking=True)


def _system(content: Mapping[str, Any]) -> Iterator[Finding]:
    """The system of a ministry or of a register in which what comes online is filed."""
    ways = tuple(str(one.get("note") or "") for one in methods_of(content) if one["channel"] == "online")
    if ways and (system := of_the_nation(systems_named(own_text(content.get("steps_text")), ways))):
        yield finding("another_system", "steps_text", system, blocking=True)


def _channels(methods: Sequence[Mapping[str, Any]], steps: str) -> Iterator[Finding]:
    if not methods:
        yield finding("no_channel", "methods", "", blocking=True)
        return
    for number, method in enumerate(methods):
        yield from _channel(method, f"methods[{number}]", steps)
    yield from _together(methods)
    yield from _disputed([method.get("time") or {} for method in methods], unwrapped(steps))


def _disputed(times: Sequence[Mapping[str, Any]], steps: str) -> Iterator[Finding]:
    """No day is promised, by any face, where the steps give the work another term or have it run from another event."""
    terms = {(time.get("value"), time.get("unit")) for time in times}
    usable = frozenset((value, unit) for value, unit in terms if type(value) is int and value > 0 and unit in UNITS)
    doubted = sorted(
        term for term in usable if steps_tell_otherwise(term, steps, usable) or start_in_steps(term, steps)
    )
    if doubted:
        yield finding("time_disputed_in_steps", "methods", [term_said(*term) for term in doubted], blocking=True)


def _channel(method: Mapping[str, Any], where: str, steps: str) -> Iterator[Finding]:
    channel = method["channel"]
    if channel not in CHANNELS:
        yield finding("unknown_channel", f"{where}.channel", channel, blocking=True)
    fee = read_fee(method, f"{where}.fee")
    entered = fee_entered(method)
    yield from read_promise(method.get("time"), fee.rest, f"{where}.time", steps=steps, fee_entered=entered).findings
    yield from fee.findings
    if says_another_way(channel, fee.rest):
        yield finding(f"{channel}_row_says_otherwise", f"{where}.note", fee.rest, blocking=channel == "online")


def _together(methods: Sequence[Mapping[str, Any]]) -> Iterator[Finding]:
    terms = {channel: [_term(method) for method in methods if method["channel"] == channel] for channel in CHANNELS}
    said = {channel: sorted(set(of_it)) for channel, of_it in sorted(terms.items()) if of_it}
    numbers = {(method.get("time") or {}).get("value") for method in methods}
    if len({tuple(of_it) for of_it in said.values()}) > 1 and len(numbers) > 1:
        words = (f"{way(channel)}: {' / '.join(of_it)}" for channel, of_it in said.items())
        yield finding("channels_differ_in_time", "methods", ", ".join(words), blocking=True)
    yield from _units_differ([method.get("time") or {} for method in methods])
    fees = [read_fee(method) for method in methods]
    if (doubtful := free_in_doubt(fees)) != tuple(fees):
        doubted = (
            way(method["channel"]) for method, one in zip(methods, doubtful, strict=True) if one.doubt == "free_here"
        )
        yield finding("fee_free_in_doubt", "methods", ", ".join(doubted))
    if set(said) == {"in_person"}:
        yield finding("in_person_only", "methods", way("in_person"))


def _term(method: Mapping[str, Any]) -> str:
    time = method.get("time") or {}
    return term_said(time.get("value"), time.get("unit"))


def _units_differ(times: Sequence[Mapping[str, Any]]) -> Iterator[Finding]:
    """5 days by one way and 5 working days by another are rather one term of which one unit is wrong."""
    said = {(time.get("value"), time.get("unit")) for time in times if time.get("unit")}
    if len({value for value, _ in said}) == 1 < len(said):
        terms = ", ".join(sorted(term_said(value, unit) for value, unit in said))
        yield finding("channels_differ_in_unit", "methods", terms, blocking=True)


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
    numbers = document_numbers(bases)
    for number, basis in enumerate(bases):
        if basis in numbers.unread:
            yield finding("legal_basis_garbled", f"legal_bases[{number}]", basis)
        elif basis not in numbers.read:
            yield finding("legal_basis_glued", f"legal_bases[{number}]", basis)
