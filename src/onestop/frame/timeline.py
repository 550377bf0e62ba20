"""The timeline of a case as every face shows it: `timeline(lines)` of `frame/ui.jinja`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.frame.words import worded
from onestop.kernel.bilingual import Text, listed
from onestop.kernel.times import local_date


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One line of it, with what explains it."""

    title: Text
    detail: Text
    at: datetime


def timeline_lines(
    entries: Iterable[cases.TimelineEntry],
    names: Mapping[str, str] = MappingProxyType({}),
    doers: Mapping[datetime, str] = MappingProxyType({}),
) -> list[TimelineLine]:
    """Newest first; the papers an act issued are told beside the act. `names` are those of officials by key, `doers` the key of
    the official who did something at that moment.
    """
    lines: list[TimelineLine] = []
    for one in entries:
        if one.of_a_paper and lines and lines[-1].at == one.at:
            lines[-1] = _with_paper(lines[-1], worded(one.wording))
        else:
            lines.append(TimelineLine(worded(one.wording), _detail(one, names, doers), one.at))
    return lines[::-1]


def answered_by(entries: Iterable[cases.TimelineEntry]) -> dict[datetime, Text]:
    """Whose writing each answer to a request is, by when it was given."""
    return {one.at: one.answered_by for one in entries if one.answered_by}


def _with_paper(line: TimelineLine, paper: Text) -> TimelineLine:
    detail = Text(_beside(line.detail.vi, paper.vi), _beside(line.detail.en, paper.en))
    return TimelineLine(line.title, detail, line.at)


def _detail(one: cases.TimelineEntry, names: Mapping[str, str], doers: Mapping[datetime, str]) -> Text:
    """What explains it, who did it, or stood in for whom, then the agency that acted, as it was called that day."""
    explained, agency = listed(one.wording.detail), agency_name(one.agency, local_date(one.at))
    stood = _stood_in(one, names) if one.in_place else _by(one, names, doers)
    return Text(_beside(explained.vi, stood.vi, agency.vi), _beside(explained.en, stood.en, agency.en))


def _by(one: cases.TimelineEntry, names: Mapping[str, str], doers: Mapping[datetime, str]) -> Text:
    name = names.get(doers.get(one.at, ""), "") if one.acted_as == "official" else ""
    return Text(name, name)


def _stood_in(one: cases.TimelineEntry, names: Mapping[str, str]) -> Text:
    doer, absent = names.get(one.done_by, ""), names.get(one.in_place_of, "")
    if doer and absent:
        return Text(f"{doer} thay {absent}", f"{doer} in place of {absent}")
    return Text("làm thay người vắng mặt", "in place of somebody absent")


def _beside(*said: str) -> str:
    return " · ".join(filter(None, said))
