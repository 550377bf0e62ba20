"""The last day that somebody who applies has to keep himself, in the words of the source, wherever these stand.

Whoever misses it is refused or fined, so such a sentence is not left in a fold among the times of the office. It is
quoted whole. A sentence is taken only where it joins a time with an act of handing in or telling, and no agency is
said to do anything in it; what is to be added or mended later comes after applying and is left where it stands.
"""

import re
from collections.abc import Iterator
from typing import Final

from onestop.catalogue.domain.last_moments import is_a_last_moment
from onestop.catalogue.domain.passages import on_one_line
from onestop.catalogue.domain.remaining import must_hold_on
from onestop.catalogue.domain.steps_quotes import times_in_steps
from onestop.catalogue.domain.whose_time import misses_it, whose_work

_ACT: Final = (
    r"(?<!người )(?<!đã )(?<!được )(?<!nơi )\b(?:nộp|gửi|giao nộp|đăng ký(?! kinh doanh)|trình báo|thông báo|khai báo|kê khai"
    r"|(?<!công )(?<!triển )khai(?! (?:thác|sinh|tử|trương|mạc|giảng|quật|hoang|man)\b)|báo cáo|làm thủ tục"
    r"|có (?:đơn|văn bản)|đề nghị|lập|có mặt|có trách nhiệm đến|cung cấp hồ sơ|xuất trình)\b"
)
"""A syllable of another word, "khai" of "khai thác" or "công khai", is no act."""
_UNTIL: Final = (
    r"(?:\b(?:trong|trước) (?:thời hạn|vòng|thời gian|khoảng thời gian|phạm vi)\b"
    r"|\b(?:chậm nhất|không quá|tối thiểu|ít nhất)\b|(?<!theo )\bđịnh kỳ (?:\d|h[àằ]ng\b|mỗi\b)"
    r"|\btrong (?:vòng )?quý\b|\btrong (?:\w+ \()?\d{1,3}\)? ngày\b"
    r"|\btrước (?:ngày|khi|\d)|\btrước khi\b)"
)
_OWN: Final = re.compile(rf"{_UNTIL}.*?{_ACT}|{_ACT}.*?{_UNTIL}", re.IGNORECASE)
_BARE: Final = re.compile(
    r"^(?:(?:đối với|tàu|thời gian thực hiện)\b[^:.;]{0,60}:\s*)?"
    r"(?:chậm nhất (?:là |trước )?(?:ngày|\d)|trước (?:\d{1,2} giờ\b|ngày \d)"
    r"|\d{1,3} ngày (?:làm việc )?(?:kể|tính) từ ngày (?!nhận))"
    r"(?![^.;]*,[^.;]*\b(?:thông báo|(?<!được )(?<!tiền )cấp|kiểm tra)\b)"
    r"|^người yêu cầu có trách nhiệm [^.;]* xác nhận \(tối đa "
    r"|\bsau \d{1,3} ngày kể từ ngày kết thúc\b[^.;]*\bbáo cáo\b"
    r"|\bsau \d{1,3} (?:ngày|tháng)\b[^.;]*, nếu [^,;.]{3,80}? không [^.;]*\bthì\b[^.;]*\bkhông còn hiệu lực\b",
    re.IGNORECASE,
)
"""A row that names a time and nobody: the line that opens its list says what is handed in until then; and the day that
somebody has to confirm what will be written of him."""
_LATER: Final = re.compile(
    r"\b(?:(?<!thay đổi, )(?<!thu nhập doanh nghiệp )bổ sung"
    r"(?!\)| (?:tại|bởi|một số điều|thông tin hộ tịch|số tiền)\b)(?<!sửa đổi, bổ sung(?= theo quy định tại))"
    r"|hoàn thiện(?! hồ sơ nộp)|hoàn chỉnh|khắc phục|giải trình"
    r"|chưa (?:đủ|đầy đủ|hợp lệ)|niêm yết(?! trên sở giao dịch)|lấy ý kiến|khiếu nại"
    r"|đoàn đánh giá|(?<!đến )đơn vị quản lý vận hành|tờ trình|thủ trưởng đơn vị|giám định, trong|từ chối|cung cấp các giấy tờ)\b"
    r"|^(?:thời (?:gian|hạn) (?:xác minh|giải quyết)|thông báo trên)\b",
    re.IGNORECASE,
)
"""What comes after applying, and what others do with it; a law "sửa đổi, bổ sung theo quy định tại" another is only cited."""
_ADDS: Final = re.compile(r"\b(?:bổ sung|hoàn thiện|hoàn chỉnh|khắc phục|giải trình|cung cấp)\b", re.IGNORECASE)
_WHEN_ASKED: Final = re.compile(
    r"\b(?:yêu cầu|(?:nhận được|có|ra|ban hành|ngày) (?:văn bản )?thông báo|nhận được văn bản|không (?:đạt|đáp ứng|hợp lệ)"
    r"|chưa (?:đủ|đầy đủ|hợp lệ)|kết quả thẩm định|được thụ lý)\b",
    re.IGNORECASE,
)
"""What has somebody add to what he handed in: that the office said so, or what it found."""
_IN_A_NOTE: Final = re.compile(r"^thời (?:gian người|hạn (?:gửi|nộp) hồ sơ)\b", re.IGNORECASE)
"""A note on a way of applying has the times of the office, unless it says first whose or of what."""
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
    return tuple(one for one, text in told if must_hold_on(text) or _is_a_duty(text))


