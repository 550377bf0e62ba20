"""The reasons an authority may give. A reason is mandatory wherever it says no or not yet.

Citizens are not sent home without a reason, nor with a different one each time: the
codes are a list, so that reasons can be counted; a note in words may go with them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from onestop.cases.domain.item import LONGEST_REASON, questions_in
from onestop.cases.domain.refusals_of_reasons import (
    CompetentAgencyMissing,
    ReasonNotExplained,
    ReasonNotWanted,
    ReasonRequired,
    UnknownReason,
    UntruePapersNotNamed,
)
from onestop.kernel.actor import Actor
from onestop.kernel.alphabet import writable
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import within
from onestop.kernel.refusal import Refusal

WRONG_AGENCY: Final = "wrong_agency"
"""The reason that must say which agency is competent: whoever is sent away is told where to go."""
DUPLICATE: Final = "duplicate"
"""The reason whose words name another case, which is looked for (`duplicates`)."""
NOT_ANSWERED: Final = "not_answered"
"""The reason that rests on a request for more whose last day has passed."""
NOT_SUPPLEMENTED: Final = "not_supplemented"
"""The same before acceptance."""
OPINION_LATE: Final = "opinion_late"
"""The reason that rests on an opinion that is waited for, or came late."""
LAST_DAY_IN_OUTAGE: Final = "last_day_in_outage"
"""The reason to reopen that rests on an outage certified after the case had ended."""
COURT_ORDERED: Final = "court_ordered"
AUTHORITY_ORDERED: Final = "authority_ordered"
BY_ORDER: Final = frozenset({COURT_ORDERED, AUTHORITY_ORDERED})
"""Reasons to revoke that rest on what somebody else decided, which is named by whose it is, its number and its day."""
ORDER_MISAPPLIED: Final = "order_misapplied"
"""The reason to take a revocation back that is the slip of whoever carried an order out, and not of whoever gave it."""
GIVEN_UP: Final = "given_up"
NOT_PAID: Final = "not_paid"
"""The reason that rests on a request to pay whose last day has passed."""
LONGEST_NOTE: Final = 2000
"""Characters; it must fit on a slip."""
GIVEN_BY_MISTAKE: Final = "given_by_mistake"
"""Why a step is taken back from whoever a run gave it to."""
_AWAY: Final = Text("Người được giao nghỉ, đi công tác", "Whoever had it is away")
_OVERLOADED: Final = Text("Người được giao đang có quá nhiều việc", "Whoever had it has too much to do")
_OTHER_SKILL: Final = Text("Việc cần chuyên môn khác", "It needs somebody of another speciality")
_MOVED: Final = Text("Người được giao chuyển việc khác", "Whoever had it has other duties now")
_GIVEN_BY_MISTAKE: Final = Text("Giao nhầm", "It was given by mistake")
NOTE: Final = Text("Ghi chú", "The note")
REASON: Final = Text("Lý do", "The reason")

Occasion: TypeAlias = Literal[
    "supplement", "not_accepted", "refused", "withdrawal_refused", "stopped", "corrected", "replaced", "reissued", "revoked",
    "restored", "reassigned", "sent_back", "late", "receipt_cancelled", "transferred", "transfer_declined", "hand_over_refused",
    "reopened", "papers_note_cancelled", "unassigned",
]  # fmt: skip

REASONS: Final[dict[Occasion, dict[str, Text]]] = {
    "supplement": {
        "missing_paper": Text("Thiếu giấy tờ trong thành phần hồ sơ", "A required paper is missing"),
        "unreadable": Text("Bản chụp, bản quét không đọc được", "A copy or scan cannot be read"),
        "not_certified": Text("Bản sao chưa được chứng thực theo quy định", "A copy is not certified as required"),
        "expired_paper": Text("Giấy tờ đã hết hiệu lực", "A paper is no longer valid"),
        "form_incomplete": Text("Tờ khai chưa đầy đủ thông tin", "The form is not filled in completely"),
        "form_wrong": Text("Thông tin kê khai chưa chính xác", "Something stated in the form is not correct"),
        "papers_disagree": Text("Thông tin giữa các giấy tờ không thống nhất", "The papers contradict each other"),
        "unsigned": Text("Thiếu chữ ký hoặc dấu", "A signature or seal is missing"),
        # Decree 118/2025 Art. 17.2a, as amended by Decree 309/2026 Art. 8.1 (read in a republished text).
        "data_unusable": Text(
            "Dữ liệu trong cơ sở dữ liệu không khai thác, sử dụng được", "What a database holds cannot be used"
        ),
        "data_incomplete": Text(
            "Thông tin trong cơ sở dữ liệu chưa đầy đủ hoặc chưa chính xác",
            "What a database holds is incomplete or wrong",
        ),
    },
    "not_accepted": {
        WRONG_AGENCY: Text(
            "Không thuộc thẩm quyền giải quyết của cơ quan", "The agency is not competent for this matter"
        ),
        "wrong_procedure": Text("Nộp sai thủ tục hành chính", "This is not the procedure for the matter"),
        "not_eligible": Text("Không thuộc đối tượng thực hiện thủ tục", "The applicant is not entitled to apply"),
        DUPLICATE: Text("Hồ sơ trùng với hồ sơ đã nộp", "The same dossier has already been lodged"),
        NOT_SUPPLEMENTED: Text("Không bổ sung hồ sơ theo yêu cầu", "The dossier was not completed as requested"),
        "blank_files": Text("Tệp đính kèm trống", "Attachments are empty"),
        "forged_papers": Text("Giấy tờ giả mạo", "Papers are forged"),
    },
    "refused": {
        "conditions_not_met": Text("Không đáp ứng điều kiện theo quy định", "The conditions set by law are not met"),
        "against_planning": Text("Không phù hợp với quy hoạch", "It does not conform to planning"),
        "facts_not_proved": Text("Không có căn cứ chứng minh sự việc", "The facts stated are not proved"),
        "dispute": Text("Đang có tranh chấp, khiếu nại", "The matter is under dispute or complaint"),
        "third_party_objects": Text(
            "Cơ quan được lấy ý kiến không đồng ý", "An agency that had to be consulted does not agree"
        ),
        "false_papers": Text("Giấy tờ, thông tin không trung thực", "Papers or statements are untrue"),
    },
    "withdrawal_refused": {
        "harms_others": Text(
            "Rút hồ sơ ảnh hưởng đến quyền, lợi ích của người khác", "Withdrawing would harm the rights of others"
        ),
        "asked_by_stranger": Text(
            "Người xin rút không phải chủ hồ sơ hoặc người được ủy quyền",
            "Whoever asks is neither the applicant nor authorised by him",
        ),
        "law_forbids": Text("Pháp luật không cho rút hồ sơ trong trường hợp này", "The law does not allow it here"),
    },
    "stopped": {
        NOT_ANSWERED: Text(
            "Quá hạn mà người nộp không bổ sung hồ sơ", "The applicant did not complete the dossier in time"
        ),
        NOT_PAID: Text(
            "Quá hạn mà người nộp không nộp phí, lệ phí, nghĩa vụ tài chính",
            "The applicant did not pay what is due in time",
        ),
        "applicant_gone": Text(
            "Người nộp đã chết, tổ chức đã giải thể và không có người kế thừa quyền, nghĩa vụ",
            "The applicant has died or was dissolved, and nobody succeeds to his rights",
        ),
        "subject_gone": Text("Đối tượng của thủ tục không còn", "What the procedure is about no longer exists"),
        "other_ground": Text("Căn cứ khác do pháp luật quy định", "Another ground set by law"),
    },
    # Grounds as officials know them; which apply to a document is set by the law of its field, and is named in words.
    "corrected": {
        "misspelt": Text("Sai chính tả, sai số, sai ngày khi lập văn bản", "A misspelling, or a wrong figure or date"),
        "differs_from_dossier": Text(
            "Nội dung khác với hồ sơ đã được chấp thuận", "It says something else than the dossier that was granted"
        ),
    },
    "replaced": {
        "differs_from_register": Text(
            "Nội dung khác với cơ sở dữ liệu, sổ đăng ký", "It says something else than the register"
        ),
        "content_wrong": Text("Nội dung đã cấp không đúng", "What was granted is not correct"),
        "left_open": Text(
            "Điền thông tin còn để trống khi lập văn bản", "Something left open when it was made is filled in"
        ),
        "ordered_to_replace": Text(
            "Theo bản án, quyết định của cơ quan có thẩm quyền", "A court or competent authority ordered it"
        ),
    },
    "reissued": {
        "lost": Text("Văn bản bị mất", "The document was lost"),
        "damaged": Text("Văn bản bị rách, hỏng, không đọc được", "The document is damaged or cannot be read"),
        "other_need": Text("Lý do khác của người được cấp", "Another reason of the holder's"),
    },
    "revoked": {
        "not_competent": Text("Cấp không đúng thẩm quyền", "It was issued by an agency that was not competent"),
        "not_entitled": Text("Cấp không đúng đối tượng, điều kiện", "Whoever holds it was not entitled to it"),
        "false_declaration": Text("Hồ sơ giả mạo, khai không đúng sự thật", "Papers were forged or statements untrue"),
        "no_longer_met": Text("Không còn đáp ứng điều kiện", "Its conditions are no longer met"),
        GIVEN_UP: Text("Người được cấp xin trả lại", "The holder gives it up"),
        COURT_ORDERED: Text(
            "Theo bản án, quyết định có hiệu lực của Tòa án", "By a judgment or decision of a court in force"
        ),
        AUTHORITY_ORDERED: Text(
            "Theo quyết định của cơ quan nhà nước có thẩm quyền", "By a decision of a competent authority"
        ),
    },
    "restored": {
        "complaint_upheld": Text(
            "Khiếu nại về việc thu hồi được chấp nhận", "A complaint about the revocation was upheld"
        ),
        "court_ruled": Text("Theo bản án, quyết định của Tòa án", "A court ruled so"),
        ORDER_MISAPPLIED: Text(
            "Thi hành nhầm bản án, quyết định: bản án, quyết định không nói về văn bản này",
            "A judgment or decision was carried out on the wrong document: it does not speak of this one",
        ),
        "found_wrong": Text("Cơ quan tự phát hiện thu hồi sai", "The agency found by itself that it was wrong"),
    },
    "reassigned": {
        "away": _AWAY,
        "overloaded": _OVERLOADED,
        "other_skill": _OTHER_SKILL,
        "moved": _MOVED,
        "taken_over": Text("Lãnh đạo trực tiếp giải quyết", "The head does it himself"),
        GIVEN_BY_MISTAKE: _GIVEN_BY_MISTAKE,
    },
    "unassigned": {
        "away": _AWAY,
        "overloaded": _OVERLOADED,
        "other_skill": _OTHER_SKILL,
        "moved": _MOVED,
        GIVEN_BY_MISTAKE: _GIVEN_BY_MISTAKE,
    },
    "sent_back": {
        "grounds_lacking": Text("Chưa đủ căn cứ để quyết định", "The grounds do not suffice for a decision"),
        "draft_wrong": Text("Dự thảo kết quả còn sai sót", "The draft of the result is not correct"),
        "conditions_unchecked": Text("Còn điều kiện chưa được thẩm định", "Conditions were not examined"),
        "papers_overlooked": Text("Giấy tờ trong hồ sơ chưa được xem xét", "Papers of the dossier were overlooked"),
        "new_facts": Text("Có tình tiết mới", "New facts have come up"),
    },
    "hand_over_refused": {
        "not_ours": Text("Không thuộc chức năng, địa bàn của cơ quan nhận", "It is not the receiver's to do"),
        "parts_lacking": Text("Hồ sơ, dữ liệu chuyển đến còn thiếu", "Papers or data are missing from what was sent"),
        "data_disagree": Text(
            "Dữ liệu chuyển đến không khớp với cơ sở dữ liệu của ngành",
            "What was sent disagrees with the receiver's own data",
        ),
    },
    # The list is ours: the decree asks that the reason be stated, and lists none.
    "late": {
        OPINION_LATE: Text(
            "Cơ quan được lấy ý kiến chưa trả lời hoặc trả lời chậm",
            "An agency that was asked has not answered, or late",
        ),
        "verification_goes_on": Text("Cần thêm thời gian xác minh, kiểm tra", "Verifying takes longer"),
        "complex": Text("Hồ sơ có tình tiết phức tạp", "The matter is complex"),
        "many_dossiers": Text("Số lượng hồ sơ tăng đột biến", "Unusually many dossiers came in"),
        "outage": Text("Sự cố hệ thống thông tin", "The information system failed"),
        "other_cause": Text("Lý do khác của cơ quan giải quyết", "Another reason of the agency's"),
    },
    # The lists are ours: Decree 61/2018 Art. 18 says where a file goes, and lists no reasons.
    "transferred": {
        "other_place": Text("Thuộc địa bàn của cơ quan khác", "It belongs to the area of another agency"),
        "other_level": Text("Thuộc thẩm quyền của cấp khác", "Another level decides on it"),
        "competence_changed": Text("Thẩm quyền đã chuyển cho cơ quan khác", "Another agency has become competent"),
        "other_matter": Text("Thuộc lĩnh vực của cơ quan khác", "The matter is another agency's"),
    },
    "transfer_declined": {
        "not_competent_either": Text(
            "Cơ quan nhận cũng không có thẩm quyền", "The agency it was offered to is not competent either"
        ),
        "sender_competent": Text("Thuộc thẩm quyền của chính cơ quan chuyển", "The agency that offers it is competent"),
        "not_handed_over": Text("Giấy tờ chưa được chuyển đến đủ", "Not all papers were handed over"),
    },
    "receipt_cancelled": {
        "not_taken": Text("Thực tế chưa thu tiền", "No money was taken"),
        "wrong_sum": Text("Ghi nhầm khoản thu hoặc số tiền", "The wrong sum or amount was recorded"),
        "wrong_case": Text("Ghi nhầm hồ sơ", "It was recorded on the wrong case"),
        "paid_back": Text("Đã trả lại tiền cho người nộp", "The money was paid back"),
    },
    "papers_note_cancelled": {
        "noted_for_another": Text("Ghi nhầm sang hồ sơ này", "It was recorded on the wrong case"),
        "not_brought": Text("Thực tế không có giấy tờ đã ghi", "The recorded papers were not there"),
        "noted_wrongly": Text("Ghi sai: đã xem, thu giấy tờ khác", "Other papers were seen or taken than recorded"),
        "taken_home": Text("Người nộp lấy lại giấy tờ, chưa nhận kết quả", "The applicant took the papers home again"),
    },
    "reopened": {
        LAST_DAY_IN_OUTAGE: Text(
            "Hạn của người nộp rơi vào lúc hệ thống gián đoạn, xác nhận sau khi hồ sơ kết thúc",
            "The applicant's last day fell in an outage that was certified after the case had ended",
        ),
        "agency_error": Text("Cơ quan giải quyết đã sai", "The agency that dealt with it was wrong"),
    },
}


_HOW_MIXED_UP: Final = Text(
    "vì sao nhầm; không ghi mã hồ sơ, tên người khác",
    "how it came about; no code of another case and nobody else's name",
)
"""The right case is somebody else's: what this file keeps can be asked for by its applicant."""
SAID_IN_WORDS: Final[dict[str, Text]] = {
    "form_incomplete": Text("mục nào còn thiếu", "which answers are missing"),
    "form_wrong": Text("mục nào, chưa đúng ở điểm nào", "which answers, and what is not correct"),
    "papers_disagree": Text("giấy tờ nào, khác nhau ở điểm nào", "which papers, and where they differ"),
    "data_unusable": Text("dữ liệu nào, ở cơ sở dữ liệu nào", "which data, and in which database"),
    "data_incomplete": Text(
        "thông tin nào, ở cơ sở dữ liệu nào, đến đâu để cập nhật, điều chỉnh",
        "which information, in which database, and where to have it updated",
    ),
    WRONG_AGENCY: Text("cơ quan nào có thẩm quyền", "which agency is competent"),
    "wrong_procedure": Text("thủ tục nào mới đúng", "which procedure is the right one"),
    "not_eligible": Text("vì sao không thuộc đối tượng", "why the applicant is not entitled"),
    DUPLICATE: Text("mã của hồ sơ đã nộp", "the code of the dossier lodged before"),
    "blank_files": Text("tệp nào trống", "which files are empty"),
    "forged_papers": Text("giấy tờ nào, giả mạo ở điểm nào", "which papers, and what is forged"),
    "conditions_not_met": Text(
        "điều kiện nào, không đáp ứng ở điểm nào", "which conditions, and where they are not met"
    ),
    "against_planning": Text(
        "quy hoạch nào, không phù hợp ở điểm nào", "which planning, and where it does not conform"
    ),
    "facts_not_proved": Text("sự việc nào, còn thiếu căn cứ gì", "which facts, and what proof is wanting"),
    "dispute": Text(
        "tranh chấp, khiếu nại nào, nơi nào đang giải quyết", "which dispute or complaint, and who is dealing with it"
    ),
    "third_party_objects": Text("cơ quan nào, ý kiến thế nào", "which agency, and what it said"),
    "false_papers": Text(
        "giấy tờ, thông tin nào, không đúng ở điểm nào", "which papers or statements, and what is untrue"
    ),
    "harms_others": Text("quyền, lợi ích nào, của ai", "which rights, and whose"),
    "law_forbids": Text("quy định nào", "which provision"),
    "applicant_gone": Text("theo giấy tờ nào", "by which paper"),
    "subject_gone": Text("đối tượng nào, vì sao không còn", "which, and why it no longer exists"),
    "other_ground": Text("căn cứ nào, quy định ở đâu", "which ground, and where it is set"),
    "differs_from_register": Text("cơ sở dữ liệu, sổ nào", "which register"),
    "content_wrong": Text("nội dung nào, căn cứ vào đâu", "what, and where the right one comes from"),
    "ordered_to_replace": Text("bản án, quyết định nào; số, ngày", "which judgment or decision; its number and day"),
    "left_open": Text("thông tin nào, căn cứ vào đâu", "what it is, and where it comes from"),
    "other_need": Text("lý do gì", "which reason"),
    "not_competent": Text(
        "cơ quan nào có thẩm quyền, theo quy định nào; điều, khoản nào cho thu hồi",
        "which agency is competent, and by which provision; which provision allows revoking",
    ),
    "not_entitled": Text(
        "điều kiện nào, quy định ở đâu; điều, khoản nào cho thu hồi",
        "which condition, and where it is set; which provision allows revoking",
    ),
    "false_declaration": Text(
        "giấy tờ, thông tin nào, không đúng ở điểm nào; điều, khoản nào cho thu hồi",
        "which papers or statements, and what is untrue; which provision allows revoking",
    ),
    "no_longer_met": Text(
        "điều kiện nào, từ khi nào; điều, khoản nào cho thu hồi",
        "which condition, and since when; which provision allows revoking",
    ),
    ORDER_MISAPPLIED: Text(
        "bản án, quyết định nào, vì sao nhầm; không ghi mã hồ sơ, văn bản, tên người khác",
        "which judgment or decision, and how it came about; no code, document or name of anybody else",
    ),
    "grounds_lacking": Text("còn thiếu căn cứ gì", "which grounds are wanting"),
    "draft_wrong": Text("chỗ nào, sửa thế nào", "where, and what it should say"),
    "conditions_unchecked": Text("điều kiện nào", "which conditions"),
    "papers_overlooked": Text("giấy tờ nào", "which papers"),
    "new_facts": Text("tình tiết gì", "which facts"),
    "not_ours": Text("cơ quan nào làm việc này", "which agency does this"),
    "parts_lacking": Text("còn thiếu gì", "what is missing"),
    "data_disagree": Text("dữ liệu nào, khác ở điểm nào", "which data, and where they differ"),
    "verification_goes_on": Text("xác minh việc gì, ở đâu", "what is verified, and where"),
    "complex": Text("tình tiết nào", "which circumstances"),
    "outage": Text("sự cố nào, ngày nào", "which failure, on which day"),
    "other_cause": Text("lý do gì", "which reason"),
    "other_level": Text("cấp nào, theo quy định nào", "which level, and by which provision"),
    "competence_changed": Text("theo quy định nào, từ ngày nào", "by which provision, and since when"),
    "other_matter": Text("theo quy định nào", "by which provision"),
    "not_competent_either": Text(
        "cơ quan nào có thẩm quyền, theo quy định nào", "which agency is competent, and by which provision"
    ),
    "sender_competent": Text("theo quy định nào", "by which provision"),
    "not_handed_over": Text("còn thiếu giấy tờ nào", "which papers are wanting"),
    "wrong_sum": Text("nhầm ở đâu, số đúng là bao nhiêu", "what was wrong, and what is right"),
    "wrong_case": _HOW_MIXED_UP,
    "paid_back": Text("vì sao, theo chứng từ nào", "why, and by which paper"),
    "noted_for_another": _HOW_MIXED_UP,
    "noted_wrongly": Text("giấy tờ nào", "which papers"),
    "agency_error": Text("sai ở điểm nào, căn cứ nào", "where it was wrong, and on what ground"),
}
"""Reasons that say too little by themselves, and what must be said in words beside each.

The others name what they are about by the papers asked for, or say all there is to say.
"""
_LACKING: Final[dict[str, type[Refusal]]] = {
    WRONG_AGENCY: CompetentAgencyMissing,
    "forged_papers": UntruePapersNotNamed,
    "false_papers": UntruePapersNotNamed,
}
"""What is refused in a sentence of its own."""
FORMER: Final[dict[str, Text]] = {
    "blank_or_fake": Text("Tệp đính kèm trống hoặc giấy tờ giả mạo", "Attachments are empty or forged"),
    "ordered": Text("Theo bản án, quyết định của cơ quan có thẩm quyền", "A court or competent authority ordered it"),
}
"""Given once, and read so for ever; no longer offered. The first accused of forgery whoever sent an empty file; with the other
an office revoked what a court alone annuls.
"""


