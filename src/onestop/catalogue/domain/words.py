"""Words and codes in what people type."""

import re
import unicodedata
from typing import Final

from onestop.kernel.text import fold

_NOT_A_WORD: Final = re.compile(r"[^a-z0-9.]+")
_CODE: Final = re.compile(r"\d\.\d{1,6}")
_WHOLE_CODE: Final = re.compile(r"(?<![\d.])(\d\.\d{6})(?!\d)")


def plain_words(text: str) -> str:
    """Folded words with single spaces and nothing else; dots stay inside codes."""
    words = (word.strip(".") for word in _NOT_A_WORD.split(fold(text)))
    return " ".join(word for word in words if word)


def procedure_code(typed: str) -> str:
    """The code, or the beginning of one, that was typed; a whole one also where it is printed or stands among words.

    >>> procedure_code("1.00119"), procedure_code("1.001193.000.00.00.H09"), procedure_code("mã số 1.001193")
    ('1.00119', '1.001193', '1.001193')
    """
    plain = unicodedata.normalize("NFKC", typed).strip()
    if _CODE.fullmatch(plain):
        return plain
    whole = _WHOLE_CODE.search(re.sub(r"(?<=[\d.])\s+(?=[\d.])", "", plain))
    return whole[1] if whole else ""
