"""Which sentences of a description are about money, and what it says besides them."""

import re
from collections.abc import Iterator
from typing import Final

from onestop.catalogue.domain.letters import CAPITALS
from onestop.catalogue.domain.said_terms import tells_a_term

_SUM: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d|/)|\d+(?=\s*(?:USD|đ\b|đồng|VNĐ))")
_SENTENCES: Final = re.compile(rf"(;(?!\s*\))|(?<!:)\n|\.\s+(?=[{CAPITALS}+*-])|(?<=\.\))(?=[+*-]\s))")
"""A list is read with the line that opens it; each sign between is one part of what comes of it."""
_MARKS: Final = " -+*\t."
_OF_MONEY: Final = re.compile(r"(?<!kinh )(?<!chi )\b(?:lệ )?phí\b|\d\s*(?:đồng|vnđ|đ)\b", re.IGNORECASE)
_OF_A_TERM: Final = re.compile(r"(?:trong )?(?:thời hạn|thời gian)", re.IGNORECASE)
_BEGINS_A_TERM: Final = re.compile(r"(?:thời hạn|thời gian)[^.;\n]{0,90}\btính (?:kể )?từ\b", re.IGNORECASE)
"""From when a term runs, where that may be from a payment."""
_NAMES_A_TERM: Final = re.compile(r"thời hạn|thời gian", re.IGNORECASE)
_SAYS_MONEY: Final = re.compile(r"\d|quy định|quyết định|theo|không|miễn|mức|thu\b|nộp", re.IGNORECASE)


def sentences_of(said: str) -> list[str]:
    """Its sentences and rows, each list with the line that opens it."""
    return _SENTENCES.split(said)[::2]


def besides(said: str, note: str) -> str:
    """A description without its sentences about nothing but money that `note` quotes.

    >>> besides("- 05 ngày làm việc\\n- Lệ phí: 20.000 đồng", "Lệ phí: 20.000 đồng")
    '- 05 ngày làm việc'
    """
    quoted, told = words(note), ""
    parts = [*_SENTENCES.split(said), ""]
    for sentence, sign in zip(parts[::2], parts[1::2], strict=True):
        its = words(sentence)
        if its and not (its in quoted and _only_of_money(its)):
            told += sentence + sign
        elif "\n" in sign and not told.endswith("\n"):
            told += "\n"
    return told.strip()


def tells_money(sentence: str) -> bool:
    """Whether it says what is to be paid; one about a term that runs from payment does not."""
    if not (_OF_MONEY.search(sentence) and _SAYS_MONEY.search(sentence)) or _BEGINS_A_TERM.search(sentence):
        return False
    return not _OF_A_TERM.match(sentence) or bool(_SUM.search(sentence))


def _only_of_money(sentence: str) -> bool:
    return bool(_OF_MONEY.search(sentence)) and not _NAMES_A_TERM.search(sentence) and not tells_a_term(sentence)


def words(text: str) -> str:
    """On one line, without the marks of a row."""
    return " ".join(text.split()).strip(_MARKS)


def sums_in(text: str) -> Iterator[int]:
    for said in _SUM.finditer(text):
        yield int(re.sub(r"\D", "", said[0]))
