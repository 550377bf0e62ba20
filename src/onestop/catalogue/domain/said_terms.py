"""Terms that stand in the description of a way of applying, beside the column that should hold them."""

import re
from typing import Final

from onestop.catalogue.domain.paper_words import HOW_SENT

_COUNT: Final = re.compile(
    r"(?<![\d.,/])(?<!QH)(?!24 giờ ?/ ?0?7)0*(?P<value>\d{1,3})\s*(?:\([^()]{1,30}\)\s*)?(?P<unit>ngày làm\s+việc|ngày"
    r"|giờ làm\s+việc|giờ|tháng(?!\s*(?:\d|(?:giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp)\b)))",
    re.IGNORECASE,
)
"""“24 giờ/7 ngày” is when a portal is open, and no time that anything takes; nor is the end of "78/2006/QH10 ngày 29/11/2006"."""
_UNITS: Final = {
    "ngày làm việc": "working_day", "ngày": "day", "giờ làm việc": "working_hour", "giờ": "hour", "tháng": "month",
}  # fmt: skip
_AT_ONCE: Final = re.compile(
    r"ngay (?:sau khi|khi|trong ngày)|trong ngày làm việc|(?:trả kết quả|giải quyết|đổi|cấp) ngay", re.IGNORECASE
)
_DONE_AT_ONCE: Final = re.compile(
    r"(?:khóa|cấp|đổi|giải quyết|xác nhận|trả kết quả)\b[^.;:\n]{0,40}\bngay\b", re.IGNORECASE
)
_COUNT_OF_A_CASE: Final = re.compile(
    r"\d\s*(?:\([^()]{1,30}\)\s*)?(?:ngày|giờ)[^.;\n]*?(?:đối với|trong) trường hợp", re.IGNORECASE
)
_NO_RESULT: Final = re.compile(r"không phải trả kết quả", re.IGNORECASE)
_BY_A_DAY: Final = re.compile(
    r"thời hạn[^.;\n]{0,80}trước ngày \d|^\W*(?:chậm nhất )?trước ngày \d{1,2}/\d{1,2}\W*$", re.IGNORECASE
)
"""A day of the calendar by which it is done, whenever one applies."""
_ENDS_OF_CLAUSES: Final = ".;\n"
_CLAUSE: Final = re.compile(f"[{_ENDS_OF_CLAUSES}]")
_BESIDE: Final = re.compile(
    r"chưa (?:hợp lệ|đầy đủ|đủ|đúng)|không (?:hợp lệ|đầy đủ|đúng)|gia hạn|kéo dài|tăng thêm|sau khi[^.;\n]{0,40}bổ sung",
    re.IGNORECASE,
)
"""What a faulty file or an extension takes is no stage of the work."""
_LOOKED_THROUGH: Final = re.compile(
    r"(?:kiểm tra|xem xét|trả lời)[^.;\n]{0,40}(?:tính (?:đầy đủ|chính xác)|thành phần)", re.IGNORECASE
)
_HOW_SENT: Final = re.compile(rf"(?:trường hợp|đối với)[^.;\n:]{{0,30}}?{HOW_SENT}", re.IGNORECASE)
"""How a dossier comes decides how soon it is looked through, and is no case of the procedure."""


_STARTS: Final = re.compile(
    r"\W{0,3}(?:,\s*)?(?:kể )?từ\s+(?:ngày|khi|thời điểm)\s+(?P<what>[^.;]{3,90})", re.IGNORECASE
)
_RECEIVED: Final = re.compile(r"nhận|nộp|thụ lý|đủ hồ sơ|đề nghị|yêu cầu", re.IGNORECASE)
_OF_OTHERS: Final = re.compile(
    r"nhận được hồ sơ[^;]{0,50}đầu tiên|nhận được (?:hồ sơ|tờ trình)[^,;]{0,30}của cơ quan", re.IGNORECASE
)
"""What an agency hands on, or who is the first of several."""


def terms_said(said: str) -> list[tuple[int, str]]:
    """Every number with its unit, in the order in which a description names them."""
    return [_term(one) for one in _COUNT.finditer(said)]


