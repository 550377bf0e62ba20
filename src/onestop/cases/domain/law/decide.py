"""Deciding: grant, or refuse with reasons. Whichever it is, it is due within the term."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Literal

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Conditions, Confirm, Option
from onestop.cases.domain.case_file import CaseFile, facts_of
from onestop.cases.domain.conditions import CONDITIONS, kept
from onestop.cases.domain.decision import can_be_decided, decided, deciding_step
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.folds_in_common import NO_TOKENS
from onestop.cases.domain.guards import require_at_work
from onestop.cases.domain.hands import deciding_hands, require_own_hands
from onestop.cases.domain.in_bulk import InBulk
from onestop.cases.domain.meetings import refuse_if_meeting
from onestop.cases.domain.needs import Need
from onestop.cases.domain.opinions import require_opinions, rests_on_others, was_objected
from onestop.cases.domain.reasons import NO_GROUNDS, grounds_of
from onestop.cases.domain.reasons_on_record import require_on_record
from onestop.cases.domain.refusals_of_opinions import ObjectionNotAnswered
from onestop.cases.domain.shown import ASKED, DOSSIER, FEES, PREPARED
from onestop.cases.domain.status import Status
from onestop.cases.domain.step_events import part_ready, step_completed
from onestop.cases.domain.why_fields import why
from onestop.cases.events import CaseEvent, Decided, PartReady, StepCompleted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.workflow.api import Step, complete


def decide(
    file: CaseFile,
    *,
    outcome: Literal["granted", "refused"],
    reasons: Sequence[str] = (),
    note: str = "",
    conditions: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    """Grant or refuse; `conditions`, one a line, with which it is granted.

    Raises:
        ConditionsNotKnown, ConditionsNotForRefusals, TooManyConditions: it cannot be granted with these.
        NotReadyForDecision: earlier steps wait.
        AssignedToAnother, FourEyes: it is not his to decide.
        MeetingPlanned: agencies are called to a meeting that has no minutes yet.
        OpinionOutstanding: an agency was asked and may still answer.
        ObjectionNotAnswered: an agency disagrees, and it is not said why it is granted all the same (our rule).
        ReasonRequired, UnknownReason: a refusal without a reason from the list.
        ReasonNotOnRecord: it tells of what the record does not hold.
        ReasonNotWanted: it is granted, with reasons for refusing.
        NotWritable: the note holds a letter that no paper can carry.
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: it is not the time to decide.
    """
    require_at_work(file)
    grounds = grounds_of("refused", refused=outcome == "refused", reasons=reasons, note=note, by=by)
    grounds = replace(grounds, item_notes=kept(file, outcome, conditions))
    require_on_record(grounds.reasons, file)
    refuse_if_meeting(file)
    require_opinions(file)
    if outcome == "granted" and was_objected(file) and not grounds.note:
        raise ObjectionNotAnswered(case_code=file.code)
    step = deciding_step(file)
    require_own_hands(file, step, by)
    if step is None:
        return settled(file, decided(file, outcome, grounds, by, at))
    if outcome == "refused":
        done = step_completed(file, step, None, by=by, at=at, calendar=calendar, outcome=outcome)
        return settled(file, done, decided(file, outcome, grounds, by, at))
    advanced = complete(
        file.terms.process, file.tokens or NO_TOKENS, step.code, facts_of(file, {**file.facts, "outcome": outcome})
    )
    why_so = NO_GROUNDS if advanced.finished else grounds
    done = step_completed(file, step, advanced, by=by, at=at, calendar=calendar, outcome=outcome, why=why_so)
    ready = part_ready(file, step, advanced, by=by, at=at)
    return settled(file, done, *ready, *((decided(file, outcome, grounds, by, at),) if advanced.finished else ()))


def _step_that_decides(file: CaseFile) -> tuple[Step | None]:
    return (next((step for step in file.waiting if step.decision), None),)


DECIDE: Final = Act(
    code="decide",
    slug="quyet-dinh",
    words=Text("Quyết định", "Decide"),
    before=Text(
        "Từ chối thì hồ sơ kết thúc ngay; chấp thuận thì làm tiếp các bước sau, nếu còn. Hoàn thành bước cuối, thời hạn dừng "
        "và người nộp đọc được kết quả.",
        "A refusal ends the case at once; when granted, any steps left follow. After the last of them the clock stops "
        "and the applicant can read the outcome.",
    ),
    done=Text("Đã quyết định.", "Decided."),
    needs=(Need("cases.decide", "competent"),),
    when=When(
        statuses=(Status.ACCEPTED, Status.PROCESSING),
        words=Text("bước quyết định đang chờ, hoặc mọi bước đã xong", "the decision waits, or every step is done"),
        holds=can_be_decided,
        otherwise=Text(
            "chưa quyết định được, vì còn bước trước chưa xong hoặc đang chờ ý kiến cơ quan khác.",
            "not yet, because earlier steps are not done or another agency is waited for.",
        ),
        told_of=lambda file: not file.is_decided,
        each=_step_that_decides,
    ),
    asks=(
        Choice(
            name="outcome",
            label=Text("Quyết định thế nào?", "What is decided?"),
            options=(
                Option(value="granted", words=Text("Chấp thuận", "Grant"), names_result=True),
                Option(
                    value="refused",
                    words=Text("Từ chối", "Refuse"),
                    hint=Text("Phải có lý do trong danh mục dưới đây", "Needs a reason from the list below"),
                ),
            ),
            missing=Text("Hãy chọn chấp thuận hoặc từ chối.", "Choose whether to grant or refuse."),
        ),
        *why(
            "refused",
            Text("Lý do từ chối", "Reasons for refusing"),
            given=("outcome", "refused"),
            only=Text("Chỉ khi từ chối.", "Only when refusing."),
            words=Text("Ghi thêm vào thông báo kết quả", "Note for the result letter"),
        ),
        Conditions(
            label=CONDITIONS,
            hint=Text(
                "Chỉ khi chấp thuận; không bắt buộc. Mỗi dòng một điều; có thời hạn thì ghi ở cuối dòng, như “(30 ngày)”. Điều "
                "kiện ghi trên văn bản và người được cấp đọc được.",
                "Only when granting, and not required. One a line, its days at the end where it has any, as “(30 days)”. They "
                "stand on the document, and its holder reads them.",
            ),
        ),
        Confirm(
            label=Text("Xác nhận", "Confirm"),
            words=Text(
                "Tôi đã xem toàn bộ hồ sơ và hiểu rằng quyết định không rút lại được; sau đó chỉ còn đính chính, cấp lại, "
                "thu hồi văn bản, hoặc mở lại khi khiếu nại được chấp nhận.",
                "I have seen the whole case and understand that the decision cannot be taken back: afterwards its document can "
                "only be corrected, issued again or revoked, or the case reopened where a complaint is upheld.",
            ),
            missing=Text(
                "Hãy xác nhận: quyết định không rút lại được.",
                "Confirm that you understand: a decision cannot be taken back.",
            ),
        ),
    ),
    shows=(DOSSIER, ASKED, PREPARED, FEES),
    law=decide,
    events=(StepCompleted, PartReady, Decided),
    faces=("desk",),
    usual=True,
    worked_at=lambda file, _: next((step.code for step in file.waiting if step.decision), ""),
    in_bulk=InBulk(
        words=Text("Ký chấp thuận", "Sign to grant"),
        before=Text(
            "Chấp thuận từng hồ sơ bạn đánh dấu, theo kết quả các bước đã làm. Mỗi văn bản được cấp số, phát hành và báo người "
            "nộp riêng. Từ chối thì mở từng hồ sơ, vì phải có lý do.",
            "Grants each case you tick, on what the steps before found. Each document is numbered, issued and told to its "
            "applicant by itself. To refuse, open the case: that needs reasons.",
        ),
        # What other agencies think, or that they kept silent, is read where it stands; an objection is answered in words.
        alone=lambda file, _step: rests_on_others(file),
        says={
            "confirm": Text(
                "Tôi chịu trách nhiệm về từng hồ sơ tôi đánh dấu và hiểu rằng quyết định không rút lại được; sau đó chỉ còn "
                "đính chính, cấp lại, thu hồi văn bản, hoặc mở lại khi khiếu nại được chấp nhận.",
                "I answer for each case I tick and understand that a decision cannot be taken back: afterwards its document can "
                "only be corrected, issued again or revoked, or the case reopened where a complaint is upheld.",
            )
        },
        # Refusing rests on the reasons of each case, and is done on its page.
        once=("confirm",),
        same={"outcome": "granted"},
        empty=("reasons", "note", "conditions"),
        each_ticked=True,
    ),
    barred=deciding_hands,
)
