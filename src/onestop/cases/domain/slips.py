"""The papers of the law a case gives rise to: what each is called, and which event issues it.

An act issues what its events issue, so that no act can forget its paper: whichever accepts a dossier gives the receipt.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.apologies import apology_of
from onestop.cases.domain.at_return import (
    last_noted,
    last_returned,
    papers_noted,
    papers_that_came,
    void_notes,
)
from onestop.cases.domain.case_file import CaseFile, capacity, with_changes
from onestop.cases.domain.clock import promise_moved
from onestop.cases.domain.documented import documented_at
from onestop.cases.domain.fees import is_cancelled, receipts_of
from onestop.cases.domain.holders import holder_at
from onestop.cases.domain.issued import Issued, latest, next_nth
from onestop.cases.domain.parts import Part, ended_parts
from onestop.cases.domain.passed_on import was_passed_on
from onestop.cases.domain.refusals import CaseRefusal, NoDocument, NotAcceptedYet, NotDecidedYet
from onestop.cases.domain.refusals_of_apologies import NoApologySent
from onestop.cases.domain.refusals_of_fees import NoSuchReceipt
from onestop.cases.domain.refusals_of_requests import NothingAsked
from onestop.cases.domain.refusals_of_returning import NoPapersNoted, NothingShownAtReturn
from onestop.cases.domain.results import DOCUMENT_CODE, is_revoked, revoked_at
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.tills import till_of_receipt
from onestop.cases.domain.transferring import counter_of, holder_of
from onestop.cases.events import (
    Accepted,
    ApologySent,
    CaseEvent,
    Decided,
    FeeWaived,
    NotAccepted,
    OpinionClosed,
    OpinionGiven,
    PaperIssued,
    PapersNoted,
    PartEnded,
    PartReady,
    PartReturnChosen,
    PartReturned,
    PaymentReceived,
    ResultCorrected,
    ResultReissued,
    ResultReplaced,
    ResultRevoked,
    Returned,
    ReturnPlaceChosen,
    StepCompleted,
    Stopped,
    SupplementAnswered,
    SupplementRequested,
)
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.event import Event
from onestop.kernel.times import iso, local_date

SlipKind: TypeAlias = Literal[
    "giay-hen", "bo-sung", "tu-choi", "ket-qua", "van-ban", "thu-hoi", "dung-giai-quyet", "xin-loi", "phieu-thu",
    "phieu-tra", "phieu-giay-to",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One kind of them. `code` names it in the ledger, `kind` is the last part of its address, `letters` begin its number."""

    code: str
    kind: SlipKind
    letters: str
    words: Text
    is_due: Callable[[CaseFile], bool]
    """Whether what it says has happened."""
    not_due: type[CaseRefusal]
    """Why it cannot be had before."""
    agency: Callable[[CaseFile], str]
    """Whose paper it is."""
    cites_law: bool = True
    """Whether it says on which acts it rests."""
    names_applicant: bool = True
    """Whether it says the number or address of its applicant; a document where its template says so (`paper_access`)."""

    def ref(self, nth: int) -> str:
        """The part of its number after the code of the case: GN1."""
        return f"{self.letters}{nth}"


def number_of(case_code: str, ref: str) -> str:
    """The whole number of a paper: H09.31.05-260302-0001/GN1."""
    return f"{case_code}/{ref}"


def _of_competent(file: CaseFile) -> str:
    return file.competent_agency


def _of_who_asked(file: CaseFile) -> str:
    return file.rounds[-1].agency if file.rounds else counter_of(file)


def agency_that_issued(file: CaseFile, slip: Slip, one: Issued) -> str:
    """Whose paper it was when it was issued: what another agency took over since, it did not issue.

    A request for more is its asker's; what was asked later, or by whom, says nothing of it.
    """
    if slip is SUPPLEMENT:
        asked = next((wait.agency for wait in file.rounds if wait.began_at == one.issued_at), "")
        return asked or slip.agency(file)
    if slip in (REFUSAL, STOP) and (part := _ended_at(file, one.issued_at)):
        return part.ended_by
    if slip is FEE_RECEIPT:
        return till_of_receipt(file, one.nth)
    if slip in (HANDED_OVER, PAPERS_NOTED):
        return next((task.agency for task in file.tasks if task.done_at == one.issued_at), slip.agency(file))
    then = file if file.received_at is None else with_changes(file, competent_agency=holder_at(file, one.issued_at))
    return slip.agency(then)


