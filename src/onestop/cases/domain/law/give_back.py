"""Giving originals back (trả lại bản chính): with what was granted those that were only to be compared, else all of them.

It is offered while something is owed. What the procedure wants in the original stays with the file of what was granted, also
where the rest was withdrawn, the document revoked after its owner had it, or an earlier case of the matter granted what
holds; beside what is owed it can go back all the same, and alone it is no business of a counter's.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import OriginalsBack
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_content
from onestop.cases.domain.needs import Need
from onestop.cases.domain.originals import TO_GIVE_BACK_IN, left_to_give_back, originals_of, owed
from onestop.cases.domain.refusals_of_originals import (
    AllGivenBack,
    GivenBackMeanwhile,
    NoSuchOriginal,
    NothingGivenBack,
    OriginalsStay,
    TooEarlyToGiveBack,
)
from onestop.cases.domain.shown import ORIGINALS
from onestop.cases.events import OriginalsGivenBack
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def give_back(
    file: CaseFile,
    *,
    given: Mapping[str, int],
    times: int | None = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[OriginalsGivenBack, ...]]:
    """So many originals of each component, by code, went back to the applicant, who signed for them.

    `times` is how often some had gone back when whoever writes it down was asked, where he was.

    Raises:
        GivenBackMeanwhile: some went back since, perhaps by this very press.
        TooEarlyToGiveBack: the case is still worked on with them.
        ContentErased: what was handed in is not known any more.
        AllGivenBack: none is here any more. OriginalsStay: what is here stays with the file.
        NothingGivenBack: none is named. NoSuchOriginal: so many are not here.
    """
    require_content(file)
    if file.status not in TO_GIVE_BACK_IN:
        raise TooEarlyToGiveBack(case_code=file.code)
    here = {one.component: one.here for one in originals_of(file)}
    if not here:
        raise AllGivenBack(case_code=file.code)
    if times is not None and times != len(file.given_back):
        raise GivenBackMeanwhile(
            case_code=file.code, given_at=file.given_back[-1].given_at if file.given_back else None
        )
    if not owed(file):
        raise OriginalsStay(case_code=file.code)
    told = {code: number for code, number in given.items() if number}
    if not told:
        raise NothingGivenBack(case_code=file.code)
    if any(not 0 < number <= here.get(code, 0) for code, number in told.items()):
        raise NoSuchOriginal(case_code=file.code)
    event = OriginalsGivenBack(
        case_code=file.code,
        at=iso(at),
        originals=sum(told.values()),
        originals_left=left_to_give_back(file, told),
        given=told,
        **capacity(by),
    )
    return settled(file, event)


def _owes_originals(file: CaseFile) -> bool:
    return file.content_erased_at is None and bool(owed(file))


GIVE_BACK: Final = Act(
    code="give_back",
    slug="tra-ban-chinh",
    words=Text("Trả lại bản chính", "Give originals back"),
    before=Text(
        "Ghi số bản chính đã trả cho người nộp, có ký nhận. Bản chính chỉ để đối chiếu trả cùng kết quả; bản chính thủ "
        "tục phải lưu thì ở lại hồ sơ, cả khi người nộp rút phần còn lại. Không cấp gì (từ chối, không tiếp nhận, dừng, rút, "
        "hoặc văn bản bị thu hồi trước khi đến tay người nộp) thì trả hết; riêng bản chính thủ tục phải lưu của kết quả đã cấp "
        "ở hồ sơ trước về cùng việc, còn hiệu lực, thì ở lại.",
        "Writes down how many originals went back to the applicant, who signed for them. What was only compared goes back with "
        "the result; what the procedure keeps in the original stays with the file, also where the rest was withdrawn. Where "
        "nothing was granted (refused, not accepted, stopped, withdrawn, or revoked before its owner had it), all of them go, "
        "but for what the procedure keeps of a result that an earlier case about the same matter granted and that still holds.",
    ),
    done=Text("Đã ghi trả lại bản chính.", "It was written down that originals were given back."),
    needs=(Need("cases.return", "originals"),),
    when=When(
        statuses=TO_GIVE_BACK_IN,
        words=Text(
            "hồ sơ đã có kết quả hoặc đã kết thúc, còn bản chính phải trả",
            "the result is there or the case has ended, and originals are to go back",
        ),
        holds=_owes_originals,
    ),
    asks=(
        OriginalsBack(
            name="given",
            label=Text("Số bản chính đã trả", "Originals given back"),
            missing=Text("Hãy ghi ít nhất một bản chính đã trả.", "Enter at least one original that was given back."),
        ),
    ),
    shows=(ORIGINALS,),
    law=give_back,
    events=(OriginalsGivenBack,),
    faces=("desk",),
)
