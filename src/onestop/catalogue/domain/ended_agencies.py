"""Agencies that a record still names though they ended: a citizen would look for their counter in vain."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from onestop.catalogue.domain.findings import Finding, finding
from onestop.catalogue.domain.record import Record
from onestop.kernel.text import fold

_WHO_ISSUED: Final = r"(?<! bo truong)(?:(?<= y kien cua)|(?<! cua))"
"""A circular stays that of the ministry that issued it, *thông tư của Bộ Giao thông vận tải*."""
_FIELDS: Final = ("competent_agency", "implementing_agency", "steps_text")


def ended_agencies(record: Record, ended: Sequence[Mapping[str, Any]]) -> Iterator[Finding]:
    """A finding for each agency that ended, of the first place that names it, with what does its work now.

    The papers come last: who is to be told or to certify something there is looked for as well. Of a ministry they name the
    acts, so that it is looked for only where somebody acts.
    """
    told = {place: _plain(text) for place, text in _places(record)}
    for one in ended:
        name, places = _name(one), _FIELDS if one.get("issues_acts") else told
        field = next((field for field in places if name.search(told[field])), None)
        if field:
            yield finding("agency_ended", field, f"{one['was']} → {_successor(one)}")


def _places(record: Record) -> Iterator[tuple[str, str]]:
    for field in _FIELDS:
        yield field, record.content.get(field) or ""
    for group, listed in enumerate(record.content.get("dossier") or []):
        yield f"dossier[{group}]", str(listed.get("title") or "")
        for row, paper in enumerate(listed.get("items") or []):
            yield f"dossier[{group}].items[{row}]", str(paper.get("name") or "")


def _name(one: Mapping[str, Any]) -> "re.Pattern[str]":
    """Its name in plain words, where no other agency begins with them, and they are not the end of a branch's name.

    "Chi cục Thuế tỉnh" names no "Cục Thuế tỉnh".
    """
    others = "".join(f"(?!{_plain(words)})" for words in one.get("not_before", ()))
    before = _WHO_ISSUED if one.get("issues_acts") else ""
    return re.compile(f"(?<! chi){before} {_plain(one['was']).strip()}(?= ){others}")


def _successor(one: Mapping[str, Any]) -> str:
    """Who does its work; most of it, where its fields went to several: of which one a record speaks nobody read."""
    return f"phần lớn về {one['now']} ({one['besides']})" if "besides" in one else str(one["now"])


def _plain(text: str) -> str:
    """Its words alone, for sources write a dash, a comma or nothing between the parts of a name."""
    return f" {re.sub(r'[^a-z0-9]+', ' ', fold(text)).strip()} "
