"""What the timeline says of how a case ends, and of what goes back to the applicant."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from onestop.cases.domain.decision import OUTCOMES
from onestop.cases.domain.parts import NOTICE
from onestop.cases.domain.slips import PAPERS_NOTED, number_of
from onestop.cases.domain.timeline.line import Facts, Names, agency_named, line, plain_day, reasons_said, written_down
from onestop.cases.events import (
    Decided,
    OriginalsCounted,
    OriginalsGivenBack,
    PapersNoteCancelled,
    PapersNoted,
    PartReturned,
    Reopened,
    Returned,
    ReturnPlaceChosen,
    Stopped,
)
from onestop.kernel.bilingual import Text

DELIVERIES: Final[Mapping[str, Text]] = {
    "counter": Text("tại quầy", "at the counter"),
    "online": Text("trên Cổng", "on the portal"),
    "post": Text("qua bưu chính", "by post"),
}
"""How the result reached the applicant."""
_AFTER_COMPLAINT: Final = Text("khiếu nại được chấp nhận", "a complaint was upheld")
_RESULT: Final = Text("Đã trả kết quả", "Result returned")
_NOTICE: Final = Text("thông báo thu hồi", "the notice of revocation")


def _with_conditions(event: Decided) -> tuple[Text, ...]:
    number = event.conditional
    return (Text(f"Kèm theo {number} điều kiện", f"Conditions: {number}"),) if number else ()


def _went_back(event: Returned) -> Facts | None:
    """By which way; instead of a result that was revoked, the notice of that."""
    if event.delivery not in DELIVERIES:
        return None
    way = DELIVERIES[event.delivery]
    notice = Text(f"{_NOTICE.vi}, {way.vi}", f"{_NOTICE.en}, {way.en}")
    return {"delivery": notice if event.instead == NOTICE else way}


def papers_said(event: Returned | PartReturned | PapersNoted) -> tuple[Text, ...]:
    """How many papers were shown or taken in for it; which, a page of officials and the receipt say."""
    shown, taken = event.papers_shown, event.papers_taken
    said = []
    if shown:
        said.append(Text(f"Đã xuất trình giấy tờ: {shown}", f"Papers shown: {shown}"))
    if taken:
        said.append(Text(f"Đã nộp lại giấy tờ: {taken}", f"Papers handed in: {taken}"))
    return tuple(said)


def _void_receipt(event: PapersNoteCancelled) -> Facts | None:
    """The receipt that was given for them, where there was one."""
    return {"number": number_of(event.case_code, PAPERS_NOTED.ref(event.receipt))} if event.receipt else None


def _reopened(event: Reopened, names: Names) -> Facts:
    """By which decision, and of several results which one alone."""
    part = names.parts.get(event.result_of)
    alone = Text(f", chỉ về {part.lower().vi}", f", about the {part.lower().en} alone") if part else Text("", "")
    return {"decided_on": plain_day(date.fromisoformat(event.decided_on)), "part": alone}


def _counted(event: OriginalsCounted) -> Facts | None:
    """For which later case of the matter, where it was for one."""
    return {"other": event.other, "number": event.originals_left} if event.other else None


LINES: Final = (
    line(
        OriginalsCounted,
        Text("Tính lại bản chính phải trả", "Originals to give back counted anew"),
        Text(
            "Do hồ sơ {other} về cùng việc, bản chính còn phải trả ở hồ sơ này: {number}",
            "Because of case {other} about the same matter, originals to go back with this case: {number}",
        ),
        facts=lambda event, _: _counted(event),
    ),
    line(
        OriginalsGivenBack,
        Text("Trả lại bản chính", "Originals given back"),
        Text("Trả lại {originals} bản chính", "{originals} {originals:original|originals} given back"),
        facts=lambda event, _: {"originals": event.originals},
    ),
    line(
        PapersNoted,
        Text("Đã ghi giấy tờ trước khi nhận trên Cổng", "Papers seen before online receipt"),
        detail=lambda event, _: papers_said(event),
    ),
    line(
        PapersNoteCancelled,
        Text("Hủy ghi giấy tờ trước khi nhận trên Cổng", "Record of papers before online receipt cancelled"),
        Text(
            "Hủy ghi giấy tờ trước khi nhận trên Cổng; phiếu {number} không còn giá trị",
            "Record of papers before online receipt cancelled; receipt {number} holds no longer",
        ),
        facts=lambda event, _: _void_receipt(event),
        detail=lambda event, _: reasons_said(event.reasons),
    ),
    line(
        Reopened,
        Text("Mở lại thành hồ sơ mới", "Reopened as a new case"),
        Text(
            "Mở lại thành hồ sơ mới theo quyết định {decided_on}{part}",
            "Reopened as a new case by the decision of {decided_on}{part}",
        ),
        facts=_reopened,
        detail=lambda event, _: reasons_said(event.reasons) or (_AFTER_COMPLAINT,),
    ),
    line(
        Decided,
        Text("Đã có kết quả giải quyết", "Decided"),
        Text("Đã có kết quả giải quyết: {outcome}", "Decided: {outcome}"),
        facts=lambda event, _: {"outcome": OUTCOMES[event.outcome].lower()} if event.outcome in OUTCOMES else None,
        detail=lambda event, _: (*reasons_said(event.reasons), *_with_conditions(event)),
    ),
    line(
        ReturnPlaceChosen,
        Text("Đổi nơi nhận kết quả", "Place to fetch the result changed"),
        Text("Đổi nơi nhận kết quả: {agency}", "The result is to be fetched at {agency}"),
        facts=lambda event, names: {"agency": agency_named(event.agency, names)},
        detail=lambda event, _: written_down(event),
    ),
    line(
        Stopped,
        Text("Dừng giải quyết hồ sơ", "Stopped"),
        Text("Kết thúc, không có kết quả: {outcome}", "Ended without a decision: {outcome}"),
        facts=lambda event, _: {"outcome": OUTCOMES[event.outcome].lower()} if event.outcome in OUTCOMES else None,
        detail=lambda event, _: reasons_said(event.reasons),
    ),
    line(
        Returned,
        _RESULT,
        Text("Đã trả kết quả: {delivery}", "Result returned: {delivery}"),
        facts=lambda event, _: _went_back(event),
        detail=lambda event, _: papers_said(event),
    ),
)
