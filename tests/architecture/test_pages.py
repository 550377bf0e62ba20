"""Every page stands in docs/pages.md beside the drawing it was built from, with what differs and why."""

import re

from django.urls import get_resolver

from journeys.every_page import NO_PAGE, names

from .modules import ROOT

LINE = re.compile(r"^\| `(?P<page>[a-z_:]+)` \| (?P<drawing>[^|]+) \| (?P<differs>[^|]+) \|$", re.MULTILINE)


def lines() -> list[re.Match[str]]:
    return list(LINE.finditer((ROOT / "docs" / "pages.md").read_text("utf-8")))


def test_every_page_stands_there_once() -> None:
    told = [line["page"] for line in lines()]

    assert sorted(told) == sorted(set(names(get_resolver().url_patterns)) - NO_PAGE.keys())


def test_each_says_its_drawing_or_that_there_is_none_and_what_differs() -> None:
    assert all(
        re.fullmatch(r"–|(public|desk)/\d\d[bc]?(, (public/|desk/)?\d\d[bc]?)*", line["drawing"]) for line in lines()
    )
    assert all(len(line["differs"].split()) > 2 for line in lines())
