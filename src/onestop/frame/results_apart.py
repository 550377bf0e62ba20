"""How each of several results is received, as a form asks it with the dossier: on the portal and at the counter alike."""

from collections.abc import Collection, Mapping
from typing import Final

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

_NO_ADDRESS: Final = Text(
    "Hãy ghi địa chỉ để bưu chính mang kết quả đến.", "Write down the address to which the post brings the result."
)
_ADDRESS: Final = next(one for one in cases.ACTS["choose_part_return"].asks if one.name == "address")


def ways_apart(version: catalogue.ProcedureVersion) -> dict[str, dict[cases.Way, Text]]:
    """By step that yields a result of its own, how that can be received, in words; nothing of a procedure with one result."""
    return {step: {way: cases.WAYS[way] for way in cases.ways_in(version, step)} for step in cases.results_of(version)}


def read_apart(
    request: PageRequest, version: catalogue.ProcedureVersion, places: Collection[str]
) -> dict[str, cases.PartReturn]:
    """The results for which another way was chosen than for the whole; what nobody offered is none.

    Another counter named for one result, and no way, is that way there.
    """
    chosen: dict[str, cases.PartReturn] = {}
    for step, ways in ways_apart(version).items():
        typed, agency = request.POST.get(f"way-{step}", ""), request.POST.get(f"place-{step}", "")
        agency = agency if agency in places else ""
        for way in ways:
            if way == (typed or ("counter" if agency else "")):
                address = " ".join(request.POST.get(f"address-{step}", "").split())
                there = agency if way == "counter" else ""
                chosen[step] = cases.PartReturn(way, there, address if way == "post" else "")
    return chosen


def wrong_apart(apart: Mapping[str, cases.PartReturn], *, address: str = "") -> list[FieldError]:
    """What is wrong with where the post is to bring them; unsaid, it is the `address` of the whole."""
    wrong = {step: _wrong_address(one.address or address) for step, one in apart.items() if one.way == "post"}
    return [FieldError(f"address-{step}", said) for step, said in wrong.items() if said]


def _wrong_address(typed: str) -> Text | None:
    """As the act asks for it that changes it later."""
    problem = _ADDRESS.problem({_ADDRESS.name: typed}) if typed else _NO_ADDRESS
    return say(problem) if isinstance(problem, Refusal) else problem
