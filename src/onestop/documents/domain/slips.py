"""What each paper says: the fields of the national forms, as plain values.

Names and addresses are on these papers because the law puts them there; nothing here is kept. Sentences are in
Vietnamese, the language of the forms.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeAlias

NumberKind: TypeAlias = Literal["personal", "identity_card", "tax", "document"]
"""Of twelve digits, of nine as once, of a business, or as it stands on another document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Who issues the paper: `parent` above, `name` below, `place` before the date."""

    parent: str
    name: str
    place: str
    phone: str = ""
    address: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A person or enterprise, as far as the form asks."""

    name: str
    title: str = ""
    """How a letter addresses it before the name: “Ông/Bà”."""
    number: str = ""
    number_is: NumberKind = "document"
    """What the number is, for its label."""
    capacity: str = ""
    """As what he acts for somebody else: giám đốc, người được ủy quyền."""
    address: str = ""
    phone: str = ""
    email: str = ""


def kind_of_number(number: str, *, business: bool = False) -> NumberKind:
    """What a number is by what it looks like; a household business has its owner's for its tax code.

    >>> kind_of_number("074190001234"), kind_of_number("074190001234", business=True), kind_of_number("Hộ chiếu X1234567")
    ('personal', 'tax', 'document')
    """
    if business:
        return "tax"
    digits = len(number) if number.isascii() and number.isdecimal() else 0
    return "personal" if digits == 12 else "identity_card" if digits == 9 else "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentLine:
    """One line of the dossier: how many originals, certified copies, plain copies, electronic files."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    files: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """An answer of the form that is to be put right: the question, what was declared, and why."""

    name: str
    declared: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeLine:
    """A fee or charge in đồng, a sum or a rate, with what the procedure says of it."""

    name: str
    amount: int
    is_rate: bool = False
    """Whether the amount is charged for each of something and is no sum."""
    per: str = ""
    """Of what, where it has a short name: “trang”."""
    note: str = ""
    when: Literal["before", "after"] = "before"
    paid: bool = False
    state: str = ""
    """What became of it in words, where the case has recorded it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """What stands on every paper: who issues it, on which case of which procedure."""

    office: Office
    number: str
    """Its own, after the code of the case: H09.31.05-260302-0001/GN1."""
    case_code: str
    tracking_url: str
    """Where the page of this very paper lies."""
    check_code: str = ""
    """What nobody knows who does not hold it: typed beside the number, it opens that page."""
    form: str = ""
    """Which national form it is: “Mẫu số 01, Thông tư 03/2025/TT-VPCP; Nghị định 118/2025/NĐ-CP”."""
    procedure: str
    procedure_code: str
    variant: str = ""
    """Which case of the procedure (trường hợp) it is, where there are several: term, papers and fee follow from it."""
    you: str = "Ông/Bà"
    """How the applicant is spoken to throughout."""
    demo: bool = False
    draft: bool = False
    """Shown before it is issued: it has no number and no code, says on every page that it is none, and is kept nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """One of several results, and the day for which it is promised."""

    name: str
    on: date
    how: str = ""
    """How and where it is received, where that was chosen for it apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptSlip(IssuedPaper):
    """Form 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả."""

    submitter: Party
    owner: Party | None = None
    """Chủ hồ sơ, when it is not the submitter."""
    components: tuple[ComponentLine, ...]
    sets: int = 1
    fees: tuple[FeeLine, ...] = ()
    fee_said: str = ""
    """What is said of fees where no amount is known here: free, or set by whom."""
    term: str
    """The statutory term in words: “03 ngày làm việc”."""
    received_at: datetime
    completed_at: datetime | None = None
    """When that happened by which the day is promised now; None where that is the acceptance."""
    completed_by: str = ""
    """What happened then, in words: a supplement came, a payment was made."""
    lacking: tuple[str, ...] = ()
    """What was asked for and did not come, and papers of which fewer came than are wanted."""
    unsupplemented: tuple[str, ...] = ()
    """What had come and was asked for anew, or to be put right, and was not."""
    lacking_because: str = ""
    """Why that was taken all the same."""
    replaces: str = ""
    """The number of the receipt it replaces."""
    due_at: datetime
    explanation: tuple[str, ...] = ()
    """How the promised date was counted, line by line."""
    parts: tuple[PartLine, ...] = ()
    """Of several results each with its day."""
    return_how: str
    bring: tuple[str, ...] = ()
    """What the applicant confirms, signs, shows or hands in before he is given the result."""
    receiver: str
    """Empty where nobody received it: it was sent to the system, as the post then says."""
    receiver_post: str = ""
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementSlip(IssuedPaper):
    """Form 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. All that is lacking, at once."""

    applicant: Party
    stage: str
    items: tuple[ComponentLine, ...]
    """`note` says why."""
    answers: tuple[AnswerLine, ...] = ()
    note: str = ""
    """What is to be completed, in the official's words."""
    reasons: tuple[str, ...]
    legal_basis: str = ""
    answer_by: date | None = None
    guide: str
    guide_post: str = ""
    guide_phone: str = ""
    """The telephone he is reached at in office hours."""
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalSlip(IssuedPaper):
    """Form 03: Phiếu từ chối tiếp nhận, giải quyết hồ sơ. Refused at the counter a dossier has no code yet: it is empty."""

    applicant: Party
    reasons: tuple[str, ...]
    note: str = ""
    """What the official added in words."""
    legal_basis: str = ""
    next_step: str = ""
    """What the applicant has a right to: it goes on from “Ông/Bà có quyền”."""
    refused: str = "không tiếp nhận"
    """What is refused: to take the dossier in, or to settle it."""
    official: str
    official_post: str = ""
    signs_as: str = "Người tiếp nhận hồ sơ"
    """In which capacity it is signed: who received, or who is competent."""
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StopNotice(IssuedPaper):
    """Form 05 of Circular 03/2025: Thông báo dừng giải quyết hồ sơ. It ends a case without a decision."""

    applicant: Party
    stage: str
    asked_at: datetime | None = None
    """When the applicant asked to withdraw; None where the agency stops it by itself, for the reasons."""
    stopped: str = "hồ sơ này"
    """What is not dealt with any more: the dossier, or one of several results of it."""
    reasons: tuple[str, ...] = ()
    note: str = ""
    legal_basis: str = ""
    fee_said: str
    """What becomes of fees that were paid."""
    next_step: str
    """What the applicant has a right to: it goes on from “Ông/Bà có quyền”."""
    official: str
    official_post: str = ""
    signs_as: str
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologySlip(IssuedPaper):
    """Form 04: Phiếu xin lỗi và hẹn lại ngày trả kết quả; since Circular 03/2025 Văn bản xin lỗi và đề nghị gia hạn."""

    title: str
    """As the circular of its day calls it."""
    applicant: Party
    received_at: datetime
    promised_at: datetime
    """What had been promised."""
    new_day: date
    reasons: tuple[str, ...]
    note: str = ""
    return_how: str
    """Where the result is to be had on the new day."""
    stays: str
    """That the case is late all the same once the first promise has passed."""
    official: str
    official_post: str = ""
    signs_as: str
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLetter(IssuedPaper):
    """The letter that carries the decision."""

    subject: str
    """Trích yếu: “V/v giải quyết thủ tục …”."""
    addressee: str
    granted: bool
    partly: bool = False
    """Whether not all of several results came."""
    decider: str
    """Whose the decision is: the agency's, or its chairman's in his own right."""
    paragraphs: tuple[str, ...]
    legal_bases: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    received_at: datetime
    issued_at: datetime
    signed_as: tuple[str, ...]
    """The lines above the name: TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch."""
    signatory: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """One row of a document; an empty value is a place left open until somebody fills it in."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSection:
    """Rows under one heading."""

    title: str
    rows: tuple[DocumentLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedDocument(IssuedPaper):
    """What a decision issues: a certificate, a permit, an extract, a notice or a decision."""

    kind: Literal["certificate", "permit", "extract", "notice", "decision"]
    title: str
    result_code: str = ""
    """The national type of result: KQ.G15.000031."""
    opening: str
    """The sentence the rows follow from."""
    groups: tuple[DocumentSection, ...]
    closing: tuple[str, ...] = ()
    legal_bases: tuple[str, ...] = ()
    valid_until: date | None = None
    replaces_said: str = ""
    """Which document it corrects or is issued again for; empty of the first."""
    unsigned: str
    """Where the electronic signature will stand: what the document is until it is signed."""
    issued_at: datetime
    signed_as: tuple[str, ...]
    signatory: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevocationNotice(IssuedPaper):
    """That a document is revoked, on which ground, and what its holder has a right to."""

    applicant: Party
    document_title: str
    document_number: str
    document_issued_at: datetime
    document_issued_by: str
    """The agency whose document it is; another may revoke it."""
    reasons: tuple[str, ...]
    note: str = ""
    competence: str = ""
    """By which provision it is revoked by whoever does; empty where that was not looked up."""
    order: str = ""
    """The judgment or decision it rests on, with number and day."""
    legal_basis: str = ""
    effect: str
    next_step: str
    """What the holder has a right to: it goes on from “Ông/Bà có quyền”."""
    official: str
    official_post: str = ""
    signs_as: str
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentSlip(IssuedPaper):
    """That cash was taken at a counter: how much, from whom, for what."""

    applicant: Party
    payer: str
    amount: int
    amount_said: str
    """The amount as it is written, with đồng."""
    paid_for: str
    source: str = ""
    """Who set the amount, in words."""
    printed: str = ""
    """The number of a printed receipt that was given with it."""
    paid_at: datetime
    still_due: str = ""
    """What is still to be paid of the case; empty where nothing is."""
    what_it_is: str
    """What this paper is beside the receipts of the tax law."""
    official: str
    official_post: str
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOverSlip(IssuedPaper):
    """That a result was handed over, and which papers were shown, taken in or signed for it."""

    applicant: Party
    result: str
    handed_over_at: datetime
    way: str
    """How it went: at the counter, by post."""
    shown: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    official: str
    official_post: str
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersNotedSlip(IssuedPaper):
    """Which papers were shown or taken in before a result is received on the portal."""

    applicant: Party
    result: str
    """What is received."""
    noted_at: datetime
    shown: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    official: str
    official_post: str
    issued_at: datetime
