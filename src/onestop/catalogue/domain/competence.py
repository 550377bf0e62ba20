"""Which agency of the province is competent, as far as the words of a record tell.

A department is recognised by its name in the register of agencies, a People's Committee
by its level. What neither says is not guessed: the procedure is shown, but nobody can
apply for it until the source, or the keeper of the catalogue, has said who decides.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onestop.catalogue.domain.findings import finding
from onestop.catalogue.domain.inspection import LEVELS
from onestop.catalogue.domain.record import Record
from onestop.catalogue.domain.version import Finding
from onestop.kernel.text import fold


@dataclass(frozen=True, slots=True)
class Agencies:
    """The province's departments by folded name, its office, and the words of the national catalogue."""

    departments: Mapping[str, str]
    office: str | None
    committees: Mapping[str, Sequence[str]]
    central: Sequence[str]


@dataclass(frozen=True, slots=True)
class Competence:
    """`{"agency": code}` or `{"level": level}`, and what was found on the way."""

    competent: dict[str, str]
    findings: tuple[Finding, ...] = ()


def levels_of(record: Record) -> list[str]:
    """The levels of the province at which the procedure is done, highest first."""
    words = record.content.get("levels") or []
    return [level for word, level in LEVELS.items() if word in words]


def competence_of(record: Record, agencies: Agencies) -> Competence:
    """Who is competent: by the agency the text names, else by the level where there is only one below the province."""
    content = record.content
    where = "competent_agency" if content.get("competent_agency") else "implementing_agency"
    text = content.get(where) or ""
    named = _named(fold(text), agencies)
    levels = levels_of(record)
    if len(named) == 1:
        return Competence(_committee(named[0], agencies))
    if len(named) > 1:
        return Competence(_committee(named[0], agencies), (finding("agency_ambiguous", where, text, blocking=True),))
    level = levels[-1] if levels else "province"
    return Competence({"level": level}, (_unnamed(text, where, levels, agencies),))


def _named(text: str, agencies: Agencies) -> list[dict[str, str]]:
    departments = [code for name, code in agencies.departments.items() if name in text]
    levels = [level for level, words in agencies.committees.items() if any(word in text for word in words)]
    return [*({"agency": code} for code in departments), *({"level": level} for level in levels)]


def _committee(named: dict[str, str], agencies: Agencies) -> dict[str, str]:
    """The provincial People's Committee receives through its office."""
    if named == {"level": "province"} and agencies.office:
        return {"agency": agencies.office}
    return named


def _unnamed(text: str, where: str, levels: list[str], agencies: Agencies) -> Finding:
    if any(word in fold(text) for word in agencies.central):
        return finding("agency_of_the_centre", where, text, blocking=True)
    undecided = levels not in (["district"], ["commune"])
    kind = "agency_not_in_register" if text else "missing_competent_agency"
    return finding(kind, where, text, blocking=undecided)


def agencies_from(register: Sequence[Any], words: Mapping[str, Any]) -> Agencies:
    """From the agencies in force (kind, code, name) and the words of the national catalogue."""
    return Agencies(
        departments={fold(agency.name.vi): agency.code for agency in register if agency.kind == "department"},
        office=next((agency.code for agency in register if agency.kind == "office"), None),
        committees=words["committees"],
        central=words["central"],
    )
