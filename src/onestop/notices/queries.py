"""What was told, as plain values: to whom it concerns, to those at work on the case, to operators."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.paging import Page
from onestop.kernel.parsing import whole_number
from onestop.notices.channels.providers import CHANNELS, offered
from onestop.notices.domain.notice import Channel, Recipient
from onestop.notices.domain.recipients import Wishes
from onestop.notices.domain.sending import State
from onestop.notices.domain.wording import parted
from onestop.notices.models import Caught
from onestop.notices.reach import DEFAULT, mobile, wishes_of
from onestop.notices.stops import stopped
from onestop.notices.texts import texts
from onestop.people import api as people
from onestop.runtime.api import Statement, raw

PAGE: Final = 20
UNREAD_TO: Final = 99
"""Unread notices are counted so far and no further."""
_UNREAD: Final = Statement("""
SELECT count(*) FROM (SELECT 1 FROM notices_message
WHERE person_id = %s::bigint AND channel = 'inbox' AND state = 'sent' AND body <> ''
  AND read_at IS NULL LIMIT %s::int) AS first""")
_INBOX: Final = Statement("""
SELECT id, case_code, seq, text, language, body, happened_at, read_at FROM notices_message
WHERE person_id = %s::bigint AND channel = 'inbox' AND state = 'sent' AND body <> '' AND id < %s::bigint
ORDER BY id DESC LIMIT %s::int""")
_ONE: Final = """
SELECT id, case_code, seq, text, language, body, happened_at, read_at FROM notices_message
WHERE case_code = %s AND seq = %s AND person_id = %s AND channel = 'inbox' AND state = 'sent' AND body <> ''"""
_ABOUT: Final = Statement("""
SELECT text, recipient, channel, state, happened_at, handed_over_at, attempts, why FROM notices_message
WHERE case_code = %s::text ORDER BY seq DESC, id LIMIT %s::int""")
_BACKLOG: Final = """
SELECT channel, count(*) FILTER (WHERE state = 'queued'), count(*) FILTER (WHERE state = 'failed'), min(happened_at)
FROM notices_message WHERE next_try_at IS NOT NULL GROUP BY channel"""
_HANDED_OVER: Final = """
SELECT channel, count(*), count(*) FILTER (WHERE handed_over_at - happened_at <= %s)
FROM notices_message WHERE handed_over_at > %s AND state = 'sent' GROUP BY channel"""
_GIVEN_UP: Final = """
SELECT case_code, text, recipient, channel, why, attempts, happened_at, provider FROM notices_message
WHERE state = 'given_up' ORDER BY id DESC LIMIT %s"""
_LAST: Final = 2**62
_AT_ONCE: Final = timedelta(minutes=1)
SOON: Final = timedelta(seconds=10)
"""Within which a message is to be handed over, counted from the act it tells of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxNotice:
    """A notice in somebody's inbox, as it was written for him."""

    id: int
    case_code: str
    seq: int
    title: Text
    letter: str
    facts: tuple[tuple[str, str], ...]
    """What stands below the letter, each fact by its name."""
    language: str
    """In which letter and facts were written."""
    at: datetime
    unread: bool
    your_turn: bool
    """Whether it asked its reader to do something."""

    @property
    def procedure(self) -> str:
        """As the facts name it, in the second place."""
        return self.facts[1][1] if len(self.facts) > 1 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentNotice:
    """What was told of a case, for those at work on it: no address and nobody's name."""

    title: Text
    recipient: Recipient
    channel: Channel
    state: State
    at: datetime
    handed_over_at: datetime | None
    attempts: int
    why: str

    @property
    def late_at(self) -> datetime | None:
        """When it was handed over, where that was not at once."""
        late = self.handed_over_at is not None and self.handed_over_at - self.at > _AT_ONCE
        return self.handed_over_at if late else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelState:
    """How sending by a channel goes."""

    channel: Channel
    queued: int
    failed: int
    oldest: datetime | None
    """When what the oldest open message tells of happened."""
    handed_over: int
    """In the last day."""
    soon: int
    """Of these, within ten seconds of the act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUp:
    """A message nobody tries any more."""

    case_code: str
    title: Text
    recipient: Recipient
    channel: Channel
    why: str
    attempts: int
    at: datetime
    provider: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How somebody is told now, and what there is to choose from."""

    wishes: Wishes
    email: str
    """The address of the register; empty where it knows none."""
    phone: str
    offered: frozenset[Channel]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaughtMessage:
    """What the demo caught."""

    id: int
    channel: str
    message_id: str
    to: str
    subject: str
    body: str
    case_code: str
    at: datetime


