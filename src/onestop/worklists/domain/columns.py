"""The columns an official may add to those every list has: the case, whose it is, what is next and when it is due."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, TypeAlias, get_args

Column: TypeAlias = Literal["received", "entered", "holder"]
COLUMNS: Final[tuple[Column, ...]] = get_args(Column)
FIRST: Final[Mapping[str, tuple[Column, ...]]] = {"own": (), "unit": ("holder",)}
"""Those shown until others were chosen, by whose list it is."""


def chosen_of(said: Iterable[str]) -> tuple[Column, ...]:
    """Those meant, in the order of the table; what is none counts for nothing."""
    wanted = set(said)
    return tuple(one for one in COLUMNS if one in wanted)
