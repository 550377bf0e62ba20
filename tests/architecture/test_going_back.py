"""Nobody can go back to a page that answered a POST, so no page of desk or portal does: what was posted leads to an address.

By construction: whatever a view makes of a post, `frame.answering` sends an address. The few that say why they answer in place
are listed here.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import get_resolver

from onestop.frame import enquiries
from onestop.frame.answering import Rules, answered
from onestop.frame.redisplay import WISH
from onestop.kernel.actor import Actor
from onestop.runtime.api import now

from .test_registries import addresses

IN_PLACE = {
    "onestop.portal.views.receipts.verify": "anybody's; it holds a file",
    "onestop.portal.views.issued.issued": "anybody's; it holds a file",
    "onestop.portal.views.queue.kiosk": "anybody's; a screen in a hall, which has no way back",
}


def posted_to(face: str) -> Iterator[tuple[str, Any]]:
    """Every view of a face that a form can be posted to and that has a page, by its full name."""
    for _, view in addresses(get_resolver().url_patterns):
        named = f"{view.__module__}.{view.__name__}"
        if named.startswith(f"onestop.{face}.") and {"GET", "POST"} <= set(getattr(view, "methods", ())):
            yield named, view


def what_answers(view: Any, form: dict[str, str]) -> int:
    """The status of the answer where the view itself would answer with a page."""
    request: Any = RequestFactory().post("/", form)
    request.actor, request.now, request.session = Actor(kind="official", key="7"), now(), {}
    rules = Rules(**{name: getattr(view, name) for name in Rules.__slots__})
    return answered(request, rules, lambda: HttpResponse("<html>", content_type="text/html")).status_code


@pytest.mark.parametrize("form", [{}, {WISH: "lang=vi"}], ids=["sent", "shown again"])
@pytest.mark.parametrize("face", ["desk", "portal"])
def test_no_post_is_answered_by_a_page(face: str, form: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enquiries, "keep_briefly", lambda *_args, **_more: True)
    views = dict(posted_to(face))

    assert views
    assert {
        named for named, view in views.items() if what_answers(view, form) == 200 and named not in IN_PLACE
    } == set()


def test_those_that_answer_in_place_say_why_and_are_listed() -> None:
    said = {named for face in ("desk", "portal") for named, view in posted_to(face) if view.in_place}

    assert said == IN_PLACE.keys()
