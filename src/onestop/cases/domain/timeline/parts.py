"""What the timeline says of results that are there before the others."""

from typing import Final

from onestop.cases.domain.parts import ENDS
from onestop.cases.domain.timeline.ending import DELIVERIES, papers_said
from onestop.cases.domain.timeline.line import Facts, Names, agency_named, line, reasons_said, written_down
from onestop.cases.events import PartEnded, PartReady, PartReturnChosen, PartReturned
from onestop.kernel.bilingual import Text, listed


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


def _with_it(event: PartEnded, names: Names) -> tuple[Text, ...]:
    """What was never begun and went with the rest."""
    gone = listed(names.lapsed_with.get(event.step, ()))
    return (Text(f"Chưa làm nên cùng dừng: {gone.vi}", f"Not begun, and ended with it: {gone.en}"),) if gone.vi else ()


def _chosen(event: PartReturnChosen, names: Names) -> Facts | None:
    part = next((names.parts[step] for step in event.steps if step in names.parts), None)
    if part is None or event.way not in DELIVERIES:
        return None
    way = DELIVERIES[event.way]
    at = agency_named(event.agency, names)
    here = Text(f"{way.vi}, {at.vi}", f"{way.en}, {at.en}") if event.way == "counter" else way
    return {"part": part, "way": here}


def _carried(event: PartReturnChosen) -> tuple[Text, ...]:
    code = event.carried_from
    return (Text(f"như đã chọn ở hồ sơ {code}", f"as chosen in case {code}"),) if code else ()


LINES: Final = (
    line(
        PartReturnChosen,
        Text("Chọn cách nhận một kết quả", "How one of the results is received"),
        Text("Cách nhận {part}: {way}", "{part} is received {way}"),
        facts=_chosen,
        detail=lambda event, _: _carried(event) or written_down(event),
    ),
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
        detail=lambda event, names: (*reasons_said(event.reasons), *_with_it(event, names)),
    ),
)
