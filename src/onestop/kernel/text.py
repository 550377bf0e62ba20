"""Vietnamese text: one normal form, and a folding under which people search."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")


def nfc(text: str) -> str:
    """Composed form (Unicode NFC), as all stored Vietnamese text is."""
    return unicodedata.normalize("NFC", text)


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Unicode categories of what nobody sees: controls, zero-width and direction marks, and what is no letter at all."""


def plain_line(text: str) -> str:
    """One line as somebody would write it by hand: composed, single spaces, nothing that cannot be seen.

    Marks of direction make a name read backwards; letters without width make two names look the same.

    >>> plain_line("  Nguyễn\\u202e Văn\\u200b  An\\n")
    'Nguyễn Văn An'
    """
    shown = "".join(c if unicodedata.category(c) not in _UNSEEN else " " * c.isspace() for c in text)
    return _SPACES.sub(" ", nfc(shown)).strip()


def fold(text: str) -> str:
    """Case, diacritics and spacing removed, đ read as d: what people type in a hurry.

    >>> fold("Hòa"), fold("hoà"), fold("Đăng ký  khai sinh")
    ('hoa', 'hoa', 'dang ky khai sinh')
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return _SPACES.sub(" ", bare.replace("đ", "d")).strip()


_LETTERS = {"ă": "a{", "â": "a|", "đ": "d{", "ê": "e{", "ô": "o{", "ơ": "o|", "ư": "u{"}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}


def sort_key(text: str) -> str:
    """Vietnamese dictionary order, for a column with the bytewise collation "C".

    Syllable by syllable, first the letters (a ă â b … d đ e ê …), then the tone.

    >>> sorted(["Hóa", "Hoàn", "Đà", "Hoa", "Dũng", "Ân", "An", "Hòa"], key=sort_key)
    ['An', 'Ân', 'Dũng', 'Đà', 'Hoa', 'Hòa', 'Hóa', 'Hoàn']

    Numbers sort by size:

    >>> sorted(["Phường 10", "Phường 2"], key=sort_key)
    ['Phường 2', 'Phường 10']
    """
    return " ".join(_syllable_key(syllable) for syllable in nfc(text).casefold().split())


def _syllable_key(syllable: str) -> str:
    if syllable.isdecimal():
        return syllable.zfill(9)
    decomposed = unicodedata.normalize("NFD", syllable)
    tone = next((_TONES[c] for c in decomposed if c in _TONES), "0")
    letters = nfc("".join(c for c in decomposed if c not in _TONES))
    return "".join(_LETTERS.get(c, c) for c in letters) + tone
