"""What the timeline says of results that are there before the others."""

from typing import Final

from onestop.cases.domain.parts import ENDS
from onestop.cases.domain.timeline.ending import DELIVERIES, papers_said
from onestop.cases.domain.timeline.line import Facts, Names, line, reasons_said
from onestop.cases.events import PartEnded, PartReady, PartReturned
from onestop.kernel.bilingual import Text


def _part_ready(event: PartReady, names: Names) -> Facts | None:
    part = names.parts.get(event.step)
    return None if part is None else {"part": part}


def _part_returned(event: PartReturned, names: Names) -> Facts | None:
    part = names.parts.get(event.step)
    known = part is not None and event.delivery in DELIVERIES
    return {"part": part, "delivery": DELIVERIES[event.delivery]} if known else None


def _part_ended(event: PartEnded, names: Names) -> Facts | None:
    part = names.parts.get(event.step)
    return {"part": part, "how": ENDS[event.how].lower()} if part is not None and event.how in ENDS else None


LINES: Final = (
    line(
        PartReady,
        Text("Đã có một kết quả", "One of the results is there"),
        Text("Đã có kết quả: {part}", "Ready: {part}"),
        facts=_part_ready,
    ),
    line(
        PartReturned,
        Text("Đã trả riêng một kết quả", "One of the results returned"),
        Text("Đã trả riêng: {part}, {delivery}", "Returned by itself: {part}, {delivery}"),
        facts=_part_returned,
        detail=lambda event, _: papers_said(event),
    ),
    line(
        PartEnded,
        Text("Một kết quả sẽ không có", "One of the results will not come"),
        Text("Riêng {part}: {how}", "{part}: {how}"),
        facts=_part_ended,
        detail=lambda event, _: reasons_said(event.reasons),
    ),
)
