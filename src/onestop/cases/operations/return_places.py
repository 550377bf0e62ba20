"""Where a result can be fetched: at the one-stop section of any agency that handles cases that day."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from onestop.cases.domain.delivery import way_of
from onestop.cases.domain.refusals_of_returning import NotReturnedThere
from onestop.organisation import api as organisation


def return_places(*, on: date) -> tuple[organisation.AgencyView, ...]:
    """All that hand results over, in the order of codes."""
    return organisation.handling_agencies(on)


def check_return_place(code: str, agency: str, *, on: date) -> None:
    """Raises NotReturnedThere: the agency named has no counter that day."""
    if agency and agency not in {one.code for one in return_places(on=on)}:
        raise NotReturnedThere(case_code=code)


def place_chosen(agency: str, *, intake: str, answers: Mapping[str, Any], channel: str, here: bool, on: date) -> str:
    """What is kept of a choice made with the dossier: nothing where it is fetched where it is handed in, or not at all. `here` as
    of `way_of`.

    Raises:
        NotReturnedThere: the agency named has no counter that day.
    """
    if agency in ("", intake) or way_of(answers, channel, here=here) != "counter":
        return ""
    check_return_place("", agency, on=on)
    return agency
