"""Requests to withdraw that were answered or taken back, as pages of a case tell of them: what was said on either side."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from onestop.cases import api as cases
from onestop.cases.events import WithdrawalAnswered, WithdrawalRequested, WithdrawalTakenBack
from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """One request, with its answer; agreed to, what was said with it stands beside the outcome of the case."""

    asked: cases.Wait
    state: Literal["open", "refused", "agreed", "taken_back"]
    reasons: tuple[Text, ...] = ()
    """Why it was refused; nothing where the content of the entry is gone."""
    written_by: tuple[str, str] | None = None
    """Who wrote it down for the applicant, by key and agency; None where he asked himself, or where the entry is gone."""
    late: datetime | None = None
    """Until when it should have been answered, where it was or is later."""

    @property
    def words(self) -> Text:
        return _STATES[self.state]


def withdrawals(file: cases.CaseFile, entries: Iterable[cases.TimelineEntry], now: datetime) -> list[Withdrawal]:
    """All there were, the latest first."""
    entries = tuple(entries)
    ended = {one.at: one for one in entries if one.kind in (WithdrawalAnswered, WithdrawalTakenBack)}
    found = [_withdrawal(file, one, ended) for one in reversed(file.waits) if one.kind == "withdrawal"]
    found = [replace(one, written_by=written_by(one.asked, entries)) for one in found]
    return [
        one if one.state == "taken_back" else replace(one, late=cases.answered_late(file, one.asked, now))
        for one in found
    ]


def written_by(asked: cases.Wait, entries: Iterable[cases.TimelineEntry]) -> tuple[str, str] | None:
    """The official who wrote that request down, and his agency."""
    for one in entries:
        if one.kind is WithdrawalRequested and one.at == asked.began_at and one.acted_as == "official":
            return str(asked.because.given_by), one.agency
    return None


def _withdrawal(file: cases.CaseFile, asked: cases.Wait, ended: dict[datetime, cases.TimelineEntry]) -> Withdrawal:
    if asked.ended_at is None:
        return Withdrawal(asked, "open")
    if asked.ended_at == file.finished_at:
        return Withdrawal(asked, "agreed")
    entry = ended.get(asked.ended_at)
    if entry is None or entry.kind is WithdrawalTakenBack:
        return Withdrawal(asked, "taken_back")
    return Withdrawal(asked, "refused", entry.wording.detail)


_STATES: Final = {
    "open": Text("chưa trả lời", "not answered yet"),
    "refused": Text("không đồng ý", "refused"),
    "agreed": Text("đồng ý", "agreed"),
    "taken_back": Text("người nộp không rút nữa", "taken back"),
}
