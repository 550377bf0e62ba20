"""Nothing hangs out of any page of any face and no word is broken, from a small phone to a wide screen, in all sizes of text."""

from datetime import timedelta
from typing import Any, Final

import pytest
from django.urls import get_resolver
from playwright.sync_api import Frame, Page

from onestop.indicators import api as indicators
from onestop.ops.simulation import simulate_past
from onestop.outages import api as outages
from onestop.runtime.api import now

from .every_page import FACES, FINDS_NOTHING, LOOKED_AT_ELSEWHERE, NO_PAGE, names
from .eyes import enter_as, read_in
from .framed import frame_on, let_ourselves_frame, what_hangs_out
from .province import demo_province

pytestmark = [
    pytest.mark.journey,
    pytest.mark.exhaustive,
    pytest.mark.django_db(transaction=True),
    pytest.mark.takes(12),
]

WIDEST_DIGITS: Final = """() => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = getComputedStyle(document.body).font;
  const widest = [..."0123456789"].sort((a, b) => pen.measureText(b).width - pen.measureText(a).width)[0];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(/\\d/g, widest);
}"""

LONG_NAME: Final = (
    "Công ty Trách nhiệm hữu hạn Một thành viên Thương mại Dịch vụ Xuất nhập khẩu Vật liệu Xây dựng Bến Cát Xanh"
)
"""A company's name may be as long as this, and stands in the header of every page."""


@pytest.fixture
def base(live_server: Any, settings: Any, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The demo province, for a leader with a small past."""
    settings.DEMO = True
    let_ourselves_frame(monkeypatch)
    outages.forget()
    at = now()
    demo_province(at - timedelta(days=1))
    if "leader" in request.node.name:
        simulate_past(cases=150, now=at, progress=lambda *_told: None)
        indicators.follow_all(at)
    return str(live_server.url)


@pytest.mark.parametrize("who", FACES, ids=lambda who: str(who) or "a stranger")
def test_it_fits(page: Page, base: str, who: str) -> None:
    page.set_default_timeout(60_000)
    pages = [(address, name in FINDS_NOTHING) for name, ways in FACES[who]().items() for address in ways]
    if who:
        enter_as(page, base, who)
    page.goto(f"{base}/livez")
    frame = frame_on(page)
    wide = []
    for language in ("vi", "en"):
        read_in(page, base, language)
        for address, finds_nothing in pages:
            show(frame, base + address, finds_nothing)
            wide += [f"{address} {language} {told}" for told in what_hangs_out(frame)]
    assert wide == []


def show(frame: Frame, address: str, finds_nothing: bool) -> None:
    """The page at an address, with the widest of digits and of names."""
    answer = frame.goto(address)
    assert answer is not None
    assert answer.status in ((200, 404, 422) if finds_nothing else (200,)), address
    assert frame.url == address, "a page that leads on shows nothing"
    frame.evaluate(WIDEST_DIGITS)
    frame.evaluate(
        "name => { for (const it of document.querySelectorAll('.os-account__name')) it.textContent = name }", LONG_NAME
    )


def test_every_address_is_looked_at_or_has_no_page(base: str) -> None:
    looked_at = {name for pages in FACES.values() for name in pages()} - {"not found"}
    there = set(names(get_resolver().url_patterns))

    assert looked_at | NO_PAGE.keys() | LOOKED_AT_ELSEWHERE.keys() == there
    assert looked_at & (NO_PAGE.keys() | LOOKED_AT_ELSEWHERE.keys()) == set()
