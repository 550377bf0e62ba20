"""Pictures of every page, as whoever it is for, in both languages on a wide screen and a phone: for people to look at.

Made where `ONESTOP_PICTURES` names a folder; that they fit is what `test_fits` finds out, over the same pages.
"""

from itertools import product

import pytest
from playwright.sync_api import Page

from .every_page import FACES
from .eyes import PICTURES, picture, sign_in_as
from .test_fits import base

__all__ = ["base"]
pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not PICTURES, reason="nobody wants pictures: ONESTOP_PICTURES names no folder"),
]


@pytest.mark.parametrize("who", FACES, ids=lambda who: str(who) or "a stranger")
def test_every_page_is_pictured(page: Page, base: str, who: str) -> None:
    page.set_default_timeout(60_000)
    ways = [(f"{name}-{nth}", way) for name, ways in FACES[who]().items() for nth, way in enumerate(ways)]
    if who:
        sign_in_as(page, base, who)
    for language, width in product(("vi", "en"), (1280, 360)):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{base}/ngon-ngu/{language}")
        for name, address in ways:
            page.goto(base + address)
            picture(page, f"{who or 'stranger'}-{name.replace(':', '.')}-{language}-{width}")
