"""Papers that what reads like a note has somebody bring: "nộp trực tuyến thì gửi bản chính Giấy đăng ký qua đường bưu điện".

The note stays whole where it stands. A sentence of it that has somebody hand in, send or show a paper it names stands among
the papers as well, in the words of the source: a paper that is lost among notes is one that nobody brings.
"""

import re
from typing import Final

from onestop.catalogue.domain.letters import CAPITALS
from onestop.catalogue.domain.paper_names import bare
from onestop.catalogue.domain.paper_words import NOUN

_SENTENCES: Final = re.compile(
    rf"(?<=[.;:)])\s+(?=[-+*•]\s?\w|\(?(?:[a-zđ]|\d|[ivx]{{1,4}})\)\s)|(?<=[.])\s+(?=[{CAPITALS}])"
)
_ASKED: Final = re.compile(
    r"\b(?:phải|cần|thì|còn)(?: \S+){0,6}? (?:có(?: thêm)?|nộp|gửi|kèm|xuất trình|bổ sung)(?: thêm)?(?: kèm)?(?: theo)?"
    r"(?: hồ sơ)?:?\s+(?=\w)(?!chữ ký|hồ sơ|bản chính để|đầy đủ|nhu cầu)"
    r"|\b(?:gửi|nộp)(?: kèm)?(?: theo)?(?: hồ sơ)?(?::\s+|\s+(?=(?:bản chính|bản gốc) (?!để)[^\s,.;]))(?=\w)"
    r"|\bvà (?:một|0?1) (?:\(0?\d\) )?(?=bản điện tử\b)",
    re.IGNORECASE,
)
_MUST_COME: Final = re.compile(
    r"\b(?P<what>(?:hộ chiếu|giấy (?:phép|tờ|chứng nhận))\b[^.;]*?) phải (?:được )?(?:gửi|nộp)\b", re.IGNORECASE
)
_NOT_ASKED: Final = re.compile(
    r"\bkhông (?:phải|cần|bắt buộc|yêu cầu|được yêu cầu)\b|\bchỉ cần\b"
    r"|\byêu cầu (?:cá nhân|công dân|người|tổ chức|doanh nghiệp)\b"
    r"|\bcó thể\b|\bnêu trên\b",
    re.IGNORECASE,
)
"""Nobody is asked by it, or whoever is is asked later, or for copies of what stands in another row."""


_BUT: Final = re.compile(r"\b(?:nhưng|song)\s", re.IGNORECASE)


def asked_in(note: str) -> tuple[str, ...]:
    """The sentences of a note that have a paper brought which they name.

    >>> asked_in("Lưu ý: - Không phải nộp Giấy khai sinh. - Lần đầu phải có Quyết định cho nhập quốc tịch. - Khai trực tuyến.")
    ('Lần đầu phải có Quyết định cho nhập quốc tịch.',)
    """
    return tuple(bare(one) for one in _SENTENCES.split(note) if _asked(_BUT.split(one)[-1]) is not None)


def listed_in(piece: str) -> tuple[str, ...]:
    """The papers that a piece of a sentence lists, each behind a mark of its own.

    >>> listed_in("đồng đơn vị. (vii) Đối với trường hợp khen thưởng: + Tờ trình của đơn vị; + 02 báo cáo thành tích.")
    ('Tờ trình của đơn vị;', '02 báo cáo thành tích.')
    """
    return tuple(bare(one) for one in _SENTENCES.split(piece)[1:] if NOUN.match(bare(one)))


def named_in(heading: str) -> tuple[str, ...]:
    """What a heading that opens no list has somebody bring, from its noun on.

    >>> named_in("Ngoài ra, đương sự gửi kèm hồ sơ: Quyết định thi hành án"), named_in("Trường hợp nộp trực tuyến")
    (('Quyết định thi hành án',), ())
    """
    places = ((one, _asked(one)) for one in _SENTENCES.split(heading))
    return tuple(one[place:] for one, place in places if place is not None)


def _asked(sentence: str) -> int | None:
    """Where the paper is named that somebody is to bring; None where none is, or nobody must."""
    if _NOT_ASKED.search(sentence):
        return None
    places = [found.end() for found in _ASKED.finditer(sentence) if NOUN.match(sentence, found.end())]
    must_come = _MUST_COME.search(sentence)
    return next(iter(places), must_come.start("what") if must_come else None)
