"""Choosing how and where one of several results is received: by itself, from lodging until it is handed over."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from onestop.cases.domain.act import Act, AsDone, When
from onestop.cases.domain.act_fields import Choice, Note, Option, ReturnPlace
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.delivery import Way, delivery_of
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_withdrawing
from onestop.cases.domain.needs import Need
from onestop.cases.domain.part_returns import WAYS, choosable, delivery_of_part, place_of_part, ways_of
from onestop.cases.domain.parts import steps_yielding
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_parts import NoSuchPart
from onestop.cases.domain.refusals_of_returning import AddressNotNamed, NotReceivedSo, ReturnedThere
from onestop.cases.domain.status import Status
from onestop.cases.domain.why_fields import signed_request
from onestop.cases.domain.withdrawing import named_request
from onestop.cases.events import PartReturnChosen
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.workflow.api import Step

_STATUSES: Final = (
    Status.SUBMITTED, Status.ACCEPTED, Status.PROCESSING, Status.SUPPLEMENT, Status.PAYMENT, Status.FINISHED,
)  # fmt: skip


def choose_part_return(
    file: CaseFile,
    *,
    step: str,
    way: Way,
    return_agency: str = "",
    address: str = "",
    request: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[PartReturnChosen, ...]]:
    """Receive the result that this step yields by that way, at that agency's one-stop section where one is named, by post at that
    `address`, or the one given for the whole.

    Raises:
        NoSuchPart: there is no such result, or it was handed over, or will not come. WithdrawalPending.
        NotReceivedSo: it is not received that way.
        AddressNotNamed: by post, and no address is known. TextTooLong, NotWritable: it cannot be kept.
        ReturnedThere: it is received so already.
        RequestNotNamed: an official wrote it down, and not by which request. Said with the dossier it is of the dossier, which
        its applicant signs.
    """
    refuse_if_withdrawing(file)
    if step not in {one.step for one in choosable(file)}:
        raise NoSuchPart(case_code=file.code)
    if way not in ways_of(file, step):
        raise NotReceivedSo(case_code=file.code)
    before, where = delivery_of_part(file, step), return_agency or place_of_part(file, step)
    to = _address(file, address) if way == "post" else ""
    if (way, to, where) == (before.way, before.address, place_of_part(file, step)):
        raise ReturnedThere(case_code=file.code)
    event = PartReturnChosen(
        case_code=file.code,
        at=iso(at),
        steps=steps_yielding(file, step),
        way=way,
        agency=where,
        address=to,
        reply=named_request(file, request) if by.kind == "official" and at != file.lodged_at else "",
        **capacity(by),
    )
    return settled(file, event)


def _address(file: CaseFile, typed: str) -> str:
    """Where the post brings it: as typed, or where it was to bring the whole."""
    to = note_of(typed) or delivery_of(file).address
    if not to:
        raise AddressNotNamed(case_code=file.code)
    return to


def _each(file: CaseFile) -> Iterable[Step]:
    names = {one.step: one.name for one in choosable(file)}
    return tuple(replace(one, name=names[one.code]) for one in file.terms.process.steps if one.code in names)


def _some(file: CaseFile, way: Way) -> bool:
    """Whether any of those that can be chosen can be received so."""
    return any(way in ways_of(file, one.step) for one in choosable(file))


CHOOSE_PART_RETURN: Final = Act(
    code="choose_part_return",
    slug="cach-nhan-rieng",
    words=Text("Chọn cách nhận một kết quả", "Choose how one result is received"),
    step_words=Text("Chọn cách nhận: {step}", "Choose how it is received: {step}"),
    before=Text(
        "Mỗi kết quả của hồ sơ liên thông nhận theo cách riêng, tại nơi riêng; đổi được cho đến khi trả. Khoản còn phải nộp vẫn "
        "nộp tại nơi nhận chung của hồ sơ. Người nộp đề nghị thì bạn ghi thay, người nộp được báo.",
        "Each result of an interlinked case can be received its own way at its own place, and changed until it is handed over. "
        "What is due is paid where the case as a whole is. You write it down where the applicant asks for it, and he is told.",
    ),
    done=Text("Đã ghi cách nhận kết quả này.", "How this result is received was noted."),
    needs=(Need("cases.accept", "intake"),),
    applicant=True,
    when=When(
        statuses=_STATUSES,
        words=Text(
            "hồ sơ có nhiều kết quả, kết quả ấy chưa trả",
            "the case has several results, and this one was not handed over",
        ),
        each=_each,
    ),
    asks=(
        Choice(
            name="way",
            label=Text("Nhận kết quả này bằng cách nào?", "How is this result received?"),
            options=tuple(Option(value=way, words=words, holds=partial(_some, way=way)) for way, words in WAYS.items()),
            missing=Text("Hãy chọn cách nhận kết quả này.", "Choose how this result is received."),
        ),
        ReturnPlace(
            name="return_agency",
            label=Text("Tại quầy nào, nếu nhận tại quầy?", "At which counter, if at one?"),
        ),
        Note(
            name="address",
            label=Text("Đến địa chỉ nào, nếu qua bưu chính?", "To which address, if by post?"),
        ),
        signed_request(),
    ),
    shows_nothing="names the way and the place itself; how it was to be received before makes no difference",
    law=choose_part_return,
    events=(PartReturnChosen,),
    faces=("desk", "portal"),
    per_step=True,
    by_applicant=AsDone(
        slug="cach-nhan-rieng",
        words=Text("Chọn cách nhận một kết quả", "Choose how you receive one result"),
        before=Text(
            "Bạn nhận mỗi kết quả theo cách riêng, tại nơi riêng; đổi được cho đến khi nhận. Khoản còn phải nộp vẫn nộp tại nơi "
            "nhận chung của hồ sơ.",
            "You can receive each result its own way at its own place, and change it until you have it. What is due is paid "
            "where the case as a whole is.",
        ),
        done=Text("Đã ghi cách nhận kết quả này.", "How you receive this result was noted."),
    ),
)
