"""Slips of typing: what an input method left behind, and how a region spells what it says."""

import re
from collections.abc import Iterator
from typing import Final

from onestop.catalogue.domain.syllables import form_of
from onestop.kernel.text import nfc

_VOWELS: Final = frozenset("aeiouyăâêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")
_TELEX_TONES: Final = {"f": "\u0300", "r": "\u0309", "x": "\u0303", "s": "\u0301", "j": "\u0323"}
_TELEX_LETTERS: Final = {"aa": "â", "aw": "ă", "ee": "ê", "oo": "ô", "ow": "ơ", "uw": "ư", "dd": "đ"}
_VNI_TONES: Final = {"2": "\u0300", "3": "\u0309", "4": "\u0303", "1": "\u0301", "5": "\u0323"}
_VNI_LETTERS: Final = {"a6": "â", "a8": "ă", "e6": "ê", "o6": "ô", "o7": "ơ", "u7": "ư", "d9": "đ"}
_WELL_FORMED: Final = re.compile(
    r"(?:b|ch?|d|gi?|gh|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?"
    r"(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uau|uay|ue|ueo|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ya|ye|yeu)"
    r"(?:c|ch|m|ng?|nh|p|t)?"
)
_ONSETS: Final = (
    ("gi", "d"), ("gi", "r"), ("gi", "v"), ("d", "r"), ("d", "v"), ("s", "x"), ("ch", "tr"), ("l", "n"), ("qu", "w"),
    ("ph", "f"), ("k", "c"), ("ngh", "ng"), ("gh", "g"), ("gi", "j"), ("d", "z"), ("gi", "z"),
)  # fmt: skip
_ENDS: Final = (
    ("n", "ng"),
    ("n", "nh"),
    ("t", "c"),
    ("t", "ch"),
    ("inh", "anh"),
    ("ai", "ay"),
    ("iu", "ieu"),
    ("im", "iem"),
    ("ui", "uoi"),
    ("ip", "iep"),
    ("uu", "uou"),
)


def is_syllable(key: str) -> bool:
    """Whether it could be a Vietnamese syllable, known or not.

    >>> is_syllable("khoang"), is_syllable("yeucau"), is_syllable("gpxd")
    (True, False, False)
    """
    return _WELL_FORMED.fullmatch(key) is not None


def input_left(typed: str) -> Iterator[str]:
    """The forms (see `form_of`) meant where the keys of Telex or VNI were left standing.

    >>> list(input_left("tamj")) == [form_of("tạm")], list(input_left("ta5m")) == [form_of("tạm")]
    (True, True)
    """
    seen = set()
    for letters, tones in ((_TELEX_LETTERS, _TELEX_TONES), (_VNI_LETTERS, _VNI_TONES)):
        read = _read(typed, letters, tones)
        if read != typed and read not in seen:
            seen.add(read)
            yield form_of(read)


def _read(typed: str, letters: dict[str, str], tones: dict[str, str]) -> str:
    made, tone = "", ""
    for key in typed:
        if made and made[-1] + key in letters:
            made = made[:-1] + letters[made[-1] + key]
        elif key in tones and any(c in _VOWELS for c in made):
            tone = tones[key]
        else:
            made += key
    return nfc(made + tone) if tone else made


def spelled_as_said(key: str) -> Iterator[str]:
    """Keys that somewhere in the country are said as this one is: s and x, tr and ch, d and gi, n and ng at the end.

    >>> "giay" in spelled_as_said("day"), "xay" in spelled_as_said("say"), "tang" in spelled_as_said("tan")
    (True, True, True)
    """
    for pair in _ONSETS:
        for said, meant in (pair, pair[::-1]):
            if key.startswith(said) and len(key) > len(said):
                yield meant + key[len(said) :]
    for pair in _ENDS:
        for said, meant in (pair, pair[::-1]):
            if key.endswith(said) and len(key) > len(said):
                yield key[: -len(said)] + meant
