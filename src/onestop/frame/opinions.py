"""Opinions that other agencies were asked for, as pages of a case show them."""

from dataclasses import dataclass
from datetime import date, datetime

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date

_OPEN, _LATE = Text("đang chờ trả lời", "not answered yet"), Text("quá hạn, chưa trả lời", "late, not answered yet")
_TO_BE_MINUTED = Text("chờ biên bản họp", "to be said in the minutes")
_CLOSED = {
    "consent": (Text("không trả lời, là đồng ý", "silent, which is consent"), "ok"),
    "nothing": (Text("không trả lời", "silent"), "bad"),
    "not_needed": (Text("không phải trả lời nữa", "need not answer any more"), "info"),
}
_TONES = {"agrees": "ok", "agrees_if": "info", "disagrees": "bad"}


@dataclass(frozen=True, slots=True)
class Opinion:
    """One agency that was asked."""

    agency: Text
    asked: cases.OpinionRequest
    state: Text
    """What it said, or that it said nothing so far."""
    tone: str

    @property
    def is_open(self) -> bool:
        """Whether it is still waited for."""
        return not self.asked.answered_at and not self.asked.closed


def opinions(file: cases.CaseFile, now: datetime) -> list[Opinion]:
    """All that were asked, the latest first; each called as it was when it was asked."""
    return [_opinion(one, now) for one in reversed(cases.asked_of(file))]


def _opinion(one: cases.OpinionRequest, now: datetime) -> Opinion:
    state, tone = _state(one, now)
    return Opinion(agency_name(one.agency, _day(one)), one, state, tone)


def _state(one: cases.OpinionRequest, now: datetime) -> tuple[Text, str]:
    if one.opinion in cases.OPINIONS:
        return cases.OPINIONS[one.opinion], _TONES[one.opinion]
    if one.closed in _CLOSED:
        return _CLOSED[one.closed]
    if one.heard_at and now >= one.heard_at:
        return _TO_BE_MINUTED, "warn"
    return (_LATE, "bad") if one.is_silent(now) else (_OPEN, "warn")


def _day(one: cases.OpinionRequest) -> date:
    return local_date(one.asked_at)
