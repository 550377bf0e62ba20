"""Accepting: the dossier is complete, so the authority's time begins.

It counts from the moment a complete dossier is received, not from the moment it was sent. What lacks a required paper is
not complete: a supplement is asked for, or the dossier is not accepted (Decree 61/2018 Art. 17).
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import CountPapers
from onestop.cases.domain.case_file import NOTHING, CaseFile, capacity, facts_of
from onestop.cases.domain.clock import promise
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_waiting, require_at_the_counter
from onestop.cases.domain.needs import Need
from onestop.cases.domain.outstanding import lacking_items
from onestop.cases.domain.received import Counts, handed_in, received_content
from onestop.cases.domain.refusals_of_lodging import PapersNotReceived
from onestop.cases.domain.status import Status
from onestop.cases.domain.step_events import entering
from onestop.cases.events import Accepted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.workflow.api import start, waiting


def accept(
    file: CaseFile, *, received: Counts = NOTHING, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Accepted, ...]]:
    """The dossier is complete: start its clock and its process, and promise a day.

    `received` counts what was brought on paper now; what an applicant only said he would bring is on no receipt.

    Raises:
        AlreadyAccepted, TurnedAway, WaitingForApplicant: it does not wait for this.
        PapersNotReceived: a required paper is not there in the number it takes, and no official took an answer without it.
    """
    require_at_the_counter(file)
    refuse_if_waiting(file)
    _require_papers(file, received)
    tokens = start(file.terms.process, facts_of(file))
    event = Accepted(
        case_code=file.code,
        received_at=iso(at),
        **promise(file, received=at, happenings=(), calendar=calendar),
        tasks=entering(waiting(file.terms.process, tokens), at=at, calendar=calendar),
        tokens=sorted(tokens.places),
        handed_in=handed_in(received) if received else None,
        received=received_content(received) or None,
        **capacity(by),
    )
    return settled(file, event)


def _require_papers(file: CaseFile, received: Counts) -> None:
    if not_there := lacking_items(file, received):
        raise PapersNotReceived(case_code=file.code, papers=tuple(one.said for one in not_there))


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
    needs=(Need("cases.accept", "intake"),),
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
    ),
    law=accept,
    events=(Accepted,),
    faces=("desk",),
    usual=True,
    in_bulk=True,
)
