"""The procedure, as it is named at the counter: by its code, in everyday words, or by the digit of one used most there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.frame.request import PageRequest
from onestop.kernel.times import local_date

NAMED, CHOSEN = "q", "procedure"
"""The field in which it is named, and what a button sends that chooses one."""
OPEN, USUAL = "choose", "usual"
"""What Enter in that field sends: where nothing was named and the most usual stands beside it, that one is meant."""
MOST: Final = 9
"""One for each digit."""
_LOOKED_AT: Final = 100
"""Procedures in the order of how often the province uses them, of which a counter's own are."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was named, and what that may mean."""

    typed: str
    usual: Sequence[catalogue.Hit]
    """Those this counter uses most, the first by the digit 1."""
    found: catalogue.Hits | None = None
    """What the words found; None while there are none."""
    chosen: str = ""
    """The code of the one that is meant; empty until there is one alone."""


def read_choice(request: PageRequest) -> Choice:
    """As it was named in a posted form."""
    on, typed = local_date(request.now), " ".join(request.POST.get(NAMED, "").split())
    usual = used_here(request.actor.agency, on)
    if pressed := request.POST.get(CHOSEN, ""):
        return Choice(typed, usual, chosen=pressed)
    if len(typed) == 1 and typed in "123456789"[: len(usual)]:
        return Choice(typed, usual, chosen=usual[int(typed) - 1].code)
    if not typed:
        is_usual = request.POST.get(OPEN) == USUAL and usual
        return Choice(typed, usual, chosen=usual[0].code if is_usual else "")
    found = catalogue.search(typed, on=on, open_only=True)
    return Choice(typed, usual, found, found.items[0].code if len(found.items) == 1 else "")


def used_here(agency: str, on: date) -> tuple[catalogue.Hit, ...]:
    """What is open for applying and most used at a counter; where it has few yet, filled up with what the province uses."""
    known = {hit.code: hit for hit in catalogue.search("", on=on, open_only=True, limit=_LOOKED_AT).items}
    codes = dict.fromkeys([*cases.used_most(agency, list(known), most=MOST), *known])
    return tuple(known[code] for code in [*codes][:MOST])