def places_of(said: str) -> list[tuple[tuple[int, str], int, int]]:
    """Each of `terms_said` with where it begins and ends."""
    return [(_term(one), one.start(), one.end()) for one in _COUNT.finditer(said)]


def stages_said(said: str) -> list[tuple[int, str]]:
    """Those of `terms_said` that the work itself takes: not what a faulty file or an extension does."""
    return [term for term, _, _ in stage_places(said)]


def stage_places(said: str) -> list[tuple[tuple[int, str], int, int]]:
    """Each of `stages_said` with where it begins and ends."""
    return [place for place in places_of(said) if not _is_beside(said, place[1])]


def tells_a_term(said: str) -> bool:
    """Whether a description says how long it takes: in a number, as at once, until a day, or that nothing comes of it.

    >>> tells_a_term("15 ngày làm việc kể từ ngày nhận đủ"), tells_a_term("Ngay sau khi nhận đủ hồ sơ"), tells_a_term("")
    (True, True, False)
    """
    return bool(_COUNT.search(said) or _AT_ONCE.search(said) or _NO_RESULT.search(said) or names_a_day(said))


def returns_nothing(said: str) -> bool:
    """Whether a description says that nothing comes of it, so that there is no term.

    >>> returns_nothing("Không phải trả kết quả cho người nộp thuế."), returns_nothing("Trả kết quả trong 05 ngày.")
    (True, False)
    """
    return bool(_NO_RESULT.search(said))


def done_at_once_for_some(said: str) -> bool:
    """Whether it is done at once, and takes a number of days in a case named beside that number.

    >>> done_at_once_for_some("Khóa ngay sau khi nhận yêu cầu. 03 ngày đối với trường hợp do cơ quan khác đề nghị")
    True
    """
    own = any(_COUNT_OF_A_CASE.search(one) for one in _CLAUSE.split(without_ways_of_sending(said)))
    return own and bool(_DONE_AT_ONCE.search(said))


def names_a_day(said: str) -> bool:
    """Whether it tells a day of the calendar until which it is done.

    >>> names_a_day("Trước ngày 30/11"), names_a_day("Giấy phép cấp trước ngày 01/01/2026")
    (True, False)
    """
    return bool(_BY_A_DAY.search(said))


def starts_elsewhere(term: tuple[int, str], said: str) -> bool:
    """Whether each time it names the term it counts from something other than the receipt of what is handed in.

    >>> starts_elsewhere((15, "day"), "15 ngày kể từ ngày Hội đồng thông qua"), starts_elsewhere((5, "day"), "05 ngày")
    (True, False)
    """
    told = " ".join(said.split())
    places = [one.end() for one in _COUNT.finditer(told) if _term(one) == term]
    return bool(places) and all(_from_elsewhere(told[place:]) for place in places)


def _from_elsewhere(after: str) -> bool:
    start = _STARTS.match(after)
    if start is None:
        return False
    return not _RECEIVED.search(start["what"]) or bool(_OF_OTHERS.search(start["what"]))


def without_ways_of_sending(said: str) -> str:
    """A description without its words for who sends by which way.

    >>> without_ways_of_sending("Trường hợp nộp hồ sơ trực tiếp: trả lời ngay. Trường hợp cấp lại: 3 ngày")
    ' : trả lời ngay. Trường hợp cấp lại: 3 ngày'
    """
    return _HOW_SENT.sub(" ", said)


def _is_beside(said: str, place: int) -> bool:
    clause = _before(said, place)
    if _BESIDE.search(clause) or _LOOKED_THROUGH.search(clause):
        return True
    lines = said[:place].rstrip().split("\n")
    return bool(_HOW_SENT.search(clause)) and any(_LOOKED_THROUGH.search(line) for line in lines[-3:])


def _before(said: str, place: int) -> str:
    return said[max(said.rfind(end, 0, place) for end in _ENDS_OF_CLAUSES) + 1 : place]


def _term(count: "re.Match[str]") -> tuple[int, str]:
    return int(count["value"]), _UNITS[" ".join(count["unit"].casefold().split())]