def _ended_at(file: CaseFile, at: datetime) -> Part | None:
    """The result that was ended at that moment."""
    return next((one for one in ended_parts(file) if one.ended_at == at), None)


def letter_of(file: CaseFile, part: Part) -> str:
    """The end of the number of the letter by which one of several results was refused or stopped; empty where there is none."""
    slips = {slip.code: slip for slip in (REFUSAL, STOP)}
    letters = (one for one in file.issued if one.paper in slips and one.issued_at == part.ended_at)
    return next((slips[one.paper].ref(one.nth) for one in letters), "") if part.ended_at else ""


def _of_who_took_it(file: CaseFile) -> str:
    return till_of_receipt(file, len(receipts_of(file)))


def _of_who_did(last: Callable[[CaseFile], Task | None], file: CaseFile) -> str:
    task = last(file)
    return task.agency if task else place_of_return(file)


def _of_who_refused(file: CaseFile) -> str:
    if part := _ended_so(file, "refused"):
        return part.ended_by
    return counter_of(file) if file.outcome == "not_accepted" else file.competent_agency


def _of_who_stopped(file: CaseFile) -> str:
    """Of one of several results whoever stopped it, which another agency makes than the one that decided the case."""
    part = _ended_so(file, "stopped", "withdrawn")
    return part.ended_by if part else holder_of(file)


def _ended_so(file: CaseFile, *how: str) -> Part | None:
    """Of several results the one that was ended last in one of these ways."""
    return next((one for one in reversed(ended_parts(file)) if one.state in how), None)


RECEIPT: Final = Slip(
    code="receipt",
    kind="giay-hen",
    letters="GN",
    words=Text("Giấy tiếp nhận và hẹn trả", "Receipt and appointment"),
    is_due=lambda file: file.received_at is not None,
    not_due=NotAcceptedYet,
    agency=counter_of,
    cites_law=False,
)
SUPPLEMENT: Final = Slip(
    code="supplement",
    kind="bo-sung",
    letters="BS",
    words=Text("Phiếu yêu cầu bổ sung", "Supplement request"),
    is_due=lambda file: bool(file.rounds),
    not_due=NothingAsked,
    agency=_of_who_asked,
)
REFUSAL: Final = Slip(
    code="refusal",
    kind="tu-choi",
    letters="TC",
    words=Text("Phiếu từ chối", "Refusal notice"),
    is_due=lambda file: file.outcome in ("not_accepted", "refused") or _ended_so(file, "refused") is not None,
    not_due=NotDecidedYet,
    agency=_of_who_refused,
)
RESULT: Final = Slip(
    code="result",
    kind="ket-qua",
    letters="KQ",
    words=Text("Thông báo kết quả", "Result letter"),
    is_due=lambda file: file.outcome in ("granted", "refused"),
    not_due=NotDecidedYet,
    agency=_of_competent,
    names_applicant=False,
)
DOCUMENT: Final = Slip(
    code=DOCUMENT_CODE,
    kind="van-ban",
    letters="VB",
    words=Text("Văn bản kết quả", "Result document"),
    # Of what was filled in elsewhere and never kept here nothing can be certified.
    is_due=lambda file: documented_at(file) is not None and file.terms.gives_document and bool(file.answers),
    not_due=NoDocument,
    agency=_of_competent,
)
REVOCATION: Final = Slip(
    code="revocation",
    kind="thu-hoi",
    letters="TH",
    words=Text("Thông báo thu hồi", "Notice of revocation"),
    is_due=is_revoked,
    not_due=NoDocument,
    agency=revoked_at,
)
STOP: Final = Slip(
    code="stop",
    kind="dung-giai-quyet",
    letters="DG",
    words=Text("Thông báo dừng giải quyết", "Notice of stopping"),
    is_due=lambda file: file.outcome in ("withdrawn", "stopped") or _ended_so(file, "stopped", "withdrawn") is not None,
    not_due=NotDecidedYet,
    agency=_of_who_stopped,
)
APOLOGY: Final = Slip(
    code="apology",
    kind="xin-loi",
    letters="XL",
    words=Text("Phiếu xin lỗi và hẹn lại", "Apology and new day"),
    is_due=lambda file: apology_of(file) is not None,
    not_due=NoApologySent,
    agency=_of_competent,
    cites_law=False,
)
FEE_RECEIPT: Final = Slip(
    code="fee_receipt",
    kind="phieu-thu",
    letters="PT",
    words=Text("Phiếu thu phí, lệ phí", "Receipt for payment"),
    is_due=lambda file: bool(receipts_of(file)),
    not_due=NoSuchReceipt,
    agency=_of_who_took_it,
    cites_law=False,
)
HANDED_OVER: Final = Slip(
    code="handed_over",
    kind="phieu-tra",
    letters="TK",
    words=Text("Phiếu trả kết quả", "Result receipt"),
    is_due=lambda file: bool(papers_that_came(file)),
    not_due=NothingShownAtReturn,
    agency=partial(_of_who_did, last_returned),
    cites_law=False,
)
PAPERS_NOTED: Final = Slip(
    code="papers_noted",
    kind="phieu-giay-to",
    letters="GT",
    words=Text("Phiếu ghi nhận giấy tờ", "Receipt for papers"),
    is_due=lambda file: bool(papers_noted(file)),
    not_due=NoPapersNoted,
    agency=partial(_of_who_did, last_noted),
    cites_law=False,
)
LETTERS: Final = frozenset(one.code for one in (RESULT, REFUSAL, STOP, REVOCATION))
"""Which carry the words of whoever ends something, so that he reads them as they will stand before he does."""
SLIPS: Final = (
    RECEIPT, SUPPLEMENT, REFUSAL, RESULT, DOCUMENT, REVOCATION, STOP, APOLOGY, FEE_RECEIPT, HANDED_OVER, PAPERS_NOTED,
)  # fmt: skip
BY_CODE: Final = {slip.code: slip for slip in SLIPS}
BY_KIND: Final[dict[str, Slip]] = {"tiep-nhan": RECEIPT} | {slip.kind: slip for slip in SLIPS}
"""By the last part of an address; what the portal called one of them once goes on leading there."""
_BY_LETTERS: Final = {slip.letters: slip for slip in SLIPS}