@dataclass(frozen=True, slots=True)
class Grounds:
    """One or more coded reasons, and what the official added in words."""

    reasons: tuple[str, ...]
    note: str = ""
    given_by: str = ""
    """Key of whoever signs for it; stays with the case, never in an event."""
    item_notes: Mapping[str, str] = field(default_factory=dict)
    """In words, by item, why just that is asked for; an item without has the reasons of all. Of a decision that grants, its
    conditions, by place."""
    acted_for: Any = ""
    """Key of the absent official in whose place they were given; empty where it was in one's own name, and in older rows."""

    @property
    def doers(self) -> tuple[str, ...]:
        """Keys of who gave them and in whose place: what is kept from the one is kept from both."""
        return tuple(key for key in (self.given_by, self.acted_for) if key)

    def as_dict(self) -> dict[str, Any]:
        """As a row keeps it; kept before items had reasons of their own it says nothing of them."""
        kept = {"reasons": list(self.reasons), "note": self.note, "given_by": self.given_by}
        later = {"item_notes": self.item_notes, "acted_for": self.acted_for}
        return kept | {name: said for name, said in later.items() if said}

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> "Grounds":
        more = {name: kept[name] for name in ("item_notes", "acted_for") if name in kept}
        return cls(tuple(kept["reasons"]), kept["note"], kept["given_by"], **more)


