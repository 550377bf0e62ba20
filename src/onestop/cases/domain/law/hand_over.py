"""A step that another agency does: it confirms what was handed over, or refuses it with a reason, which whoever sent it answers.

Its time runs from when it was sent, whether it was confirmed or not (Decree 61/2018 Art. 18, 19): who does not open his post is
late all the same. Whoever sent it has it in his list until it is confirmed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final, Literal

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Note, Option, Partner
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.correct_first import correct_first
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import is_worked_on, require_prepared
from onestop.cases.domain.hops import ANSWERS, agency_of, handed_over, refused_hand_overs
from onestop.cases.domain.in_bulk import InBulk
from onestop.cases.domain.needs import BY_ROLE, Need
from onestop.cases.domain.reasons import because, note_of
from onestop.cases.domain.refusals_of_hops import AnswerNotExplained, NotHandedOver, NothingRefused
from onestop.cases.domain.reserved_steps import is_reserved, refuse_if_reserved
from onestop.cases.domain.shares_of_hops import share_of_hop
from onestop.cases.domain.shown import STEP
from onestop.cases.domain.status import PREPARED_IN
from onestop.cases.domain.step_events import entering, waiting_here
from onestop.cases.domain.why_fields import why_inside
from onestop.cases.events import HandOverAnswered, HandOverConfirmed, HandOverRefused
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.open_values import WaitingStep
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import iso
from onestop.workflow.api import Step

Answer = Literal["resent", "kept"]


def confirm_hand_over(
    file: CaseFile, *, step: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[HandOverConfirmed, ...]]:
    """The receiver has it: from now on the step waits there.

    Raises:
        NotHandedOver: it was confirmed, refused, or is not there.
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    require_prepared(file)
    here = _among(handed_over(file), step, NotHandedOver(case_code=file.code))
    event = HandOverConfirmed(
        case_code=file.code,
        at=iso(at),
        step=here.code,
        agency=agency_of(file, here.code),
        due_at=_own_share(file, here, at, calendar),
        **capacity(by),
    )
    return settled(file, event)


def refuse_hand_over(
    file: CaseFile,
    *,
    step: str,
    reasons: Sequence[str],
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[HandOverRefused, ...]]:
    """The receiver does not take it over; it goes back to whoever sent it, and the term of the case runs on.

    Raises:
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why.
        What `confirm_hand_over` raises.
    """
    require_prepared(file)
    here = _among(handed_over(file), step, NotHandedOver(case_code=file.code))
    return settled(file, hand_over_refused(file, here, reasons=reasons, note=note, by=by, at=at))


def hand_over_refused(
    file: CaseFile, step: Step, *, reasons: Sequence[str], note: str, by: Actor, at: datetime
) -> HandOverRefused:
    """The step goes back to whoever sent it, for these reasons: not taken over, or given back once it was.

    Raises ReasonRequired, UnknownReason, ReasonNotExplained.
    """
    grounds = because(occasion="hand_over_refused", reasons=reasons, note=note, by=by)
    return HandOverRefused(
        case_code=file.code,
        at=iso(at),
        step=step.code,
        agency=agency_of(file, step.code),
        reasons=list(grounds.reasons),
        said={"reasons": list(grounds.reasons), "note": grounds.note},
        **capacity(by),
    )


