"""Joint meetings about a case, as its pages show them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date

_STATES: Final = {
    "planned": (Text("đã mời họp", "called"), "warn"),
    "held": (Text("đã họp, có biên bản", "held, with minutes"), "ok"),
    "called_off": (Text("đã hủy", "called off"), "info"),
    "not_held": (Text("không diễn ra", "not held"), "info"),
    "lapsed": (Text("không họp, hồ sơ đã kết thúc trước đó", "not held: the case ended before"), "info"),
    "unrecorded": (Text("chưa ghi biên bản, hồ sơ đã kết thúc", "no minutes: the case ended"), "info"),
}
_TO_BE_MINUTED: Final = (Text("chờ biên bản", "minutes to be recorded"), "warn")
_NOT_ANSWERED: Final = Text("chưa trả lời mời họp", "has not answered the call")
_HEARD_BEFORE: Final = Text("không hỏi lại tại cuộc họp", "not asked again at the meeting")


@dataclass(frozen=True, slots=True)
class Called:
    """One agency that was called."""

    agency: Text
    state: Text
    """Before the meeting whether it comes, after it what it said, or that it was absent."""
    who: str
    words: str


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """One meeting, with each agency that was called as it was named then."""

    said: cases.Meeting
    state: Text
    tone: str
    called: tuple[Called, ...]


def meetings(file: cases.CaseFile, now: datetime) -> list[MeetingShown]:
    """All that were called, the latest first."""
    return [_shown(one, now) for one in reversed(cases.meetings_of(file))]


def _shown(one: cases.Meeting, now: datetime) -> MeetingShown:
    begun = one.state == "planned" and now >= one.held_at
    state, tone = _TO_BE_MINUTED if begun else _STATES[one.state]
    day = local_date(one.called_at)
    return MeetingShown(one, state, tone, tuple(_called(one, code, day) for code in one.agencies))


def _called(one: cases.Meeting, code: str, day: date) -> Called:
    name, minutes, answer = agency_name(code, day), one.minutes.get(code), one.answers.get(code, {})
    if minutes:
        return Called(name, cases.POSITIONS[minutes["position"]], minutes["who"], minutes["words"])
    if one.state == "held":
        return Called(name, _HEARD_BEFORE, "", "")
    comes = cases.COMING.get(answer.get("comes", ""), _NOT_ANSWERED)
    return Called(name, comes, answer.get("who", ""), "")
