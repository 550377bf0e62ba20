"""How each of several results is received, as it was chosen with the dossier: lodged with it, each an entry of its own."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.delivery import Way
from onestop.cases.domain.law.choose_part_return import CHOOSE_PART_RETURN
from onestop.cases.domain.part_returns import ways_in as possible_ways
from onestop.cases.domain.parts import results_in
from onestop.cases.domain.refusals_of_lodging import NoSuchResult
from onestop.cases.domain.refusals_of_returning import ReturnedThere
from onestop.cases.operations.return_places import check_return_place
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.event import Event
from onestop.workflow.api import Definition


class PartReturn(NamedTuple):
    """By which way, and at which agency's one-stop section; none named: where the rest is. By post, to which address."""

    way: Way
    agency: str = ""
    address: str = ""


def results_of(version: catalogue.ProcedureVersion) -> Mapping[str, Text]:
    """The results of a procedure that go back one by one, by the first step that yields each; none of a procedure with one."""
    found = {step.code: name for name, step in results_in(Definition.from_dict(version.process)).items()}
    return found if len(found) > 1 else {}


def ways_in(version: catalogue.ProcedureVersion, step: str) -> tuple[Way, ...]:
    """How the result that this step yields can be received."""
    return possible_ways(Definition.from_dict(version.process), step, here=version.result.document is not None)


def check_part_returns(version: catalogue.ProcedureVersion, chosen: Mapping[str, PartReturn], *, on: date) -> None:
    """Before anything is kept: what was declared is lodged so, or not at all.

    Raises:
        NoSuchResult: the procedure has none such by itself.
        NotReturnedThere: the agency named has no counter that day.
    """
    if chosen and set(chosen) - set(results_of(version)):
        raise NoSuchResult(procedure=version.code)
    for one in chosen.values():
        check_return_place("", one.agency, on=on)


def with_part_returns(
    file: CaseFile, chosen: Mapping[str, PartReturn], *, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Event, ...]]:
    """The case just lodged, with what was chosen of its results: written with it, as one thing. What is as the whole is no
    choice."""
    events: tuple[Event, ...] = ()
    for step, one in chosen.items():
        with suppress(ReturnedThere):
            said = {"step": step, "way": one.way, "return_agency": one.agency, "address": one.address}
            file, more = CHOOSE_PART_RETURN.law(file, **said, by=by, at=at, calendar=calendar)
            events += more
    return file, events
