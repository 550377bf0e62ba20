"""Where somebody's work begins."""

from collections.abc import Callable
from typing import Final, NamedTuple

from django.urls import reverse


class Home(NamedTuple):
    """A page, by the name of its address, and the permission that makes it somebody's first."""

    permission: str
    address: str


HOMES: Final = (
    Home("cases.see", "desk:home"),
    Home("reform.see", "cockpit:programme"),
    Home("ops.see", "ops:home"),
    Home("catalogue.see_quality", "desk:quality"),
)
"""In this order: an inspector who may see cases begins at the desk, an operator at what keeps it running."""
EVERYBODY: Final = "portal:home"


def home_of(may: Callable[[str], bool]) -> str:
    """The address of the first home whose permission one has; the portal for everybody else."""
    return reverse(next((home.address for home in HOMES if may(home.permission)), EVERYBODY))
