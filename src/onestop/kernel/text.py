"""Vietnamese text: one normal form, and a folding under which people search."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")


def nfc(text: str) -> str:
    """Composed form (Unicode NFC), as all stored Vietnamese text is."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Case, diacritics and spacing removed, đ read as d: what people type in a hurry.

    >>> fold("Hòa"), fold("hoà"), fold("Đăng ký  khai sinh")
    ('hoa', 'hoa', 'dang ky khai sinh')
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return _SPACES.sub(" ", bare.replace("đ", "d")).strip()
