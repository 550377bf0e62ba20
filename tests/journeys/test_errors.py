"""Pages for what cannot be shown, rendered by their handlers and looked at where they would stand."""

from collections.abc import Callable
from typing import cast

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from playwright.sync_api import Page, Route

from onestop.frame import errors, language
from onestop.frame.preferences import read_preferences
from onestop.frame.request import PageRequest
from onestop.kernel.actor import ANONYMOUS
from onestop.kernel.bilingual import Language
from onestop.runtime.api import now

from .eyes import look_at_both_widths

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

ADDRESS = "/khong-hien-duoc"
HANDLERS: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "400": errors.bad_request,
    "403": errors.forbidden,
    "403-stale": errors.stale_form,
    "404": lambda request: errors.not_found(request, Exception()),
    "408": errors.body_too_slow,
    "413": lambda request: errors.body_too_large(request, 10 << 20),
    "500": errors.broken,
    "503": errors.busy,
}


def answered_by(handler: Callable[[HttpRequest], HttpResponse], spoken: Language) -> HttpResponse:
    language.use(spoken)
    request = cast("PageRequest", RequestFactory().get(ADDRESS))
    request.preferences, request.now, request.actor = read_preferences(request), now(), ANONYMOUS
    return handler(request)


@pytest.mark.parametrize("spoken", ["vi", "en"])
@pytest.mark.parametrize("status", HANDLERS)
def test_a_page_of_an_error_is_for_everyone(page: Page, base: str, status: str, spoken: Language) -> None:
    answer = answered_by(HANDLERS[status], spoken)
    assert answer.status_code == int(status[:3])

    def fulfil(route: Route) -> None:
        route.fulfill(status=answer.status_code, content_type="text/html; charset=utf-8", body=answer.content)

    page.route(f"**{ADDRESS}", fulfil)
    page.goto(base + ADDRESS)

    assert page.locator("h1").count() == 1
    look_at_both_widths(page, f"error-{status}-{spoken}")
