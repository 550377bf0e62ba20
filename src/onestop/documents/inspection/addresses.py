"""Which addresses a paper may name: those a reader presses knowingly, and that lead to the web or to a letter."""

import re

_HARMLESS = re.compile(r"(https?://|mailto:|tel:)", re.IGNORECASE)
_OUTSIDE = re.compile(r"([a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)


def is_harmless_link(address: str) -> bool:
    """Whether pressing it opens nothing but the web or a letter. A part of the same document is harmless too."""
    plain = _plain(address)
    return bool(_HARMLESS.match(plain)) or not leads_outside(plain)


def leads_outside(address: str) -> bool:
    """Whether it names something beyond the file: by a scheme, or on another machine (UNC).

    >>> [leads_outside(one) for one in ("media/a.png", "//host/a", r"\\\\host\\a", "java\\tscript:x")]
    [False, True, True, True]
    """
    return bool(_OUTSIDE.match(_plain(address)))


def _plain(address: str) -> str:
    """Without what readers skip over: spaces and control characters anywhere, a mark of byte order."""
    return re.sub(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\ufeff]", "", address)
