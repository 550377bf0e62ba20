"""Answering a request to withdraw: the dossier is given back, which ends the case, or it goes on, with the reason."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Option
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.clock import is_late
from onestop.cases.domain.ending_parts import end_parts
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_withdrawal
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals import all_here
from onestop.cases.domain.parts_at_work import parts_at_work
from onestop.cases.domain.reasons import grounds_of
from onestop.cases.domain.shown import WAITED_FOR
from onestop.cases.domain.status import Status
from onestop.cases.domain.waits import Wait
from onestop.cases.domain.why_fields import why
from onestop.cases.domain.withdrawing import require_another_hand, what_stays, wrote_it_down
from onestop.cases.events import CaseEvent, Decided, PartEnded, Stopped, WithdrawalAnswered
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def answer_withdrawal(
    file: CaseFile,
    *,
    answer: Literal["agreed", "refused"],
    reasons: Sequence[str] = (),
    reply: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    """Give the dossier back, which ends the case without a decision, or say why not. Of an interlinked case that was granted
    what is not there yet is ended, and what was issued stays.

    Raises:
        NoWithdrawalRequested: nobody asked, or it was answered.
        AnotherAnswersWithdrawal: he wrote it down for the applicant.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is refused, and not said why.
        ReasonNotWanted: it is agreed to, with reasons for refusing.
        TextTooLong, NotWritable: the reply cannot be kept.
    """
    asked = require_withdrawal(file)
    require_another_hand(file, by)
    grounds = grounds_of("withdrawal_refused", refused=answer == "refused", reasons=reasons, note=reply, by=by)
    answered = WithdrawalAnswered(
        case_code=file.code,
        at=iso(at),
        answer=answer,
        reasons=list(grounds.reasons),
        reply=grounds.note,
        **capacity(by),
    )
    if answer == "refused":
        return settled(file, answered)
    if file.is_decided:
        file, first = settled(file, answered)
        agency, left = file.competent_agency, parts_at_work(file)
        file, then = end_parts(file, left, "withdrawn", grounds, agency=agency, by=by, at=at, calendar=calendar)
        return file, (*first, *then)
    return settled(file, answered, _withdrawn(file, asked, grounds.note, by, at))


def _withdrawn(file: CaseFile, asked: Wait, note: str, by: Actor, at: datetime) -> Stopped:
    """A case that is withdrawn broke its promise only where it did so before it was asked for: nobody owes a result since."""
    return Stopped(
        case_code=file.code,
        outcome="withdrawn",
        reasons=[],
        finished_at=iso(at),
        late=file.late or is_late(file, asked.began_at),
        originals_left=all_here(file),
        note=note,
        **capacity(by),
    )


ANSWER_WITHDRAWAL: Final = Act(
    code="answer_withdrawal",
    slug="tra-loi-rut-ho-so",
    words=Text("Trả lời yêu cầu rút hồ sơ", "Answer the request to withdraw"),
    before=Text(
        "Đồng ý thì những gì chưa có kết quả dừng lại và người nộp nhận thông báo. Không đồng ý thì hồ sơ được giải quyết tiếp "
        "từ chỗ đang dở.",
        "If you agree, whatever has no result yet ends without one and the applicant gets a notice. If not, it goes on where it "
        "was.",
    ),
    follows=what_stays,
    done=Text("Đã trả lời yêu cầu rút hồ sơ.", "The request to withdraw was answered."),
    needs=(
        Need("cases.accept", "counter", "at_the_counter"),
        Need("cases.decide", "competent", "at_work"),
    ),
    when=When(
        statuses=(Status.WITHDRAWAL,),
        words=Text("người nộp đã yêu cầu rút hồ sơ", "the applicant asked to withdraw"),
    ),
    asks=(
        Choice(
            name="answer",
            label=Text("Có đồng ý cho rút hồ sơ không?", "Is the dossier given back?"),
            options=(
                Option(value="agreed", words=Text("Đồng ý", "Agree")),
                Option(
                    value="refused",
                    words=Text("Không đồng ý", "Refuse"),
                    hint=Text("Phải có lý do trong danh mục dưới đây", "Needs a reason from the list below"),
                ),
            ),
            missing=Text("Hãy chọn đồng ý hoặc không đồng ý.", "Choose whether to agree."),
        ),
        *why(
            "withdrawal_refused",
            Text("Vì sao không đồng ý?", "Why not?"),
            given=("answer", "refused"),
            only=Text("Chỉ khi không đồng ý.", "Only when refusing."),
            name="reply",
            words=Text("Ghi thêm cho người nộp", "A word to the applicant"),
        ),
    ),
    shows=(WAITED_FOR,),
    law=answer_withdrawal,
    events=(WithdrawalAnswered, Stopped, PartEnded, Decided),
    faces=("desk",),
    usual=True,
    barred=wrote_it_down,
)
