"""Texts of notices filled in: names in braces, each known, for each channel what it may carry."""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NamedTuple

from onestop.kernel.bilingual import Text
from onestop.kernel.times import local
from onestop.notices.domain.money import AMOUNTS
from onestop.notices.domain.notice import Channel

LETTER_MAY: Final = frozenset(
    {
        "name",
        "code",
        "procedure",
        "agency",
        "official",
        "received",
        "at",
        "due",
        "until",
        "to",
        "basis",
        "papers",
        "originals",
        "place",
        *AMOUNTS,
        "why",
        "link",
        "choices",
        "stop",
    }
)
"""What a letter, by e-mail or in the inbox, may say."""
SHORT_MAY: Final = frozenset({"code", "until", "due", "link"})
"""What an SMS or a chat may say: the code, what to do and by when.

It passes through companies, lies open on a locked screen and may reach whoever has the number today. So neither the name of the
procedure, which can tell of an illness, a divorce or poverty, nor a ground, nor how it was decided, nor anybody's name.
"""
FRAME_MUST: Final = frozenset({"code", "procedure", "agency", "official", "received", "at", "due", "link"})
"""What every letter says whatever it tells: Decree 224/2026/NĐ-CP, Article 15(1)(g), and the way to act."""
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeText:
    """What is said of one kind of notice: `title` heads it, `letter` tells it, `short` is for SMS and chat."""

    title: Text
    letter: Text
    short: Text | None
    channels: frozenset[Channel]
    """By which it is sent beside the inbox."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All of `data/texts.yaml`."""

    notices: Mapping[str, NoticeText]
    frames: Mapping[str, Text]
    """What stands around a letter, by channel."""
    subject: Text
    unknown: Mapping[str, Text]
    """What is said in place of a fact there is none of."""


class Written(NamedTuple):
    """A message as it is sent."""

    subject: str
    body: str


def names_in(template: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)


def written(texts: Texts, key: str, channel: Channel, facts: Mapping[str, str], language: str) -> Written:
    """The notice in words; a fact that is empty is said as the texts say it.

    Raises:
        KeyError: there is no such text, or none for this channel.
    """
    notice = texts.notices[key]
    unknown = {name: words.in_(language) for name, words in texts.unknown.items()}
    said = unknown | {name: fact for name, fact in facts.items() if fact}
    title = notice.title.in_(language)
    if channel in ("sms", "chat"):
        if notice.short is None:
            raise KeyError(f"{key} says nothing by {channel}")
        short = _filled(notice.short.in_(language), {name: said[name] for name in SHORT_MAY if name in said})
        return Written("", _filled(texts.frames["short"].in_(language), {**said, "short": short}))
    letter = _filled(notice.letter.in_(language), said)
    body = _filled(texts.frames[channel].in_(language), {**said, "letter": letter})
    head = _filled(texts.subject.in_(language), {**said, "title": title}) if channel == "email" else title
    return Written(head, body.strip())


def _filled(template: str, facts: Mapping[str, str]) -> str:
    return template.format_map(facts)


def parted(body: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What a notice of the inbox tells, and the facts below it by name, as its frame sets them."""
    letter, _, below = body.partition("\n\n")
    pairs = (line.partition(": ") for line in below.splitlines())
    return letter, tuple((name, said) for name, _, said in pairs)


def said_moment(value: str | datetime | date | None, language: str) -> str:
    """A moment or a day as each language writes it: 16:40 ngày 4/5/2026 · 4 May 2026, 16:40. Empty where there is none."""
    if not value:
        return ""
    if isinstance(value, date) and not isinstance(value, datetime):
        return _day(value, language)
    if isinstance(value, str) and len(value) == len("2026-05-04"):
        return _day(date.fromisoformat(value), language)
    at = local(datetime.fromisoformat(value) if isinstance(value, str) else value)
    day = _day(at.date(), language)
    return f"{day}, {at:%H:%M}" if language == "en" else f"{at:%H:%M} {day}"


def _day(on: date, language: str) -> str:
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}" if language == "en" else f"ngày {on.day}/{on.month}/{on.year}"