def slip_by_ref(ref: str) -> tuple[Slip, int] | None:
    """The kind and the number that `GN1` names; None where it names none."""
    slip, digits = _BY_LETTERS.get(ref[:2]), ref[2:]
    if slip is None or not (digits.isascii() and digits.isdecimal()) or len(digits) > 4 or digits[0] == "0":
        return None
    return slip, int(digits)


def _always(_file: CaseFile, _calendar: WorkingCalendar) -> bool:
    return True


def _not_passed_on(file: CaseFile, _calendar: WorkingCalendar) -> bool:
    """Whose result is handed over at once gets a slip where he asks for one (Decree 61/2018 Art. 17). What was received too
    late for that, and is due on another day, has one like any other: the procedures of certification and civil status say so
    of dossiers received after 15:00."""
    due = file.due_at
    return not was_passed_on(file) or due is None or local_date(due) > local_date(file.changed_at)


def _promised_anew(file: CaseFile, calendar: WorkingCalendar) -> bool:
    return promise_moved(file, calendar=calendar)


def _promised_anew_by_verifying(file: CaseFile, calendar: WorkingCalendar) -> bool:
    """Once, when it is found that something must be verified."""
    found = file.terms.policy.verified_term is not None and file.verified_since == file.changed_at
    return found and promise_moved(file, calendar=calendar)


def _promised_anew_by_payment(file: CaseFile, calendar: WorkingCalendar) -> bool:
    """A payment nobody waited for promises nothing."""
    last = file.waits[-1] if file.waits else None
    ended = last is not None and last.kind == "payment" and last.ended_at == file.changed_at
    return ended and file.received_at is not None and promise_moved(file, calendar=calendar)


def _promised_anew_by_ending(file: CaseFile, calendar: WorkingCalendar) -> bool:
    """A result for which its applicant neither brought nor paid what was asked: the clock that stood goes on for the others."""
    waited = any(wait.ended_at == file.changed_at for wait in file.waits)
    return file.finished_at is None and waited and promise_moved(file, calendar=calendar)


def _promised_anew_by_opinion(file: CaseFile, calendar: WorkingCalendar) -> bool:
    """Where the clock stood while another agency was asked, and goes on with its answer or without it."""
    return file.terms.policy.on_consultation != "continue" and promise_moved(file, calendar=calendar)


def _says_where(file: CaseFile, _calendar: WorkingCalendar) -> bool:
    """A receipt in somebody's hands names the place it was to be fetched at."""
    return RECEIPT.is_due(file)


def _in_cash(file: CaseFile, _calendar: WorkingCalendar) -> bool:
    return bool(file.fees) and file.fees[-1].what == "paid" and file.fees[-1].receipt > 0


def _papers_came(file: CaseFile, _calendar: WorkingCalendar) -> bool:
    """Whoever was shown nothing and took nothing in has nothing to confirm."""
    task = last_returned(file)
    return task is not None and task.done_at == file.changed_at and bool(papers_that_came(file))


