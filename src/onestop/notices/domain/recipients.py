"""Who is told of what, by which ways: a pure plan of the messages that an event makes."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from onestop.notices.domain.notice import Channel, Recipient

NEWS_FOR: Final = timedelta(days=3)
"""An entry first read later than this is no news: it is kept in the inbox of whoever has an account, and sent nowhere.

So a province that begins to tell people, or reads its ledger anew, writes to nobody about last year. Set by us; longer than
a worker is ever down over a weekend.
"""
OUTSIDE: Final[tuple[Channel, ...]] = ("email", "sms", "chat")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How somebody wants to be told beside the inbox, which the law obliges and nobody can switch off.

    Chat goes through a company that is told that its user has dealings with us, so it is never on by itself.
    """

    language: str = "vi"
    email: bool = True
    sms: bool = True
    chat: bool = False

    def wants(self, channel: Channel) -> bool:
        return channel == "inbox" or bool(getattr(self, channel))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Somebody to be told: who he is to the case, and by what he can be reached."""

    role: Recipient
    has_email: bool = False
    has_phone: bool = False
    has_account: bool = False
    stopped: frozenset[Channel] = frozenset()
    """The channels of which he stopped the address by the link in a message."""
    wishes: Wishes = Wishes()

    def reached_by(self, channel: Channel) -> bool:
        match channel:
            case "inbox":
                return self.role == "applicant"
            case _ if channel in self.stopped:
                return False
            case "email":
                return self.has_email
            case _:
                return self.has_phone


class Planned(NamedTuple):
    """One message to make."""

    role: Recipient
    channel: Channel


def plan(
    people: Collection[Reached],
    *,
    happened_at: datetime,
    read_at: datetime,
    said_by: Collection[Channel],
    offered: Collection[Channel],
) -> Iterator[Planned]:
    """The messages of one event: `said_by` are the channels its text has words for, `offered` those there is a provider of."""
    is_news = read_at - happened_at <= NEWS_FOR
    for one in people:
        if one.role == "applicant" and (is_news or one.has_account):
            yield Planned(one.role, "inbox")
        for channel in OUTSIDE if is_news else ():
            if channel in said_by and channel in offered and one.reached_by(channel) and one.wishes.wants(channel):
                yield Planned(one.role, channel)
