"""Messages about no case: the code that proves a new address, and the word at the old one that it is used no more.

Neither names anybody, nor a case: a mistyped address is a stranger's, and the old one may be by now.
"""

from typing import Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.notices.domain.wording import Written

LetterKind: TypeAlias = Literal["code", "changed"]

_CODE_SUBJECT: Final = Text("Mã xác nhận của cổng Một Cửa", "Your One-Stop confirmation code")
_CODE: Final = Text(
    "Mã xác nhận: {code}\n\n"
    "Có người vừa đề nghị nhận thông báo của cổng dịch vụ công Một Cửa tại địa chỉ này. Nếu là bạn, hãy gõ mã vào trang bạn đang "
    "mở trước {until}. Mã chỉ dùng một lần; không đọc hay chuyển mã cho bất kỳ ai, kể cả người tự xưng là cán bộ.\n\n"
    "Không phải bạn? Bạn không phải làm gì: không có mã, địa chỉ này sẽ không được dùng.\n\n"
    "Thư gửi tự động, xin không trả lời. Cần hỏi, gọi 1022.",
    "Confirmation code: {code}\n\n"
    "Somebody has just asked to get the notices of the One-Stop public service portal at this address. If it was you, type the "
    "code on the page you have open before {until}. It works once; do not read or pass it to anybody, not even to somebody who "
    "says they are an official.\n\n"
    "Was it not you? Then there is nothing to do: without the code this address will not be used.\n\n"
    "This message was sent by a machine; please do not reply to it. With questions call 1022.",
)
_CODE_SHORT: Final = Text(
    "Một Cửa: mã xác nhận {code}, dùng một lần, trước {until}. Không đưa mã cho ai.",
    "One-Stop: confirmation code {code}, for one use, before {until}. Give it to nobody.",
)
_CHANGED_SUBJECT: Final = {
    "email": Text("Địa chỉ thư điện tử nhận thông báo vừa được đổi", "The e-mail address for your notices was changed"),
    "phone": Text("Số di động nhận thông báo vừa được đổi", "The mobile number for your notices was changed"),
}
_CHANGED: Final = Text(
    "{what} lúc {at}, từ tài khoản của bạn trên cổng Một Cửa. Thông báo về hồ sơ từ nay gửi đến nơi mới.\n\n"
    "Nếu là bạn, bạn không phải làm gì. Nếu KHÔNG phải bạn, có người khác đang vào được tài khoản: hãy gọi 1022 ngay, rồi đổi "
    "mật khẩu và kết thúc các phiên đăng nhập khác tại {link}\n\n"
    "Thư gửi tự động, xin không trả lời. Chúng tôi không bao giờ hỏi mật khẩu hay mã xác nhận.",
    "{what} on {at}, from your account on One-Stop. From now on notices about cases go to the new one.\n\n"
    "If it was you, there is nothing to do. If it was NOT you, somebody else can get into your account: call 1022 at once, then "
    "change your password and end the other sessions at {link}\n\n"
    "This message was sent by a machine; please do not reply to it. We never ask for passwords or codes.",
)
_CHANGED_SHORT: Final = Text(
    "Một Cửa: nơi nhận thông báo của bạn vừa đổi. Không phải bạn? Gọi 1022 ngay.",
    "One-Stop: where you get notices has changed. Not you? Call 1022 at once.",
)


def code_letter(*, code: str, until: str, short: bool, language: str) -> Written:
    """What proves the address it reaches."""
    if short:
        return Written("", _CODE_SHORT.in_(language).format(code=code, until=until))
    return Written(_CODE_SUBJECT.in_(language), _CODE.in_(language).format(code=code, until=until))


def changed_letter(*, contact: str, at: str, link: str, short: bool, language: str) -> Written:
    """What the old address is told; the new one is not named, for whoever reads this may not be its owner any more."""
    if short:
        return Written("", _CHANGED_SHORT.in_(language))
    what = _CHANGED_SUBJECT[contact].in_(language)
    return Written(what, _CHANGED.in_(language).format(what=what, at=at, link=link))
