"""Whose a time is that a sentence of a source names: the applicant's own, an office's, or nobody can tell.

Who acts is whoever begins a clause. An agency behind "gửi đến", "tại" or "kể từ ngày" only receives, or did what the time
is counted from: it is named in nearly every sentence that tells a citizen until when to hand something in.
"""

import re
from typing import Final, Literal, TypeAlias

from onestop.catalogue.domain.agency_lexicon import body_names
from onestop.catalogue.domain.steps import Sentence

Whose: TypeAlias = Literal["own", "office", "unclear"]

_A_SYSTEM: Final = (
    r"\bhệ thống(?: (?:phần mềm|xử lý dữ liệu(?: điện tử)?(?: hải quan)?"
    r"|thông tin giải quyết(?: (?:các )?thủ tục hành chính)?))?+"
)
_OFFICE: Final = (
    rf"(?:{body_names('committee', 'agency', 'officer', 'council', 'desk')}|\b(?:công chức|cán bộ)\b"
    r"|\bcơ quan, đơn vị (?=tiếp nhận|quản lý)|, hải quan nơi\b|\bquỹ bảo vệ\b|(?:^|, )(?:người|cấp) có thẩm quyền\b"
    r"|\bđơn vị (?:quản lý vận hành|thu đổi|lưu giữ)\b|\bban chỉ đạo\b|\bđoàn (?:đánh giá|kiểm tra|thẩm định)\b"
    r"|\bthủ trưởng đơn vị\b"
    rf"|, các cơ quan, tổ chức được lấy ý kiến\b|{_A_SYSTEM})"
)
_WORK: Final = (
    r"(?<!được )(?<!đã )\b"
    r"(?:có trách nhiệm|thông báo|ban hành|thẩm định|xem xét|kiểm tra|trả lời|trình|quyết định|xác nhận|tiến hành"
    r"|hoàn thành|phản hồi|xử lý|giải quyết|cấp (?:giấy|phép|lại|đổi|chứng|thẻ)|trả (?:kết quả|hồ sơ)"
    r"|niêm yết|chuyển|tổ chức|hạch toán|phê duyệt|từ chối|rà soát|lấy ý kiến|đăng tải|công khai|hoàn trả"
    r"|phải (?:hoàn thành|gửi|có văn bản)|sửa đổi, bổ sung|xếp loại|ký (?:ban hành |quyết định\b)|phải gửi kết luận)\b"
)
_OFFICE_WORKS: Final = re.compile(
    rf"{_OFFICE}(?=[^,;.]{{0,80}}?(?:, (?:thành phố|dữ liệu)\b[^,;.]{{0,40}}?)?{_WORK})", re.IGNORECASE
)
_OFFICE_CHECKS: Final = re.compile(
    rf"(?:^|\d (?:ngày|giờ)\b[^;.]*, ){body_names('agency')}[^;.]{{0,120}}?\bthực hiện (?:kiểm tra|thẩm định|xác minh)\b",
    re.IGNORECASE,
)
"""Behind a time, whatever is listed between the agency and what it does."""
_NO_SUBJECT: Final = re.compile(
    r"(?:\b(?:đến|tới|cho|gửi|tại|về|với|qua|vào|trên|lên|của|do|bởi|nơi|khi|kể từ (?:ngày|thời điểm)|đề nghị|theo|từ"
    r"|báo cáo|trình|là|được|giữa|hoặc|nộp)\s"
    r"(?:các |lãnh đạo |(?:phó )?chủ tịch |giám đốc |văn phòng |thủ trưởng )*|\()$",
    re.IGNORECASE,
)
"""What stands before an agency that receives, or whose act the time is counted from."""
_OFFICE_PUBLISHES: Final = re.compile(
    rf"(?:^|[:;]\s*)(?:[a-zđ]\)\s*)?{body_names('committee', 'agency', 'officer', 'council', 'desk')}[^,;.]{{0,60}}?"
    r"\b(?:ra (?:thông báo|quyết định)|công khai)\b|\bđược đăng tải trên\b",
    re.IGNORECASE,
)
_RECEIVED: Final = re.compile(
    r"\bnhận (?:được |đủ |đầy đủ |bộ |0?1 )*(?:hồ sơ|đơn|đề nghị|văn bản đề nghị|yêu cầu)"
    r"|\b(?:ngày|khi) (?:tiếp nhận|thụ lý|trả kết quả)\b|\bnhận được (?:công văn|báo cáo|tờ khai|tiền)\b",
    re.IGNORECASE,
)
"""From then on the time is the office's."""
_NOBODYS: Final = re.compile(
    r"\bkhông (?:tính|kể) vào thời (?:gian|hạn)\b"
    r"|^thời (?:hạn|gian) (?:thông báo công khai|xác minh|thẩm định|công khai|giải quyết)\b"
    r"|^thời hạn (?:quy định tại khoản này )?được tính từ\b|^thời gian (?:sát hạch|phối hợp)\b|\bđược lưu (?:trữ|giữ)\b"
    rf"|^thời gian {body_names('committee', 'agency')}|^văn bản chấp thuận[^,;.]* có hiệu lực\b"
    r"|^(?:bước \d{1,2}\W+)?(?:niêm yết|đăng tin)\b",
    re.IGNORECASE,
)
"""What no one who applies has to keep: how long a paper holds, and what does not count."""
_OF_NOBODY_BUT_AN_OFFICE: Final = re.compile(
    rf"^(?:trong (?:thời (?:gian|hạn)|vòng)\b[^,;.]*, )?(?:thông báo cho (?:chủ|công ty|tổ chức|người|doanh nghiệp)"
    rf"|trình {body_names('officer', 'committee')})"
    r"|\bcó trách nhiệm (?:giải quyết khiếu nại|xem xét, ban hành)\b|, gửi nghị quyết\b"
    r"|\bkết quả kiểm tra\b[^.;]{0,40}\bkhông phù hợp, từ chối\b",
    re.IGNORECASE,
)
"""What only an office does, though the sentence does not say who."""
_APPLIES: Final = (
    r"(?:các )?(?:chủ đầu tư|doanh nghiệp|chủ tàu|công ty(?= thực hiện quản lý quỹ)"
    r"|người (?:nộp thuế|khai hải quan|bị thiệt hại|nhập khẩu|khai thuế))\b[^,;.]{0,60}?"
    r"(?<!được )\b(?:nộp|gửi|kê khai|khai báo|có ý kiến trả lời|đăng ký|thông báo)\b"
)
_AN_APPLICANT: Final = re.compile(rf"(?:^|[,:;)]\s|\bthì ){_APPLIES}", re.IGNORECASE)
"""Somebody who can be nobody's officer begins the clause that says what is done, whatever the time is counted from."""
_IN_A_CLAUSE_OF_HIS_OWN: Final = re.compile(
    rf";\s*(?:trong (?:thời (?:hạn|gian)|vòng)|chậm nhất|không quá)\b[^,;.]*\d[^,;.]*, {_APPLIES}", re.IGNORECASE
)
"""The time stands in it, behind the clause in which an office says or does something."""
_IS_ASKED_TO_ADD: Final = re.compile(
    r"\byêu cầu (?:người|tổ chức|cá nhân|doanh nghiệp|chủ|đơn vị|cơ sở|công ty)\b[^;.]{0,80}?"
    r"\b(?:bổ sung|hoàn thiện|hoàn chỉnh|khắc phục|giải trình)\b[^;.]{0,100}?"
    r"\btrong (?:thời hạn|vòng|thời gian)\b[^;.]{0,30}?\d+ (?:ngày|tháng|giờ)\b"
    r"(?! (?:làm việc )?(?:kể )?từ (?:ngày|khi) (?:tiếp )?nhận)",
    re.IGNORECASE,
)
"""An agency asks for it, and whoever applied has the time that stands behind what he is to do."""
_MISSES_IT: Final = re.compile(
    r"(?:\bnếu|\bmà|(?:\btrường hợp |^)(?:sau |hết )?quá (?:thời hạn )?\d[^;.]*,) "
    r"(?:người|tổ chức|cá nhân|doanh nghiệp|chủ|đơn vị kinh doanh)\b"
    r"(?! có thẩm quyền)[^;.]{0,60}?"
    r"\bkhông (?:thực hiện việc )?(?:bổ sung|hoàn thiện|hoàn chỉnh|khắc phục|giải trình|nộp)\b",
    re.IGNORECASE,
)
"""Whoever applied did not do it in time: that an agency then stops or refuses does not make the time its own."""


