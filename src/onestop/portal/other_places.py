"""Whether steps tell of handing in to somebody else too, in another sentence than the one quoted: of another case, or later."""

import re
from collections.abc import Iterator
from typing import Final

from onestop.catalogue.api import Sentence, body_names, sentences
from onestop.kernel.read_once import read_once
from onestop.portal.place_signs import A_CASE, AT_A_DESK, NOT_THAT, PAPERS, TELLS

_TO: Final = r"\b(?:đến|tới|tại|cho|về|lên|gửi)\s+(?:các |trụ sở )?"
_WORD: Final = r" [^\s,.;:()]+"
_OF_WHICH: Final = (
    r" (?:nơi|quản lý)(?: (?!(?:theo|để|hoặc|và|thì|qua|bằng|khi|trong|trước|kèm|chậm|xem xét|thực hiện|làm)\b)"
    r"[^\s,.;:()]+){1,8}"
)
"""The place or the body by which one knows which of several agencies of a kind it is."""
_NAMED: Final = re.compile(
    rf"{_TO}(?P<whom>{body_names('committee', 'agency', 'desk')}"
    rf"(?:(?:{_WORD}){{0,6}}?{_OF_WHICH}|(?:{_WORD}){{0,6}}))",
    re.IGNORECASE,
)
_COMPLAINS: Final = re.compile(
    rf"\b(?:khiếu nại|khởi kiện|tố cáo) (?:lên|đến|tới|tại) (?:[^\s,.;]+ ){{0,2}}{body_names('agency', 'committee')}",
    re.IGNORECASE,
)
_OF_THE_WORK: Final = re.compile(
    r"^\W*(?:hướng dẫn|thông báo (?:bằng văn bản )?cho|niêm yết"
    r"|chỉ đạo|chỉnh lý|xác định|chuyển|gửi (?:phiếu|thông|văn bản|thông tin|kết quả)"
    r"|hồ sơ (?:không|chưa|hợp lệ|đầy đủ)|trả|cập nhật|lấy ý kiến|phối hợp|báo cáo|trình|tổng hợp)\b"
    r"|\b(?:giao dịch điện tử|truy cập|đăng nhập|chức năng|sự cố)\b"
    r"|\b(?:(?<!sửa đổi, )bổ sung|hoàn thiện|giải trình|kết luận|trả kết quả|phiếu chuyển|có trách nhiệm)\b",
    re.IGNORECASE,
)
"""What an office does, what somebody adds to a dossier that is there already, or what is done in a system."""
_A_COUNTER: Final = re.compile(r"bộ phận|trung tâm|một cửa|cổng")
_AT_A_CENTRE: Final = re.compile(
    r"\W*(?:nộp )?(?:trực tiếp )?tại (?:TTPVHCC|TTHCC|trung tâm (?:phục vụ )?hành chính công)\b[^.;:]*\W*$",
    re.IGNORECASE,
)
_BY_WHICH_WAY: Final = re.compile(
    r"^\W*(?:trường hợp|đối với|nếu)\b[^,;:.]*\b(?:nộp|gửi|hồ sơ|trực tuyến|trực tiếp|bưu (?:chính|điện)|điện tử|mạng)\b",
    re.IGNORECASE,
)
"""A way of handing in or the state of a dossier, which is no case of whoever applies."""
_IN_A_CASE: Final = re.compile(
    r"^\W*(?:bước \d+\W+)?(?:(?:các )?trường hợp|nếu)\b(?:[^.;:]*?\bthì|(?![^.;:]*\bthì\b)[^.;:]*?,)\s+", re.IGNORECASE
)
"""Up to its "thì", or where it has none to its first comma: one before that may stand between the agencies of the case."""
_TO_SOME_BODY: Final = re.compile(
    r"\b(?:nộp|gửi)\b(?: (?:hồ sơ|đơn)\b[^,;.]{0,60}?)? (?:cho|đến|tới|về|tại) (?:các )?cơ quan\b(?! có thẩm quyền)",
    re.IGNORECASE,
)
_THE_SAME: Final = re.compile(
    r"\bnơi (?:đã )?(?:nộp|tiếp nhận|gửi)\b|^cơ quan (?:có thẩm quyền|tiếp nhận|giải quyết)\b", re.IGNORECASE
)


