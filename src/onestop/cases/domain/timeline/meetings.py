"""What the timeline says of joint meetings."""

from collections.abc import Iterable
from typing import Final

from onestop.cases.domain.meetings import COMING
from onestop.cases.domain.timeline.line import Audience, Facts, Names, agency_named, line
from onestop.cases.events import MeetingAnswered, MeetingCalled, MeetingCalledOff, MeetingHeld, MeetingMoved
from onestop.kernel.bilingual import Text


def _coming(event: MeetingAnswered, names: Names) -> Facts | None:
    if event.comes not in COMING:
        return None
    return {"agency": agency_named(event.agency, names), "comes": COMING[event.comes]}


def _met(event: MeetingHeld, names: Names) -> tuple[Text, ...]:
    """Who came, and who stayed away."""
    came = ((Text("có mặt", "present"), event.present), (Text("vắng mặt", "absent"), event.absent))
    return _with_agencies(came, names)


def _with_agencies(said: Iterable[tuple[Text, list[str]]], names: Names) -> tuple[Text, ...]:
    return tuple(_listed(label, agencies, names) for label, agencies in said if agencies)


def _listed(label: Text, agencies: Iterable[str], names: Names) -> Text:
    called = [agency_named(one, names) for one in agencies]
    return Text(
        f"{label.vi}: {', '.join(one.vi for one in called)}",
        f"{label.en}: {', '.join(one.en for one in called)}",
    )


LINES: Final = (
    line(
        MeetingCalled,
        Text("Mời họp lấy ý kiến", "A joint meeting was called"),
        Text("Mời họp lấy ý kiến lúc {held_at}", "A joint meeting was called for {held_at}"),
        facts=lambda event, _: {"held_at": event.held_at},
        detail=lambda event, names: _with_agencies(((Text("mời", "called"), event.agencies),), names),
    ),
    line(
        MeetingAnswered,
        Text("Cơ quan được mời trả lời mời họp", "An agency answered the call to the meeting"),
        Text("{agency} trả lời mời họp: {comes}", "{agency} answered the call to the meeting: {comes}"),
        facts=_coming,
        audience=Audience.OFFICIALS,
    ),
    line(
        MeetingMoved,
        Text("Dời cuộc họp lấy ý kiến", "The joint meeting was moved"),
        Text("Dời cuộc họp lấy ý kiến sang {held_at}", "The joint meeting was moved to {held_at}"),
        facts=lambda event, _: {"held_at": event.held_at},
    ),
    line(MeetingCalledOff, Text("Hủy cuộc họp lấy ý kiến", "The joint meeting was called off")),
    line(
        MeetingHeld,
        Text("Ghi biên bản họp lấy ý kiến", "The minutes of the joint meeting were recorded"),
        Text(
            "Ghi biên bản cuộc họp lấy ý kiến lúc {held_at}",
            "The minutes of the joint meeting of {held_at} were recorded",
        ),
        facts=lambda event, _: {"held_at": event.held_at},
        detail=_met,
    ),
)