def misses_it(text: str) -> bool:
    """Whether it tells what follows where whoever applied does not add something within the time.

    >>> misses_it("Trong 20 ngày kể từ khi được yêu cầu, nếu người đề nghị không bổ sung hồ sơ thì Sở dừng thẩm định.")
    True
    >>> misses_it("Trong 20 ngày, nếu Sở không bổ sung ý kiến thì Bộ quyết định.")
    False
    """
    return bool(_MISSES_IT.search(text))


def whose_work(text: str) -> Whose:
    """Whose the time is, as far as it shows who acts; "own" only where somebody who applies begins the clause.

    >>> whose_work("Trong 30 ngày kể từ ngày cơ quan thuế quản lý ký quyết định, phải nộp hồ sơ.")
    'unclear'
    >>> whose_work("Trong 05 ngày kể từ ngày nhận đủ hồ sơ, Sở Tư pháp thông báo.")
    'office'
    >>> whose_work("Trong 07 ngày kể từ ngày nhận được văn bản, chủ đầu tư nộp tiền.")
    'own'
    """
    if misses_it(text) or any(one.search(text) for one in (_IN_A_CLAUSE_OF_HIS_OWN, _IS_ASKED_TO_ADD)):
        return "own"
    if any(one.search(text) for one in (_OFFICE_PUBLISHES, _NOBODYS, _OF_NOBODY_BUT_AN_OFFICE, _OFFICE_CHECKS)):
        return "office"
    if _an_office_works(text):
        return "office"
    if _AN_APPLICANT.search(text):
        return "own"
    began = Sentence(text, item=False, step=0).of_an_agency
    return "office" if began or _RECEIVED.search(text) else "unclear"


def _an_office_works(text: str) -> bool:
    """Whether an agency that is neither sent to nor counted from does something."""
    return any(not _NO_SUBJECT.search(text[: one.start()]) for one in _OFFICE_WORKS.finditer(text))
