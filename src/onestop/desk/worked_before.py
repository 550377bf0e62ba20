"""Who prepared or decided the case that was overturned, as the page of the new one warns."""

from typing import NamedTuple

from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.people import api as people


class WorkedBefore(NamedTuple):
    """What somebody did in the old case."""

    what: Text
    name: str
    mine: bool
    """Whether it is whoever reads the page."""


def worked_before(file: cases.CaseFile, told: cases.Complaint | None, by: Actor) -> tuple[WorkedBefore, ...]:
    """To whoever assigns all of it, to anybody else what he did himself; nothing once the new case has ended."""
    if told is None or file.outcome:
        return ()
    assigns = by.may("cases.decide", file.competent_agency)
    shown = [(what, key) for what, key in told.worked_on if assigns or by.is_behind(key)]
    names = people.names_of([key for _, key in shown])
    return tuple(WorkedBefore(what, names.get(key, ""), by.is_behind(key)) for what, key in shown)
