"""One of a hundred agencies: those near the case stand first, and a box narrows the list to names that hold what is typed.

Pressing its button shows the form again with everything typed in it (`frame.redisplay`); no script is needed.
"""

from collections.abc import Sequence
from typing import Any, Final

from onestop.desk.agencies_by_name import LONGEST, found_by, in_groups
from onestop.frame.act_form import Filling, FormField
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation

_FEW: Final = 8
"""As many are read at a glance: nothing is to be narrowed."""


def agency_choice(
    asked: Any, filling: Filling, agencies: Sequence[organisation.AgencyView], *, stands: str = ""
) -> FormField:
    """The field as read and shown: what is chosen is an agency of these; `stands` is chosen when the form opens."""
    typed, sought = filling.typed(asked.name), filling.typed(f"{asked.name}-find").strip()[:LONGEST]
    chosen = typed if filling.posted else stands
    known = chosen if chosen in {one.code for one in agencies} else ""
    called = found_by(sought, agencies)
    found = called.agencies
    if sought and len(found) == 1 and not called.alike:
        known = known or found[0].code
    # Whoever is chosen stays in the list, whatever is looked for.
    shown = [one for one in agencies if one in found or one.code == known] if found else agencies
    groups = in_groups(filling.case, shown, local_date(filling.request.now))
    return FormField(
        field=asked,
        answers={asked.name: known},
        shown={
            "groups": groups,
            "value": known,
            "sought": sought,
            "found": len(found) if sought else None,
            "alike": called.alike,
            "narrows": len(agencies) > _FEW,
        },
    )
