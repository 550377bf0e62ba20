"""Results of an interlinked case that go back one by one, as pages of a case show them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.frame.return_requests import ReturnRequest, request_of_part
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar

_STATES: Final = {
    "made": (Text("chưa có", "not there yet"), "info"),
    "ready": (Text("đã có, chờ nhận", "ready"), "warn"),
    "returned": (Text("đã trả", "returned"), "ok"),
    "revoked": (Text("đã bị thu hồi", "revoked"), "bad"),
    "refused": (Text("bị từ chối", "refused"), "bad"),
    "stopped": (Text("dừng giải quyết", "stopped"), "bad"),
    "withdrawn": (Text("đã rút", "withdrawn"), "info"),
}
_HOW: Final = {
    "counter": Text("nhận tại {place}", "to be fetched at the {place}"),
    "online": Text("nhận trên Cổng", "to be received on this portal"),
    "post": Text("gửi qua bưu chính", "sent by post"),
}


@dataclass(frozen=True, slots=True)
class PartShown:
    """One result: whose it is, whether it is there, and how it reaches the applicant or did."""

    part: cases.Part
    agency: Text
    state: Text
    tone: str
    how: Text
    on: date | None = None
    """For which day it is promised, where it is not there yet."""
    reasons: tuple[Text, ...] = ()
    """Why it will not come."""
    letter: str = ""
    """The end of the number of the letter that says so, and where and until when to complain; empty where there is none."""
    again: bool = False
    """Whether it is dealt with again in a case of its own."""
    request: ReturnRequest | None = None
    """By which request an official wrote down how it is received; None where its applicant chose so himself, or nothing."""


def parts(file: cases.CaseFile, entries: Iterable[cases.TimelineEntry], now: datetime) -> list[PartShown]:
    """All of them in the order in which they come; none before the dossier is accepted."""
    if not file.received_at:
        return []
    entries = tuple(entries)
    days = {one.step: one.on for one in cases.part_days(file, file.due_on, national_calendar())}
    return [
        replace(_shown(one, file, now), on=days.get(one.step), request=request_of_part(file, one, entries))
        for one in cases.parts_of(file)
    ]


def _shown(one: cases.Part, file: cases.CaseFile, now: datetime) -> PartShown:
    state, tone = _STATES[one.state]
    on = local_date(one.ready_at or now)
    reasons = tuple(map(cases.words_of, one.reasons))
    return PartShown(
        one,
        agency_name(one.agency, on),
        state,
        tone,
        _how(one, file, now),
        reasons=reasons,
        letter=cases.letter_of(file, one),
        again=bool(file.reopenings_of(one.step)),
    )


def _how(one: cases.Part, file: cases.CaseFile, now: datetime) -> Text:
    if one.ended_at is not None or one.state == "revoked":
        return Text("", "")
    if one.state == "returned":
        return cases.DELIVERIES.get(one.delivery, Text("cùng kết quả", "with the rest"))
    words, at = (
        _HOW[cases.delivery_of_part(file, one.step).way],
        agency_name(cases.place_of_part(file, one.step), local_date(now)),
    )
    section = Text(f"Bộ phận Một cửa, {at.vi}", f"one-stop section, {at.en}")
    return Text(words.vi.format(place=section.vi), words.en.format(place=section.en))