NO_GROUNDS: Final = Grounds(())
"""Of what says nothing of why, for another event does."""


def because(
    *,
    occasion: Occasion,
    reasons: Sequence[str],
    note: str = "",
    items: Sequence[str] = (),
    item_notes: Mapping[str, str] | None = None,
    by: Actor,
) -> Grounds:
    """The reasons as given, each once, in the order given; what is blank is no reason of an item.

    Raises:
        ReasonRequired: none was given.
        UnknownReason: one is not on the list for this occasion.
        CompetentAgencyMissing: the agency is said not to be competent, and nothing in words which one is.
        UntruePapersNotNamed: papers are said to be forged or untrue, and nothing in words which.
        ReasonNotExplained: another reason says too little by itself, and nothing stands beside it.
        TextTooLong: the note, or the reason of an item, has more characters than are kept.
        NotWritable: it holds a letter that no paper can carry.
    """
    if not reasons:
        raise ReasonRequired(occasion=occasion)
    for reason in reasons:
        if reason not in REASONS[occasion]:
            raise UnknownReason(reason=reason, occasion=occasion)
    if lacking := lacks_words(reasons, note, *(item_notes or {}).values(), *questions_in(items)):
        raise lacking
    own = {item: reason_of(typed) for item, typed in (item_notes or {}).items() if typed.strip()}
    return Grounds(tuple(dict.fromkeys(reasons)), note_of(note), by.key, own)


