"""Where the steps of a procedure have it handed in, in their own words: quoted, for nobody can say it better."""

import re
from collections.abc import Iterator
from typing import Final

_AGENCY: Final = (
    r"(?:hành chính công|\bTT(?:PV)?HCC\b|một cửa|bộ phận (?:một cửa|tiếp nhận)|(?:ủy|uỷ) ban nhân dân|\bubnd\b|\bsở\b"
    r"|công an|cơ quan|\bcục\b|chi cục|\bphòng\b|\bban\b|\bvụ\b|trường|trung tâm|văn phòng|ngân hàng nhà nước|\bbộ\b"
    r"|hải quan|\bthuế\b|kho bạc|cảng vụ|hội đồng|chi nhánh|tòa án|\bviện\b|cảnh sát)"
)
_TO: Final = r"(?:\b(?:đến|tới|tại|cho|về|qua|với)\b|(?<=gửi))"
_HANDED_IN: Final = re.compile(
    r"(?<!người )(?<!được )(?<!đã )(?<!tạm )(?<!khai, )(?<!hạn )\bnộp\b(?! (?:thuế|lệ phí|phí|tiền|lại))"
    rf"[^;]{{0,300}}?{_TO}[^;]{{0,120}}?{_AGENCY}",
    re.IGNORECASE,
)
_SENT: Final = re.compile(
    rf"\b(?:gửi|lập|khai|xuất trình|thông báo)\b[^;]{{0,200}}?{_TO}[^;]{{0,120}}?{_AGENCY}", re.IGNORECASE
)
_WHEN: Final = r"^\W*(?:bước \d+\W+)?(?:trong (?:thời hạn|thời gian)[^,]*,\s*)?"
_BY_AN_AGENCY: Final = re.compile(
    rf"{_WHEN}(?!cơ quan, (?:tổ chức|doanh)|chi nhánh|văn phòng đại diện){_AGENCY}|\b(?:công|viên) chức\b|cán bộ|trả kết quả",
    re.IGNORECASE,
)
"""What the agency does: it sends, and nobody hands in."""
_BY_AN_OFFICER: Final = re.compile(
    rf"{_WHEN}(?:công chức|cán bộ|bộ phận|cổng|nếu hồ sơ|trường hợp hồ sơ)|trả kết quả|trả lời|chưa (?:đủ|đầy đủ)",
    re.IGNORECASE,
)
_SENTENCES: Final = re.compile(r"\n+|(?<=[.;])\s+(?=[^\W\d_a-zà-ỹ]|[-+*•])")
_MARK: Final = re.compile(r"^(?:[-+*•\s]|[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*[.)]\s)+")
_LONGEST: Final = 320


def place_in_steps(steps: str) -> str:
    """The first sentence that tells to whom the dossier goes; "" where none does.

    >>> place_in_steps("Bước 1: Chuẩn bị.\\n- Tổ chức nộp hồ sơ đến Sở Xây dựng.\\n- Sở Xây dựng gửi hồ sơ cho Bộ.")
    'Tổ chức nộp hồ sơ đến Sở Xây dựng.'
    >>> place_in_steps("Công ty gửi hồ sơ cho cơ quan thuế. Cơ quan thuế trả lời.")
    'Công ty gửi hồ sơ cho cơ quan thuế.'
    """
    said = [_MARK.sub("", one).strip() for one in _SENTENCES.split(steps)]
    for sign, not_so in ((_HANDED_IN, _BY_AN_OFFICER), (_SENT, _BY_AN_AGENCY)):
        for place, sentence in enumerate(said):
            if sign.search(sentence) and not not_so.search(sentence):
                return _cut(" ".join(_with_its_list(sentence, iter(said[place + 1 :]))))
    return ""


def _with_its_list(sentence: str, after: Iterator[str]) -> Iterator[str]:
    """A sentence that opens a list, with the list."""
    yield sentence
    length = len(sentence)
    while sentence.endswith(":") and length < _LONGEST and (more := next(after, "")):
        length += len(more)
        yield more


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
