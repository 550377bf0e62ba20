"""Giving an opinion: the agency asked answers, or whoever asked writes down the answer that came on paper."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final, Literal

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Field, Note, Option
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.clock import resumed_by
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.forfeits import by_opinion
from onestop.cases.domain.guards import refuse_if_ended
from onestop.cases.domain.needs import Need
from onestop.cases.domain.opinions import OPINIONS, TO_EXPLAIN, awaited, open_opinion
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_opinions import OpinionNotExplained
from onestop.cases.domain.shown import ASKED, MEETING
from onestop.cases.domain.status import Status
from onestop.cases.domain.tasks import Task
from onestop.cases.events import OpinionGiven
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date
from onestop.workflow.api import Step

Opinion = Literal["agrees", "agrees_if", "disagrees"]


def give_opinion(
    file: CaseFile,
    *,
    step: str,
    opinion: Opinion,
    reply: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[OpinionGiven, ...]]:
    """What the agency `step` thinks. Late it is taken all the same, and told to be late, until the case is decided.

    Raises:
        NotConsulted: it is not asked, or has answered.
        OpinionNotExplained: it disagrees or sets conditions, and does not say why or which.
        TextTooLong, NotWritable: the words cannot be kept.
        AlreadyDecided, AlreadyStopped: the case has ended.
    """
    refuse_if_ended(file)
    asked, words = open_opinion(file, step), note_of(reply)
    if opinion in TO_EXPLAIN and not words:
        raise OpinionNotExplained(case_code=file.code)
    return settled(file, opinion_given(file, asked, opinion, {"reply": words}, by=by, at=at, calendar=calendar))


def record_opinion(
    file: CaseFile,
    *,
    step: str,
    opinion: Opinion,
    reply: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[OpinionGiven, ...]]:
    """The same, copied from the paper of that agency, which `reply` names. Whoever copies it does not decide (`hands`).

    Raises:
        OpinionNotExplained: it is not said from which paper.
        What `give_opinion` raises.
    """
    refuse_if_ended(file)
    asked, words = open_opinion(file, step), note_of(reply)
    if not words:
        raise OpinionNotExplained(case_code=file.code)
    copied = {"reply": words, "on_paper": True}
    return settled(file, opinion_given(file, asked, opinion, copied, by=by, at=at, calendar=calendar))


def opinion_given(
    file: CaseFile,
    asked: Task,
    opinion: str,
    words: Mapping[str, Any],
    *,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
    said_at: datetime | None = None,
) -> OpinionGiven:
    """The fact that it was given; `said_at`, where it was said at a meeting: the clock goes on from then."""
    return OpinionGiven(
        case_code=file.code,
        at=iso(at),
        agency=asked.step,
        opinion=opinion,
        in_time=asked.due_at is None or local_date(said_at or at) <= local_date(asked.due_at),
        said_at=iso(said_at) if said_at else None,
        said={**asked.answer, "opinion": opinion, **words},
        **resumed_by(file, asked.step, said_at or at, calendar=calendar),
        **capacity(by),
    )


def open_requests(file: CaseFile) -> Iterable[Step]:
    """Each agency that has not answered, as a step of its own; called by its code, which pages write as a name."""
    for one in awaited(file):
        yield Step(code=one.step, name=Text(one.step, one.step), role="specialist", next="")


def _fields() -> tuple[Field, ...]:
    return (
        Choice(
            name="opinion",
            label=Text("Ý kiến của cơ quan được hỏi", "What the agency asked thinks"),
            options=tuple(Option(value=code, words=words) for code, words in OPINIONS.items()),
            missing=Text("Hãy chọn ý kiến.", "Choose what the agency thinks."),
        ),
        Note(
            name="reply",
            label=Text("Nội dung ý kiến", "In words"),
            hint=Text(
                "Bắt buộc khi không đồng ý hoặc có điều kiện: nêu căn cứ. Chép lại từ văn bản giấy thì ghi cả số, ngày văn bản.",
                "Required when disagreeing or on conditions: say on what ground. Copied from paper, give its number and day too.",
            ),
        ),
    )


WHILE_AWAITED: Final = When(
    statuses=(Status.ACCEPTED, Status.PROCESSING, Status.SUPPLEMENT, Status.PAYMENT, Status.WITHDRAWAL),
    words=Text("cơ quan được hỏi chưa trả lời", "the agency asked has not answered"),
    each=open_requests,
)
"""Of each agency that has not answered; also while the applicant completes the dossier, or asked for it back."""

GIVE_OPINION: Final = Act(
    code="give_opinion",
    slug="cho-y-kien",
    words=Text("Cho ý kiến", "Give the opinion"),
    step_words=Text("Cho ý kiến của {step}", "Give the opinion of {step}"),
    before=Text(
        "Cơ quan giải quyết và người nộp biết đã có ý kiến; cơ quan giải quyết đọc được toàn bộ. Gửi rồi thì không sửa được.",
        "The agency that decides and the applicant learn that it was given; the agency that decides reads all of it. Sent, it "
        "cannot be changed.",
    ),
    done=Text("Đã gửi ý kiến.", "The opinion was given."),
    needs=(Need("cases.step", "asked"),),
    when=WHILE_AWAITED,
    asks=_fields(),
    shows=(ASKED, MEETING),
    law=give_opinion,
    events=(OpinionGiven,),
    faces=("desk",),
    per_step=True,
    per_agency=True,
    forfeits=by_opinion,
    usual=True,
)

RECORD_OPINION: Final = Act(
    code="record_opinion",
    slug="ghi-y-kien",
    words=Text("Ghi ý kiến bằng văn bản", "Record an opinion on paper"),
    step_words=Text("Ghi ý kiến của {step}", "Record the opinion of {step}"),
    before=Text(
        "Dùng khi cơ quan được hỏi trả lời bằng văn bản giấy; hồ sơ ghi rõ là nhập lại từ văn bản. Người nhập chịu trách nhiệm "
        "và không quyết định hồ sơ này.",
        "For an answer that came on paper; the case says that it was copied from paper. Whoever copies it answers for it, and "
        "does not decide this case.",
    ),
    done=Text("Đã ghi ý kiến.", "The opinion was recorded."),
    needs=(Need("cases.step", "competent"),),
    when=WHILE_AWAITED,
    asks=_fields(),
    shows=(ASKED, MEETING),
    law=record_opinion,
    events=(OpinionGiven,),
    faces=("desk",),
    per_step=True,
    per_agency=True,
    forfeits=by_opinion,
)
