"""Handing over the notice that a document was revoked, where the document itself was not fetched in time.

A revoked document holds no longer, so nobody leaves with it (`return_result` refuses); its holder is owed the notice and his
originals. A rule of ours: no text says what a counter hands over then.

It stands for that document alone. Another result of an interlinked case holds all the same and goes back by itself (Decree
63/2024/NĐ-CP Art. 4.3, as amended by Decree 301/2026/NĐ-CP), so it goes first, from where it lies and with what is due for it.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Option
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.delivery import Way
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals import left_to_give_back
from onestop.cases.domain.part_returns import delivery_of_the_rest
from onestop.cases.domain.parts import NOTICE, beside_the_void, void_is_left
from onestop.cases.domain.refusals import AlreadyReturned
from onestop.cases.domain.refusals_of_restoring import NotRevoked
from onestop.cases.domain.refusals_of_returning import OthersGoFirst
from onestop.cases.domain.shown import DOCUMENT
from onestop.cases.domain.status import Status
from onestop.cases.events import Returned
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def return_notice(
    file: CaseFile, *, delivery: Way = "counter", by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Returned, ...]]:
    """Hand the notice over; what is due for a document that nobody gets keeps no notice back.

    Raises:
        AlreadyReturned: the applicant has the result.
        NotRevoked: there is none, or it was taken back, or whoever has the document had it before.
        OthersGoFirst: another result is left, which holds.
    """
    if file.returned_at is not None:
        raise AlreadyReturned(case_code=file.code, returned_at=file.returned_at)
    if file.status is not Status.FINISHED or not void_is_left(file):
        raise NotRevoked(case_code=file.code)
    if beside_the_void(file):
        raise OthersGoFirst(case_code=file.code)
    event = Returned(
        case_code=file.code,
        returned_at=iso(at),
        delivery=delivery,
        originals_left=left_to_give_back(file),
        instead=NOTICE,
        **capacity(by),
    )
    return settled(file, event)


def _by_hand(file: CaseFile) -> str:
    way = delivery_of_the_rest(file).way
    return "counter" if way == "online" else way


def _is_all_there_is(file: CaseFile) -> bool:
    return void_is_left(file) and not beside_the_void(file)


RETURN_NOTICE: Final = Act(
    code="return_notice",
    slug="trao-thong-bao-thu-hoi",
    words=Text("Trao thông báo thu hồi", "Hand over the notice of revocation"),
    before=Text(
        "Văn bản kết quả đã bị thu hồi: không trao cho người nộp, bản đã in giữ lại. Trao thông báo thu hồi, có lý do và cách "
        "khiếu nại; hồ sơ khép lại.",
        "The document was revoked: do not hand it over, keep what was printed. The notice of revocation, with the ground and how "
        "to complain, goes to the applicant, and the case is closed.",
    ),
    done=Text("Đã trao thông báo thu hồi.", "The notice of revocation was handed over."),
    needs=(Need("cases.return", "return"),),
    when=When(
        statuses=(Status.FINISHED,),
        words=Text("văn bản kết quả bị thu hồi khi chưa trả", "the document was revoked before it was handed over"),
        holds=_is_all_there_is,
        otherwise=Text(
            "kết quả khác của hồ sơ vẫn có hiệu lực thì trả riêng trước.",
            "another result of the case, which holds, is handed over by itself first.",
        ),
        told_of=void_is_left,
    ),
    asks=(
        Choice(
            name="delivery",
            label=Text("Trao thông báo bằng cách nào?", "How is the notice handed over?"),
            options=(
                Option(value="counter", words=Text("Tại quầy, ký nhận", "At the counter, signed for")),
                Option(value="post", words=Text("Qua bưu chính công ích", "By public post")),
            ),
            missing=Text("Hãy chọn cách trao thông báo.", "Choose how the notice was handed over."),
            proposed=_by_hand,
        ),
    ),
    shows=(DOCUMENT,),
    law=return_notice,
    events=(Returned,),
    faces=("desk",),
    usual=True,
)
