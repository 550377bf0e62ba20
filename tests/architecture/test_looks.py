"""Every page that is not public says what it shows of whom, so that no look goes unwritten."""

import re
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from onestop.assembly.looks import LOOKS, SHOWS_NOBODY

from .modules import load_everything


@pytest.fixture(scope="module", autouse=True)
def everything() -> None:
    load_everything()


def routes(found: list[URLPattern | URLResolver], space: str = "") -> Iterator[tuple[str, URLPattern]]:
    for each in found:
        if isinstance(each, URLResolver):
            yield from routes(each.url_patterns, f"{space}{each.namespace}:" if each.namespace else space)
        else:
            yield f"{space}{each.name}", each


def guarded() -> dict[str, URLPattern]:
    every = routes(get_resolver().url_patterns)
    return {name: route for name, route in every if getattr(route.callback, "permission", "") != "public"}


def test_every_page_behind_a_door_declares_whom_it_shows_or_why_nobody() -> None:
    assert sorted(guarded()) == sorted([*LOOKS, *SHOWS_NOBODY])


def test_no_page_says_both() -> None:
    assert LOOKS.keys() & SHOWS_NOBODY.keys() == set()


def test_what_a_look_is_at_stands_in_the_address() -> None:
    wrong = {
        name: str(guarded()[name].pattern)
        for name, look in LOOKS.items()
        if look.subject and not re.search(rf"<\w+:{look.subject}>", str(guarded()[name].pattern))
    }

    assert wrong == {}


def test_a_page_about_one_case_says_which() -> None:
    """An address with a code shows one case, unless it is a draft under a procedure or figures under a measure."""
    silent = [
        name
        for name, route in guarded().items()
        if name in LOOKS and "<str:code>" in str(route.pattern) and not LOOKS[name].subject
    ]

    assert silent == []


def test_no_address_asks_for_a_persons_number() -> None:
    asked = [
        name for name, route in guarded().items() if re.search(r"<\w+:(so|number|person|cccd)>", str(route.pattern))
    ]

    assert asked == []
