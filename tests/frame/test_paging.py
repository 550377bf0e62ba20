"""Every list calls the place a page begins at the same, and leads on and back by addresses of itself."""

import re
from pathlib import Path

from django.test import RequestFactory

import onestop
from onestop.frame.paging import PageLinks, page_links, place_in
from onestop.kernel.paging import Page

SOURCES = Path(onestop.__file__).parent


def test_the_first_page_leads_on_and_the_last_leads_back() -> None:
    first, last = RequestFactory().get("/x", {"loc": "today"}), RequestFactory().get("/x", {"sau": "17"})

    assert place_in(first) is None
    assert page_links(first, Page((1, 2), "2"), loc="today") == PageLinks(next="?loc=today&sau=2", first=None)
    assert place_in(last) == "17"
    assert page_links(last, Page((3,))) == PageLinks(next=None, first="?")


def test_what_narrows_a_list_stays_in_its_addresses_whatever_was_typed() -> None:
    request = RequestFactory().get("/x", {"q": "khai sinh & tử", "sau": "1", "kept": "1"})

    links = page_links(request, Page((1,), "a/b"), q="khai sinh & tử", field="")

    assert links.next == "?q=khai+sinh+%26+t%E1%BB%AD&sau=a%2Fb"
    assert links.first == "?q=khai+sinh+%26+t%E1%BB%AD"


def test_addresses_kept_from_before_lead_to_the_same_page() -> None:
    assert place_in(RequestFactory().get("/x", {"after": "17"})) == "17"
    assert place_in(RequestFactory().get("/x", {"after": "17", "sau": "18"})) == "18"


def test_no_page_reads_or_writes_the_place_by_itself() -> None:
    by_itself = re.compile(r"GET(\.get\(|\[)[\"'](sau|after)|[?&](sau|after)=")
    sources = (*SOURCES.rglob("*.py"), *SOURCES.rglob("*.jinja"))

    assert [path.name for path in sources if by_itself.search(path.read_text())] == []
