"""What a list of work shows beside its cases: its tabs with their counts, its groups, and of each row what is to be done."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlencode

from onestop.cases import api as cases
from onestop.desk.words import FILTER_TONES, FILTERS, LATE_SOON_OF_ALL, URGENCIES, WORK
from onestop.desk.worklist_link import list_url, query_of
from onestop.frame import formats
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date

Counts = Mapping[cases.Filter, int]
BESIDE: Final[tuple[cases.Filter, ...]] = (
    *("mine", "in_place", "late_soon", "answered", "to_receive", "to_return"),
    *("sent_back", *cases.MESSAGES, "not_his"),
)
"""Ways across what is to be done, which are no part of its sum."""
_OF_THE_UNIT: Final = ("sent_back", *cases.MESSAGES)
_KEYS: Final[Mapping[str, str]] = {"overdue": "q", "today": "h", "week": "t"}
_TO_DO: Final = Text("Tôi phải làm", "For me to do")
_TO_DO_THERE: Final = Text("Đơn vị phải làm", "For the unit to do")
_WAITING: Final = Text("Đang chờ", "Waiting")
_BESIDE: Final = Text("Xem riêng", "Seen apart")
_STAYS: Final = Text(
    "Đã từng quá hạn thì ở lại đây đến khi trả kết quả.",
    "What was late once stays here until its result is handed over.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One filter with how much lies behind it."""

    words: Text
    count: int
    more: bool
    tone: str
    href: str
    here: bool
    key: str = ""
    """The letter that leads there after `g`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabs:
    """Filters that belong together."""

    words: Text
    tabs: tuple[Tab, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Over the first row of a group: what it holds, and how much in all, here and on other pages."""

    words: Text
    count: int
    more: bool
    tone: str
    note: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Of one line of a list what is to be done, and the head over it where a group begins."""

    work: Text | None
    head: Head | None
    unread: bool = False
    answers: bool = False
    """Whether it stands there for a message to be answered: then the verb leads to the messages of the case."""
    leads: bool = True
    """Whether the verb leads to the act: of his own work not where the law keeps it from him, as four eyes and conflicts do."""


def tabs_of(listing: cases.Listing, counts: Counts, by: Actor) -> tuple[Tabs, ...]:
    """What he is to do, by urgency; what others are waited for, as far as his posts have it; and ways across."""
    own = listing.scope == "own"
    wanted = (
        (_TO_DO if own else _TO_DO_THERE, cases.TO_DO),
        (_WAITING, tuple(name for name in cases.WAITING if may_wait(name, listing, by))),
        (
            _BESIDE,
            tuple(
                name
                for name in BESIDE
                if (own or name in _OF_THE_UNIT)
                and (counts[name] or name == listing.filter or (own and _stands_in(name, by)))
            ),
        ),
    )
    return tuple(
        Tabs(words=words, tabs=tuple(_tab(name, listing, counts, by) for name in names))
        for words, names in wanted
        if names
    )


def may_wait(name: cases.Filter, listing: cases.Listing, by: Actor) -> bool:
    """Whether his posts have anything of that kind to wait for."""
    if name == "to_sign":
        return listing.scope == "own" and any(
            grant.permission in ("cases.accept", "cases.step") and not by.may("cases.decide", grant.agency)
            for grant in by.grants
        )
    needed = {"sent": "cases.step", "waiting_citizen": "cases.supplement"}[name]
    return listing.scope == "unit" or by.may(needed)


def _tab(name: cases.Filter, listing: cases.Listing, counts: Counts, by: Actor) -> Tab:
    return Tab(
        words=_called(name, by),
        count=counts[name],
        more=counts[name] >= cases.COUNTED_TO,
        tone=FILTER_TONES.get(name, "") if counts[name] else "",
        href=list_url(listing._replace(filter=name)),
        here=name == listing.filter,
        key=_KEYS.get(name, ""),
    )


def _stands_in(name: cases.Filter, by: Actor) -> bool:
    return name == "in_place" and bool(by.covers)


def _called(name: cases.Filter, by: Actor) -> Text:
    """Whoever does one absent official's work reads his name; who answers for an agency, that it is about all of it."""
    absent = {one.name for one in by.covers}
    if name == "in_place" and len(absent) == 1:
        return Text(f"Thay {next(iter(absent))}", f"For {next(iter(absent))}")
    return LATE_SOON_OF_ALL if name == "late_soon" and by.may("cases.decide") else FILTERS[name]


def summary_of(listing: cases.Listing, counts: Counts, by: Actor) -> Text:
    """How much is open in all, and how much of it is whose turn: the sums of what the tabs show."""
    waiting = sum(counts[name] for name in cases.WAITING if may_wait(name, listing, by))
    to_do = counts["todo"]
    if max(to_do, waiting) >= cases.COUNTED_TO:
        return Text("", "")
    vi, en = (formats.number(to_do + waiting, language) for language in ("vi", "en"))
    mine = (
        Text("tôi phải làm", "for me to do")
        if listing.scope == "own"
        else Text("đơn vị phải làm", "for the unit to do")
    )
    return Text(
        f"{vi} việc đang mở: {to_do} {mine.vi}, {waiting} đang chờ người khác",
        f"{en} open: {to_do} {mine.en}, {waiting} waiting for others",
    )


