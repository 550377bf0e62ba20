"""What the desk's pages show of a case, put together once from what others keep."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from onestop.cases import api as cases
from onestop.frame import formats
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local, local_date
from onestop.ledger import api as ledger

Tone = Literal["", "ok", "warn", "bad", "info"]


@dataclass(frozen=True, slots=True)
class DueWords:
    """When a case is due, in the few words a list has room for."""

    words: Text
    tone: Tone
    past: bool = False
    """Of a meeting, whether its moment has come."""


def due_words(line: cases.CaseLine, now: datetime) -> DueWords:
    """By what is owed now: an answer, the result, nothing while the applicant is asked; else how it ended.

    Of a meeting its own moment; past it the minutes, of whoever called it.
    """
    if line.meets_at is not None:
        return _to_meet(line, line.meets_at, now)
    return DUE_WORDS[line.file.status](line, now)


def _to_meet(line: cases.CaseLine, at: datetime, now: datetime) -> DueWords:
    if now < at:
        today = local_date(at) == local_date(now)
        hour = f"{local(at):%H:%M}"
        return DueWords(
            Text(f"họp {hour}", f"meets {hour}") if today else _since("họp", "meets", at), "warn" if today else ""
        )
    if line.kind != "meeting":
        return DueWords(_since("họp", "met", at), "", past=True)
    return DueWords(_since("chờ biên bản từ", "minutes owed since", at), "bad", past=True)


def _to_answer(line: cases.CaseLine, now: datetime) -> DueWords:
    if cases.is_unanswered(line.file, now):
        return DueWords(_since("quá hạn từ", "overdue since", line.file.accept_by), "bad")
    return DueWords(_until(line.file.accept_by, now), "warn")


def _to_decide(line: cases.CaseLine, now: datetime) -> DueWords:
    if line.file.due_on is None and line.file.paused_since is not None:
        return DueWords(_since("tạm dừng từ", "paused since", line.file.paused_since), "info")
    if line.file.due_on is None:
        return DueWords(Text("chưa hẹn ngày", "no day promised"), "")
    return _due(line, line.file.due_on, local_date(now))


def _waiting(vi: str, en: str) -> "DueWording":
    """What is promised, where the clock runs on; since when it stands; or, where it never ran, what is waited for."""

    def words(line: cases.CaseLine, now: datetime) -> DueWords:
        wait = line.file.open_wait
        if line.file.due_on is not None:
            return _due(line, line.file.due_on, local_date(now))
        if line.file.paused_since is not None:
            return DueWords(_since("tạm dừng từ", "paused since", line.file.paused_since), "info")
        return DueWords(_since(vi, en, wait.began_at if wait else line.file.changed_at), "info")

    return words


def _ended(vi: str, en: str, tone: Tone = "") -> "DueWording":
    return lambda line, _now: DueWords(
        _since(vi, en, line.file.returned_at or line.file.finished_at or line.file.changed_at), tone
    )


DueWording = Callable[[cases.CaseLine, datetime], DueWords]
DUE_WORDS: Final[Mapping[cases.Status, DueWording]] = {
    cases.Status.SUBMITTED: _to_answer,
    cases.Status.ACCEPTED: _to_decide,
    cases.Status.PROCESSING: _to_decide,
    cases.Status.SUPPLEMENT: _waiting("chờ bổ sung từ", "asked on"),
    cases.Status.PAYMENT: _waiting("chờ nộp tiền từ", "to be paid since"),
    cases.Status.WITHDRAWAL: _waiting("xin rút từ", "asked on"),
    cases.Status.STOPPED: _ended("dừng xử lý", "stopped"),
    cases.Status.NOT_ACCEPTED: _ended("không tiếp nhận", "not accepted"),
    cases.Status.FINISHED: _ended("có kết quả", "decided", "ok"),
    cases.Status.RETURNED: _ended("đã trả", "returned"),
}
"""What is said of a case in each status there is."""


def _due(line: cases.CaseLine, due: date, today: date) -> DueWords:
    if line.over is not None and line.over.is_nothing:
        return DueWords(Text("quá hạn", "overdue"), "bad")
    if line.over is not None:
        vi, en = (
            formats.term(line.over.value, line.over.unit, language, line.over.minutes) for language in ("vi", "en")
        )
        return DueWords(Text(f"quá hạn {vi}", f"late by {en}"), "bad")
    if due == today:
        return DueWords(Text("hôm nay", "today"), "warn")
    tomorrow = due - today == timedelta(days=1)
    return DueWords(Text(formats.short_day(due, "vi"), formats.short_day(due, "en")), "warn" if tomorrow else "")


def _until(at: datetime, now: datetime) -> Text:
    if local_date(at) == local_date(now):
        return Text(f"trước {local(at):%H:%M}", f"by {local(at):%H:%M}")
    return Text(f"trước {formats.short_day(at, 'vi')}", f"by {formats.short_day(at, 'en')}")


def _since(vi: str, en: str, at: datetime | None) -> Text:
    return Text(f"{vi} {formats.short_day(at, 'vi')}", f"{en} {formats.short_day(at, 'en')}")


@dataclass(frozen=True, slots=True)
class LedgerState:
    """Where the last entry of a case stands in the signed log."""

    entries: int
    number: int | None
    sealed: bool
    checkpoint: int


def ledger_state(entries: tuple[cases.TimelineEntry, ...]) -> LedgerState:
    """Sealed once a signed checkpoint covers it."""
    head = ledger.latest_checkpoint()
    size = head.size if head else 0
    last = entries[-1].seq if entries else None
    return LedgerState(len(entries), last, last is not None and last < size, size)
