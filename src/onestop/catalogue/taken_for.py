"""What people take a procedure for, to be told on its page before they apply."""

from dataclasses import dataclass
from datetime import date

from onestop.catalogue.domain.elsewhere import Elsewhere
from onestop.catalogue.phrasebook import directory
from onestop.kernel.bilingual import Text
from onestop.runtime.api import raw

_HELD = """
SELECT code FROM catalogue_version
WHERE code = ANY(%(codes)s) AND valid_from <= %(on)s AND (valid_until IS NULL OR valid_until > %(on)s) ORDER BY code
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenFor:
    """Another matter: `whom` says for whom the procedure is instead, `held` by which code the catalogue holds the matter."""

    matter: Elsewhere
    whom: Text
    held: str = ""


def taken_for(code: str, on: date) -> tuple[TakenFor, ...]:
    """The matters that people take the procedure for, in the order of the directory; one question where there are any."""
    mistaken = [one for one in directory() if code in one.taken_for]
    others = frozenset().union(*(one.unless for one in mistaken))
    held = [row[0] for row in raw(_HELD, {"codes": sorted(others), "on": on})] if others else []
    return tuple(
        TakenFor(matter=one, whom=one.taken_for[code], held=next((other for other in held if other in one.unless), ""))
        for one in mistaken
    )
