"""What the timeline says of how satisfied the applicant was."""

from typing import Final

from onestop.cases.domain.timeline.line import Audience, line
from onestop.feedback.events import Rated
from onestop.kernel.bilingual import Text

LINES: Final = (
    line(
        Rated,
        Text("Đánh giá", "Rated"),
        Text("Đánh giá {overall}/5", "Rated {overall} of 5"),
        facts=lambda event, _: {"overall": event.overall},
        audience=Audience.APPLICANT,
    ),
)
