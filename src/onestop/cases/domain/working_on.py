"""Who works on a case: whoever has a post with work to do at an agency that has it, is asked, does a step or hands over."""

from collections.abc import Iterable
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hops import taking_part
from onestop.cases.domain.originals import originals_at
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.tills import tills_of
from onestop.cases.domain.transferring import counter_of
from onestop.kernel.actor import Actor

_WORK: Final = ("cases.accept", "cases.supplement", "cases.step", "cases.decide", "cases.return")
"""One of which every post has that works on cases."""


def beside_the_holder(file: CaseFile) -> tuple[str, ...]:
    """Agencies besides the one that has it: they are asked or do a step, and once it is decided hand over and give back."""
    if not (file.is_decided or file.finished_at):
        return tuple(taking_part(file))
    return (*taking_part(file), place_of_return(file), originals_at(file), *tills_of(file))


def counters_and_others(file: CaseFile) -> tuple[str, ...]:
    """The same, and where it was handed in: there its applicant calls and asks."""
    return (file.intake_agency, *beside_the_holder(file))


def works_at(agencies: Iterable[str], by: Actor) -> bool:
    """Whether he has a post with work on cases at one of them."""
    return any(by.may(permission, agency) for agency in agencies for permission in _WORK)


def works_on(file: CaseFile, by: Actor) -> bool:
    """Whether he works where the case is dealt with."""
    return works_at((counter_of(file), file.competent_agency, *beside_the_holder(file)), by)
