"""What the timeline says of agencies that are asked."""

from typing import Final

from onestop.cases.domain.opinions import CONSENT, KEPT_SILENT, OPINIONS, SILENCE
from onestop.cases.domain.timeline.line import Facts, Names, agency_named, line
from onestop.cases.events import OpinionClosed, OpinionGiven, OpinionLatenessNoted, OpinionRequested
from onestop.kernel.bilingual import Text

_LATE: Final = Text("trả lời sau ngày cuối", "after the last day")
_NOT_COUNTED: Final = Text(
    "thời gian lấy ý kiến không tính vào thời hạn giải quyết", "the time of asking is not part of the time limit"
)


def _asked_agency(event: OpinionRequested, names: Names) -> Facts:
    return {"agency": agency_named(event.agency, names), "answer_by": event.answer_by}


def _effects_of_asking(event: OpinionRequested) -> tuple[Text, ...]:
    silence = (SILENCE[event.silence],) if event.silence == CONSENT else ()
    return (*silence, _NOT_COUNTED) if event.paused_since else silence


def _opinion_of(event: OpinionGiven) -> tuple[Text, ...]:
    """What it is, for those at work; and whether it came late."""
    late = (_LATE,) if event.in_time is False else ()
    return (OPINIONS[event.opinion], *late) if event.opinion in OPINIONS else late


LINES: Final = (
    line(
        OpinionRequested,
        Text("Lấy ý kiến cơ quan khác", "Another agency was asked"),
        Text("Lấy ý kiến {agency}, trả lời chậm nhất {answer_by}", "{agency} was asked, to answer by {answer_by}"),
        facts=_asked_agency,
        detail=lambda event, _: _effects_of_asking(event),
    ),
    line(
        OpinionGiven,
        Text("Cơ quan được hỏi đã cho ý kiến", "An agency gave its opinion"),
        Text("{agency} đã cho ý kiến", "{agency} gave its opinion"),
        facts=lambda event, names: {"agency": agency_named(event.agency, names)},
        detail=lambda event, _: _opinion_of(event),
    ),
    line(
        OpinionClosed,
        Text("Kết thúc lấy ý kiến", "An opinion is not waited for any more"),
        Text("Kết thúc lấy ý kiến {agency}", "{agency} is not waited for any more"),
        facts=lambda event, names: {"agency": agency_named(event.agency, names)},
        detail=lambda event, _: (KEPT_SILENT[event.silence],) if event.silence in KEPT_SILENT else (),
    ),
    line(
        OpinionLatenessNoted,
        Text("Cơ quan được hỏi chậm trả lời", "An agency that was asked is late"),
        Text("{agency} chậm trả lời, hạn là {answer_by}", "{agency} is late: it was to answer by {answer_by}"),
        facts=lambda event, names: {"agency": agency_named(event.agency, names), "answer_by": event.answer_by},
    ),
)
