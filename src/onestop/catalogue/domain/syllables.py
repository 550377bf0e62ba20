"""Vietnamese syllables as people type them: what two spellings share, and what tells them apart.

A syllable has a *key*, under which every way of typing it is one (no case, no diacritics, y read as i at its end),
and a *form*, which keeps letters and tone, wherever the tone was put and whether hỏi or ngã: hoà and hòa, sửa and sữa
have one form each; ky and ký have one key.
"""

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from onestop.kernel.text import fold, nfc

_SYLLABLE: Final = re.compile(r"[^\W_]+")
_VOWEL: Final = re.compile(r"[aeiouy]")
_LAST_Y: Final = re.compile(r"(?<=[bcdghklmnpqrstvx])y$|(?<=^qu)y$")
# Half the country says hỏi and ngã alike, and spells as it says.
_TONES: Final = {"\u0300": "1", "\u0309": "2", "\u0303": "2", "\u0301": "4", "\u0323": "5"}


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable, number or foreign word; `text` as typed, in small letters."""

    text: str
    key: str
    form: str

    @property
    def marked(self) -> bool:
        """Whether it was typed with a diacritic, so that another form is likely another word."""
        return self.form != self.key + "0"


def syllables(text: str) -> list[Syllable]:
    """All syllables of a text, in order; whatever is neither letter nor digit parts them.

    >>> [one.key for one in syllables("Đăng-kí KHAI sinh, 09 số")]
    ['dang', 'ki', 'khai', 'sinh', '9', 'so']
    """
    return [syllable(part) for part in _SYLLABLE.findall(nfc(text).casefold())]


@lru_cache(maxsize=50_000)
def syllable(text: str) -> Syllable:
    """One syllable of letters alone, or one number."""
    if text.isdecimal():
        plain = text.lstrip("0") or "0"
        return Syllable(text, plain, plain + "0")
    return Syllable(text, _LAST_Y.sub("i", fold(text)), form_of(text))


def form_of(text: str) -> str:
    """Letters with their own marks, then the tone as a digit.

    >>> form_of("hoà") == form_of("hòa"), form_of("ký") == form_of("kí"), form_of("ky") == form_of("ký")
    (True, True, False)
    """
    parts = unicodedata.normalize("NFD", text)
    tone = next((_TONES[c] for c in parts if c in _TONES), "0")
    letters = nfc("".join(c for c in parts if c not in _TONES))
    return _LAST_Y.sub("i", letters) + tone


def keys(text: str) -> list[str]:
    """The keys of all syllables of a text."""
    return [one.key for one in syllables(text)]


def forms_by_key(words: Iterable[Syllable]) -> dict[str, set[str]]:
    """Several words may share a key, as *tôi* and *tới* do: all their forms by it."""
    made: dict[str, set[str]] = {}
    for one in words:
        made.setdefault(one.key, set()).add(one.form)
    return made


def is_one_of(one: Syllable, known: Mapping[str, Container[str]], *, marked: bool) -> bool:
    """Whether it is one of these words, as it is spelled where its writer types diacritics."""
    return one.key in known and (not marked or one.form in known[one.key])


def has_vowel(key: str) -> bool:
    """Whether it can be spoken; an abbreviation often cannot."""
    return _VOWEL.search(key) is not None
