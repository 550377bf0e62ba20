"""Kinds of legal instruments, as their numbers tell them."""

from collections.abc import Mapping
from typing import Final

from onestop.kernel.bilingual import Text

_KINDS: Final[Mapping[str, Text]] = {
    "NĐ-": Text("Nghị định số", "Decree"),
    "TT-": Text("Thông tư số", "Circular"),
    "TTLT-": Text("Thông tư liên tịch số", "Joint Circular"),
    "QĐ-": Text("Quyết định số", "Decision"),
    "NQ-": Text("Nghị quyết số", "Resolution"),
}
"""By how the last part of a number begins (Decree 30/2020, Annex III)."""
_ANY: Final = Text("văn bản số", "Act")


def kind_of(number: str) -> Text:
    """The words before a number, here and in English; of a kind that it does not tell, those for any instrument.

    >>> kind_of("123/2015/NĐ-CP").vi, kind_of("01/2016/TTLT-BTP").en, kind_of("9/2030/QH16").vi
    ('Nghị định số', 'Joint Circular', 'văn bản số')
    """
    maker = number.rpartition("/")[2]
    return next((words for begins, words in _KINDS.items() if maker.startswith(begins)), _ANY)
