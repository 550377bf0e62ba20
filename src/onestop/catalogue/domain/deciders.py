"""The sentences of the steps in which somebody decides: quoted where no field of a record says who, never concluded from."""

import re
from collections.abc import Sequence
from typing import Final

from onestop.catalogue.domain.agency_lexicon import body_names, heads, ministries, stems
from onestop.catalogue.domain.passages import each_once, verbatim
from onestop.catalogue.domain.row_lists import list_around
from onestop.catalogue.domain.steps import Sentence, sentences
from onestop.kernel.read_once import read_once

_HEAD: Final = r"(?:(?:phó )?chủ tịch |lãnh đạo |(?:phó )?giám đốc |cục trưởng |bộ trưởng )?"
_COMMITTEE: Final = rf"{stems('committee')}(?: cấp)?"
_WHO: Final = (
    rf"{_HEAD}(?:{_COMMITTEE} (?:tỉnh|xã|huyện|có thẩm quyền)|hội đồng nhân dân(?: cấp)? (?:tỉnh|xã)"
    r"|(?-i:Sở [A-ZĐ])\w*|(?-i:Bộ [A-ZĐ])\w*"
    rf"|thủ tướng chính phủ|công an (?:cấp )?(?:tỉnh|xã)|{stems('directorate')} \w+|thuế (?:cơ sở|tỉnh)|kho bạc nhà nước"
    r"|bảo hiểm xã hội|ngân hàng nhà nước|văn phòng đăng ký đất đai|phòng tư pháp|ban quản lý"
    r"|cơ quan (?:thuế|hải quan|bảo hiểm xã hội|đăng ký (?:kinh doanh|hộ tịch)|thi hành án))"
)
_OF_THE_WORK: Final = (
    r"(?:(?:việc )?(?:tiến hành )?kiểm tra|địa điểm|gia hạn thời hạn (?:kiểm tra|thẩm định|giải quyết)"
    r"|thành lập (?:tổ|đoàn|hội đồng)\b[^,.;]{0,30}?"
    r" (?:thẩm định|kiểm tra|đánh giá|xét|nghiệm thu|tư vấn))\b"
)
"""What is decided on the way to a decision: that something is looked at, where, by whom, or for how long."""
_DECISION_ON: Final = rf"quyết định(?! (?:phê duyệt )?{_OF_THE_WORK})"
_DECIDES: Final = (
    rf"(?:(?:ra|ban hành|ký|có)(?: ban hành)? (?:văn bản |các )?(?:{_DECISION_ON}|chấp thuận|th(?:ỏa|oả) thuận)"
    rf"|{_DECISION_ON}(?! (?:số|này|của|hành chính|phê duyệt (?:kế hoạch|quy hoạch|quyết toán|đơn giá))\b)|phê duyệt|chấp thuận"
    r"|cấp (?:lại |đổi )?(?:giấy|phép|chứng|thẻ|phiếu|mã|trích|bản sao)|cấp(?:,| lại)|công nhận|cho phép"
    r"|ký\b(?! hiệu| kết| số| tên| hợp| gửi)|ghi tên|đăng ký (?:hoạt động )?cho"
    r"|xác nhận (?:hoặc từ chối|đăng ký|nguồn)|thanh khoản giấy)"
)
_NOT_BEFORE: Final = (
    r"(?<!thẩm quyền )(?<!được )(?<!đề nghị )(?<!xin )(?<!hồ sơ )(?<!không )(?<!đăng )(?<!đã )(?<!cung )(?<!sau khi )"
    r"(?<!thủ tục )(?<!được xem xét )(?<!từ ngày )(?<!nơi )(?<!chữ )(?<!bản sao )(?<!đăng ký )(?<!đề án )(?<!gửi )"
    r"(?<!đăng tải )(?<!căn cứ )(?<!căn cứ vào )(?<!nghị quyết hoặc )(?<!nghị quyết, )(?<!quyết định )(?<!trường hợp )(?<!giúp )"
)
"""What is asked for, was done, or names a paper: "nơi cấp giấy phép" is a place, "gửi quyết định" has it decided already."""
_ONLY_NAMED: Final = r"(?<!dịch vụ công )(?<!dịch vụ công của )(?<!thông tin điện tử )(?<!điện tử của )(?<!trụ sở )"
"""Before an agency whose portal or building it is."""
_DECISION: Final = re.compile(
    rf"\btrình {_WHO}|{_ONLY_NAMED}\b{_WHO}[^.;:]{{0,300}}?{_NOT_BEFORE}\b{_DECIDES}", re.IGNORECASE
)
_ASIDE: Final = re.compile(
    rf"\btừ (?:ngày|khi|thời điểm) (?:[^,;.]{{0,60}}?\bđược )?(?={_WHO})(?:(?!\bthì\b)[^,;.])*"
    r"|^\W*(?:căn cứ|trên cơ sở)\b[^,;.]*,",
    re.IGNORECASE,
)
"""From what an agency did a time is counted, or on what it rests: who does something now stands in the clause beside it."""
_DOES: Final = re.compile(rf"\W*{_DECIDES}", re.IGNORECASE)
_DOES_THIS: Final = re.compile(rf"(?:bước \d+\W+)?{_WHO}[^.;:]{{0,80}}:", re.IGNORECASE)
_NO_DECISION: Final = re.compile(
    r"\b(?:nộp|gửi) (?:01|hồ sơ|đơn|trực tiếp|văn bản đề nghị|\d)"
    r"|^\W*trả kết quả|^\W*trường hợp (?:không|từ chối)|\bchưa đầy đủ\b|\bkhông đủ\b|\bcó hiệu lực\b"
    r"|\btruy cập\b|\bký điện tử\b|\btrừ trường hợp thuộc thẩm quyền\b|\bthì từ chối\b"
    rf"|\bgiúp {_WHO}"
    r"|\bgửi [^.;,]{3,60}? quyết định [^.;,]{3,80}? của\b"
    r"|^\W*đối với [^.;:]+, do [^.;:,]+(?:, [^.;:,]+)? ký\W*$",
    re.IGNORECASE,
)
"""What is handed in, sent back or refused, by nobody who is named; and who signs, of each kind of unit, what it sends on."""
_ABOVE: Final = re.compile(
    rf"(?:\btrình\s+(?:chủ tịch )?{_COMMITTEE} tỉnh|(?:^|,\s*|[.;]\s*)(?:chủ tịch )?{_COMMITTEE} tỉnh)\b[^.;:,]{{0,60}}?(?:,\s*)?"
    r"(?:xem xét,? )?(?:ra |ban hành )?(?:quyết định|phê duyệt|chấp thuận)\b",
    re.IGNORECASE,
)
_IN_ITS_NAME: Final = re.compile(
    rf"\bthẩm quyền(?: giải quyết| phê duyệt| quyết định)? của (?:chủ tịch )?{_COMMITTEE} tỉnh\b", re.IGNORECASE
)


