"""The table of acts: everything that can be done to a case, once.

From a row come the button at the desk, its address and what opens it, its form, the check of what was typed,
the permission asked inside the operation, and what `./onestop acts` prints. Rows stand in the order a desk
offers them, the usual next act first. How to add one: docs/adding-an-act.md.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from onestop.cases.domain import law
from onestop.cases.domain.act import Act, Offer, When
from onestop.cases.domain.act_fields import (
    Choice,
    Components,
    Confirm,
    GatewayFacts,
    Note,
    Option,
    Papers,
    Reasons,
    Scores,
)
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.decision import can_be_decided
from onestop.cases.domain.guards import require_content
from onestop.cases.domain.needs import BY_ROLE, Need
from onestop.cases.domain.returning import require_returned
from onestop.cases.domain.status import Status
from onestop.cases.events import (
    Accepted,
    Decided,
    LatenessNoted,
    Lodged,
    NotAccepted,
    Returned,
    StepCompleted,
    SupplementAnswered,
    SupplementRequested,
)
from onestop.feedback.events import Rated
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event
from onestop.workflow.api import Step


def can_be_asked(file: CaseFile) -> bool:
    """Whether a supplement round is left."""
    return file.asked is None and len(file.rounds) < file.terms.policy.max_supplements


def _steps_to_complete(file: CaseFile) -> tuple[Step, ...]:
    return tuple(step for step in file.waiting if not step.decision)


def _deciding_step(file: CaseFile) -> tuple[Step | None]:
    return (next((step for step in file.waiting if step.decision), None),)


def _delivered_as_lodged(file: CaseFile) -> str:
    return {"in_person": "counter", "postal": "post", "online": "online"}[file.channel]


def _rated(file: CaseFile, **_: object) -> tuple[CaseFile, tuple[Event, ...]]:
    """Whether it may be rated; what was said is kept and recorded by `feedback`."""
    require_returned(file)
    require_content(file)
    return file, ()


NEVER: Final = When(statuses=(), words=Text("không ở hồ sơ đã có", "not on a case that is there"))

ACCEPT: Final = Act(
    code="accept",
    slug="tiep-nhan",
    words=Text("Tiếp nhận hồ sơ", "Accept"),
    before=Text(
        "Hồ sơ đầy đủ, hợp lệ. Thời hạn giải quyết được tính từ bây giờ; người nộp được hẹn ngày trả kết quả và có thể "
        "nhận giấy hẹn ngay.",
        "The dossier is complete and valid. The clock starts now, the applicant gets a due date, and the slip can be "
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
    law=law.accept,
    events=(Accepted,),
    faces=("desk",),
    usual=True,
    in_bulk=True,
    slip="giay-hen",
)
COMPLETE_STEP: Final = Act(
    code="complete_step",
    slug="buoc",
    words=Text("Hoàn thành bước", "Complete the step"),
    step_words=Text("Xong bước: {step}", "Complete: {step}"),
    before=Text("Bước này xong; hồ sơ chuyển sang bước sau.", "This step is complete; the case moves on to the next."),
    done=Text("Đã hoàn thành bước.", "The step is done."),
    needs=(Need(BY_ROLE, "competent"),),
    when=When(
        statuses=(Status.ACCEPTED, Status.PROCESSING),
        words=Text("một bước không phải bước quyết định đang chờ", "a step waits that is not the decision"),
        each=_steps_to_complete,
    ),
    asks=(GatewayFacts(label=Text("Câu hỏi của quy trình", "What the process asks")),),
    law=law.complete_step,
    events=(StepCompleted, Decided),
    faces=("desk",),
    per_step=True,
    usual=True,
    in_bulk=True,
)
DECIDE: Final = Act(
    code="decide",
    slug="quyet-dinh",
    words=Text("Quyết định", "Decide"),
    before=Text(
        "Từ chối thì hồ sơ kết thúc ngay; chấp thuận thì làm tiếp các bước sau, nếu còn. Xong bước cuối, đồng hồ dừng và "
        "người nộp đọc được kết quả.",
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
            "chưa quyết định được, vì còn bước trước chưa xong.", "not yet, because earlier steps are not done."
        ),
        each=_deciding_step,
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
        Reasons(
            occasion="refused",
            given=("outcome", "refused"),
            label=Text("Lý do từ chối", "Reasons for refusing"),
            hint=Text(
                "Chỉ khi từ chối. Người nộp đọc được đúng những lý do này.",
                "Only when refusing. The applicant will read these reasons as they stand.",
            ),
        ),
        Note(
            label=Text("Ghi thêm vào thông báo kết quả (không bắt buộc)", "Note for the result letter (optional)"),
        ),
        Confirm(
            label=Text("Xác nhận", "Confirm"),
            words=Text(
                "Tôi đã xem toàn bộ hồ sơ và hiểu rằng quyết định không thể thu hồi ở đây.",
                "I have seen the whole case and understand that the decision cannot be undone here.",
            ),
            missing=Text(
                "Hãy xác nhận: quyết định không thể thu hồi ở đây.",
                "Confirm that you understand: a decision cannot be undone here.",
            ),
        ),
    ),
    law=law.decide,
    events=(StepCompleted, Decided),
    faces=("desk",),
    usual=True,
    slip="ket-qua",
)
RETURN_RESULT: Final = Act(
    code="return_result",
    slug="tra-ket-qua",
    words=Text("Trả kết quả", "Return the result"),
    before=Text(
        "Sau khi trả, hồ sơ khép lại và người nộp được mời đánh giá.",
        "Afterwards the case is closed and the applicant is asked to rate the service.",
    ),
    done=Text("Đã trả kết quả.", "The result was returned."),
    needs=(Need("cases.return", "intake"),),
    when=When(statuses=(Status.FINISHED,), words=Text("hồ sơ đã có kết quả", "the case is decided")),
    asks=(
        Choice(
            name="delivery",
            label=Text("Trả kết quả bằng cách nào?", "How is the result handed over?"),
            options=(
                Option(value="counter", words=Text("Tại quầy, ký nhận", "At the counter, signed for")),
                Option(value="online", words=Text("Bản điện tử qua Cổng dịch vụ công", "Electronically on the portal")),
                Option(value="post", words=Text("Qua bưu chính công ích", "By public post")),
            ),
            missing=Text("Hãy chọn cách trả kết quả.", "Choose how the result was handed over."),
            proposed=_delivered_as_lodged,
        ),
    ),
    law=law.return_result,
    events=(Returned,),
    faces=("desk",),
    usual=True,
    in_bulk=True,
)
ANSWER_SUPPLEMENT: Final = Act(
    code="answer_supplement",
    slug="nhan-bo-sung",
    words=Text("Nhận bổ sung", "Receive the supplement"),
    before=Text(
        "Nhận giấy tờ người nộp mang đến theo yêu cầu bổ sung. Nhận xong, hồ sơ trở lại nơi đã yêu cầu; thời hạn được tính "
        "tiếp theo quy định của thủ tục.",
        "Receive what the applicant brings in answer to the request. The case then goes back to whoever asked, and the "
        "clock goes on as the procedure provides.",
    ),
    done=Text(
        "Đã nhận bổ sung; hồ sơ trở lại nơi đã yêu cầu.", "Supplement received; the case is back with whoever asked."
    ),
    needs=(Need("cases.accept", "intake"),),
    applicant=True,
    when=When(
        statuses=(Status.SUPPLEMENT,),
        words=Text("hồ sơ đang chờ người nộp bổ sung", "the applicant was asked and has not answered"),
    ),
    asks=(Papers(label=Text("Giấy tờ nhận được", "What was handed in")),),
    law=law.answer_supplement,
    events=(SupplementAnswered,),
    faces=("desk", "portal"),
)
REQUEST_SUPPLEMENT: Final = Act(
    code="request_supplement",
    slug="yeu-cau-bo-sung",
    words=Text("Yêu cầu bổ sung", "Request a supplement"),
    before=Text(
        "Nêu hết những gì còn thiếu trong một lần. Số lần còn được yêu cầu bổ sung: {rounds_left}.",
        "State everything that is missing in one request. Requests still allowed: {rounds_left}.",
    ),
    done=Text("Đã gửi yêu cầu bổ sung.", "The supplement request was sent."),
    needs=(
        # Until acceptance the dossier is the counter's; an appraiser of the same agency must wait for it.
        Need("cases.accept", "intake", "at_the_counter"),
        Need("cases.supplement", "intake", "at_the_counter"),
        Need("cases.supplement", "competent", "at_work"),
    ),
    when=When(
        statuses=(Status.SUBMITTED, Status.ACCEPTED, Status.PROCESSING),
        words=Text("còn lượt yêu cầu bổ sung", "a request is left"),
        holds=can_be_asked,
        otherwise=Text(
            "đã hết lượt theo quy định; hãy giải quyết với những gì đã có.",
            "no more, the law allows no further request; decide on what is there.",
        ),
    ),
    asks=(
        Components(label=Text("Giấy tờ nào cần bổ sung, hoàn thiện?", "Which papers must be added or corrected?")),
        Reasons(occasion="supplement", label=Text("Vì sao?", "Why?")),
        Note(
            label=Text("Hướng dẫn cụ thể (không bắt buộc)", "Specific guidance (optional)"),
            hint=Text(
                "Ví dụ: trang 2 của hợp đồng bị mờ, hãy quét lại.",
                "For example: page 2 of the contract is blurred, scan it again.",
            ),
        ),
    ),
    law=law.request_supplement,
    events=(SupplementRequested,),
    faces=("desk",),
    slip="bo-sung",
)
REFUSE_INTAKE: Final = Act(
    code="refuse_intake",
    slug="khong-tiep-nhan",
    words=Text("Không tiếp nhận", "Do not accept"),
    before=Text(
        "Hồ sơ dừng lại ở đây; người nộp đọc được lý do và có thể nộp hồ sơ mới. Nếu chỉ thiếu giấy tờ, hãy yêu cầu bổ "
        "sung.",
        "The dossier ends here; the applicant can read why and lodge a new one. If only papers are missing, request a "
        "supplement instead.",
    ),
    done=Text("Đã từ chối tiếp nhận hồ sơ.", "The dossier was not accepted."),
    needs=(Need("cases.accept", "intake"),),
    when=When(
        statuses=(Status.SUBMITTED, Status.SUPPLEMENT),
        words=Text("hồ sơ chưa được tiếp nhận", "the dossier was not accepted yet"),
        holds=lambda file: file.received_at is None,
    ),
    asks=(
        Reasons(
            occasion="not_accepted",
            label=Text("Vì sao không tiếp nhận?", "Why is it not accepted?"),
            hint=Text(
                "Người nộp đọc được đúng những lý do này.", "The applicant will read these reasons as they stand."
            ),
        ),
        Note(
            label=Text("Giải thích thêm (không bắt buộc)", "Further explanation (optional)"),
            hint=Text("Nói rõ người nộp cần làm gì tiếp.", "Say what the applicant can do next."),
        ),
    ),
    law=law.refuse_intake,
    events=(NotAccepted,),
    faces=("desk",),
    grave=True,
    slip="tu-choi",
)
RATE: Final = Act(
    code="rate",
    words=Text("Đánh giá", "Rate the service"),
    before=Text("Mỗi hồ sơ được đánh giá một lần.", "A case is rated once."),
    done=Text("Đã gửi đánh giá.", "The rating was sent."),
    needs=(Need("cases.return", "intake"),),
    applicant=True,
    when=When(
        statuses=(Status.RETURNED,),
        words=Text("kết quả đã được trả", "the result was returned"),
        holds=lambda file: file.content_erased_at is None,
    ),
    asks=(
        Scores(label=Text("Mức hài lòng", "How satisfied")),
        Note(name="comment", label=Text("Góp ý (không bắt buộc)", "Comment (optional)")),
    ),
    law=_rated,
    events=(Rated,),
    faces=("portal",),
    about_only=True,
)
LODGE: Final = Act(
    code="lodge",
    words=Text("Nộp hồ sơ", "Apply"),
    before=Text(
        "Hồ sơ được gửi đến Bộ phận Một cửa, nơi trả lời trong tám giờ làm việc.",
        "The dossier goes to the one-stop section, which answers within eight working hours.",
    ),
    done=Text("Đã nộp hồ sơ.", "Sent."),
    needs=(Need("portal.apply", "intake"),),
    when=NEVER,
    law=law.lodge,
    events=(Lodged,),
)
LODGE_FOR_OTHER: Final = Act(
    code="lodge_for_other",
    words=Text("Tiếp nhận tại quầy", "Receive at the counter"),
    before=Text(
        "Hồ sơ được ghi tên người nộp và ghi rõ do cán bộ nộp hộ.",
        "The dossier bears the applicant's name, and says that an official lodged it.",
    ),
    done=Text("Đã tiếp nhận hồ sơ.", "Received."),
    needs=(Need("cases.lodge_for_other", "intake"),),
    when=NEVER,
    law=law.lodge,
    events=(Lodged, Accepted),
)
NOTE_LATENESS: Final = Act(
    code="note_lateness",
    words=Text("Ghi nhận quá hạn", "Note that it is late"),
    before=Text("Hồ sơ được ghi nhận quá hạn; không ai rút lại được.", "The case is noted late, for good."),
    done=Text("Đã ghi nhận quá hạn.", "Noted as late."),
    system=True,
    when=NEVER,
    law=law.note_lateness,
    events=(LatenessNoted,),
)
ACTS: Final[dict[str, Act]] = {
    act.code: act
    for act in (
        ACCEPT,
        COMPLETE_STEP,
        DECIDE,
        RETURN_RESULT,
        ANSWER_SUPPLEMENT,
        REQUEST_SUPPLEMENT,
        REFUSE_INTAKE,
        RATE,
        LODGE,
        LODGE_FOR_OTHER,
        NOTE_LATENESS,
    )
}
"""Every act of the law by its code."""


def possible_actions(file: CaseFile, by: Actor) -> tuple[Offer, ...]:
    """In the order a desk offers them; empty where the case asks nothing of this person."""
    return tuple(_offers(file, by, ACTS.values()))


def usual_next(file: CaseFile, by: Actor, *, step: str = "") -> Offer | None:
    """What one click should do, about `step` where it is offered for that; None where there is no usual step."""
    offers = list(_offers(file, by, _USUAL))
    return next((offer for offer in offers if offer.step == step), offers[0] if offers else None)


def withheld_acts(file: CaseFile, by: Actor) -> tuple[Act, ...]:
    """What this person's posts allow and this case does not now, where there is a reason to tell."""
    return tuple(act for act in ACTS.values() if act.when.withholds(file) and act.may(file, by))


_USUAL: Final = tuple(act for act in ACTS.values() if act.usual)


def _offers(file: CaseFile, by: Actor, acts: Iterable[Act]) -> Iterator[Offer]:
    for act in acts:
        for step in act.when.steps(file):
            if act.may(file, by, step.code if step else ""):
                yield Offer(act, step.code, step.name) if step else Offer(act)
