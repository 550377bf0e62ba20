"""At which counter the result is fetched, asked when the dossier is taken in."""

from dataclasses import dataclass
from typing import Final

from onestop.cases import api as cases
from onestop.forms.api import FieldError
from onestop.frame.agencies import agency_name
from onestop.frame.places import PlaceGroup, grouped
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date

RETURN_AT: Final = "return-at"
_NOT_THERE = Text(
    "Nơi đã chọn không trả kết quả tại quầy. Hãy chọn trong danh sách.",
    "The place chosen hands no results over. Choose one of those listed.",
)


@dataclass(frozen=True, slots=True)
class Returning:
    """The question of the form; nothing chosen is here."""

    here: Text
    others: tuple[PlaceGroup, ...]
    chosen: str
    problems: tuple[FieldError, ...] = ()


def read_returning(request: PageRequest) -> Returning:
    """As it was chosen; a place that hands nothing over is a problem, and never taken for here."""
    on, here = local_date(request.now), request.actor.agency
    others = tuple(one for one in cases.return_places(on=on) if one.code != here)
    chosen = request.POST.get(RETURN_AT, "")
    known = chosen in ("", here, *(one.code for one in others))
    problems = () if known else (FieldError(RETURN_AT, _NOT_THERE),)
    return Returning(agency_name(here, on), grouped(others, on), chosen, problems)