def _is_a_duty(text: str) -> bool:
    return bool(_A_DUTY.search(text)) and not _is_the_offices(text)


def last_days_in_note(note: str) -> tuple[str, ...]:
    """Those of what the source says of a way of applying, where the sentence begins with whose time it is, or that of filing.

    >>> last_days_in_note("Thời hạn gửi hồ sơ: trong vòng 10 ngày kể từ ngày ký hợp đồng. Giải quyết trong vòng 15 ngày.")
    ('Thời hạn gửi hồ sơ: trong vòng 10 ngày kể từ ngày ký hợp đồng.',)
    """
    told = ((one, on_one_line(one)) for one in times_in_steps(note))
    return tuple(one for one, text in told if _IN_A_NOTE.search(text) and _is_own(text))


def times_of_nobody(steps: str) -> tuple[str, ...]:
    """The sentences that name a time of which nobody can tell whose it is.

    >>> times_of_nobody("Sau 03 tháng thì văn bản hết hiệu lực. Trong 05 ngày kể từ ngày nhận đủ hồ sơ, Sở trả lời.")
    ('Sau 03 tháng thì văn bản hết hiệu lực.',)
    """
    return tuple(one for one, text in _told_of_no_first_day(steps) if not _comes_later(text))


def times_to_add(steps: str) -> tuple[str, ...]:
    """The sentences that name the time in which whoever applied adds, explains or mends, once an office has asked for it.

    >>> times_to_add("Doanh nghiệp bổ sung hồ sơ trong thời hạn 60 ngày kể từ ngày nhận được văn bản yêu cầu của Sở.")
    ('Doanh nghiệp bổ sung hồ sơ trong thời hạn 60 ngày kể từ ngày nhận được văn bản yêu cầu của Sở.',)
    """
    return tuple(one for one, text in _told_of_no_first_day(steps) if _comes_later(text))


def _told_of_no_first_day(steps: str) -> Iterator[tuple[str, str]]:
    """The sentences with a time that is neither the applicant's own before he applies nor surely an office's."""
    for one in times_in_steps(steps):
        text = on_one_line(one)
        if not _is_own(text) and whose_work(text) != "office":
            yield one, text


def _comes_later(text: str) -> bool:
    return misses_it(text) or bool(_ADDS.search(text) and _WHEN_ASKED.search(text))


def _is_own(text: str) -> bool:
    names_it = bool(_OWN.search(text) or _BARE.search(text))
    return is_a_last_moment(text) or must_hold_on(text) or (names_it and not _is_the_offices(text))


def _is_the_offices(text: str) -> bool:
    return bool(_LATER.search(text)) or whose_work(text) == "office"