def unread(by: Actor) -> int:
    """How many notices somebody has not read; hot, for every page of the portal says it."""
    return int(_UNREAD([by.person_id, UNREAD_TO])[0][0]) if by.person_id is not None else 0


def inbox(*, by: Actor, after: str | None = None, limit: int = PAGE) -> Page[InboxNotice]:
    """One's own notices, the newest first."""
    place = whole_number(after or "")
    rows = _INBOX([by.person_id, _LAST if place is None else min(place, _LAST), limit + 1]) if by.person_id else []
    items = tuple(map(_notice, rows[:limit]))
    return Page(items, str(items[-1].id) if len(rows) > limit else None)


def notice(case_code: str, seq: int, *, by: Actor) -> InboxNotice | None:
    """One of one's own notices; None where there is none such."""
    rows = raw(_ONE, [case_code, min(seq, _LAST), by.person_id]) if by.person_id else []
    return _notice(rows[0]) if rows else None


def sent_about(case_code: str, *, limit: int = 60) -> tuple[SentNotice, ...]:
    """What was told of a case, the latest first. The caller has asked whether the case may be seen."""
    return tuple(
        SentNotice(
            title=_title(text),
            recipient=recipient,
            channel=channel,
            state=state,
            at=at,
            handed_over_at=handed_over_at,
            attempts=attempts,
            why=why,
        )
        for text, recipient, channel, state, at, handed_over_at, attempts, why in _ABOUT([case_code, limit])
    )


def channel_states(now: datetime) -> tuple[ChannelState, ...]:
    """Each channel that is offered or has something open."""
    waiting = {row[0]: row[1:] for row in raw(_BACKLOG)}
    handed = {row[0]: row[1:] for row in raw(_HANDED_OVER, [SOON, now - timedelta(days=1)])}
    return tuple(
        ChannelState(
            channel=channel,
            queued=waiting.get(channel, (0, 0, None))[0],
            failed=waiting.get(channel, (0, 0, None))[1],
            oldest=waiting.get(channel, (0, 0, None))[2],
            handed_over=handed.get(channel, (0, 0))[0],
            soon=handed.get(channel, (0, 0))[1],
        )
        for channel in CHANNELS
        if channel in offered() or channel in waiting
    )


def given_up(*, limit: int = 50) -> tuple[GivenUp, ...]:
    """What nobody tries any more, the latest first."""
    return tuple(
        GivenUp(
            case_code=row[0],
            title=_title(row[1]),
            recipient=row[2],
            channel=row[3],
            why=row[4],
            attempts=row[5],
            at=row[6],
            provider=row[7],
        )
        for row in raw(_GIVEN_UP, [limit])
    )


def choices(*, by: Actor) -> Choices:
    """How one is told now; a way that was stopped by the link in a message is off.

    Addresses come from the register, where an official changes them.
    """
    known = people.persons([by.person_id]).get(by.person_id) if by.person_id is not None else None
    wishes = wishes_of([by.person_id]).get(by.person_id, DEFAULT) if by.person_id is not None else DEFAULT
    email, phone = (known.email, mobile(known.phone)) if known else ("", "")
    off: dict[str, Any] = {
        channel: False for channel, _ in stopped([("email", email), ("sms", phone), ("chat", phone)])
    }
    return Choices(wishes=replace(wishes, **off), email=email, phone=phone, offered=offered())


def caught(*, after: str | None = None, limit: int = PAGE) -> Page[CaughtMessage]:
    """What the demo sent instead of a provider, the newest first."""
    place = whole_number(after or "")
    rows = Caught.objects.filter(id__lt=_LAST if place is None else min(place, _LAST)).order_by("-id")[: limit + 1]
    items = tuple(
        CaughtMessage(
            id=row.pk,
            channel=row.channel,
            message_id=row.message_id,
            to=row.to,
            subject=row.subject,
            body=row.body,
            case_code=row.case_code,
            at=row.at,
        )
        for row in rows[:limit]
    )
    return Page(items, str(items[-1].id) if len(rows) > limit else None)


def _notice(row: tuple[Any, ...]) -> InboxNotice:
    key, case_code, seq, text, language, body, at, read_at = row
    letter, facts = parted(body)
    return InboxNotice(
        id=key,
        case_code=case_code,
        seq=seq,
        title=_title(text),
        letter=letter,
        facts=facts,
        language=language,
        at=at,
        unread=read_at is None,
        your_turn=text in YOUR_TURN,
    )


YOUR_TURN: Final = frozenset({"asked", "asked_until"})
"""Texts that ask their reader to do something."""


def _title(text: str) -> Text:
    """Of a text of other code its name remains."""
    known = texts().notices.get(text)
    return known.title if known else Text(text, text)
