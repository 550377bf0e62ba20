"""Notices in the words of pages."""

from collections.abc import Mapping
from typing import Final

from onestop.kernel.bilingual import Text
from onestop.notices.api import Channel

CHANNELS: Final[Mapping[Channel, Text]] = {
    "inbox": Text("Hộp thư trên cổng này", "Inbox on this portal"),
    "email": Text("Thư điện tử", "E-mail"),
    "sms": Text("Tin nhắn SMS", "SMS"),
    "chat": Text("Ứng dụng nhắn tin", "Chat"),
}
