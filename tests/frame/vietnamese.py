"""What of a page is read in its own language although it is Vietnamese: text nodes that no element marks."""

import re
from html.parser import HTMLParser
from typing import Final

from onestop.kernel.text import fold

_VOID: Final = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_UNREAD: Final = frozenset({"head", "script", "style", "textarea", "svg"})
"""What is not read as words of the page, or is being typed."""

_ACT: Final = re.compile(r"\b\d+/\d+/[A-ZĐ0-9-]+")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.languages = [""]
        self.open: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append(tag)
            self.languages.append(dict(attrs).get("lang") or self.languages[-1])

    def handle_endtag(self, tag: str) -> None:
        while self.open:
            self.languages.pop()
            if self.open.pop() == tag:
                return

    def handle_data(self, data: str) -> None:
        if self.languages[-1] != "vi" and not _UNREAD & set(self.open) and _is_vietnamese(data):
            self.said.append(" ".join(data.split()))


def _is_vietnamese(text: str) -> bool:
    """Whether it bears a Vietnamese letter; the number of an act is a sign and no word."""
    text = _ACT.sub("", text)
    return any(letter.isalpha() and fold(letter) != letter.casefold() for letter in text)


def unmarked(page: str) -> list[str]:
    """The Vietnamese words of a page that are not marked as such, in their order."""
    reader = _Reader()
    reader.feed(page)
    return reader.said
