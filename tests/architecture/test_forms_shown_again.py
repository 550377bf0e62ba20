"""Every form that comes back to its page comes back with what was typed: it is named for the display options beside it.

What is posted is shown again; what asks by its address, such as a search, keeps what is typed there in that address.
"""

import re

from .modules import SOURCE

FORM = re.compile(r'<form(?![^>]*action=)[^>]*method="post"[^>]*>|<form[^>]*method="post"(?![^>]*action=)[^>]*>')
NAMED = re.compile(r'set redisplayed = "([\w-]+)"')

NOTHING_TO_KEEP = {
    "apply_discard.jinja": "asks yes or no",
    "issued.jinja": "asks for a file alone, which a browser must choose anew",
    "issued_asked.jinja": "posts a file alone; what is typed beside it is asked by its address",
    "layout.jinja": "drops a text that waits, and holds none",
    "stop_messages.jinja": "asks yes or no",
    "password.jinja": "a password is never shown again",
}


def test_it_is_named_or_has_nothing_to_keep() -> None:
    unnamed = []
    for template in sorted(SOURCE.rglob("*.jinja")):
        words = template.read_text()
        named = NAMED.search(words)
        for tag in FORM.findall(words):
            if template.name not in NOTHING_TO_KEEP and not (named and f'id="{named[1]}"' in tag):
                unnamed.append(f"{template.name}: {tag}")
    assert unnamed == []


def test_no_reason_is_kept_for_a_form_that_is_gone() -> None:
    posted = {template.name for template in SOURCE.rglob("*.jinja") if FORM.search(template.read_text())}
    assert NOTHING_TO_KEEP.keys() - posted == set()


ASKS = re.compile(r'<form(?![^>]*method="post")[^>]*>')
ASKED = re.compile(r'set searched = "([\w-]+)"')
IN_A_PART = {"find": "portal/home.jinja portal/search.jinja", "as-of": "cockpit/agencies.jinja cockpit/measure.jinja"}
"""Forms that a macro draws, with pages that show them."""
BESIDE_ANOTHER = {"home.jinja": "the code of a case, beside the search that the page is for"}


def test_what_asks_by_its_address_is_named_too() -> None:
    unnamed = []
    for template in sorted(SOURCE.rglob("*.jinja")):
        words = template.read_text()
        named = {found[1] for found in ASKED.finditer(words)} | (
            IN_A_PART.keys() if template.name == "parts.jinja" else set()
        )
        for tag in ASKS.findall(words):
            if template.name not in BESIDE_ANOTHER and not any(f'id="{name}"' in tag for name in named):
                unnamed.append(f"{template.name}: {tag}")
    assert unnamed == []


def test_a_form_of_a_macro_is_named_by_the_pages_that_show_it() -> None:
    for form, pages in IN_A_PART.items():
        for page in pages.split():
            words = next(SOURCE.rglob(f"templates/{page}")).read_text()
            assert f'set searched = "{form}"' in words, page
