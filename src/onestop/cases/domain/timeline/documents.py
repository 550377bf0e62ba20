"""What the timeline says of papers, and of what becomes of the document of a result."""

from datetime import date
from typing import Final, TypeAlias

from onestop.cases.domain.amending import MOTIONS
from onestop.cases.domain.slips import BY_CODE, DOCUMENT, number_of
from onestop.cases.domain.timeline.line import Audience, Facts, line, plain_day, reasons_said
from onestop.cases.events import (
    PaperIssued,
    ReplacementDrafted,
    ReplacementTurnedDown,
    ResultCorrected,
    ResultReissued,
    ResultReplaced,
    ResultRestored,
    ResultRevoked,
)
from onestop.kernel.bilingual import Text

_OfDocument: TypeAlias = (
    ResultCorrected
    | ResultReplaced
    | ReplacementDrafted
    | ReplacementTurnedDown
    | ResultReissued
    | ResultRevoked
    | ResultRestored
)


def _motion(event: ResultCorrected | ResultReplaced) -> tuple[Text, ...]:
    return (MOTIONS[event.motion],) if event.motion in MOTIONS else ()


def _named_document(event: _OfDocument) -> dict[str, object]:
    return {"number": number_of(event.case_code, DOCUMENT.ref(event.document))}


def _named_paper(event: PaperIssued) -> Facts | None:
    slip = BY_CODE.get(event.paper)
    return None if slip is None else {"paper": slip.words, "number": number_of(event.case_code, slip.ref(event.nth))}


LINES: Final = (
    line(
        ResultCorrected,
        Text("Đính chính văn bản kết quả", "Document corrected"),
        Text("Đính chính văn bản mã {number}", "Document {number} corrected"),
        facts=lambda event, _: _named_document(event),
        detail=lambda event, _: (*_motion(event), *reasons_said(event.reasons)),
    ),
    line(
        ReplacementDrafted,
        Text("Trình văn bản thay thế để ký", "A replacement was drafted"),
        Text("Trình văn bản thay thế văn bản mã {number}", "A replacement of document {number} was drafted"),
        facts=lambda event, _: _named_document(event),
        detail=lambda event, _: reasons_said(event.reasons),
        audience=Audience.OFFICIALS,
    ),
    line(
        ReplacementTurnedDown,
        Text("Không ký văn bản thay thế", "The replacement was turned down"),
        Text("Không ký văn bản thay thế văn bản mã {number}", "The replacement of document {number} was turned down"),
        facts=lambda event, _: _named_document(event),
        audience=Audience.OFFICIALS,
    ),
    line(
        ResultReplaced,
        Text("Thay thế văn bản kết quả", "Document replaced"),
        Text("Thay thế văn bản mã {number}", "Document {number} replaced"),
        facts=lambda event, _: _named_document(event),
        detail=lambda event, _: (*_motion(event), *reasons_said(event.reasons)),
    ),
    line(
        ResultReissued,
        Text("Cấp lại văn bản kết quả", "Document issued again"),
        Text("Cấp lại văn bản mã {number}", "Document {number} issued again"),
        facts=lambda event, _: _named_document(event),
        detail=lambda event, _: reasons_said(event.reasons),
    ),
    line(
        ResultRevoked,
        Text("Thu hồi văn bản kết quả", "Document revoked"),
        Text("Thu hồi văn bản mã {number}", "Document {number} revoked"),
        facts=lambda event, _: _named_document(event),
        detail=lambda event, _: reasons_said(event.reasons),
    ),
    line(
        ResultRestored,
        Text("Hủy bỏ việc thu hồi văn bản kết quả", "Revocation taken back"),
        Text(
            "Hủy bỏ việc thu hồi văn bản mã {number}, theo quyết định {decided_on}",
            "Revocation of document {number} taken back, by the decision of {decided_on}",
        ),
        facts=lambda event, _: _named_document(event) | {"decided_on": plain_day(date.fromisoformat(event.decided_on))},
        detail=lambda event, _: reasons_said(event.reasons),
    ),
    line(
        PaperIssued,
        Text("Cấp giấy tờ của hồ sơ", "A paper was issued"),
        Text("Cấp {paper}, mã giấy {number}", "{paper} {number} issued"),
        facts=lambda event, _: _named_paper(event),
    ),
)
