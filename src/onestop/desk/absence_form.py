"""The form of an absence: as it opens, as it was typed, and what it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property
from typing import Final

from onestop.forms.api import FieldError
from onestop.frame.redisplay import is_sent, said_over
from onestop.frame.request import PageRequest
from onestop.frame.typed_day import read_typed_day, typed_day
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.parsing import whole_number
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import LOCAL, local_date
from onestop.people import api as people
from onestop.rules.api import national_calendar

WHOSE: Final = "ai"
"""In an address: whose absence, by number; one's own where it is left out."""
NOBODY: Final = "none"
HOURS: Final = tuple(f"{hour:02}:{minute:02}" for hour in range(24) for minute in (0, 30))
_NO_DAY: Final = Text("Hãy ghi ngày, ví dụ 27/11/2026.", "Give the day, such as 27/11/2026.")
_NO_HOUR: Final = Text("Hãy chọn giờ.", "Choose the time.")
_NO_WHY: Final = Text("Hãy chọn lý do.", "Choose a reason.")
_NO_DEPUTY: Final = Text(
    "Hãy chọn người làm thay, hoặc chọn không cử ai.", "Choose who stands in, or that nobody does."
)


@dataclass(frozen=True)
class AbsenceForm:
    """Whose absence, and what was typed of it."""

    request: PageRequest
    asked: people.AbsenceChoices

    @property
    def posted(self) -> bool:
        return self.request.method == "POST"

    def typed(self, name: str) -> str:
        """The value of an input: as it was typed, or as the form opens."""
        return self.request.POST.get(name, "").strip() if self.posted else self._opens.get(name, "")

    @property
    def scope(self) -> Sequence[str]:
        """The parts of the work that are ticked; all he has where the form opens."""
        if self.posted:
            return self.request.POST.getlist("scope")
        return [one.code for one in self.asked.scopes]

    @cached_property
    def _opens(self) -> dict[str, str]:
        """The next working day, from the opening of the office to its closing."""
        calendar = national_calendar()
        day = calendar.nth_working_after(local_date(self.request.now), 1)
        opens, closes = calendar.hours[0][0], calendar.hours[-1][1]
        return {
            "since": typed_day(day),
            "since_hour": f"{opens:%H:%M}",
            "until": typed_day(day),
            "until_hour": f"{closes:%H:%M}",
        }

    def moment(self, name: str) -> datetime | None:
        """The day and the time typed; None where either is none."""
        day, hour = read_typed_day(self.typed(name)), self.typed(f"{name}_hour")
        if day is None or hour not in HOURS:
            return None
        return datetime.combine(day, time.fromisoformat(hour), LOCAL)

    @property
    def deputy(self) -> people.Colleague | None:
        return next((one for one in self.asked.colleagues if str(one.id) == self.typed("deputy")), None)

    @property
    def problems(self) -> list[FieldError]:
        """What of the form cannot be read; of one that is only shown again, what stood over it."""
        if not is_sent(self.request):
            return said_over(self.request) if self.posted else []
        told = [
            problem
            for name in ("since", "until")
            for problem in (
                FieldError(name, _NO_DAY) if read_typed_day(self.typed(name)) is None else None,
                FieldError(f"{name}_hour", _NO_HOUR) if self.typed(f"{name}_hour") not in HOURS else None,
            )
            if problem
        ]
        why = [] if self.typed("why") in people.WHY else [FieldError("why", _NO_WHY)]
        chosen = self.deputy is not None or self.typed("deputy") == NOBODY or not self.asked.colleagues
        return [*told, *why, *([] if chosen else [FieldError("deputy", _NO_DEPUTY)])]

    @property
    def wanted(self) -> people.Absence:
        """What the form says; asked for only where it has no problems."""
        begins, ends, deputy = self.moment("since"), self.moment("until"), self.deputy
        assert begins is not None and ends is not None  # noqa: S101, PT018 - without problems there are both
        return people.Absence(
            official=self.asked.official.id,
            begins_at=begins,
            ends_at=ends,
            why=self.typed("why"),
            deputy=deputy.id if deputy else None,
            scope=frozenset(self.scope) if deputy else frozenset(),
        )

    def refused_at(self, refusal: Refusal) -> list[FieldError]:
        """The refusal at its field, or over the form."""
        fields: tuple[str, ...] = getattr(refusal, "fields", ())
        return [FieldError(fields[0] if fields else "", say(refusal))]


def opened(request: PageRequest) -> AbsenceForm:
    """Raises NotYoursToRecord."""
    said = request.POST.get(WHOSE, "") or request.GET.get(WHOSE, "")
    whose = whole_number(said)
    if whose is None:
        own = people.whose_absence(request.actor, request.now)
        whose = own[0].id if own else 0
    return AbsenceForm(request, people.asked_of_absence(whose, request.actor, request.now))
