"""The steps of a record cut into sentences, and whose each is: the applicant's, or the agency's that works on what it has."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from onestop.catalogue.domain.agency_lexicon import body_names, heads
from onestop.catalogue.domain.letters import CAPITALS, SMALL

_CUTS: Final = re.compile(
    rf"\n+|(?<=[{SMALL}])\s(?=Trước \d)|\s(?=[-+*•]+ Bước \d)|(?<=[.;])\s+(?=[{CAPITALS}]|[-+*•(]|[a-zđ]\d?\))"
    rf"|(?<=[{SMALL}][.;])(?=[{CAPITALS}][{SMALL}])|(?<=[.;])(?=[a-zđ]\)\s)"
    rf"|(?<=[:.;])(?=- ?[{CAPITALS}])"
)
_MARK: Final = re.compile(
    r"^(?:[-+*•✓\s]\)?|\(?(?:[a-zđ](?:\.?\d{1,2})*|[ivx]{1,4})\)"
    rf"|\d{{1,2}}(?:\.\d{{1,2}})*[.)](?=\s|[{CAPITALS}]))+"
)
_OF_A_MARK: Final = 12
"""Characters, of the longest of them."""
_STEP: Final = re.compile(
    r"^\W*(?:[a-zđ][).]\s*)?(?:\d{1,2}(?:\.\d{1,2})*\.?\s*)?bước (?P<number>\d{1,2})\b", re.IGNORECASE
)
_TITLE: Final = (
    r"(?:(?:nộp|gửi|tiếp nhận|kiểm tra|giải quyết|thẩm định|xử lý|hoàn chỉnh)"
    r"(?: (?:hồ sơ|TTHC|thủ tục hành chính))+\s*[:.-]?\s*)?"
)
_LEAD: Final = rf"^\W*(?:bước \d{{1,2}}\W+)?{_TITLE}\W*"
_WHEN: Final = (
    r"(?:(?:trong (?:thời hạn|thời gian|vòng|phạm vi)|sau khi|căn cứ|trên cơ sở|khi|kể từ|h[àằ]ng năm|định kỳ|chậm nhất"
    r"|ngay sau)[^,;]*,\s*){0,3}"
)
_AGENCY: Final = (
    rf"(?:{heads()}{body_names('committee', 'agency', 'officer', 'council', 'system', 'desk')}"
    r"|quyết định(?! thành lập)|xem xét|lập biên bản|thu ngân sách)"
)
_WORKS: Final = re.compile(
    rf"{_LEAD}(?:{_WHEN}{_AGENCY}"
    r"|(?:trong (?:thời hạn|thời gian|vòng)|sau khi|kể từ)[^,]{0,110}?(?<!được )(?<!chứng )\b(?:tiếp )?nhận"
    r" (?:được |đủ |đầy đủ )*(?:hồ sơ|đơn|văn bản|giấy (?:đề|yêu|tờ)|đề nghị|kết quả|báo cáo|thông báo|yêu cầu|ý kiến|tài liệu)"
    r"|(?:nếu|trường hợp) hồ sơ\b|trả (?:lời|kết quả))",
    re.IGNORECASE,
)
_IS_COMPETENT: Final = re.compile(r"^[^,;]{0,150}\bcó thẩm quyền (?:cấp|giải quyết|gồm|bao gồm)\b", re.IGNORECASE)
"""It says whose the matter is, not what is done."""


_BREAKS_OFF: Final = re.compile(r"(?:\(|\b(?:mục|điểm|khoản|điều)(?: \d{1,2}(?:\.\d{1,2})*)?)\s*$", re.IGNORECASE)
_SHORT: Final = 200
_BRACKETS: Final = re.compile(r"[()]")


def is_cut_off(steps: str) -> bool:
    """Whether the source lost what follows: short, it ends where it opens a bracket or cites a part of itself.

    >>> is_cut_off("Bước 1. Nộp hồ sơ NLĐ lập hồ sơ theo quy định tại mục 5.3 ("), is_cut_off("Nộp hồ sơ theo mục 5.")
    (True, False)
    """
    return len(steps) < _SHORT and bool(_BREAKS_OFF.search(steps))


class Sentence(NamedTuple):
    """A sentence or row without its mark; `item` is whether it had one, `step` the step it opens, 0 where it opens none.

    `goes_on`: behind its semicolon the same line goes on without a mark, so that what follows may be of the same sentence.
    `begins` and `ends`: where its words stand in the text that it is of.
    """

    text: str
    item: bool
    step: int
    goes_on: bool = False
    begins: int = 0
    ends: int = 0

    @property
    def of_an_agency(self) -> bool:
        """Whether it tells what an agency does, as far as its beginning shows."""
        return bool(_WORKS.search(self.text)) and not _IS_COMPETENT.search(self.text)


# Several readings of one text follow one another, and what each found is kept; the sentences themselves are large.
@lru_cache(maxsize=16)
def sentences(steps: str) -> tuple[Sentence, ...]:
    """Its sentences and rows in their order; one goes on over a semicolon to the bracket that closes, and over a full stop
    where that bracket is in the same line.

    >>> [one.text for one in sentences("Bước 1: Công ty gửi hồ sơ cho Sở. Sở trả lời.\\n- Nhận kết quả")]
    ['Bước 1: Công ty gửi hồ sơ cho Sở.', 'Sở trả lời.', 'Nhận kết quả']
    """
    rows: list[_Part] = []
    for part in _parts(steps):
        if rows and _goes_on_in_its_bracket(steps, last := rows[-1]):
            rows[-1] = _Part(f"{last.text} {part.text}", part.goes_on, last.begins, part.ends)
        elif part.text:
            rows.append(part)
    return tuple(map(_sentence, rows))


def _goes_on_in_its_bracket(steps: str, last: "_Part") -> bool:
    if last.text.count("(") <= last.text.count(")"):
        return False
    return last.text.endswith(";") or (last.text.endswith(".") and _closes_a_bracket(steps, last.ends))


def _closes_a_bracket(steps: str, begins: int) -> bool:
    """Whether what follows in this line closes a bracket that it did not open; many that sources open are never closed."""
    depth = 0
    for sign in _BRACKETS.findall(steps, begins, _end_of_line(steps, begins)):
        depth += 1 if sign == "(" else -1
        if depth < 0:
            return True
    return False


def _end_of_line(text: str, begins: int) -> int:
    end = text.find("\n", begins)
    return len(text) if end < 0 else end


class _Part(NamedTuple):
    """What stands between two cuts, with its mark; `goes_on`: its line goes on behind a semicolon there."""

    text: str
    goes_on: bool
    begins: int
    ends: int


def _parts(steps: str) -> Iterator[_Part]:
    begins = 0
    for cut in _CUTS.finditer(steps):
        goes_on = "\n" not in cut[0] and not _MARK.match(steps[cut.end() : cut.end() + _OF_A_MARK])
        part = _part(steps, begins, cut.start())
        yield part._replace(goes_on=goes_on and part.text.endswith(";"))
        begins = cut.end()
    yield _part(steps, begins, len(steps))


def _part(steps: str, begins: int, ends: int) -> _Part:
    """What stands there without the blanks around it."""
    told = steps[begins:ends]
    text = told.strip()
    begins += len(told) - len(told.lstrip())
    return _Part(text, False, begins, begins + len(text))


def _sentence(row: _Part) -> Sentence:
    text = _MARK.sub("", row.text).strip()
    step = _STEP.match(row.text)
    number = int(step["number"]) if step else 0
    begins = row.begins + len(row.text) - len(text)
    return Sentence(text, text != row.text and not step, number, row.goes_on, begins, row.ends)
