"""What the timeline says of requests for more, and of what came."""

from collections.abc import Iterable, Mapping
from typing import Final

from onestop.cases.domain.received import LEFT_OUT
from onestop.cases.domain.timeline.line import Names, line, reasons_said
from onestop.cases.events import SupplementAnswered, SupplementRequested
from onestop.kernel.bilingual import Text

ANSWERED_BY: Final[Mapping[str, Text]] = {
    "official": Text("Công chức ghi lại tại quầy", "Written down by an official at the counter"),
    "applicant": Text("Người nộp gửi trực tuyến", "Sent online by the applicant"),
}
"""Whose writing an answer to a request is, by `acted_as`: at the counter the official's, whoever gave it."""


def _items(keys: Iterable[str], names: Names) -> tuple[Text, ...]:
    """Named in the order of the procedure, whatever order they were recorded in."""
    order = {key: place for place, key in enumerate(names.items)}
    return tuple(
        names.items.get(key, Text(key, key)) for key in sorted(keys, key=lambda key: order.get(key, len(order)))
    )


def _came(event: SupplementAnswered, names: Names) -> tuple[Text, ...]:
    """As an earlier entry says it, whose row may not; else as the case keeps it."""
    return _items(event.items or names.came.get(event.round, ()), names)


def _left_out(event: SupplementAnswered, names: Names) -> tuple[Text, ...]:
    """Why the answer was taken although something did not come, and what that is."""
    if not event.left_out or event.left_out not in LEFT_OUT:
        return ()
    rest = names.outstanding.get(event.round, ())
    return (LEFT_OUT[event.left_out], *rest)


def _written_by(event: SupplementAnswered) -> tuple[Text, ...]:
    return (ANSWERED_BY[event.acted_as],) if event.acted_as in ANSWERED_BY else ()


LINES: Final = (
    line(
        SupplementRequested,
        Text("Yêu cầu bổ sung hồ sơ", "Supplement requested"),
        detail=lambda event, names: (*reasons_said(event.reasons), *names.asked.get(event.round, ())),
    ),
    line(
        SupplementAnswered,
        Text("Đã trả lời yêu cầu bổ sung", "Request for more answered"),
        detail=lambda event, names: (*_written_by(event), *_came(event, names), *_left_out(event, names)),
    ),
)
