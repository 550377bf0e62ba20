"""Agencies found by the words of a name, and put in groups: those near a case first, the rest by what they are and where."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from onestop.cases import api as cases
from onestop.frame.places import PlaceGroup, by_name, former_districts, grouped
from onestop.kernel.bilingual import Text
from onestop.kernel.text import fold
from onestop.organisation import api as organisation
from onestop.organisation.api import AgencyView

LONGEST: Final = 60
"""Of what is looked for."""
_NEAR: Final = Text("Gần hồ sơ này", "Near this case")
_OTHERS: Final = Text("Cơ quan khác của tỉnh", "Other agencies of the province")
_BESIDES: Final[Mapping[str, Text]] = {
    "commune_police": Text("Công an cấp xã", "Commune police"),
    "social_insurance": Text("Bảo hiểm xã hội", "Social insurance"),
    "tax_office": Text("Thuế", "Tax offices"),
}
"""Kinds that do steps of others' cases, each a group of its own."""


class Found(NamedTuple):
    """What was found; `alike` where no name holds the words, and these begin with them."""

    agencies: tuple[AgencyView, ...]
    alike: bool = False


def found_by(sought: str, agencies: Sequence[AgencyView]) -> Found:
    """Whose name holds every word, in either language, however it was typed; where none does, in whose name each begins one.

    Else whoever looks for Phú would find every phường, and for an every Công.
    """
    words, names = fold(sought).split(), {one.code: _words(one) for one in agencies}
    whole = tuple(one for one in agencies if set(words) <= names[one.code])
    if whole or not words:
        return Found(whole)
    begun = (one for one in agencies if all(_begins(word, names[one.code]) for word in words))
    return Found(tuple(begun), alike=True)


def _begins(word: str, names: set[str]) -> bool:
    return any(name.startswith(word) for name in names)


def _words(agency: AgencyView) -> set[str]:
    return {*fold(f"{agency.name.vi} {agency.authority.vi} {agency.name.en}").split()}


def in_groups(case: cases.CaseView, agencies: Sequence[AgencyView], on: date) -> tuple[PlaceGroup, ...]:
    """Those near the case first, then departments, bodies that do steps of others' cases by kind, communes by district."""
    by_code = {one.code: one for one in agencies}
    near = [by_code[code] for code in dict.fromkeys(near_codes(case, on)) if code in by_code]
    rest = [one for one in agencies if one not in near]
    plain = grouped([one for one in rest if one.kind not in _BESIDES], on)
    besides = [
        PlaceGroup(heading, by_name(one for one in rest if one.kind == kind)) for kind, heading in _BESIDES.items()
    ]
    if not near and not any(one.places for one in besides):
        return plain
    first = [PlaceGroup(one.heading or _OTHERS, one.places) for one in plain]
    told = (PlaceGroup(_NEAR, tuple(near)), *first[:1], *besides, *first[1:])
    return tuple(one for one in told if one.places)


def near_codes(case: cases.CaseView, on: date) -> Iterator[str]:
    """Who decides by what is published, where it was handed in, what stands above those, who does a step of it or could, and
    the neighbours: communes of the same district, or of the one that has ended.
    """
    file = case.file
    yield cases.decider_here(case.version, intake=file.intake_agency, on=on)
    yield file.intake_agency
    yield file.competent_agency
    for code in (file.intake_agency, file.competent_agency):
        yield from (one.code for one in organisation.ancestors(code, on))
    yield from file.partners.values()
    for kind in _BESIDES:
        yield organisation.nearest(kind, file.competent_agency, on) or ""
    yield from _neighbours(file.competent_agency, on)


def _neighbours(code: str, on: date) -> Iterator[str]:
    communes = [one for one in organisation.handling_agencies(on) if one.kind == "commune"]
    here = next((one for one in communes if one.code == code), None)
    if here is None:
        return
    former = former_districts(communes)
    for one in by_name(communes):
        same = former.get(one.code) == former[code] if code in former else one.parent_code == here.parent_code
        if same:
            yield one.code