_BEGINS_ALIKE: Final = (
    re.compile(rf"{heads()}{body_names('committee', 'agency')}|{ministries()}", re.IGNORECASE),
    re.compile(r"đối với\b", re.IGNORECASE),
)
"""Of rows one after another that begin with an agency each, or each with what it is of, one alone is half of what is said."""
_OF_A_CASE: Final = re.compile(
    r"^\W*(?:b[ưu][ớơ]c \d+\W+)?(?:(?:đối với )?trường hợp"
    r"(?! (?:hồ sơ|kết quả (?:thẩm định|đánh giá|kiểm tra)\b[^,;:.]{0,80}?(?<!không)(?<!chưa))"
    rf" (?:đủ|đầy đủ|đáp ứng|đạt|hợp lệ)\b|(?:(?!{_WHO})[^;:.]){{4,80}}(?<!không)(?<!chưa) đáp ứng (?:đủ |đầy đủ )?(?:các )?"
    r"(?:điều kiện|yêu cầu|tiêu chuẩn)\b)"
    r"|đối với|nếu|riêng)\b",
    re.IGNORECASE,
)
"""Not where it only says that the matter went well, of which every applicant hopes to be; the sources slip: "Bươc 5"."""


@read_once
def deciders_in_steps(steps: str) -> tuple[str, ...]:
    """These sentences, whole, each once, in their order; one of a list of agencies or of what is decided, with its list.

    >>> deciders_in_steps("Nộp hồ sơ tại Sở Tư pháp. Sở Tư pháp trình. Chủ tịch UBND cấp tỉnh quyết định cấp thẻ.")
    ('Chủ tịch UBND cấp tỉnh quyết định cấp thẻ.',)
    >>> deciders_in_steps("Thẩm quyền:\\n- Bộ Y tế: thuốc hiếm;\\n- Sở Y tế: cấp giấy phép.\\nNhận kết quả.")
    ('Thẩm quyền:\\n- Bộ Y tế: thuốc hiếm;\\n- Sở Y tế: cấp giấy phép.',)
    """
    said = sentences(steps)
    places = (place for place, one in enumerate(said) if _decides(one) or _is_done_by(steps, said, place))
    return each_once(verbatim(steps, _with_its_list(steps, said, place)) for place in places)


