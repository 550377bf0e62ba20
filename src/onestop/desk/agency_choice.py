"""One of a hundred agencies: those near the case stand first, and a box narrows the list to names that hold what is typed.

Pressing its button shows the form again with everything typed in it (`frame.redisplay`); no script is needed.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from onestop.cases import api as cases
from onestop.frame.act_form import Filling, FormField
from onestop.frame.places import PlaceGroup, grouped
from onestop.kernel.bilingual import Text
from onestop.kernel.text import fold
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation

_NEAR: Final = Text("Gần hồ sơ này", "Near this case")
_OTHERS: Final = Text("Cơ quan khác của tỉnh", "Other agencies of the province")
_FEW: Final = 8
"""As many are read at a glance: nothing is to be narrowed."""
_LONGEST: Final = 60


def agency_choice(
    asked: Any, filling: Filling, agencies: Sequence[organisation.AgencyView], *, stands: str = ""
) -> FormField:
    """The field as read and shown: what is chosen is an agency of these; `stands` is chosen when the form opens."""
    typed, sought = filling.typed(asked.name), filling.typed(f"{asked.name}-find").strip()[:_LONGEST]
    chosen = typed if filling.posted else stands
    known = chosen if chosen in {one.code for one in agencies} else ""
    found = _called(agencies, sought)
    if sought and len(found) == 1:
        known = known or found[0].code
    # Whoever is chosen stays in the list, whatever is looked for.
    shown = [one for one in agencies if one in found or one.code == known] if found else agencies
    groups = _in_groups(filling, shown, local_date(filling.request.now))
    return FormField(
        field=asked,
        answers={asked.name: known},
        shown={
            "groups": groups,
            "value": known,
            "sought": sought,
            "found": len(found) if sought else None,
            "narrows": len(agencies) > _FEW,
        },
    )


def _called(agencies: Sequence[organisation.AgencyView], sought: str) -> list[organisation.AgencyView]:
    """Whose name holds every word, in either language, however it was typed; where none does, whose holds their letters.

    Else whoever looks for Phú would find every phường.
    """
    words, names = fold(sought).split(), {one.code: _names(one) for one in agencies}
    whole = [one for one in agencies if set(words) <= set(names[one.code].split())]
    return whole or [one for one in agencies if all(word in names[one.code] for word in words)]


def _names(agency: organisation.AgencyView) -> str:
    return fold(f"{agency.name.vi} {agency.authority.vi} {agency.name.en}")


def _in_groups(filling: Filling, agencies: Sequence[organisation.AgencyView], on: date) -> tuple[PlaceGroup, ...]:
    by_code = {one.code: one for one in agencies}
    near = [by_code[code] for code in dict.fromkeys(_near(filling, on)) if code in by_code]
    others = grouped([one for one in agencies if one not in near], on)
    named = tuple(PlaceGroup(one.heading or _OTHERS, one.places) for one in others)
    return (PlaceGroup(_NEAR, tuple(near)), *named) if near else named


def _near(filling: Filling, on: date) -> Iterator[str]:
    """Who decides by what is published, where it was handed in, what stands above those, and who does a step of it."""
    file = filling.case.file
    yield cases.decider_here(filling.case.version, intake=file.intake_agency, on=on)
    yield file.intake_agency
    yield file.competent_agency
    for code in (file.intake_agency, file.competent_agency):
        yield from (one.code for one in organisation.ancestors(code, on))
    yield from file.partners.values()
