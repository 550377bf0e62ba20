"""A browser over a running server: Debian's Chromium, driven by Playwright; axe for accessibility."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from onestop.runtime.api import now

from .eyes import CHROMIUM
from .province import demo_province

# Playwright's own event loop makes Django believe it runs asynchronously; it does not.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no Chromium at {CHROMIUM}: apt-get install chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    opened.set_default_timeout(15_000)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A small cheap phone without JavaScript."""
    opened = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN", java_script_enabled=False)
    opened.set_default_timeout(15_000)
    yield opened.new_page()
    opened.close()


@pytest.fixture(autouse=True)
def static_files_as_in_production(monkeypatch: pytest.MonkeyPatch) -> None:
    """Django's live server would serve them itself, and knows no names with digests."""
    monkeypatch.setattr(StaticFilesHandler, "_should_handle", lambda _handler, _path: False)


@pytest.fixture
def base(live_server: Any, settings: Any) -> str:
    """The address of a demo province where nothing was lodged yet."""
    settings.DEMO = True
    demo_province(now())
    return str(live_server.url)
