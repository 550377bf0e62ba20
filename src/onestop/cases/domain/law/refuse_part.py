"""Refusing one of the results of an interlinked case, with its reason in writing; what was issued stays, the others go on.

Whoever would make it says why it is not made (Decree 63/2024/NĐ-CP Art. 4.3 and 8.2b, as amended by Decree 301/2026/NĐ-CP
Art. 3.2, 6.3; read as republished). It is refused as the same procedure alone would be: by the competent person of that agency,
and by another than whoever received it or worked on it there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Confirm
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ending_parts import end_parts, kept_from_part
from onestop.cases.domain.guards import require_at_work
from onestop.cases.domain.hops import agency_of
from onestop.cases.domain.needs import Need
from onestop.cases.domain.parts_at_work import parts_in_hand
from onestop.cases.domain.reasons import because
from onestop.cases.domain.reasons_on_record import require_on_record
from onestop.cases.domain.refusals_of_parts import PartNotAtWork
from onestop.cases.domain.shown import DOSSIER, STEP
from onestop.cases.domain.status import Status
from onestop.cases.domain.why_fields import why
from onestop.cases.events import CaseEvent, Decided, PartEnded
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.workflow.api import Step

_WORDS: Final = Text("Từ chối một kết quả", "Refuse one result")


def refuse_part(
    file: CaseFile,
    *,
    step: str,
    reasons: Sequence[str],
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    """The result that this step would yield is refused.

    Raises:
        PartNotAtWork: nobody is making it now.
        FourEyes: he received it, did a step of it or has it in hands.
        ReasonRequired, UnknownReason, ReasonNotExplained, ReasonNotOnRecord: it is not said why.
        NotAcceptedYet, WaitingForApplicant, WaitingForPayment, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    require_at_work(file)
    here = next((one for one in parts_in_hand(file) if one.code == step), None)
    if here is None:
        raise PartNotAtWork(case_code=file.code)
    if refusal := kept_from_part(file, by, step, doing=_WORDS):
        raise refusal
    grounds = because(occasion="refused", reasons=reasons, note=note, by=by)
    require_on_record(grounds.reasons, file)
    return end_parts(file, (here,), "refused", grounds, agency=agency_of(file, step), by=by, at=at, calendar=calendar)


def _to_refuse(file: CaseFile) -> Iterable[Step]:
    """By the name of what each would yield."""
    return tuple(replace(one, name=one.result) for one in parts_in_hand(file) if one.result is not None)


REFUSE_PART: Final = Act(
    code="refuse_part",
    slug="tu-choi-ket-qua",
    words=_WORDS,
    step_words=Text("Từ chối: {step}", "Refuse: {step}"),
    before=Text(
        "Người nộp nhận thông báo có lý do. Kết quả đã cấp vẫn giữ, các kết quả khác làm tiếp; không còn kết quả nào thì hồ "
        "sơ kết thúc.",
        "The applicant gets a notice with the reason. What was issued stays and the other results go on; where none is left "
        "the case ends.",
    ),
    done=Text("Đã từ chối kết quả này.", "This result was refused."),
    needs=(Need("cases.decide", "step"),),
    when=When(
        statuses=(Status.PROCESSING,),
        words=Text(
            "hồ sơ liên thông đã có kết quả đầu, cơ quan đang làm kết quả tiếp theo",
            "an interlinked case has its first result, and an agency works on the next",
        ),
        each=_to_refuse,
    ),
    asks=(
        *why("refused", Text("Vì sao từ chối?", "Why is it refused?")),
        Confirm(
            label=Text("Xác nhận", "Confirm"),
            words=Text(
                "Tôi hiểu rằng việc từ chối không rút lại được; khiếu nại được chấp nhận, hoặc cơ quan tự thấy sai, thì người "
                "khác mở lại riêng kết quả này thành hồ sơ mới.",
                "I understand that this cannot be taken back: where a complaint is upheld, or the agency finds it wrong, "
                "somebody else takes this result up again, as a new case.",
            ),
            missing=Text(
                "Hãy xác nhận: từ chối thì không rút lại được.",
                "Confirm that you understand: it cannot be taken back.",
            ),
        ),
    ),
    shows=(STEP, DOSSIER),
    law=refuse_part,
    events=(PartEnded, Decided),
    faces=("desk",),
    per_step=True,
    grave=True,
    barred=partial(kept_from_part, doing=_WORDS),
)