def _papers_came_before(file: CaseFile, _calendar: WorkingCalendar) -> bool:
    """As of handing over: where nothing was needed nobody gets it in writing."""
    return bool(papers_noted(file))


def _refused_last(file: CaseFile, _calendar: WorkingCalendar) -> bool:
    return ended_parts(file)[-1].state == "refused"


def _stopped_last(file: CaseFile, _calendar: WorkingCalendar) -> bool:
    return ended_parts(file)[-1].state != "refused"


def _refuses_all(file: CaseFile, _calendar: WorkingCalendar) -> bool:
    return file.outcome == "refused"


def _gives_document(file: CaseFile, _calendar: WorkingCalendar) -> bool:
    return DOCUMENT.is_due(file) and latest(file.issued, DOCUMENT.code) is None


def _yields_document(file: CaseFile, calendar: WorkingCalendar) -> bool:
    """The decision whose document goes back by itself, before the steps that follow it are done."""
    return file.finished_at is None and _gives_document(file, calendar)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """That an event issues a paper, where the file after it is so."""

    by: type[CaseEvent]
    slip: Slip
    where: Callable[[CaseFile, WorkingCalendar], bool] = _always


ISSUES: Final = (
    Issue(by=Accepted, slip=RECEIPT, where=_not_passed_on),
    Issue(by=SupplementAnswered, slip=RECEIPT, where=_promised_anew),
    Issue(by=StepCompleted, slip=RECEIPT, where=_promised_anew_by_verifying),
    Issue(by=OpinionGiven, slip=RECEIPT, where=_promised_anew_by_opinion),
    Issue(by=OpinionClosed, slip=RECEIPT, where=_promised_anew_by_opinion),
    Issue(by=ReturnPlaceChosen, slip=RECEIPT, where=_says_where),
    Issue(by=PartReturnChosen, slip=RECEIPT, where=_says_where),
    Issue(by=PaymentReceived, slip=RECEIPT, where=_promised_anew_by_payment),
    Issue(by=FeeWaived, slip=RECEIPT, where=_promised_anew_by_payment),
    Issue(by=PaymentReceived, slip=FEE_RECEIPT, where=_in_cash),
    Issue(by=SupplementRequested, slip=SUPPLEMENT),
    Issue(by=NotAccepted, slip=REFUSAL),
    Issue(by=Decided, slip=RESULT),
    Issue(by=Decided, slip=REFUSAL, where=_refuses_all),
    Issue(by=PartEnded, slip=RECEIPT, where=_promised_anew_by_ending),
    Issue(by=PartEnded, slip=REFUSAL, where=_refused_last),
    Issue(by=PartEnded, slip=STOP, where=_stopped_last),
    Issue(by=Decided, slip=DOCUMENT, where=_gives_document),
    Issue(by=PartReady, slip=DOCUMENT, where=_yields_document),
    Issue(by=ResultCorrected, slip=DOCUMENT),
    Issue(by=ResultReplaced, slip=DOCUMENT),
    Issue(by=ResultReissued, slip=DOCUMENT),
    Issue(by=ResultRevoked, slip=REVOCATION),
    Issue(by=Stopped, slip=STOP),
    Issue(by=ApologySent, slip=APOLOGY),
    Issue(by=Returned, slip=HANDED_OVER, where=_papers_came),
    Issue(by=PartReturned, slip=HANDED_OVER, where=_papers_came),
    Issue(by=PapersNoted, slip=PAPERS_NOTED, where=_papers_came_before),
)
"""What Decree 61/2018 and Circular 01/2018 have handed out, by what happened. A test names an event nobody asked about."""


_NO_DAY_YET: Final = Text(
    "Chưa có giấy hẹn, vì hồ sơ chưa được tiếp nhận; giấy hẹn được cấp khi tiếp nhận.",
    "There is no appointment slip yet, for the dossier was not accepted; it comes with the acceptance.",
)
_DAY_STANDS: Final = Text(
    "Ngày hẹn trả không đổi nên không có giấy hẹn mới; giấy hẹn đã cấp vẫn có hiệu lực.",
    "The promised day did not move, so there is no new appointment slip; the one issued stands.",
)


@cache
def slips_issued_by(kinds: tuple[type[Event], ...]) -> tuple[Slip, ...]:
    """Those that such events may issue, each once."""
    return tuple(dict.fromkeys(issue.slip for issue in ISSUES if issue.by in kinds))