def answer_hand_over(
    file: CaseFile,
    *,
    step: str,
    answer: Answer,
    explanation: str,
    partner: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[HandOverAnswered, ...]]:
    """Send what was refused once more, or do the step at the agency that decides. Its share of the term begins anew.

    It is sent to `partner`, another of that kind than the process found; left empty, to the same as before.

    Raises:
        StepOfAnotherAgency: it is to be done here, and the law gives it to another.
        NothingRefused: it was not refused, or somebody answered.
        AnswerNotExplained, TextTooLong, NotWritable: it is not said why it will do now, or cannot be kept.
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    require_prepared(file)
    here = _among(refused_hand_overs(file), step, NothingRefused(case_code=file.code))
    words = explained(file, explanation)
    event = HandOverAnswered(
        case_code=file.code,
        at=iso(at),
        step=here.code,
        answer=answer,
        tasks=waiting_then(file, here, answer, partner, at=at, calendar=calendar),
        said={"answer": answer, "explanation": words},
        **capacity(by),
    )
    return settled(file, event)


def explained(file: CaseFile, explanation: str) -> str:
    """Why it will do now. Raises AnswerNotExplained, TextTooLong, NotWritable."""
    words = note_of(explanation)
    if not words:
        raise AnswerNotExplained(case_code=file.code)
    return words


def waiting_then(
    file: CaseFile, step: Step, answer: Answer, partner: str, *, at: datetime, calendar: WorkingCalendar
) -> list[WaitingStep]:
    """Where the step waits from now on: sent to `partner`, or to whom it was sent before where none is named; or here.

    Raises:
        StepOfAnotherAgency: it cannot be done here, for the law gives it to another.
    """
    if answer == "kept":
        refuse_if_reserved(file, step)
        return [waiting_here(step, at=at, calendar=calendar)]
    partners = {**file.partners, **({step.at: partner} if partner else {})}
    return entering(file, [step], at=at, calendar=calendar, partners=partners)


def what_is_done_now(answers: Mapping[str, Text], steps: Callable[[CaseFile], Iterable[Step]]) -> Choice:
    """Whether it is sent once more, or done here, where that may be of any of these steps."""

    def may_be_kept(file: CaseFile) -> bool:
        return any(not is_reserved(file, one) for one in steps(file))

    holds = {"kept": may_be_kept}
    return Choice(
        name="answer",
        label=Text("Làm tiếp thế nào?", "What is done now?"),
        options=tuple(
            Option(value=code, words=words, holds=holds.get(code, _always)) for code, words in answers.items()
        ),
        missing=Text("Hãy chọn cách làm tiếp.", "Choose what is done now."),
    )


def _always(_file: CaseFile) -> bool:
    return True


def _own_share(file: CaseFile, step: Step, at: datetime, calendar: WorkingCalendar) -> str | None:
    """When the share of a step is used up that had a time for confirming beside it: both run from when it was sent.

    Waits that moved no last day are counted by whoever reads it.
    """
    if step.confirm_within is None:
        return None
    sent = next(one for one in file.open_tasks if one.kind == "hand_over" and one.step == step.code)
    ends = share_of_hop(file, step, sent, at, calendar, lambda wait: wait.shares_moved)
    return iso(ends) if ends else None


def _among(steps: Iterable[Step], code: str, otherwise: Refusal) -> Step:
    for step in steps:
        if step.code == code:
            return step
    raise otherwise


_HANDED_OVER: Final = When(
    statuses=PREPARED_IN,
    holds=is_worked_on,
    words=Text("một bước đã chuyển cho cơ quan khác, chưa xác nhận", "a step was handed over and is not confirmed"),
    each=handed_over,
)

CONFIRM_HAND_OVER: Final = Act(
    code="confirm_hand_over",
    slug="nhan-ho-so",
    words=Text("Xác nhận đã nhận hồ sơ", "Confirm receipt"),
    step_words=Text("Xác nhận đã nhận: {step}", "Confirm receipt: {step}"),
    before=Text(
        "Cơ quan của bạn đã có hồ sơ và làm bước này, đến hết thời gian dành cho bước. Thời gian tính từ khi chuyển, không phải "
        "từ khi xác nhận.",
        "Your agency has the case and does this step within its share of the time. That runs from when it was sent, not from "
        "when you confirm it.",
    ),
    done=Text("Đã xác nhận nhận hồ sơ.", "Receipt was confirmed."),
    needs=(Need(BY_ROLE, "step"),),
    when=_HANDED_OVER,
    shows=(STEP,),
    law=confirm_hand_over,
    events=(HandOverConfirmed,),
    faces=("desk",),
    per_step=True,
    usual=True,
    in_bulk=InBulk(),
)
REFUSE_HAND_OVER: Final = Act(
    code="refuse_hand_over",
    slug="tu-choi-nhan",
    words=Text("Từ chối nhận hồ sơ", "Refuse the hand-over"),
    step_words=Text("Từ chối nhận: {step}", "Refuse: {step}"),
    before=Text(
        "Bước này trở về cơ quan giải quyết hồ sơ cùng lý do; nơi đó chuyển lại, hoặc tự làm nếu pháp luật cho phép. Người nộp "
        "không phải làm gì.",
        "The step goes back to the agency that decides, with the reason; it sends it again, or does it itself where the law "
        "lets it. Nothing is asked of the applicant.",
    ),
    done=Text("Đã từ chối nhận hồ sơ.", "The hand-over was refused."),
    needs=(Need(BY_ROLE, "step"),),
    when=_HANDED_OVER,
    asks=why_inside(
        "hand_over_refused",
        Text("Vì sao không nhận?", "Why is it refused?"),
        Text("Nói rõ cho cơ quan chuyển", "Say it plainly to whoever sent it"),
    ),
    shows=(STEP,),
    law=refuse_hand_over,
    events=(HandOverRefused,),
    faces=("desk",),
    per_step=True,
    undone_by="answer_hand_over",
)
ANSWER_HAND_OVER: Final = Act(
    code="answer_hand_over",
    slug="tra-loi-tu-choi",
    words=Text("Trả lời việc từ chối nhận", "Answer the refusal"),
    step_words=Text("Trả lời việc từ chối nhận: {step}", "Answer the refusal: {step}"),
    before=Text(
        "Cơ quan kia không nhận bước này. Chuyển lại kèm giải trình; bước mà pháp luật không giao riêng cho cơ quan kia thì cơ "
        "quan bạn cũng tự làm được. Ngày hẹn trả kết quả không đổi.",
        "The other agency did not take over this step. Send it again with an explanation; one that the law does not give to that "
        "agency alone can be done here as well. The day promised to the applicant stays.",
    ),
    follows=correct_first,
    done=Text("Đã trả lời việc từ chối nhận.", "The refusal was answered."),
    needs=(Need("cases.step", "competent"),),
    when=When(
        statuses=PREPARED_IN,
        holds=is_worked_on,
        words=Text("cơ quan khác từ chối nhận một bước", "another agency refused to take over a step"),
        each=refused_hand_overs,
    ),
    asks=(
        what_is_done_now(ANSWERS, refused_hand_overs),
        Partner(
            name="partner",
            label=Text("Nếu chuyển lại: đến cơ quan nào?", "If sent again: to which agency?"),
            hint=Text(
                "Chọn cơ quan khác cùng loại khi cơ quan đã nhận không đúng địa bàn.",
                "Choose another of the same kind where the first was not the right one.",
            ),
        ),
        Note(
            name="explanation",
            label=Text("Giải trình", "Explanation"),
            hint=Text(
                "Bắt buộc. Chuyển lại: đã bổ sung gì, vì sao đúng cơ quan này. Tự làm (nếu được): làm thế nào, theo văn bản nào.",
                "Required. Sent again: what was added, or why it is theirs to do. Done here: how, and by which paper.",
            ),
        ),
    ),
    shows=(STEP,),
    law=answer_hand_over,
    events=(HandOverAnswered,),
    faces=("desk",),
    per_step=True,
    usual=True,
)
