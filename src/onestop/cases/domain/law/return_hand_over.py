"""Giving a step back to whoever sent it, once it was confirmed: what was sent is wrong, and is put right there first.

Where an error is found in the electronic birth certificate, the office of residence or of insurance gives the dossier back, and
the registrar corrects it (Decree 63/2024/NĐ-CP Art. 8.4, as amended by Decree 301/2026/NĐ-CP Art. 6.5; read as republished). The
term of the case runs on.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_at_work
from onestop.cases.domain.hands import other_hands, require_own_hands
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.law.hand_over import hand_over_refused
from onestop.cases.domain.needs import BY_ROLE, Need
from onestop.cases.domain.refusals_of_hops import NotHandedOver
from onestop.cases.domain.shown import STEP
from onestop.cases.domain.status import Status
from onestop.cases.domain.why_fields import why_inside
from onestop.cases.events import HandOverRefused
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.workflow.api import Step


def return_hand_over(
    file: CaseFile,
    *,
    step: str,
    reasons: Sequence[str],
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[HandOverRefused, ...]]:
    """The step goes back to the agency that decides, which answers as to a refused hand-over.

    Raises:
        NotHandedOver: it does not lie at another agency, or nobody confirmed it there.
        AssignedToAnother, FourEyes: the step is not his.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why.
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    require_at_work(file)
    here = next((one for one in lying_elsewhere(file) if one.code == step), None)
    if here is None:
        raise NotHandedOver(case_code=file.code)
    require_own_hands(file, here, by)
    return settled(file, hand_over_refused(file, here, reasons=reasons, note=note, by=by, at=at))


def lying_elsewhere(file: CaseFile) -> Iterable[Step]:
    """The steps that another agency has."""
    return tuple(step for step in file.waiting if agency_of(file, step.code) != file.competent_agency)


RETURN_HAND_OVER: Final = Act(
    code="return_hand_over",
    slug="tra-lai-noi-chuyen",
    words=Text("Trả lại nơi chuyển", "Give back to the sender"),
    step_words=Text("Trả lại nơi chuyển: {step}", "Give back to the sender: {step}"),
    before=Text(
        "Dùng khi phát hiện dữ liệu, giấy tờ chuyển đến có sai sót: cơ quan giải quyết sửa rồi chuyển lại. Người nộp không phải "
        "làm gì; ngày hẹn trả kết quả không đổi.",
        "For an error found in what was sent: the agency that decides puts it right and sends it again. Nothing is asked of the "
        "applicant, and the day promised stays.",
    ),
    done=Text("Đã trả lại nơi chuyển.", "It was given back to the sender."),
    needs=(Need(BY_ROLE, "step"),),
    when=When(
        statuses=(Status.ACCEPTED, Status.PROCESSING),
        words=Text("cơ quan khác đã nhận một bước và đang làm", "another agency has a step and is doing it"),
        each=lying_elsewhere,
    ),
    asks=why_inside(
        "hand_over_refused",
        Text("Vì sao trả lại?", "Why is it given back?"),
        Text("Nói rõ cho cơ quan chuyển", "Say it plainly to whoever sent it"),
    ),
    shows=(STEP,),
    law=return_hand_over,
    events=(HandOverRefused,),
    faces=("desk",),
    per_step=True,
    undone_by="answer_hand_over",
    barred=other_hands,
)
