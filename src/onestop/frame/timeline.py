"""The timeline of a case as every face shows it: `timeline(lines)` of `frame/ui.jinja`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.frame.words import worded
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One line of it, with what explains it."""

    title: Text
    detail: Text
    at: datetime


def timeline_lines(entries: Iterable[cases.TimelineEntry]) -> list[TimelineLine]:
    """Newest first."""
    return [TimelineLine(worded(one.wording), _detail(one), one.at) for one in entries][::-1]


def _detail(one: cases.TimelineEntry) -> Text:
    """What explains it, then the agency that acted, as it was called that day."""
    explained, agency = one.wording.detail, agency_name(one.agency, local_date(one.at))
    vi, en = "; ".join(text.vi for text in explained), "; ".join(text.en for text in explained)
    return Text(_beside(vi, agency.vi), _beside(en, agency.en))


def _beside(*said: str) -> str:
    return " · ".join(filter(None, said))
