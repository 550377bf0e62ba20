"""Where the steps of a procedure name a length of time, in their own words.

Whose time it is, of which stage or case, and from when it runs, only the sentence around it says: it is quoted, and nothing
is concluded from it.
"""

import re
from collections.abc import Iterator
from typing import Final

from onestop.catalogue.domain.said_terms import places_of
from onestop.catalogue.domain.steps import sentences

_LONGEST: Final = 280
_AROUND: Final = 120
"""Characters kept on each side of a time in a sentence too long to be quoted whole."""
_START: Final = re.compile(
    r"\W{0,3}(?P<words>(?:kể )?từ\s+(?:ngày|khi|thời điểm)\s+(?P<what>[^,.;:]{3,}))", re.IGNORECASE
)
_RECEIPT: Final = re.compile(
    r"(?<!xác )\b(?:tiếp )?nhận (?:được |đủ |đầy đủ |bộ |0?1 )*"
    r"(?:hồ sơ|đơn|giấy (?!chứng)|đề nghị|yêu cầu|văn bản đề nghị|tờ khai|đăng ký|thông báo)"
    r"|\bnộp (?:đủ |đầy đủ )?(?:hồ sơ|đơn)|^(?:tiếp nhận|nộp)\b",
    re.IGNORECASE,
)

_CONFIRMED: Final = re.compile(
    r"^(?:(?:gửi|có) (?:văn bản )?)?xác nhận (?:đã )?(?:nhận )?(?:được )?(?:đủ|đầy đủ)\b", re.IGNORECASE
)
"""That a dossier is complete, which the office says after a term of its own."""


def times_in_steps(steps: str) -> tuple[str, ...]:
    """Every sentence that names a length of time, each once; of a long one the words around it.

    >>> times_in_steps("Bước 1: Nộp hồ sơ.\\n- Trong 05 ngày, Sở trả lời.\\n- Nhận kết quả.")
    ('Trong 05 ngày, Sở trả lời.',)
    """
    told = (one.text for one in sentences(steps))
    return tuple(dict.fromkeys(quote for text in told for quote in _quotes(" ".join(text.split()))))


def start_in_steps(term: tuple[int, str], steps: str) -> str:
    """From when the steps have the term run, where each time it is something else than that a dossier comes in, or once that
    the office said that it is complete.

    >>> start_in_steps((15, "day"), "Công nhận trong 15 ngày, kể từ ngày bắt đầu rà soát. Kết thúc.")
    'kể từ ngày bắt đầu rà soát'
    >>> start_in_steps((15, "day"), "Trong 15 ngày kể từ ngày nhận đủ hồ sơ")
    ''
    """
    found = [_START.match(steps, end) for one, _, end in places_of(steps) if one == term]
    if confirmed := next((one for one in found if one and _CONFIRMED.search(one["what"])), None):
        return _shortened(confirmed["words"])
    starts = [one for one in found if one and not _RECEIPT.search(one["what"])]
    return _shortened(starts[0]["words"]) if starts and len(starts) == len(found) else ""


def _shortened(words: str) -> str:
    told = " ".join(words.split())
    return told if len(told) <= _AROUND else f"{told[:_AROUND].rsplit(' ', 1)[0]} …"


def _quotes(text: str) -> Iterator[str]:
    places = [(start, end) for _, start, end in places_of(text)]
    if len(text) <= _LONGEST:
        yield from (text for _ in places[:1])
        return
    for start, end in _merged([(max(0, start - _AROUND), min(len(text), end + _AROUND)) for start, end in places]):
        yield _whole_words(text, start, end)


def _merged(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in parts:
        if merged and start <= merged[-1][1]:
            start = merged.pop()[0]
        merged.append((start, end))
    return merged


def _whole_words(text: str, start: int, end: int) -> str:
    """The part from the first to the last whole word in it, with signs where something is left out."""
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = text.find(" ", end) if " " in text[end:] else len(text)
    return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"