def of_a_case(quoted: str) -> bool:
    """Whether a sentence tells who decides of one case alone, so that in others it may be somebody else.

    >>> of_a_case("Trường hợp phức tạp, Bộ Y tế quyết định."), of_a_case("Trường hợp hồ sơ đủ, Sở Y tế cấp phép.")
    (True, False)
    """
    return bool(_OF_A_CASE.search(quoted)) and "\n" not in quoted


def under_a_case(steps: str, quoted: str) -> bool:
    """Whether what was quoted is a row of a list that is of one case, which only the row that opens it tells.

    >>> steps = "Đối với cảng lớn:\\n- Bộ Xây dựng quyết định.\\nSở Xây dựng cấp phép."
    >>> [under_a_case(steps, one) for one in deciders_in_steps(steps)]
    [True, False]
    """
    said, begins = sentences(steps), steps.find(quoted)
    place = next((place for place, one in enumerate(said) if one.begins == begins), None)
    listed = list_around(steps, said, place) if place is not None else None
    return listed is not None and bool(_OF_A_CASE.search(said[listed.begins].text))


def _decides(one: Sentence) -> bool:
    return bool(_DECISION.search(_ASIDE.sub("…", one.text))) and not _NO_DECISION.search(one.text)


def _is_done_by(steps: str, said: Sequence[Sentence], place: int) -> bool:
    """Whether it is a row that says what is decided, in a list that an agency opens."""
    if not said[place].item or not _DOES.match(said[place].text):
        return False
    listed = list_around(steps, said, place)
    return listed is not None and bool(_DOES_THIS.fullmatch(said[listed.begins].text))


def _with_its_list(steps: str, said: Sequence[Sentence], place: int) -> Sequence[Sentence]:
    """With the rows of its list where each begins with an agency, or each with what it is of, and what opens them.

    What is decided in a list that an agency opens stands with that agency and all that it does.
    """
    if not _decides(said[place]) and (listed := list_around(steps, said, place)):
        return said[listed.begins : listed.ends]
    alike = next((one for one in _BEGINS_ALIKE if one.match(said[place].text)), None)
    listed = list_around(steps, said, place) if alike else None
    if alike and listed and len(listed.rows) > 1 and all(alike.match(said[row].text) for row in listed.rows):
        return said[listed.begins : listed.ends]
    return said[place : place + 1]


def decided_above(name: str, steps: str) -> str:
    """The words by which the committee of the province or its chairman decides, where a field names who only works on it.

    >>> decided_above("Hỗ trợ dự án", "Sở trình Ủy ban nhân dân cấp tỉnh xem xét, phê duyệt. Nhận kết quả.")
    'Sở trình Ủy ban nhân dân cấp tỉnh xem xét, phê duyệt.'
    >>> decided_above("Hỗ trợ dự án", "Sở gửi Ủy ban nhân dân cấp xã.")
    ''
    """
    if found := _IN_ITS_NAME.search(name):
        return found[0]
    return next((one.text for one in sentences(steps) if _ABOVE.search(one.text)), "")
