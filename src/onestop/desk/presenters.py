"""What the desk's pages show of a case, put together once from what others keep."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from onestop.cases import api as cases
from onestop.frame import formats
from onestop.frame.agencies import agency_name
from onestop.frame.language import text
from onestop.frame.words import sentence
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local, local_date
from onestop.ledger import api as ledger

Tone = Literal["", "ok", "warn", "bad", "info"]


@dataclass(frozen=True, slots=True)
class DueWords:
    """When a case is due, in the few words a list has room for."""

    words: Text
    tone: Tone


def due_words(line: cases.CaseLine, now: datetime) -> DueWords:
    """By what is owed now: an answer, the result, nothing while the applicant is asked; else how it ended."""
    file = line.file
    if file.status is cases.Status.SUBMITTED:
        if file.accept_by < now:
            return DueWords(_since("quá hạn tiếp nhận từ", "receipt overdue since", file.accept_by), "bad")
        return DueWords(_until("tiếp nhận", "accept", file.accept_by, now), "warn")
    if file.status is cases.Status.FINISHED:
        return DueWords(_since("có kết quả", "decided", file.finished_at), "ok")
    if file.status is cases.Status.NOT_ACCEPTED:
        return DueWords(_since("không tiếp nhận", "not accepted", file.finished_at), "")
    if file.status is cases.Status.RETURNED:
        return DueWords(_since("đã trả", "returned", file.returned_at), "")
    if file.asked and file.received_at is None:
        return DueWords(_since("chờ bổ sung từ", "asked on", file.asked.began_at), "info")
    if file.due_on is None:
        return DueWords(_since("đang dừng từ", "paused since", file.paused_since), "info")
    return _due(file.due_on, local_date(now), late=line.late)


def _due(due: date, today: date, *, late: bool) -> DueWords:
    days = (today - due).days
    if late:
        return DueWords(Text(f"trễ {days} ngày", f"{days} day{'s' * (days != 1)} late"), "bad")
    if days == 0:
        return DueWords(Text("hôm nay", "today"), "warn")
    return DueWords(Text(formats.short_day(due, "vi"), formats.short_day(due, "en")), "warn" if days == -1 else "")


def _until(vi: str, en: str, at: datetime, now: datetime) -> Text:
    if local_date(at) == local_date(now):
        return Text(f"{vi} trước {local(at):%H:%M}", f"{en} by {local(at):%H:%M}")
    return Text(f"{vi} trước {formats.short_day(at, 'vi')}", f"{en} by {formats.short_day(at, 'en')}")


def _since(vi: str, en: str, at: datetime | None) -> Text:
    return Text(f"{vi} {formats.short_day(at, 'vi')}", f"{en} {formats.short_day(at, 'en')}")


def moments(code: str, happened: tuple[cases.Happened, ...], now: datetime) -> list[dict[str, Any]]:
    """The story for the timeline, newest first."""
    return [_moment(one, local_date(now)) for one in reversed(happened)]


def _moment(one: cases.Happened, on: date) -> dict[str, Any]:
    title = text(one.step) if one.step else text(sentence(one.type, one.payload))
    agency = agency_name(one.payload.get("at_agency", ""), on)
    reasons = ", ".join(text(cases.words_of(reason)) for reason in one.payload.get("reasons", ()))
    outcome = cases.OUTCOMES.get(one.payload.get("outcome", ""))
    said = [text(outcome) if outcome else "", reasons, text(agency)]
    return {"title": title, "at": one.at, "detail": " · ".join(word for word in said if word)}


@dataclass(frozen=True, slots=True)
class LedgerState:
    """Where the last entry of a case stands in the book nobody can change."""

    entries: int
    number: int | None
    sealed: bool
    checkpoint: int


def ledger_state(happened: tuple[cases.Happened, ...]) -> LedgerState:
    """Sealed once a signed checkpoint covers it."""
    head = ledger.latest_checkpoint()
    size = head.size if head else 0
    last = happened[-1].seq if happened else None
    return LedgerState(len(happened), last, last is not None and last < size, size)
