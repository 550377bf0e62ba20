"""Which providers there are of each channel, as the operator's settings say; in a demo those that are missing are caught."""

from collections.abc import Sequence
from functools import cache
from typing import Final, cast, get_args

from django.conf import settings

from onestop.notices.channels.caught import Mailbox
from onestop.notices.channels.files import File
from onestop.notices.channels.mail import Smtp
from onestop.notices.channels.provider import Provider
from onestop.notices.domain.notice import Channel

CHANNELS: Final[tuple[Channel, ...]] = get_args(Channel)
WITHHELD: Final = "withheld"
"""What a process that sends nothing is told in place of a provider's address and password: only that there is one."""


def offered() -> frozenset[Channel]:
    """The channels by which anything can be sent; the inbox always."""
    return frozenset(channel for channel in CHANNELS if channel == "inbox" or settings.DEMO or _addresses(channel))


def providers(channel: Channel) -> Sequence[Provider]:
    """Who takes messages of a channel, first the first to be asked."""
    return _made(channel, tuple(_addresses(channel)), settings.MAIL_FROM, settings.DEMO)


def check_providers() -> None:
    """Raises ValueError: a setting names no provider. Asked at the start, not with the first message."""
    for channel in CHANNELS:
        providers(channel)


def _addresses(channel: Channel) -> list[str]:
    said = {
        "email": [settings.SMTP_URL, settings.SMTP_URL_2],
        "sms": [settings.SMS_PROVIDER],
        "chat": [settings.CHAT_PROVIDER],
    }
    return [url for url in said.get(channel, []) if url]


@cache
def _made(channel: Channel, urls: tuple[str, ...], sender: str, demo: bool) -> Sequence[Provider]:
    """Kept for the life of the process: a mail server's connection stays open between messages."""
    if channel == "inbox":
        return ()
    if not urls:
        return (Mailbox(),) if demo else ()
    made = [Smtp(url, sender=sender) if channel == "email" else File(url) for url in urls if url != WITHHELD]
    return tuple(cast("list[Provider]", made))