def chip_of(name: str, listing: cases.Listing, count: int, *, here: cases.Listing) -> Tab:
    """A filter kept under a name."""
    return Tab(
        words=Text(name, name),
        count=count,
        more=count >= cases.COUNTED_TO,
        tone="",
        href=list_url(listing),
        here=listing == here,
    )


def tells_unread(listing: cases.Listing) -> bool:
    """Whether it is his own work: what others are to do, or are waited for, is no news to him."""
    return listing.scope == "own" and listing.filter in (
        *cases.TO_DO,
        "mine",
        "in_place",
        "answered",
        "to_receive",
        "to_return",
    )


def rows_of(
    lines: Sequence[cases.CaseLine],
    listing: cases.Listing,
    counts: Counts,
    now: datetime,
    unread: Collection[tuple[str, datetime]] = frozenset(),
) -> list[Row]:
    """For each line its row; in the order of urgency with the heads of its groups."""
    heads = list(_heads(lines, counts, now)) if is_grouped(listing) else [None] * len(lines)
    return [
        Row(
            work=ANSWER if listing.filter in cases.MESSAGES else work_of(line),
            head=head,
            answers=listing.filter in cases.MESSAGES,
            unread=line.barred is None and (line.code, line.entered_at) in unread,
            leads=line.barred is None or listing.scope != "own",
        )
        for line, head in zip(lines, heads, strict=True)
    ]


def is_grouped(listing: cases.Listing) -> bool:
    return listing.sort == "due" and listing.filter in cases.TO_DO


def work_of(line: cases.CaseLine) -> Text | None:
    """What is to be done, in a verb; None where a case is listed by itself."""
    return next((words for kind, words in WORK.items() if kind == line.kind), None)


def _heads(lines: Iterable[cases.CaseLine], counts: Counts, now: datetime) -> Iterator[Head | None]:
    before = None
    for line in lines:
        group = line.urgency
        yield head_of(group, counts, now) if group != before else None
        before = group


def head_of(group: cases.Urgency, counts: Counts, now: datetime) -> Head:
    count = counts[group]
    return Head(
        words=_with_day(group, now),
        count=count,
        more=count >= cases.COUNTED_TO,
        tone={"overdue": "bad", "today": "warn"}.get(group, ""),
        note=_STAYS if group == "overdue" else None,
    )


def _with_day(group: cases.Urgency, now: datetime) -> Text:
    """Today with its day, this week with its last."""
    words, today = URGENCIES[group], local_date(now)
    if group == "today":
        return Text(f"{words.vi}, {formats.day(today)}", f"{words.en}, {formats.day(today, 'en')}")
    if group == "week":
        last = today + timedelta(days=6 - today.weekday())
        return Text(f"{words.vi}, đến {formats.day(last)}", f"{words.en}, until {formats.day(last, 'en')}")
    return words


def way_of(listing: cases.Listing) -> str:
    """What the links of rows carry, so that the case leads back to this list."""
    query = {key: value for key, value in query_of(listing).items() if value}
    return f"?{urlencode(query)}" if query else ""


def narrowed_by(
    listing: cases.Listing, lines: Sequence[cases.CaseLine], names: Mapping[str, str]
) -> list[dict[str, object]]:
    """By what the list is narrowed, each with the way to the list without it; `names` of those who have what is on it."""
    return [{"words": words, "href": list_url(without)} for words, without in _narrowings(listing, lines, names)]


def _narrowings(
    listing: cases.Listing, lines: Sequence[cases.CaseLine], names: Mapping[str, str]
) -> Iterator[tuple[Text, cases.Listing]]:
    first = next(iter(lines), None)
    if listing.work:
        step = first.step_name if first and listing.step else None
        words = step or next(words for kind, words in WORK.items() if kind == listing.kind)
        yield words, listing._replace(work="")
    if listing.procedure:
        words = first.procedure if first else Text(listing.procedure, listing.procedure)
        yield words, listing._replace(procedure="")
    if listing.holder:
        yield _holder(listing.holder, names), listing._replace(holder="")


def _holder(key: str, names: Mapping[str, str]) -> Text:
    """Who it is where something of his is listed: of any other key nobody is told whose it is."""
    if key == cases.NOBODY:
        return NOBODY
    return Text(f"Người giữ: {names[key]}", f"Holder: {names[key]}") if names.get(key) else HOLDER


ANSWER: Final = Text("Trả lời tin nhắn", "Answer the message")
NOBODY: Final = Text("Chưa giao cho ai", "Nobody's yet")
HOLDER: Final = Text("Một người giữ", "One holder")
