"""Which agency of the province is competent, as far as the words of a record tell.

A department is recognised by its name in the register of agencies, a People's Committee
by its level. What neither says is not guessed, and nothing is assumed from the level at
which the procedure is done: the procedure is shown in the source's own words, but nobody
can apply for it until the source, or the keeper of the catalogue, has said who decides.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onestop.catalogue.domain.deciders import decided_above
from onestop.catalogue.domain.findings import Finding, finding
from onestop.catalogue.domain.inspection import LEVELS
from onestop.catalogue.domain.leftovers import SEVERAL, agency_text, names_nobody, own_text
from onestop.catalogue.domain.record import Record
from onestop.kernel.text import fold


@dataclass(frozen=True, slots=True)
class Agencies:
    """The province's departments by folded name, and the words of the national catalogue."""

    departments: Mapping[str, str]
    committees: Mapping[str, Sequence[str]]
    central: Sequence[str]
    ministries: Sequence[str] = ()
    ended: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True, slots=True)
class Competence:
    """`{"agency": code}`, `{"level": level}`, or nothing while it is not known; and what was found on the way."""

    competent: dict[str, str]
    findings: tuple[Finding, ...] = ()


def levels_of(record: Record) -> list[str]:
    """The levels of the province at which the procedure is done, highest first."""
    words = record.content.get("levels") or []
    return [level for word, level in LEVELS.items() if word in words]


def levels_written(record: Record) -> list[str]:
    """The levels as the source has them, where some are not of the province; else none, for `levels_of` tells all."""
    words = [str(word) for word in record.content.get("levels") or []]
    return [] if all(word in LEVELS for word in words) else words


def competence_of(record: Record, agencies: Agencies) -> Competence:
    """Who decides: the one agency of ours that is named as competent, or where none is, as carrying it out."""
    decides, carries_out = (
        agency_text(record.content.get(where)) for where in ("competent_agency", "implementing_agency")
    )
    told = decides and not (carries_out and names_nobody(decides))
    where, text = ("competent_agency", decides) if told else ("implementing_agency", carries_out)
    if not text:
        return _unknown("missing_competent_agency", where, text)
    named, central = _named(fold(text), agencies), _of_the_centre(text, agencies)
    if not named:
        # A ministry decides in its own houses and roads; who carries it out for the rest is ours.
        shared = central == "agency_ministry" and _named(fold(carries_out), agencies)
        return _unknown("agency_ambiguous" if shared else central or "agency_not_in_register", where, text)
    if central or len(named) > 1 or _names_others(text, agencies):
        return _unknown("agency_ambiguous", where, text)
    above = decided_above(record.name, own_text(record.content.get("steps_text"))) if "agency" in named[0] else ""
    if above:
        return _unknown("decided_above", "steps_text", above)
    return _decided(named[0], carries_out, where, text, agencies)


def _decided(named: dict[str, str], carries_out: str, where: str, text: str, agencies: Agencies) -> Competence:
    if named == {"level": "district"}:
        return _unknown("district_level_ended", where, text)
    if named == {"level": "province"}:
        return _through_a_department(carries_out, where, text, agencies)
    if where == "implementing_agency":
        return Competence(named, (finding("competent_as_implementing", where, text),))
    return Competence(named)


def _through_a_department(carries_out: str, where: str, text: str, agencies: Agencies) -> Competence:
    """The provincial committee or its chairman decides on what a department prepares: that one, where one is named."""
    departments = [one for one in _named(fold(carries_out), agencies) if "agency" in one]
    alone = len(departments) == 1 and not _of_the_centre(carries_out, agencies)
    if alone and not _names_others(carries_out, agencies):
        return Competence(departments[0])
    return _unknown("agency_ambiguous" if departments else "department_not_named", where, carries_out or text)


def _unknown(kind: str, where: str, text: str) -> Competence:
    return Competence({}, (finding(kind, where, text, blocking=True),))


def _named(text: str, agencies: Agencies) -> list[dict[str, str]]:
    departments = [code for name, code in agencies.departments.items() if name in text]
    levels = [level for level, words in agencies.committees.items() if any(word in text for word in words)]
    return [*({"agency": code} for code in departments), *({"level": level} for level in levels)]


def _names_others(text: str, agencies: Agencies) -> bool:
    """Whether beside ours an agency is named that nobody here knows: a list goes on with a capital after its comma."""
    return not all(_named(fold(part), agencies) for part in SEVERAL.split(text))


def _of_the_centre(text: str, agencies: Agencies) -> str:
    """The finding for an agency of the centre that is named: a branch, or else a ministry; "" where there is none.

    Their words are looked for outside the names of our departments.
    """
    folded = fold(text)
    for name in agencies.departments:
        folded = folded.replace(name, " ")
    kinds = {"agency_of_the_centre": agencies.central, "agency_ministry": agencies.ministries}
    return next(
        (kind for kind, words in kinds.items() if any(re.search(rf"\b{fold(word)}\b", folded) for word in words)), ""
    )


def agencies_from(register: Sequence[Any], words: Mapping[str, Any]) -> Agencies:
    """From the agencies in force (kind, code, name) and the words of the national catalogue."""
    return Agencies(
        departments={fold(agency.name.vi): agency.code for agency in register if agency.kind == "department"},
        committees=words["committees"],
        central=words["central"],
        ministries=words["ministries"],
        ended=words.get("ended", ()),
    )
