"""Choosing where the result is fetched: the applicant's own choice of a counter, until the result is ready."""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, AsDone, When
from onestop.cases.domain.act_fields import ReturnPlace
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_ended, refuse_if_withdrawing
from onestop.cases.domain.needs import Need
from onestop.cases.domain.refusals_of_returning import NotFetched, PartLiesThere, ReturnedThere
from onestop.cases.domain.returning import UNTIL_READY, is_fetched, lies_ready, place_of_return
from onestop.cases.domain.why_fields import signed_request
from onestop.cases.domain.withdrawing import named_request
from onestop.cases.events import ReturnPlaceChosen
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def choose_return_place(
    file: CaseFile, *, return_agency: str, request: str = "", by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[ReturnPlaceChosen, ...]]:
    """Fetch it at that agency's one-stop section, and not where it was to be.

    Raises:
        TurnedAway, AlreadyDecided, AlreadyStopped: it has ended, or the result lies ready somewhere.
        WithdrawalPending: he asked to have it back.
        NotFetched: it comes by the portal or by post.
        PartLiesThere: one of several results lies at the counter chosen before.
        ReturnedThere: it is fetched there already.
        RequestNotNamed: an official wrote it down, and not by which request. TextTooLong, NotWritable: it cannot be kept.
    """
    refuse_if_ended(file)
    refuse_if_withdrawing(file)
    if not is_fetched(file):
        raise NotFetched(case_code=file.code)
    if return_agency in ("", place_of_return(file)):
        raise ReturnedThere(case_code=file.code)
    if lies_ready(file):
        raise PartLiesThere(case_code=file.code)
    reply = named_request(file, request) if by.kind == "official" else ""
    event = ReturnPlaceChosen(case_code=file.code, at=iso(at), agency=return_agency, reply=reply, **capacity(by))
    return settled(file, event)


def _can_be_changed(file: CaseFile) -> bool:
    return is_fetched(file) and not lies_ready(file)


CHOOSE_RETURN_PLACE: Final = Act(
    code="choose_return_place",
    slug="noi-tra-ket-qua",
    words=Text("Đổi nơi nhận kết quả", "Change where the result is fetched"),
    before=Text(
        "Người nộp nhận kết quả tại quầy nào cũng được, và đổi được cho đến khi có kết quả. Bản chính chỉ để đối chiếu và khoản "
        "còn phải nộp cũng trả, nộp tại nơi nhận kết quả. Người nộp đề nghị thì bạn ghi thay, người nộp được báo.",
        "The applicant may fetch the result at any counter, and change it until there is one. Originals that were only compared "
        "go back there, and what is still due is paid there. You write it down where the applicant asks for it, and he is told.",
    ),
    done=Text("Đã đổi nơi nhận kết quả.", "The place where the result is fetched was changed."),
    needs=(Need("cases.accept", "intake"),),
    applicant=True,
    when=When(
        statuses=UNTIL_READY,
        words=Text(
            "chưa có kết quả, người nộp nhận tại quầy", "there is no result yet, and it is fetched at a counter"
        ),
        holds=_can_be_changed,
    ),
    asks=(
        ReturnPlace(
            name="return_agency",
            label=Text("Nhận kết quả ở đâu?", "Where is the result fetched?"),
            missing=Text("Hãy chọn nơi nhận kết quả.", "Choose where the result is fetched."),
        ),
        signed_request(),
    ),
    shows_nothing="names the place itself; where it was fetched before makes no difference",
    law=choose_return_place,
    events=(ReturnPlaceChosen,),
    faces=("desk", "portal"),
    by_applicant=AsDone(
        slug="noi-tra-ket-qua",
        words=Text("Đổi nơi nhận kết quả", "Change where you fetch the result"),
        before=Text(
            "Bạn nhận kết quả tại Bộ phận Một cửa nào cũng được, và đổi được cho đến khi có kết quả. Bản chính đã nộp để đối "
            "chiếu và khoản còn phải nộp cũng trả, nộp tại đó.",
            "You may fetch the result at any one-stop section, and change it until there is one. Originals you showed go back "
            "to you there, and what is still due is paid there.",
        ),
        done=Text("Đã đổi nơi nhận kết quả.", "The place where you fetch the result was changed."),
    ),
)
