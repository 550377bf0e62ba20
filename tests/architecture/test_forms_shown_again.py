"""Every form that a page posts to itself comes back with what was typed: it is named for the display options beside it."""

import re

from .modules import SOURCE

FORM = re.compile(r'<form(?![^>]*action=)[^>]*method="post"[^>]*>|<form[^>]*method="post"(?![^>]*action=)[^>]*>')
NAMED = re.compile(r'set redisplayed = "([\w-]+)"')

NOTHING_TO_KEEP = {
    "apply_discard.jinja": "asks yes or no",
    "issued.jinja": "asks for a file alone, which a browser must choose anew",
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
