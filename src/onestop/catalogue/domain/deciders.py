"""The sentences of the steps in which somebody decides: quoted where no field of a record says who, never concluded from."""

import re
from typing import Final

from onestop.catalogue.domain.agency_lexicon import stems
from onestop.catalogue.domain.steps import sentences
from onestop.kernel.read_once import read_once

_HEAD: Final = r"(?:(?:phó )?chủ tịch |lãnh đạo |(?:phó )?giám đốc |cục trưởng |bộ trưởng )?"
_COMMITTEE: Final = rf"{stems('committee')}(?: cấp)?"
_WHO: Final = (
    rf"{_HEAD}(?:{_COMMITTEE} (?:tỉnh|xã|huyện|có thẩm quyền)|hội đồng nhân dân(?: cấp)? (?:tỉnh|xã)"
    r"|(?-i:Sở [A-ZĐ])\w+|(?-i:Bộ [A-ZĐ])\w+"
    rf"|thủ tướng chính phủ|công an (?:cấp )?(?:tỉnh|xã)|{stems('directorate')} \w+|thuế (?:cơ sở|tỉnh)|kho bạc nhà nước"
    r"|bảo hiểm xã hội|ngân hàng nhà nước|văn phòng đăng ký đất đai|phòng tư pháp|ban quản lý"
    r"|cơ quan (?:thuế|hải quan|bảo hiểm xã hội|đăng ký (?:kinh doanh|hộ tịch)|thi hành án))"
)
_DECIDES: Final = (
    r"(?:(?:ra|ban hành|ký)(?: ban hành)? (?:văn bản |các )?(?:quyết định|chấp thuận)"
    r"|quyết định(?! (?:số|này|của|hành chính|phê duyệt (?:kế|quy) hoạch)\b)|phê duyệt|chấp thuận"
    r"|cấp (?:lại |đổi )?(?:giấy|phép|chứng|thẻ|phiếu|mã|trích|bản sao)|cấp(?:,| lại)|công nhận|cho phép"
    r"|ký\b(?! hiệu| kết| số| tên| hợp| gửi)|ghi tên|đăng ký (?:hoạt động )?cho"
    r"|xác nhận (?:hoặc từ chối|đăng ký|nguồn))"
)
_NOT_BEFORE: Final = r"(?<!thẩm quyền )(?<!được )(?<!đề nghị )(?<!xin )(?<!hồ sơ )(?<!không )(?<!đăng )(?<!đã )"
_DECISION: Final = re.compile(rf"\btrình {_WHO}|\b{_WHO}[^.;:]{{0,300}}?{_NOT_BEFORE}\b{_DECIDES}", re.IGNORECASE)
_NO_DECISION: Final = re.compile(
    r"\b(?:nộp|gửi) (?:01|hồ sơ|đơn|trực tiếp|văn bản đề nghị|\d)"
    r"|^\W*trả kết quả|^\W*trường hợp (?:không|từ chối)|\bchưa đầy đủ\b|\bkhông đủ\b|\bcó hiệu lực\b"
    r"|\btruy cập\b|\bký điện tử\b|\btrừ trường hợp thuộc thẩm quyền\b",
    re.IGNORECASE,
)
"""What is handed in, sent back or refused."""
_ABOVE: Final = re.compile(
    rf"(?:\btrình\s+(?:chủ tịch )?{_COMMITTEE} tỉnh|(?:^|,\s*|[.;]\s*)(?:chủ tịch )?{_COMMITTEE} tỉnh)\b[^.;:,]{{0,60}}?(?:,\s*)?"
    r"(?:xem xét,? )?(?:ra |ban hành )?(?:quyết định|phê duyệt|chấp thuận)\b",
    re.IGNORECASE,
)
_IN_ITS_NAME: Final = re.compile(
    rf"\bthẩm quyền(?: giải quyết| phê duyệt| quyết định)? của (?:chủ tịch )?{_COMMITTEE} tỉnh\b", re.IGNORECASE
)


@read_once
def deciders_in_steps(steps: str) -> tuple[str, ...]:
    """These sentences, whole, each once, in their order.

    >>> deciders_in_steps("Nộp hồ sơ tại Sở Tư pháp. Sở Tư pháp trình. Chủ tịch UBND cấp tỉnh quyết định cấp thẻ.")
    ('Chủ tịch UBND cấp tỉnh quyết định cấp thẻ.',)
    """
    said = (one.text for one in sentences(steps) if _DECISION.search(one.text))
    return tuple(dict.fromkeys(one for one in said if not _NO_DECISION.search(one)))


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
