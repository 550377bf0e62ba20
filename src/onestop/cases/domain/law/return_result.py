"""Returning: the result, granted or refused, reaches the applicant."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Option, PapersAtReturn
from onestop.cases.domain.at_return import SAID, checked, count_of, to_show
from onestop.cases.domain.case_file import NOTHING, CaseFile, capacity
from onestop.cases.domain.delivery import Way, is_signed_for
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fees import none_recorded
from onestop.cases.domain.guards import nothing_is_due, refuse_if_unpaid
from onestop.cases.domain.in_bulk import InBulk
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals import left_to_give_back
from onestop.cases.domain.part_returns import delivery_of_the_rest, go_apart, must_come_first
from onestop.cases.domain.parts import is_left, void_is_left
from onestop.cases.domain.refusals import AlreadyReturned, NotDecidedYet, TurnedAway
from onestop.cases.domain.refusals_of_returning import PartsGoApart, ReceivedByOwner, RevokedSince
from onestop.cases.domain.shown import DOCUMENT
from onestop.cases.domain.status import Status
from onestop.cases.events import Returned
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

_NOTHING: Final = Text("", "")
_FEE_UNSAID: Final = Text(
    "Hồ sơ chưa ghi số tiền phí, lệ phí: hãy ghi ở “Ghi, sửa số tiền phải nộp” và thu trước khi trả; không thu thì ghi 0.",
    "The fee of this case was not said yet: set it by “Set or correct the amount due” and take it before; 0 where none is due.",
)


def return_result(
    file: CaseFile,
    *,
    delivery: Way = "counter",
    papers_shown: Mapping[str, str] = NOTHING,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[Returned, ...]]:
    """Hand the result over; `papers_shown` says of each paper that is shown or taken in with it what became of it.

    Raises:
        NotDecidedYet: there is none.
        AlreadyReturned: the applicant has it.
        TurnedAway: the dossier was never accepted.
        FeeStillDue: what is due was neither paid nor waived.
        ReceivedByOwner: an official says that it was received on the portal.
        RevokedSince: the document holds no longer; the notice of that goes back (`return_notice`).
        PartsGoApart: several results are left that are received apart.
        PaperNotShown: of a paper that is shown, taken in or signed it is not said.
        SignedInPerson: by post or on the portal, where it is signed at the counter.
    """
    if file.returned_at is not None and not is_left(file):
        raise AlreadyReturned(case_code=file.code, returned_at=file.returned_at)
    if file.status is Status.NOT_ACCEPTED:
        raise TurnedAway(case_code=file.code)
    if file.status not in RETURNED_FROM:
        raise NotDecidedYet(case_code=file.code)
    refuse_what_its_owner_receives(file, delivery, by)
    if void_is_left(file):
        raise RevokedSince(case_code=file.code)
    if go_apart(file):
        raise PartsGoApart(case_code=file.code)
    refuse_if_unpaid(file)
    papers = checked(file, papers_shown, delivery)
    event = Returned(
        case_code=file.code,
        returned_at=iso(at),
        delivery=delivery,
        originals_left=left_to_give_back(file),
        papers_shown=count_of(file, papers, "shown"),
        papers_taken=count_of(file, papers, "taken"),
        said={"delivery": delivery, SAID: papers} if papers else None,
        **capacity(by),
    )
    return settled(file, event)


def _fee_unsaid(file: CaseFile) -> Text:
    """Whoever hands it over sees that nobody said what the fee is; it can be said afterwards, when nobody waits to pay it."""
    return _FEE_UNSAID if none_recorded(file) and not file.fee.is_for_copies else _NOTHING


RETURNED_FROM: Final = (Status.FINISHED, Status.RETURNED)
"""When a result is handed over: once it is there; of a case that ended with the notice of its revocation, once that was taken
back."""


def can_go_back(file: CaseFile) -> bool:
    """Whether nothing keeps the result from whoever is to have it: nothing is due, it was not revoked, and whatever is left is
    received together."""
    return is_left(file) and nothing_is_due(file) and not void_is_left(file) and not go_apart(file)


def refuse_what_its_owner_receives(file: CaseFile, delivery: Way, by: Actor) -> None:
    """An electronic result is returned when its owner says that he has it; a counter hands over paper, and says so.

    Raises:
        ReceivedByOwner.
    """
    if delivery == "online" and by.kind == "official":
        raise ReceivedByOwner(case_code=file.code)


def _as_chosen(file: CaseFile) -> str:
    """Who chose the portal presses there himself: what he comes for all the same is not ticked for him."""
    way = delivery_of_the_rest(file).way
    return "" if way == "online" else way


_HE_PRESSES: Final = Text(
    "Người nộp chọn nhận bản điện tử: họ tự bấm “Nhận kết quả” trên Cổng, quầy không làm gì. Chỉ ghi ở đây khi họ đến "
    "nhận bản giấy.",
    "The applicant chose to receive it electronically and presses “Receive the result” on the portal himself; the counter has "
    "nothing to do. Record it here only where the paper is fetched.",
)
_NOTED_FIRST: Final = Text(
    "Người nộp chọn nhận bản điện tử, nhưng thủ tục buộc xuất trình, nộp giấy tờ trước. Khi họ đến, xem và nhận giấy tờ rồi chọn "
    "“Ghi giấy tờ trước khi nhận trên Cổng”: sau đó họ tự nhận. Chỉ ghi trả ở đây khi họ lấy bản giấy.",
    "The applicant chose to receive it electronically, but the procedure wants papers shown or handed in first. When he comes, "
    "look at them, take what is handed in and choose “Record papers seen before online receipt”: then he receives it himself. "
    "Record it here only where the paper is fetched.",
)
_SIGNED_HERE: Final = Text(
    "Phải ký trực tiếp trước người trả kết quả: chỉ trao tại quầy, không gửi bưu chính, không nhận trên Cổng.",
    "It is signed in person before whoever hands it over: at the counter alone, not by post nor on the portal.",
)


def _how_he_receives(file: CaseFile) -> Text:
    """What the counter has to do with it, where that is not as everywhere."""
    if is_signed_for(file):
        return _SIGNED_HERE
    if must_come_first(file):
        return _NOTED_FIRST
    return _HE_PRESSES if delivery_of_the_rest(file).way == "online" else _NOTHING


def _to_be_known(file: CaseFile) -> Text:
    """That the fee is still unsaid, and how its owner receives it where the counter does nothing, or more than elsewhere."""
    said = [one for one in (_fee_unsaid(file), _how_he_receives(file)) if one.vi]
    return Text(" ".join(one.vi for one in said), " ".join(one.en for one in said))


HOW_HANDED_OVER: Final = Choice(
    name="delivery",
    label=Text("Trả kết quả bằng cách nào?", "How is the result handed over?"),
    options=(
        Option(value="counter", words=Text("Tại quầy, ký nhận", "At the counter, signed for")),
        Option(
            value="post",
            words=Text("Qua bưu chính công ích", "By public post"),
            holds=lambda file: not is_signed_for(file),
        ),
    ),
    missing=Text("Hãy chọn cách trả kết quả.", "Choose how the result was handed over."),
    proposed=_as_chosen,
)
PAPERS_AT_RETURN: Final = PapersAtReturn(
    label=Text("Giấy tờ người nhận xuất trình, nộp lại, ký", "What whoever receives it shows, hands in or signs"),
    hint=Text(
        "Kiểm tra trước khi trao kết quả. Chọn “Không cần” khi trường hợp này không phải có giấy tờ đó, chẳng hạn không gửi gì "
        "bằng tệp; chọn “Không xem được, gửi bưu chính” khi phải có mà gửi kết quả qua bưu chính nên không ai xem.",
        "Check them before the result is handed over. Choose “Not needed” where this case does without, such as where nothing "
        "was sent as a file; “Not seen, sent by post” where it is needed and nobody sees it because the result goes by post.",
    ),
)
RETURN_RESULT: Final = Act(
    code="return_result",
    slug="tra-ket-qua",
    words=Text("Trả kết quả", "Return the result"),
    before=Text(
        "Sau khi trả, hồ sơ khép lại và người nộp được mời đánh giá.",
        "Afterwards the case is closed and the applicant is asked to rate the service.",
    ),
    follows=_to_be_known,
    done=Text("Đã trả kết quả.", "The result was returned."),
    needs=(Need("cases.return", "return"),),
    when=When(
        statuses=RETURNED_FROM,
        words=Text(
            "hồ sơ đã có kết quả còn hiệu lực, không còn khoản phải nộp",
            "the case is decided, its result holds and nothing is due",
        ),
        holds=can_go_back,
        otherwise=Text(
            "văn bản đã bị thu hồi thì không trao; kết quả nhận riêng thì trả riêng trước; còn khoản phải nộp thì thu tiền hoặc "
            "ghi miễn trước.",
            "a revoked document is not handed over; results received apart go by themselves; what is still due is paid or waived "
            "first.",
        ),
        told_of=is_left,
    ),
    asks=(HOW_HANDED_OVER, PAPERS_AT_RETURN),
    shows=(DOCUMENT,),
    law=return_result,
    events=(Returned,),
    faces=("desk",),
    usual=True,
    in_bulk=InBulk(once=("delivery",), if_asked=("papers_shown",), alone=lambda file, _step: bool(to_show(file))),
)
