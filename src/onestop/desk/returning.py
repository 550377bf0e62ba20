"""At which counter the result is fetched, and how each of several is received, asked when the dossier is taken in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.forms.api import FieldError
from onestop.frame.agencies import agency_name
from onestop.frame.places import PlaceGroup, grouped
from onestop.frame.request import PageRequest
from onestop.frame.results_apart import NO_COUNTER, read_apart, ways_apart
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date

RETURN_AT: Final = "return-at"


@dataclass(frozen=True, slots=True)
class Returning:
    """The question of the form; nothing chosen is here."""

    here: Text
    others: tuple[PlaceGroup, ...]
    chosen: str
    problems: tuple[FieldError, ...] = ()
    results: Mapping[str, Text] = field(default_factory=dict)
    """Of several results, by step, what each is; nothing where there is one."""
    everywhere: tuple[PlaceGroup, ...] = ()
    """Where one of them can be fetched: the counter asked for above or this one as well."""
    ways: Mapping[str, Mapping[cases.Way, Text]] = field(default_factory=dict)
    apart: Mapping[str, cases.PartReturn] = field(default_factory=dict)
    """Those received otherwise than the whole."""


def read_returning(
    request: PageRequest, version: catalogue.ProcedureVersion, answers: Mapping[str, Any] | None = None
) -> Returning:
    """As it was chosen; a place that hands nothing over is a problem, and never taken for here. By `answers` the post has an
    address for the whole.
    """
    on, here = local_date(request.now), request.actor.agency
    everywhere = cases.return_places(on=on)
    others = tuple(one for one in everywhere if one.code != here)
    chosen = request.POST.get(RETURN_AT, "")
    known = chosen in ("", here, *(one.code for one in others))
    by_post = answers is not None and answers.get("delivery") == "post"
    address = str(answers.get("delivery_address", "")) if answers and by_post else ""
    apart, wrong = read_apart(request, version, {here, *(one.code for one in others)}, address=address)
    problems = (*(() if known else (FieldError(RETURN_AT, NO_COUNTER),)), *wrong)
    return Returning(
        agency_name(here, on),
        grouped(others, on),
        chosen,
        problems,
        everywhere=grouped(everywhere, on),
        results=cases.results_of(version),
        ways=ways_apart(version),
        apart=apart,
    )
