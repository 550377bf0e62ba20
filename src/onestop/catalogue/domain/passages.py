"""Words of a source as they stand there: what is quoted keeps its lines and the marks of its rows."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from onestop.catalogue.domain.steps import Sentence

_NEXT_SECTION: Final = re.compile(r"(?<=[.;])\s+(?:\d{1,2}|[a-zđ])\.\Z")
_A_MARK: Final = 8
"""Characters that no mark of a row has more of."""


def verbatim(source: str, said: Sequence[Sentence]) -> str:
    """From the first of these sentences, behind its mark, to the end of the last: a piece of the source, unchanged.

    >>> from onestop.catalogue.domain.steps import sentences
    >>> verbatim(text := "- Nộp tại:\\n+ Sở Y tế;\\n+ Sở Nội vụ.", sentences(text))
    'Nộp tại:\\n+ Sở Y tế;\\n+ Sở Nội vụ.'
    """
    return source[said[0].begins : before_next_section(source, said[0].begins, said[-1].ends)]


def before_next_section(source: str, begins: int, ends: int) -> int:
    """Where a piece of a source ends without the number of the section behind it, "… bưu chính. c.".

    >>> text = "Gửi qua bưu chính. c. Thời hạn: 5 ngày."
    >>> text[: before_next_section(text, 0, text.index(" Thời"))]
    'Gửi qua bưu chính.'
    """
    found = _NEXT_SECTION.search(source, begins, ends)
    return found.start() if found else ends


def mark_of(source: str, row: Sentence) -> str:
    """The mark before a row that begins a line, without its number; "" where it has none or goes on in a line.

    >>> from onestop.catalogue.domain.steps import sentences
    >>> [mark_of(text, row) for row in sentences(text := "Nộp tại:\\n+ Sở Y tế;\\nb) Sở Nội vụ. Nhận kết quả.")]
    ['', '+', ')', '']
    """
    before = source[source.rfind("\n", 0, row.begins) + 1 : row.begins].strip()
    return "".join(one for one in before if not one.isalnum()) if len(before) < _A_MARK else ""


def on_one_line(words: str) -> str:
    """The same to be searched: a rule that looks from word to word need not know of lines."""
    return " ".join(words.split())


def each_once(told: Iterable[str]) -> tuple[str, ...]:
    """In their order, and what stands twice in other lines once."""
    kept: dict[str, str] = {}
    for one in told:
        kept.setdefault(on_one_line(one), one)
    return tuple(kept.values())
