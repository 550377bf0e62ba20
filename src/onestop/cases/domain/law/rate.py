"""Rating: the applicant, once he has the result, says how it went; nobody says it for him."""

from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Note, Option, Scores
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.guards import require_content
from onestop.cases.domain.refusals import NotReturnedYet
from onestop.cases.domain.status import Status
from onestop.feedback.events import Rated
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event


def rate(file: CaseFile, **_: object) -> tuple[CaseFile, tuple[Event, ...]]:
    """Whether it may be rated; what was said is kept and recorded by `feedback`."""
    _require_returned(file)
    require_content(file)
    return file, ()


def _require_returned(file: CaseFile) -> None:
    """Only who has the result can say how it went."""
    if file.status is not Status.RETURNED:
        raise NotReturnedYet(case_code=file.code)


RATE: Final = Act(
    code="rate",
    slug="danh-gia",
    words=Text("Đánh giá", "Rate the service"),
    before=Text(
        "Mỗi hồ sơ được đánh giá một lần. Người giải quyết hồ sơ không biết ai đánh giá.",
        "A case is rated once. Those who handled it do not learn who rated.",
    ),
    done=Text("Cảm ơn bạn đã đánh giá.", "Thank you for rating."),
    applicant=True,
    when=When(
        statuses=(Status.RETURNED,),
        words=Text("kết quả đã được trả", "the result was returned"),
        holds=lambda file: file.content_erased_at is None,
    ),
    asks=(
        Scores(
            label=Text("Cơ quan đã phục vụ bạn thế nào?", "How were you served?"),
            missing=Text("Hãy cho biết mức hài lòng chung.", "Say how satisfied you are on the whole."),
        ),
        Choice(
            name="assisted",
            label=Text("Có công chức giúp bạn đánh giá không?", "Did an official help you to rate?"),
            hint=Text(
                "Để đánh giá làm cùng công chức được thống kê riêng. Dù chọn thế nào, cơ quan cũng không biết ai đánh giá.",
                "So that ratings given with an official are counted apart. Either way, the office does not learn who rated.",
            ),
            options=(
                Option(value="no", words=Text("Không, tôi tự đánh giá", "No, I rate by myself")),
                Option(value="yes", words=Text("Có, công chức giúp tôi", "Yes, an official helps me")),
            ),
            missing=Text("Hãy cho biết có công chức giúp bạn hay không.", "Say whether an official helps you."),
            proposed=lambda _file: "no",
        ),
        Note(name="comment", label=Text("Bạn muốn nói thêm (không bắt buộc)", "Anything to add (optional)")),
    ),
    shows_nothing="tells of how he was served, which is behind him",
    law=rate,
    events=(Rated,),
    faces=("portal",),
    about_only=True,
)
