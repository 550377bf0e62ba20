"""Notices in the words of pages: channels, recipients, how far a message is, why it was not taken."""

from collections.abc import Mapping
from typing import Final

from onestop.kernel.bilingual import Text
from onestop.notices.api import Channel, Recipient, State

CHANNELS: Final[Mapping[Channel, Text]] = {
    "inbox": Text("Hộp thư trên cổng", "Inbox of the portal"),
    "email": Text("Thư điện tử", "E-mail"),
    "sms": Text("Tin nhắn SMS", "SMS"),
    "chat": Text("Ứng dụng nhắn tin", "Chat"),
}
RECIPIENTS: Final[Mapping[Recipient, Text]] = {
    "applicant": Text("người nộp", "applicant"),
    "former": Text("người nộp, ở số cũ", "applicant, at the former number"),
    "submitter": Text("người đến nộp hộ", "whoever handed it in"),
}
STATES: Final[Mapping[State, Text]] = {
    "queued": Text("chờ gửi", "waiting"),
    "sent": Text("đã gửi", "sent"),
    "failed": Text("đang gửi lại", "being tried again"),
    "given_up": Text("không gửi được", "given up"),
}
TONES: Final[Mapping[State, str]] = {"queued": "info", "sent": "ok", "failed": "warn", "given_up": "bad"}
_WHY: Final[Mapping[str, Text]] = {
    "no_address": Text("không còn địa chỉ", "there is no address any more"),
    "address_not_valid": Text("địa chỉ không dùng được", "the address cannot be used"),
    "not_offered": Text("tỉnh không gửi bằng cách này nữa", "nothing is sent by this channel any more"),
    "stopped": Text("người nhận đã ngừng nhận", "the recipient stopped messages"),
    "erased": Text("nội dung hồ sơ đã được xóa", "the content of the case was erased"),
}


def why_words(why: str) -> Text:
    """Why a message was not taken: in words where it is ours to say, else what the provider answered, by its code."""
    if why in _WHY:
        return _WHY[why]
    if why.startswith("smtp_"):
        code = why.removeprefix("smtp_")
        return Text(f"máy chủ thư trả lời {code}", f"the mail server answered {code}")
    return Text(f"không kết nối được ({why})", f"could not be reached ({why})")