def grounds_of(occasion: Occasion, *, refused: bool, reasons: Sequence[str], note: str, by: Actor) -> Grounds:
    """Why it is refused; of what is not, the note alone.

    Raises:
        ReasonNotWanted: it is not refused, with reasons for refusing.
        What `because` and `note_of` do.
    """
    if refused:
        return because(occasion=occasion, reasons=reasons, note=note, by=by)
    if reasons:
        raise ReasonNotWanted
    return Grounds((), note_of(note), by.key)


def lacks_words(reasons: Sequence[str], *said: str) -> Refusal | None:
    """What is refused where a reason must be followed by words, and none were said; an answer asked for anew says which it is."""
    wanting = [reason for reason in reasons if reason in SAID_IN_WORDS]
    if not wanting or any(words.strip() for words in said):
        return None
    if wanting[0] in _LACKING:
        return _LACKING[wanting[0]]()
    return ReasonNotExplained(reason=words_of(wanting[0]), wanted=SAID_IN_WORDS[wanting[0]])


def note_of(typed: str, called: Text = NOTE) -> str:
    """What was added in words, at what is `called` so, as it stands on the paper about it.

    Raises:
        TextTooLong: it has more characters than are kept.
        NotWritable: it holds a letter that no paper can carry.
    """
    return within(writable(typed, called).strip(), LONGEST_NOTE)


def reason_of(typed: str) -> str:
    """Why one item is asked for, on one line. Raises TextTooLong, NotWritable."""
    return within(" ".join(writable(typed, REASON).split()), LONGEST_REASON)


def reasons_for(occasion: Occasion) -> tuple[str, ...]:
    """The codes an official chooses from."""
    return tuple(REASONS[occasion])


def words_of(reason: str) -> Text:
    """The words of a reason, whatever the occasion it was given on."""
    for listed in (*REASONS.values(), FORMER):
        if reason in listed:
            return listed[reason]
    return Text(reason, reason)
