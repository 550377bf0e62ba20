"""Vietnamese text: one normal form, and a folding under which people search."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_SPACES = re.compile(r"\s+")


def nfc(text: str) -> str:
    """Composed form (Unicode NFC), as all stored Vietnamese text is."""
    return unicodedata.normalize("NFC", text)


_HALFWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Full-width forms of ASCII, as keyboards of East Asia write them. Not all of NFKC: it would read 10² as 102."""


DASHES: Final = "\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d"
"""What phones, word processors and copying put where a plain hyphen is meant, for the inside of a character class."""


def halfwidth(text: str) -> str:
    """Digits, letters and signs of full width as those everybody types.

    >>> halfwidth("０７４１９０００１２３４")
    '074190001234'
    """
    return text.translate(_HALFWIDTH)


def plural(count: float, one: str, many: str) -> str:
    """The English word that fits a number; Vietnamese has one form for all.

    >>> [f"{count} {plural(count, 'case', 'cases')}" for count in (0, 1, 2)]
    ['0 cases', '1 case', '2 cases']
    """
    return one if count == 1 else many


_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters but tab and line ends
    "\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff"  # soft hyphen, zero width, marks of direction
    "\u202a-\u202e\u2066-\u206f"  # embeddings, overrides and isolates of direction
    "\ufe00-\ufe0f"  # which of two drawings of a symbol is wished for, as telephones write it
    "]"
)
"""Unicode Technical Report 36, section 3: letters nobody sees, by which one text passes for another."""


_SYMBOL_FONTS = str.maketrans(
    {
        "\uf02d": "-",
        "\uf06c": "●",
        "\uf06e": "■",
        "\uf06f": "□",
        "\uf071": "❑",
        "\uf075": "◆",
        "\uf076": "❖",
        "\uf0a7": "▪",
        "\uf0a8": "☐",
        "\uf0b7": "•",
        "\uf0d8": "➢",
        "\uf0e0": "→",
        "\uf0fc": "✓",
        "\uf0fe": "☑",
    }
)
"""Signs that Word copies by their place in its fonts Symbol and Wingdings, where everybody saw the sign."""


def visible(text: str) -> str:
    """Without what nobody sees, so that two names that look alike are alike, and with the signs that were seen.

    >>> visible("Nguyễn\u200b An\u202e"), visible("\uf0b7 bản chính")
    ('Nguyễn An', '• bản chính')
    """
    return _UNSEEN.sub("", text).translate(_SYMBOL_FONTS)


_UNSEEN_KINDS = frozenset({"Cc", "Cf", "Cs"})
"""Unicode categories of what nobody sees: controls, zero-width and direction marks, halves of a pair."""


def one_line(text: str) -> str:
    """One line as somebody would write it by hand, a name or a title: composed, single spaces, nothing unseen.

    Marks of direction make a name read backwards; letters without width make two names look the same.

    >>> one_line("  Nguyễn\\u00a0\\u202eVăn\\u200b\\n An ")
    'Nguyễn Văn An'
    """
    shown = "".join(c if unicodedata.category(c) not in _UNSEEN_KINDS else " " * c.isspace() for c in text)
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


@lru_cache(maxsize=8192)  # names are made of a few thousand syllables, most of a few hundred
def _syllable_key(syllable: str) -> str:
    if syllable.isdecimal():
        return syllable.zfill(9)
    decomposed = unicodedata.normalize("NFD", syllable)
    tone = next((_TONES[c] for c in decomposed if c in _TONES), "0")
    letters = nfc("".join(c for c in decomposed if c not in _TONES))
    return "".join(_LETTERS.get(c, c) for c in letters) + tone


def stopped(text: str) -> str:
    """Somebody's words as a sentence of their own.

    >>> stopped("Ranh giới chưa rõ"), stopped("Quy hoạch đã có hiệu lực. "), stopped("Vì sao?")
    ('Ranh giới chưa rõ.', 'Quy hoạch đã có hiệu lực.', 'Vì sao?')
    """
    text = text.rstrip()
    return text if text.endswith(("?", "!", "…")) else f"{unstopped(text)}."


def in_one_sentence(parts: Sequence[str]) -> str:
    """Phrases of ours one after another, each but the first with a small letter; for no phrase that begins with a name.

    >>> in_one_sentence(["Thiếu chữ ký hoặc dấu.", "Giấy tờ đã hết hiệu lực"])
    'Thiếu chữ ký hoặc dấu; giấy tờ đã hết hiệu lực'
    """
    first, *others = map(unstopped, parts) if parts else ("",)
    return "; ".join((first, *(other[:1].lower() + other[1:] for other in others)))


def unstopped(text: str) -> str:
    """Somebody's words as they stand before the full stop of our sentence: with none of their own at the end.

    >>> unstopped("Quy hoạch đã có hiệu lực. "), unstopped("giấy tờ, sổ v.v…"), unstopped("Vì sao?")
    ('Quy hoạch đã có hiệu lực', 'giấy tờ, sổ v.v…', 'Vì sao?')
    """
    return text.rstrip().rstrip(".;,").rstrip()