@read_once
def told_of_others(steps: str, quoted: str) -> tuple[str, ...]:
    """The sentences by which an applicant hands in to somebody whom the quoted words do not name, each once.

    >>> told_of_others("Nộp hồ sơ tại Sở Y tế.\\nTổ chức nước ngoài nộp hồ sơ tại Bộ Y tế.", "Nộp hồ sơ tại Sở Y tế.")
    ('Tổ chức nước ngoài nộp hồ sơ tại Bộ Y tế.',)
    >>> told_of_others("Nộp hồ sơ tại Sở Y tế.\\nNhận kết quả tại Sở Y tế.", "Nộp hồ sơ tại Sở Y tế.")
    ()
    """
    told = _plain(quoted)
    others = (one.text for one in sentences(steps) if _hands_in(one) and _plain(one.text) not in told)
    return tuple(dict.fromkeys(one for one in others if _sends_elsewhere(one, told)))


def _sends_elsewhere(text: str, told: str) -> bool:
    """Whether it names an agency that is not told, or has somebody of another case hand in to one without a name."""
    of_a_case = bool(A_CASE.search(text)) and not _BY_WHICH_WAY.search(text)
    named = tuple(_named(text))
    return any(not _is_told(whom, told, of_a_case) for whom in named) or (
        of_a_case and not named and bool(_TO_SOME_BODY.search(text))
    )


def _is_told(whom: str, told: str, of_a_case: bool) -> bool:
    """Whether the quoted words send to it; the tax office of another case is not the one "managing" somebody.

    A "Cục" is not its "Tổng cục", whose name ends with the same words.
    """
    name = rf"(?<!\btổng )(?<!\bchi ){re.escape(whom)}\b"
    return bool(re.search(rf"{_TO}{name}(?! nơi\b| quản lý\b)" if of_a_case else name, told))


def is_elsewhere(note: str, quoted: str) -> bool:
    """Whether words beside a way of applying send people to another kind of agency than the quoted ones do.

    A one-stop counter of the same agency is no other.

    >>> is_elsewhere("Nộp hồ sơ về Ủy ban nhân dân cấp xã", "nộp hồ sơ đến Sở Xây dựng")
    True
    >>> is_elsewhere("Nộp hồ sơ tại Sở Xây dựng hoặc qua bưu chính", "nộp hồ sơ đến Sở Xây dựng nơi có dự án")
    False
    """
    there = {_kind(whom) for one in sentences(note) if _hands_in(one) for whom in _named(one.text)}
    told = {_kind(whom) for whom in _named(quoted)}
    return bool(there and told) and not there & told and not any(_A_COUNTER.match(one) for one in there | told)


def at_a_centre(note: str, quoted: str) -> bool:
    """Whether a way of applying is described by a centre for public services alone, and the quoted words name no counter.

    >>> at_a_centre("Tại TTPVHCC cấp tỉnh, xã", "gửi đến cơ quan thuế"), at_a_centre("Tại TTPVHCC", "nộp tại Bộ phận Một cửa")
    (True, False)
    """
    return bool(quoted) and bool(_AT_A_CENTRE.match(note)) and not AT_A_DESK.search(quoted)


def _kind(whom: str) -> str:
    return " ".join(whom.split()[:2])


def _hands_in(one: Sentence) -> bool:
    if _COMPLAINS.search(one.text):
        return True
    if one.of_an_agency or _of_an_agency_in_a_case(one) or _OF_THE_WORK.search(one.text):
        return False
    return bool(TELLS.search(one.text)) and not NOT_THAT.search(one.text) and not PAPERS.search(one.text)


def _of_an_agency_in_a_case(one: Sentence) -> bool:
    """Whether an agency begins what is done in the case that the sentence begins with."""
    case = _IN_A_CASE.match(one.text)
    return case is not None and one._replace(text=one.text[case.end() :]).of_an_agency


def _named(text: str) -> Iterator[str]:
    """The agencies it sends somebody to, each with the words that tell of which place it is."""
    for found in (*_NAMED.finditer(text), *_COMPLAINS.finditer(text)):
        if not _THE_SAME.search(whom := found[0] if "whom" not in found.re.groupindex else found["whom"]):
            yield _plain(whom)


def _plain(text: str) -> str:
    """Its words alone, for the same sentence stands with other marks around it."""
    return " ".join(re.findall(r"\w+", text.casefold()))
