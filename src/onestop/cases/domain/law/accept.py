"""Accepting: the dossier is complete, so the authority's time begins.

It counts from the moment a complete dossier is received, not from the moment it was sent; taken in regardless of boundary, from
when the agency that decides has it (Decree 309/2026 Art. 8.3). What lacks a required paper is
not complete: a supplement is asked for, or the dossier is not accepted (Decree 61/2018 Art. 17).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import CountPapers, FeeTaken, Option, WhyInPart
from onestop.cases.domain.case_file import NOTHING, CaseFile, capacity, facts_of
from onestop.cases.domain.clock import promise
from onestop.cases.domain.evolve import evolve, settled
from onestop.cases.domain.fees import sums_of
from onestop.cases.domain.guards import refuse_if_waiting, require_at_the_counter
from onestop.cases.domain.in_bulk import InBulk
from onestop.cases.domain.law_pack import pack_of
from onestop.cases.domain.needs import Need
from onestop.cases.domain.outstanding import lacking_items, papers_in_part
from onestop.cases.domain.paying import FeeAtCounter, copies_set, fee_set, fee_waived, payment_received
from onestop.cases.domain.received import IN_PART, Counts, handed_in, received_content
from onestop.cases.domain.refusals_of_lodging import PapersInPart, PapersNotReceived
from onestop.cases.domain.reserved_steps import require_bodies
from onestop.cases.domain.shown import DOSSIER, FEES
from onestop.cases.domain.status import Status
from onestop.cases.domain.step_events import entering
from onestop.cases.domain.transferring import TAKE_OVER
from onestop.cases.events import Accepted, FeeSet, FeeWaived, PaymentReceived
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.rules.api import counts_from
from onestop.workflow.api import start, waiting


def accept(
    file: CaseFile,
    *,
    received: Counts = NOTHING,
    in_part: str = "",
    fee: FeeAtCounter | None = None,
    partners: Mapping[str, str] = NOTHING,
    elsewhere: bool = False,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[Accepted | FeeSet | PaymentReceived | FeeWaived, ...]]:
    """The dossier is complete: start its clock and its process, and promise a day.

    `received` counts what was brought on paper now; what an applicant only said he would bring is on no receipt.
    `in_part` says why it is complete all the same where fewer of an optional paper came than are wanted, by code (`IN_PART`).
    `fee` is what is to be paid and what became of it at the counter; without it nothing is said of any. Copies asked for beside a
    fee are a sum of their own, paid when they are fetched.
    `partners` are the other agencies at which steps of the process are done, by kind, as the organisation stands today.
    `elsewhere`: it is taken in regardless of boundary, where the agency that decides has no counter of its own.

    Raises:
        AlreadyAccepted, TurnedAway, WaitingForApplicant: it does not wait for this.
        PapersNotReceived: a required paper is not there in the number it takes, and no official took an answer without it.
        NoSuchBody: a step is another agency's by law, and no such agency is entered.
        PapersInPart: of one that need not come fewer came than are wanted, and it is not said why that will do.
        AmountNotWhole, SourceMissing, PayerMissing, ProofMissing, UnknownReason: so it cannot be said of a fee.
    """
    require_at_the_counter(file)
    refuse_if_waiting(file)
    require_bodies(file, partners)
    _require_papers(file, received)
    there = _there(file, at, calendar) if elsewhere else None
    tokens = start(file.terms.process, facts_of(file))
    event = Accepted(
        case_code=file.code,
        received_at=iso(at),
        **promise(file, received=at, happenings=(), calendar=calendar, there=there),
        tasks=entering(file, waiting(file.terms.process, tokens), at=at, calendar=calendar, partners=partners),
        tokens=sorted(tokens.places),
        handed_in=handed_in(received) if received else None,
        received=received_content(received) or None,
        partners=dict(partners) or None,
        in_part=_why_in_part(file, received, in_part),
        counts_from=iso(there) if there else None,
        **capacity(by),
    )
    after = evolve(file, event)
    events = _of_the_fee(after, fee, by, at, calendar) if fee else ()
    copies = copies_set(_after(after, events), by=by, at=at)
    return settled(file, event, *events, *((copies,) if copies else ()))


def _after(file: CaseFile, events: Iterable[FeeSet | PaymentReceived | FeeWaived]) -> CaseFile:
    for one in events:
        file = evolve(file, one)
    return file


def _there(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> datetime | None:
    """When the agency that decides has it; None where the law does not ask, or that agency took it over before and has it."""
    if any(one.kind == TAKE_OVER and one.done_by and one.agency == file.competent_agency for one in file.tasks):
        return None
    directly = file.channel == "in_person"
    return counts_from(received=at, directly=directly, pack=pack_of(file), calendar=calendar)


def _of_the_fee(
    file: CaseFile, fee: FeeAtCounter, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[FeeSet | PaymentReceived | FeeWaived, ...]:
    """What is to be paid, and that it was paid at once or need not be."""
    when = "at_return" if fee.when == "at_return" else "now"
    due = fee_set(file, kind="fee", amount=fee.amount, source=fee.source, when=when, by=by, at=at)
    file = evolve(file, due)
    one = sums_of(file)[-1]
    if fee.when == "now":
        paid = payment_received(file, one, way="cash", payer=fee.payer, proof="", by=by, at=at, calendar=calendar)
        return due, paid
    if fee.when == "exempt":
        waived = fee_waived(
            file, one, amount=one.due, ground=fee.ground, proof=fee.proof, by=by, at=at, calendar=calendar
        )
        return due, waived
    return (due,)


def _require_papers(file: CaseFile, received: Counts) -> None:
    if not_there := lacking_items(file, received):
        raise PapersNotReceived(case_code=file.code, papers=tuple(one.said for one in not_there))


def _why_in_part(file: CaseFile, received: Counts, said: str) -> str:
    """What was said, where there is anything it can be said of."""
    if not (short := papers_in_part(file, received)):
        return ""
    if said not in IN_PART:
        raise PapersInPart(case_code=file.code, papers=tuple(one.said for one in short))
    return said


def _asks_at_the_counter(file: CaseFile, _step: str) -> bool:
    """Papers are to be counted, or it is to be said what becomes of a fee."""
    return file.fee.takes_money or bool(lacking_items(file)) or bool(papers_in_part(file))


ACCEPT: Final = Act(
    code="accept",
    slug="tiep-nhan",
    words=Text("Tiếp nhận hồ sơ", "Accept"),
    before=Text(
        "Tiếp nhận khi hồ sơ đầy đủ, hợp lệ. Thời hạn giải quyết được tính từ bây giờ; người nộp được hẹn ngày trả kết quả và có "
        "thể nhận giấy hẹn ngay.",
        "Accept what is complete and valid. The clock starts now, the applicant gets a due date, and the slip can be "
        "printed straight away.",
    ),
    done=Text(
        "Đã tiếp nhận hồ sơ. Hãy in giấy hẹn cho người nộp.", "Accepted. Print the appointment slip for the applicant."
    ),
    needs=(Need("cases.accept", "counter"),),
    when=When(
        statuses=(Status.SUBMITTED,),
        words=Text("hồ sơ chờ tiếp nhận", "the dossier waits for an answer at the counter"),
    ),
    asks=(
        CountPapers(
            label=Text("Bản giấy đã nhận", "Received on paper"),
            hint=Text(
                "Người nộp khai sẽ mang các giấy tờ này. Ghi số lượng đã nhận; giấy hẹn chỉ ghi những gì đã nhận.",
                "The applicant said he would bring these. Count what you have received; the slip lists nothing else.",
            ),
        ),
        WhyInPart(
            name="in_part",
            label=Text("Vì sao vẫn tiếp nhận khi thiếu số bản?", "Why is it accepted although fewer came?"),
            options=tuple(Option(value=code, words=words) for code, words in IN_PART.items()),
            missing=Text(
                "Hãy ghi lại số đã nhận, hoặc chọn vì sao vẫn tiếp nhận.",
                "Correct the count, or say why it is accepted all the same.",
            ),
            asked_at=("desk",),
        ),
        FeeTaken(label=Text("Phí, lệ phí", "Fee"), asked_at=("desk",)),
    ),
    shows=(DOSSIER, FEES),
    law=accept,
    events=(Accepted, FeeSet, PaymentReceived, FeeWaived),
    faces=("desk",),
    usual=True,
    in_bulk=InBulk(if_asked=("received", "in_part", "fee"), alone=_asks_at_the_counter),
    told_partners=True,
    told_elsewhere=True,
)
