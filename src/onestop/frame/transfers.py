"""Transfers of a case to the agency that is competent, as pages of a case show them."""

from dataclasses import dataclass
from datetime import datetime

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date, to_minute

_WAITS, _LATE = Text("đang chờ trả lời", "not answered yet"), Text("quá hạn, chưa trả lời", "late, not answered yet")
_TAKEN, _DECLINED = Text("đã nhận", "taken over"), Text("không nhận", "not taken over")
_ENDED = Text("thôi chuyển", "not transferred after all")


@dataclass(frozen=True, slots=True)
class ShownTransfer:
    """One offer, with how it ended."""

    said: cases.Transfer
    sender: Text
    receiver: Text
    reasons: tuple[Text, ...]
    declined: tuple[Text, ...]
    state: Text
    tone: str


def transfers(file: cases.CaseFile, now: datetime) -> list[ShownTransfer]:
    """All there were, the latest first; agencies are called as they were then."""
    return [_shown(one, now) for one in reversed(cases.transfers_of(file))]


def taken_over(file: cases.CaseFile, now: datetime) -> list[ShownTransfer]:
    """Those by which the case went to another agency: what its applicant is to know."""
    return [one for one in transfers(file, now) if one.said.taken]


def _shown(said: cases.Transfer, now: datetime) -> ShownTransfer:
    day = local_date(said.offered_at)
    reasons, declined = (tuple(map(cases.words_of, codes)) for codes in (said.reasons, said.declined))
    sender, receiver = agency_name(said.sender, day), agency_name(said.receiver, day)
    return ShownTransfer(said, sender, receiver, reasons, declined, *_state(said, now))


def _state(said: cases.Transfer, now: datetime) -> tuple[Text, str]:
    if said.taken:
        return _TAKEN, "ok"
    if said.declined:
        return _DECLINED, "bad"
    if said.ended_at:
        return _ENDED, "info"
    return (_LATE, "bad") if to_minute(now) > to_minute(said.answer_by) else (_WAITS, "warn")
