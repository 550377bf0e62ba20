"""The last day that somebody who applies has to keep himself, in the words of the source, wherever these stand.

Whoever misses it is refused or fined, so such a sentence is not left in a fold among the times of the office. It is
quoted whole. A sentence is taken only where it joins a time with an act of handing in or telling, and no agency is
said to do anything in it; what is to be added or mended later comes after applying and is left where it stands.
"""

import re
from typing import Final

from onestop.catalogue.domain.agency_lexicon import body_names
from onestop.catalogue.domain.last_moments import is_a_last_moment
from onestop.catalogue.domain.passages import on_one_line
from onestop.catalogue.domain.steps import Sentence
from onestop.catalogue.domain.steps_quotes import times_in_steps

_ACT: Final = (
    r"(?<!người )(?<!đã )(?<!được )(?<!nơi )\b(?:nộp|gửi|giao nộp|đăng ký(?! kinh doanh)|trình báo|thông báo|khai báo|kê khai"
    r"|khai|báo cáo|làm thủ tục|có (?:đơn|văn bản)|đề nghị|lập)\b"
)
_UNTIL: Final = (
    r"(?:\b(?:trong|trước) (?:thời hạn|vòng|thời gian|khoảng thời gian|phạm vi)\b|\b(?:chậm nhất|không quá|tối thiểu|ít nhất)\b"
    r"|\btrước (?:ngày|khi|\d)|\btrước khi\b)"
)
_OWN: Final = re.compile(rf"{_UNTIL}.*?{_ACT}|{_ACT}.*?{_UNTIL}", re.IGNORECASE)
_RECEIVED: Final = re.compile(
    r"\bnhận (?:được |đủ |đầy đủ |bộ |0?1 )*(?:hồ sơ|đơn|đề nghị|văn bản đề nghị|yêu cầu)"
    r"|\b(?:ngày|khi) (?:tiếp nhận|thụ lý|trả kết quả)\b|\bnhận được (?:công văn|báo cáo|tờ khai|tiền)\b",
    re.IGNORECASE,
)
"""From then on the time is the office's."""
_OFFICE_WORKS: Final = re.compile(
    rf"(?:{body_names('committee', 'agency', 'officer', 'council', 'desk')}|\b(?:công chức|cán bộ)\b|\bhệ thống\b)"
    r"[^,;.]{0,80}?(?:, (?:thành phố|dữ liệu)\b[^,;.]{0,40}?)?(?<!được )(?<!ra )(?<!đã )\b"
    r"(?:có trách nhiệm|thông báo|ban hành|thẩm định|xem xét|kiểm tra|trả lời|trình"
    r"|quyết định|xác nhận|tiến hành|hoàn thành|phản hồi|xử lý|giải quyết|cấp (?:giấy|phép|lại|đổi|chứng)|trả (?:kết quả|hồ sơ)"
    r"|niêm yết|chuyển|tổ chức|hạch toán|phê duyệt|từ chối|rà soát|lấy ý kiến|đăng tải|phải hoàn thành)\b",
    re.IGNORECASE,
)
_OFFICE_PUBLISHES: Final = re.compile(
    rf"(?:^|[:;]\s*)(?:[a-zđ]\)\s*)?{body_names('committee', 'agency', 'officer', 'council', 'desk')}[^,;.]{{0,60}}?"
    r"\b(?:ra (?:thông báo|quyết định)|công khai)\b|\bđược đăng tải trên\b",
    re.IGNORECASE,
)
"""An agency that begins the sentence or its main clause; "kể từ ngày cơ quan ra quyết định" counts somebody else's time."""
_LATER: Final = re.compile(
    r"\b(?:bổ sung|hoàn thiện|hoàn chỉnh|khắc phục|giải trình|chưa (?:đủ|đầy đủ|hợp lệ)|niêm yết|lấy ý kiến|khiếu nại"
    r"|đoàn đánh giá|đơn vị quản lý vận hành|tờ trình|thủ trưởng đơn vị|giám định, trong|từ chối|cung cấp các giấy tờ)\b"
    r"|^(?:thời (?:gian|hạn) (?:xác minh|giải quyết)|thông báo trên)\b",
    re.IGNORECASE,
)
"""What comes after applying, and what others do with it."""
_A_DUTY: Final = re.compile(
    r"\b(?:phải (?:thực hiện thủ tục|khai báo|làm thủ tục|đăng ký|nộp|thông báo)|trực tiếp nộp|có trách nhiệm (?:giao )?nộp"
    r"|thực hiện việc trình báo|việc thông báo\b[^;.]*\bđược thực hiện|, [^,;.]* đăng ký hoạt động tại"
    r"|được đề nghị [^;.]*trong khoảng thời gian)\b|^(?:nộp hồ sơ|có đơn gửi)\b",
    re.IGNORECASE,
)
"""Conditions name a time for much besides: how long a contract runs, or how old a bus may be."""


def own_last_days(steps: str) -> tuple[str, ...]:
    """The sentences of the steps in which whoever applies has a time of his own, each whole and once.

    >>> own_last_days("Trong thời hạn 48 giờ kể từ khi phát hiện thẻ bị mất thì doanh nhân thực hiện việc trình báo mất.")
    ('Trong thời hạn 48 giờ kể từ khi phát hiện thẻ bị mất thì doanh nhân thực hiện việc trình báo mất.',)
    >>> own_last_days("Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ, Sở Tư pháp gửi văn bản thông báo.")
    ()
    """
    return tuple(one for one in times_in_steps(steps) if _is_own(on_one_line(one)))


def last_days_in_conditions(conditions: str) -> tuple[str, ...]:
    """Those of the conditions, where the sentence also says that it is to be done.

    >>> last_days_in_conditions("Hợp đồng lao động có thời hạn ít nhất 12 tháng trước khi đề nghị.")
    ()
    """
    told = ((one, on_one_line(one)) for one in times_in_steps(conditions))
    return tuple(one for one, text in told if _A_DUTY.search(text) and not _is_the_offices(text))


def _is_own(text: str) -> bool:
    return is_a_last_moment(text) or (bool(_OWN.search(text)) and not _is_the_offices(text))


def _is_the_offices(text: str) -> bool:
    said = Sentence(text, item=False, step=0)
    return said.of_an_agency or any(one.search(text) for one in (_RECEIVED, _LATER, _OFFICE_WORKS, _OFFICE_PUBLISHES))
