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
    r"(?<!người )(?<!được )(?<!đã )(?<!tạm )(?<!khai, )(?<!hạn )(?<!chậm )\bnộp\b"
    r"(?! (?:thuế|lệ phí|phí|tiền|lại|thừa|thiếu|được))"
    rf"[^;]{{0,300}}?{_TO}[^;]{{0,120}}?{_AGENCY}",
    re.IGNORECASE,
)
_SENT: Final = re.compile(
    rf"\b(?:gửi|lập|khai(?! thác(?! trực tiếp))|xuất trình|thông báo)\b[^;]{{0,200}}?{_TO}[^;]{{0,120}}?{_AGENCY}",
    re.IGNORECASE,
)
_SENT_IN: Final = re.compile(
    rf"^(?=.*\b(?:hồ sơ|đơn|tờ khai|đề nghị)\b).*?\bgửi\b"
    rf"(?! (?:tới|đến|cho) (?:người|tổ chức|cá nhân|doanh nghiệp|chủ))[^;]{{0,200}}?{_TO}[^;]{{0,120}}?{_AGENCY}",
    re.IGNORECASE | re.DOTALL,
)
_WHEN: Final = r"^\W*(?:bước \d+\W+)?(?:(?:trong (?:thời hạn|thời gian)|sau khi|căn cứ|trên cơ sở)(?:[^,]*,\s*){1,3})?"
_BY_AN_AGENCY: Final = re.compile(
    rf"{_WHEN}(?!cơ quan, (?:tổ chức|doanh)|chi nhánh|văn phòng (?:đại diện|giám định)|trung tâm (?:hòa giải|trọng tài))"
    rf"(?:chủ tịch |cổng |hệ thống )?{_AGENCY}|{_WHEN}cổng\b|\b(?:công|viên) chức\b|cán bộ|(?<!hẹn )trả kết quả",
    re.IGNORECASE,
)
"""What the agency does: it sends, and nobody hands in."""
_BY_AN_OFFICER: Final = re.compile(
    rf"{_WHEN}(?:công chức|cán bộ|bộ phận|cổng|nếu hồ sơ|trường hợp hồ sơ)|(?<!hẹn )trả kết quả|trả lời|chưa (?:đủ|đầy đủ)",
    re.IGNORECASE,
)
_OF_ANOTHER_STEP: Final = re.compile(
    r"lấy ý kiến|(?:thông báo|văn bản|tổng hợp)[^,;]{0,40} kết quả (?:thẩm định|giải quyết|kiểm tra)|\bcấp 0\d bản\b"
    r"|^(?:(?!\bnộp\b).)*\bnhận (?:lại )?kết quả\b",
    re.IGNORECASE | re.DOTALL,
)
"""Whom the agency asks, what it finds and issues, and where the result is fetched."""
_OPENS_A_LIST: Final = re.compile(r"\bnộp\b.{5,}\b(?:hình thức|phương thức|cách)(?: sau(?: đây)?)?\s*:$", re.IGNORECASE)
_CHOICE: Final = re.compile(
    r"(?:lựa chọn )?nộp [^:;]{5,120}(?:hình thức|phương thức|cách)(?: sau(?: đây)?)?\s*:", re.IGNORECASE
)
_ANOTHER_AGENCY: Final = re.compile(
    rf"{_AGENCY}"
    r"(?!.*\b(?:thực hiện|tiếp nhận|gửi|nộp|cấp (?:giấy|phép|lại)|kiểm tra|thông báo|có|phải|thẩm định|trình"
    r"|ra|đối với|khai thác|sử dụng|xem xét|yêu cầu|lập (?:biên|hồ|phiếu)|báo cáo|quyết định|căn cứ|xử lý|giải quyết)\b).*",
    re.IGNORECASE,
)
_SECOND_STEP: Final = re.compile(r"^\W*(?:[a-zđ]\)\s*)?bước (?:2|hai)\b", re.IGNORECASE)
_LATER_STEP: Final = re.compile(r"bước (?:[2-9]|\d\d)", re.IGNORECASE)
_SENTENCES: Final = re.compile(r"\n+|(?<=[.;])\s+(?=[^\W\d_a-zà-ỹ]|[-+*•])")
_MARK: Final = re.compile(r"^(?:[-+*•\s]|[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*[.)]\s)+")
_LONGEST: Final = 320


def place_in_steps(steps: str) -> str:
    """The first sentence that tells to whom the dossier goes, of the first step before any other; "" where none does.

    >>> place_in_steps("Bước 1: Chuẩn bị.\\n- Tổ chức nộp hồ sơ đến Sở Xây dựng.\\n- Sở Xây dựng gửi hồ sơ cho Bộ.")
    'Tổ chức nộp hồ sơ đến Sở Xây dựng.'
    >>> place_in_steps("Công ty gửi hồ sơ cho cơ quan thuế. Cơ quan thuế trả lời.")
    'Công ty gửi hồ sơ cho cơ quan thuế.'
    """
    said = _sentences(steps)
    first = next((place for place, one in enumerate(said) if _SECOND_STEP.match(one)), len(said))
    by_hand, by_post = (_HANDED_IN, _BY_AN_OFFICER), (_SENT_IN, _BY_AN_AGENCY)
    for signs, until in (((by_hand, by_post), first), ((by_hand,), len(said)), (((_SENT, _BY_AN_AGENCY),), len(said))):
        for place in range(until):
            whole = " ".join(_with_its_list(said[place], iter(said[place + 1 :])))
            told = whole if _OPENS_A_LIST.search(said[place]) else said[place]
            if any(_tells(told, *one) for one in signs):
                return _cut(whole)
    return ""


def _tells(told: str, sign: re.Pattern[str], not_so: re.Pattern[str]) -> bool:
    return bool(sign.search(told)) and not not_so.search(told) and not _OF_ANOTHER_STEP.search(told)


def _sentences(steps: str) -> list[str]:
    """Its sentences; one goes on to the bracket that closes, and over the agencies that a semicolon sets in a row."""
    said: list[str] = []
    for one in (_MARK.sub("", part).strip() for part in _SENTENCES.split(steps)):
        if said and (_open(said[-1]) or (said[-1].endswith(";") and _ANOTHER_AGENCY.fullmatch(one))):
            said[-1] = f"{said[-1]} {one}"
        else:
            said.append(one)
    return said


def _open(sentence: str) -> bool:
    return sentence.endswith(";") and sentence.count("(") > sentence.count(")")


def _with_its_list(sentence: str, after: Iterator[str]) -> Iterator[str]:
    """A sentence that opens a list, with the list."""
    yield sentence
    length = min(len(sentence), _LONGEST // 2)
    while sentence.endswith(":") and length < _LONGEST and (more := next(after, "")) and not _LATER_STEP.match(more):
        length += len(more)
        yield more


def _cut(text: str) -> str:
    """As much as can be read at a glance; what a long beginning would leave out counts more than the beginning."""
    opened = _CHOICE.search(text)
    if len(text) > _LONGEST and opened and opened.end() > _LONGEST // 2:
        text = f"… {text[opened.start() :]}"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
