"""How each of several results is received, as it was chosen with the dossier: written behind it, each an entry of its own."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, NamedTuple

from onestop.cases.domain.delivery import Way
from onestop.cases.domain.law.choose_part_return import CHOOSE_PART_RETURN
from onestop.cases.domain.part_returns import ways_in as possible_ways
from onestop.cases.domain.parts import results_in
from onestop.cases.domain.refusals_of_parts import NoSuchPart
from onestop.cases.domain.refusals_of_returning import NotReturnedThere, ReturnedThere
from onestop.cases.operations.perform import perform
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
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
    return possible_ways(Definition.from_dict(version.process), step)


def choose_part_returns(code: str, chosen: Mapping[str, PartReturn], *, by: Actor, now: datetime) -> str:
    """The case of that code, with what was chosen of its results; sent twice it is chosen once.

    What cannot be chosen any more is left as the whole is received: the dossier is lodged.
    """
    for step, one in chosen.items():
        with suppress(NoSuchPart, ReturnedThere, NotReturnedThere):
            said: dict[str, Any] = {"way": one.way, "return_agency": one.agency, "address": one.address}
            perform(CHOOSE_PART_RETURN, code=code, step=step, **said, by=by, now=now)
    return code