def papers_due(file: CaseFile, events: Iterable[Event], *, calendar: WorkingCalendar) -> tuple[Slip, ...]:
    """What must be issued now that these events led to this file, in the order it is handed out."""
    happened = {type(event) for event in events}
    return tuple(dict.fromkeys(one.slip for one in ISSUES if one.by in happened and one.where(file, calendar)))


def paper_issued(
    file: CaseFile,
    slip: Slip,
    *,
    digest: str,
    size: int,
    by: Actor,
    at: datetime,
    later: bool = False,
    content: dict[str, Any] | None = None,
) -> PaperIssued:
    """The fact that it was issued, under the next number of its kind; of a document with what stands on it."""
    return PaperIssued(
        case_code=file.code,
        at=iso(at),
        paper=slip.code,
        nth=next_nth(file.issued, slip.code),
        digest=digest,
        size=size,
        later=later,
        says=content,
        **capacity(by),
    )


class PaperLine(NamedTuple):
    """A paper as a page lists it. Of a case older than issuing it is issued when it is first asked for."""

    slip: Slip
    which: str
    """The last part of its address: GN1, or the kind of what is issued when asked for."""
    issued_at: datetime | None = None
    holds: bool = True
    """Whether no later one of its kind replaces it, and it was not revoked."""
    revoked: bool = False
    cancelled: bool = False
    """Of a receipt for payment or for papers, whether it was wrong and put right."""


def papers_of(file: CaseFile) -> tuple[PaperLine, ...]:
    """All that can be had of a case now, in the order they were issued; none once what they say was erased."""
    if file.content_erased_at is not None:
        return ()
    there = tuple(_line_of(file, one) for one in file.issued)
    issued = {line.slip for line in there}
    return (*there, *(PaperLine(slip, slip.kind) for slip in slips_of(file) if slip not in issued))


def _line_of(file: CaseFile, one: Issued) -> PaperLine:
    slip, newest = BY_CODE[one.paper], one.nth + 1 == next_nth(file.issued, one.paper)
    if slip in (FEE_RECEIPT, PAPERS_NOTED):
        gone = is_receipt_void(file, slip, one.nth)
        return PaperLine(slip, slip.ref(one.nth), one.issued_at, holds=not gone, cancelled=gone)
    revoked = newest and slip is DOCUMENT and is_revoked(file)
    return PaperLine(slip, slip.ref(one.nth), one.issued_at, holds=newest and not revoked, revoked=revoked)


def receipt_of_note(file: CaseFile, noted: Task) -> int:
    """The number of the receipt for papers that was given with that note; 0 where there was nothing to give one for."""
    given = (one.nth for one in file.issued if one.paper == PAPERS_NOTED.code and one.issued_at == noted.done_at)
    return next(given, 0)


def is_receipt_void(file: CaseFile, slip: Slip, nth: int) -> bool:
    """Whether that receipt, for payment or for papers, was wrong and holds no longer; no other paper is one."""
    if slip is PAPERS_NOTED:
        return any(receipt_of_note(file, note) == nth for note, _ in void_notes(file))
    return slip is FEE_RECEIPT and is_cancelled(file, nth)


def handed_out(file: CaseFile, slips: Iterable[Slip]) -> tuple[PaperLine, ...]:
    """Those of these kinds that the last act on the case issued."""
    wanted = tuple(slips)
    return tuple(line for line in papers_of(file) if line.issued_at == file.changed_at and line.slip in wanted)


def none_handed_out(file: CaseFile, slips: Iterable[Slip]) -> Text | None:
    """Why the last act on the case, which may issue these kinds, issued no receipt; nothing where it did, or none is awaited.

    Of a case that was accepted a new one is looked for when what was asked for came, and after no other act; nor once it ended.
    """
    if RECEIPT not in slips or file.finished_at or any(line.slip == RECEIPT for line in handed_out(file, (RECEIPT,))):
        return None
    if file.received_at is None:
        return _NO_DAY_YET
    return _DAY_STANDS if any(one.ended_at == file.changed_at for one in file.rounds) else None


def require_due(file: CaseFile, slip: Slip) -> None:
    """Raises NotAcceptedYet, NothingAsked or NotDecidedYet: what it would tell of has not happened."""
    if not slip.is_due(file):
        raise slip.not_due(case_code=file.code)


def slips_of(file: CaseFile) -> tuple[Slip, ...]:
    """The kinds that can be had of a case now; none once what they would say was erased."""
    if file.content_erased_at is not None:
        return ()
    return tuple(slip for slip in SLIPS if slip.is_due(file))
