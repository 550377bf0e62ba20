"""Where somebody's work begins, and where a page that shows nothing leads back to."""

from collections.abc import Callable
from typing import Final, NamedTuple

from django.http import HttpRequest
from django.urls import reverse

from onestop.kernel.actor import Actor


class Home(NamedTuple):
    """A page, by the name of its address, and the permission that makes it somebody's first."""

    permission: str
    address: str


class Face(NamedTuple):
    """The face a refusal shows in: its layout, its first page, and whether that is the citizens' portal."""

    layout: str
    home: str
    public: bool


HOMES: Final = (
    Home("cases.see", "desk:home"),
    Home("reform.see", "cockpit:programme"),
    Home("ops.see", "ops:home"),
    Home("catalogue.see_quality", "desk:quality"),
)
"""In this order: an inspector who may see cases begins at the desk, an operator at what keeps it running."""
EVERYBODY: Final = "portal:home"
_PORTAL: Final = "frame/public.jinja"


def home_of(may: Callable[[str], bool]) -> str:
    """The address of the first home whose permission one has; the portal for everybody else."""
    return reverse(next((home.address for home in HOMES if may(home.permission)), EVERYBODY))


def face_of(request: HttpRequest, actor: Actor) -> Face:
    """The face asked for where its home is open to whoever asked, else that of their own home."""
    mine = [home for home in HOMES if actor.kind == "official" and actor.may(home.permission)]
    if not mine:
        return Face(_PORTAL, reverse(EVERYBODY), public=True)
    home = next((home for home in mine if _first_part(reverse(home.address)) == _first_part(request.path)), mine[0])
    return Face(f"{home.address.partition(':')[0]}/layout.jinja", reverse(home.address), public=False)


def _first_part(path: str) -> str:
    return path.split("/")[1]
