"""Sending back (trả lại bước trước): whoever has a step does not do it, and says what an earlier one must do first.

It is inside the agency: the applicant is asked nothing, and the time he was promised runs on.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import EarlierStep
from onestop.cases.domain.case_file import CaseFile, capacity, said_by
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_approved, require_prepared
from onestop.cases.domain.hands import other_hands, require_own_hands
from onestop.cases.domain.needs import BY_ROLE, Need
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals_of_hands import NotDoneBefore
from onestop.cases.domain.sending_back import can_be_sent_back, earlier_steps
from onestop.cases.domain.shown import STEP
from onestop.cases.domain.status import PREPARED_IN
from onestop.cases.domain.step_events import entering
from onestop.cases.domain.steps import step_at
from onestop.cases.domain.why_fields import why_inside
from onestop.cases.events import SentBack
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.workflow.api import Step


def send_back(
    file: CaseFile,
    *,
    step: str,
    to: str,
    reasons: Sequence[str],
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[SentBack, ...]]:
    """From the waiting `step` back `to` one that was done before. Whoever did it may do it again.

    Raises:
        NotAtThisStep: the case does not wait there.
        AssignedToAnother, FourEyes: the step is not his to do.
        NotDoneBefore: the case cannot go back there.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why.
        ApprovedAlready: what was granted is carried out.
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    require_prepared(file)
    refuse_if_approved(file)
    here = step_at(file, step)
    require_own_hands(file, here, by)
    again = next((one for one in earlier_steps(file, here) if one.code == to), None)
    if again is None:
        raise NotDoneBefore(case_code=file.code)
    grounds = because(occasion="sent_back", reasons=reasons, note=note, by=by)
    event = SentBack(
        case_code=file.code,
        at=iso(at),
        step=here.code,
        tasks=entering(file, [again], at=at, calendar=calendar),
        tokens=[again.code],
        reasons=list(grounds.reasons),
        said={"reasons": list(grounds.reasons), "note": grounds.note, **said_by(by)},
        **capacity(by),
    )
    return settled(file, event)


def _steps_to_send_back(file: CaseFile) -> tuple[Step, ...]:
    return tuple(step for step in file.waiting if can_be_sent_back(file, step))


SEND_BACK: Final = Act(
    code="send_back",
    slug="tra-lai",
    words=Text("Trả lại bước trước", "Send back"),
    step_words=Text("Trả lại từ bước: {step}", "Send back from: {step}"),
    before=Text(
        "Hồ sơ trở lại bước đã chọn, cùng lý do; người đã làm bước đó được làm lại. Thời hạn giải quyết vẫn chạy.",
        "The case goes back to that step with the reason; whoever did it may do it again. The time limit runs on.",
    ),
    done=Text("Đã trả lại bước trước.", "It was sent back."),
    needs=(Need(BY_ROLE, "step"),),
    when=When(
        statuses=PREPARED_IN,
        words=Text(
            "một bước đang chờ một mình, chưa quyết định, và đã có bước trước",
            "a step waits by itself, nothing is decided, and an earlier one was done",
        ),
        each=_steps_to_send_back,
    ),
    asks=(
        EarlierStep(
            name="to",
            label=Text("Trả lại bước nào?", "Back to which step?"),
            missing=Text("Hãy chọn bước làm lại.", "Choose the step that is to be done again."),
        ),
        *why_inside(
            "sent_back",
            Text("Vì sao trả lại?", "Why is it sent back?"),
            Text("Nói rõ việc cần làm", "What is to be done"),
        ),
    ),
    shows=(STEP,),
    law=send_back,
    events=(SentBack,),
    faces=("desk",),
    per_step=True,
    barred=other_hands,
)
