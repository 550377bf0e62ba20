"""Taking back a step that its receiver neither confirmed nor refused while its share of the time lasted.

A step that the law gives to the receiver goes to another agency of that kind, or stays there: it is never done here.

Whoever decides answers for the one term of the case (Decree 61/2018 Art. 19.6), so a body that keeps silent, or has nobody of
the role, does not hold the case up for ever. That it may do so is our rule, read out of that duty: no article names it. The
silence stays late, with its own last day.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Note, Partner
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import is_worked_on, require_prepared
from onestop.cases.domain.hand_overs import quota_end
from onestop.cases.domain.hops import ANSWERS_TO_SILENCE, handed_over
from onestop.cases.domain.law.hand_over import Answer, explained, waiting_then, what_is_done_now
from onestop.cases.domain.needs import Need
from onestop.cases.domain.refusals_of_hops import (
    NoSuchReceiver,
    NotHandedOver,
    ShareNotOver,
)
from onestop.cases.domain.shown import STEP
from onestop.cases.domain.status import PREPARED_IN
from onestop.cases.domain.tasks import Task
from onestop.cases.events import HandOverTakenBack
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def take_back_hand_over(
    file: CaseFile,
    *,
    step: str,
    answer: Answer,
    explanation: str,
    partner: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[HandOverTakenBack, ...]]:
    """Send it to `partner`, another of that kind, or do the step at the agency that decides. Its share of the term begins anew.

    Raises:
        NotHandedOver: it was confirmed, refused, or is not there.
        ShareNotOver: the receiver still has time.
        NoSuchReceiver: it is to be sent on, and to nobody else than the one that is silent.
        StepOfAnotherAgency: it is to be done here, and the law gives it to another.
        AnswerNotExplained, TextTooLong, NotWritable: it is not said why, or cannot be kept.
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    require_prepared(file)
    here = next((one for one in handed_over(file) if one.code == step), None)
    if here is None:
        raise NotHandedOver(case_code=file.code)
    silent = _silent(file, step, at, calendar)
    words = explained(file, explanation)
    if answer == "resent" and partner in ("", silent.agency, file.competent_agency):
        raise NoSuchReceiver(case_code=file.code)
    event = HandOverTakenBack(
        case_code=file.code,
        at=iso(at),
        step=step,
        agency=silent.agency,
        answer=answer,
        tasks=waiting_then(file, here, answer, partner, at=at, calendar=calendar),
        said={"taken_back": answer, "explanation": words},
        **capacity(by),
    )
    return settled(file, event)


def _silent(file: CaseFile, step: str, at: datetime, calendar: WorkingCalendar) -> Task:
    """The hand-over whose share is over: where it has none, the term of the case is."""
    sent = next(one for one in file.open_tasks if one.kind == "hand_over" and one.step == step)
    ends = quota_end(file, sent, at, calendar) or file.due_at
    if ends is not None and at <= ends:
        raise ShareNotOver(case_code=file.code)
    return sent


def _share_ends(file: CaseFile, step: str, now: datetime, calendar: WorkingCalendar) -> datetime | None:
    sent = next(one for one in file.open_tasks if one.kind == "hand_over" and one.step == step)
    return quota_end(file, sent, now, calendar) or file.due_at


TAKE_BACK_HAND_OVER: Final = Act(
    code="take_back_hand_over",
    slug="lay-lai-buoc",
    words=Text("Lấy lại bước không ai xác nhận", "Take back what nobody confirmed"),
    step_words=Text("Lấy lại bước không ai xác nhận: {step}", "Take back what nobody confirmed: {step}"),
    before=Text(
        "Chỉ khi đã hết thời gian để xác nhận (không quy định riêng thì là thời gian của bước) mà nơi nhận chưa xác nhận, cũng "
        "chưa từ chối. Chuyển cơ quan khác cùng loại; bước mà pháp luật không giao riêng cho nơi nhận thì cơ quan bạn cũng tự "
        "làm được. Việc nơi nhận để quá hạn vẫn được ghi; ngày hẹn trả kết quả không đổi.",
        "Only once the time for confirming (where none is set, the share of the step) is over and the receiver has neither "
        "confirmed nor refused. It is sent to another agency of that kind, or done here where the law does not give it to the "
        "receiver alone. That the receiver was late stays on record; the promised day stays.",
    ),
    done=Text("Đã lấy lại bước này.", "The step was taken back."),
    needs=(Need("cases.step", "competent"),),
    when=When(
        statuses=PREPARED_IN,
        holds=is_worked_on,
        words=Text(
            "một bước đã chuyển, hết thời gian mà chưa ai xác nhận",
            "a step was handed over, its share is over and nobody confirmed it",
        ),
        each=handed_over,
    ),
    asks=(
        what_is_done_now(ANSWERS_TO_SILENCE, handed_over),
        Partner(
            name="partner",
            label=Text("Nếu chuyển nơi khác: đến cơ quan nào?", "If sent elsewhere: to which agency?"),
            hint=Text(
                "Chọn cơ quan khác cùng loại, không phải cơ quan đang im lặng.",
                "Choose another of the same kind, not the one that keeps silent.",
            ),
        ),
        Note(
            name="explanation",
            label=Text("Lý do", "Reason"),
            hint=Text(
                "Bắt buộc. Đã liên hệ nơi nhận thế nào; tự làm hoặc chuyển theo văn bản nào.",
                "Required. How the receiver was reached; by which paper it is done here or sent on.",
            ),
        ),
    ),
    shows=(STEP,),
    law=take_back_hand_over,
    events=(HandOverTakenBack,),
    faces=("desk",),
    per_step=True,
    opens=_share_ends,
)
