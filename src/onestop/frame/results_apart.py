"""How each of several results is received, as a form asks it with the dossier: on the portal and at the counter alike."""

from collections.abc import Collection
from typing import Final

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

_NO_ADDRESS: Final = Text(
    "Hãy ghi địa chỉ để bưu chính mang kết quả này đến: {vi}.",
    "Write down the address to which the post brings this result: {en}.",
)
_NOT_OFFERED: Final = Text(
    "Kết quả này không nhận được theo cách đã chọn. Hãy chọn trong danh sách.",
    "This result is not received that way. Choose one of those listed.",
)
NO_COUNTER: Final = Text(
    "Nơi đã chọn không trả kết quả tại quầy. Hãy chọn trong danh sách.",
    "The place chosen hands no results over. Choose one of those listed.",
)
_ADDRESS: Final = next(one for one in cases.ACTS["choose_part_return"].asks if one.name == "address")


def ways_apart(version: catalogue.ProcedureVersion) -> dict[str, dict[cases.Way, Text]]:
    """By step that yields a result of its own, how that can be received, in words; nothing of a procedure with one result."""
    return {step: {way: cases.WAYS[way] for way in cases.ways_in(version, step)} for step in cases.results_of(version)}


def read_apart(
    request: PageRequest, version: catalogue.ProcedureVersion, places: Collection[str], *, address: str = ""
) -> tuple[dict[str, cases.PartReturn], list[FieldError]]:
    """The results for which another way was chosen than for the whole, and what is wrong with that: what nobody offers is never
    taken for the whole's. Where the post is to bring one, unsaid, is the `address` of the whole.

    Another counter named for one result, and no way, is that way there.
    """
    chosen: dict[str, cases.PartReturn] = {}
    problems: list[FieldError] = []
    names = cases.results_of(version)
    for step, ways in ways_apart(version).items():
        typed, agency = request.POST.get(f"way-{step}", ""), request.POST.get(f"place-{step}", "")
        way = next((one for one in ways if one == (typed or ("counter" if agency else ""))), None)
        if typed and way is None:
            problems.append(FieldError(f"way-{step}", _NOT_OFFERED))
        elif way == "post":
            whereto = " ".join(request.POST.get(f"address-{step}", "").split())
            chosen[step] = cases.PartReturn(way, "", whereto)
            if said := _wrong_address(whereto or address, names[step]):
                problems.append(FieldError(f"address-{step}", said))
        elif way is not None:
            is_there = way == "counter" and agency in places
            chosen[step] = cases.PartReturn(way, agency if is_there else "", "")
            if way == "counter" and agency and not is_there:
                problems.append(FieldError(f"place-{step}", NO_COUNTER))
    return chosen, problems


def _wrong_address(typed: str, result: Text) -> Text | None:
    """As the act asks for it that changes it later; which result lacks one is said, for several may."""
    lacking = Text(_NO_ADDRESS.vi.format(vi=result.vi), _NO_ADDRESS.en.format(en=result.en))
    problem = _ADDRESS.problem({_ADDRESS.name: typed}) if typed else lacking
    return say(problem) if isinstance(problem, Refusal) else problem
