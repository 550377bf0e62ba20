"""By which signed request of the applicant an official wrote down how or where a result is received: when, and at which agency.

What he chose himself afterwards stands for itself, and that request is told no more.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from onestop.cases import api as cases
from onestop.cases.events import CaseEvent, PartReturnChosen, ReturnPlaceChosen
from onestop.frame.agencies import agency_name
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date


@dataclass(frozen=True, slots=True)
class ReturnRequest:
    """One request, and who wrote it down; `at` and `agency` are None where the entry is gone."""

    reply: str
    at: datetime | None = None
    agency: Text | None = None


def request_of_part(
    file: cases.CaseFile, part: cases.Part, entries: Iterable[cases.TimelineEntry]
) -> ReturnRequest | None:
    """Of one of several results."""
    reply = str(cases.chosen_for(file, part.step).get("reply", ""))
    return _request(reply, entries, PartReturnChosen, lambda one: one.wording.facts.get("part") == part.name)


def request_of_whole(file: cases.CaseFile, entries: Iterable[cases.TimelineEntry]) -> ReturnRequest | None:
    """Of the counter where the result is fetched."""
    reply = str(file.facts.get(cases.PLACE_ASKED, {}).get("reply", ""))
    return _request(reply, entries, ReturnPlaceChosen, lambda _: True)


def _request(
    reply: str,
    entries: Iterable[cases.TimelineEntry],
    kind: type[CaseEvent],
    is_it: Callable[[cases.TimelineEntry], bool],
) -> ReturnRequest | None:
    if not reply:
        return None
    written = [one for one in entries if one.kind is kind and one.acted_as == "official" and is_it(one)]
    if not written:
        return ReturnRequest(reply)
    return ReturnRequest(reply, written[-1].at, agency_name(written[-1].agency, local_date(written[-1].at)))
