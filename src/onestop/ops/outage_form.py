"""One form about an outage: as it opens, as it was typed, and what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Final

from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame import language
from onestop.frame.redisplay import is_sent, said_over
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import LOCAL, local_date
from onestop.ops.outage_forms import FORMS, WITH_SERVICES
from onestop.outages import api as outages

_NO_SERVICE: Final = Text("Hãy chọn ít nhất một dịch vụ.", "Choose at least one service.")
_NO_HOUR: Final = Text("Hãy ghi cả giờ.", "Give the time as well.")
_NO_DAY: Final = Text("Hãy ghi cả ngày.", "Give the day as well.")
_FIELDS: Final[Mapping[type[Refusal], str]] = {
    outages.AnnouncedTooLate: "begins",
    outages.EndsBeforeItBegins: "ends",
    outages.NotYet: "ends",
    outages.PlanMissing: "plan",
    outages.TooLong: "begins",
    outages.TooLongAgo: "begins",
    outages.NotAsProposed: "begins",
    outages.WhyMissing: "why",
}
"""Where a refusal of the operation stands; any other stands over the form."""


@dataclass(frozen=True)
class OutageForm:
    """What is done, for whom it is shown, and the answers it opens with."""

    code: str
    request: PageRequest
    opens_with: Mapping[str, Any]
    services: Sequence[str]

    @property
    def asks_services(self) -> bool:
        return self.code in WITH_SERVICES

    @property
    def fields(self) -> Sequence[forms.Field]:
        return forms.page(FORMS[self.code], self.code).fields

    @property
    def posted(self) -> bool:
        return self.request.method == "POST"

    @property
    def ticked(self) -> Sequence[str]:
        """The services chosen."""
        return self.request.POST.getlist("services") if self.posted else self.services

    @property
    def typed(self) -> Mapping[str, Sequence[str]]:
        """The values of every input."""
        if self.posted:
            return dict(self.request.POST.lists())
        return forms.typed_again(FORMS[self.code], self.code, self.opens_with, language.current())

    @cached_property
    def _read(self) -> forms.PageAnswers:
        today, asked = local_date(self.request.now), FORMS[self.code]
        return forms.read_answers(asked, self.code, self.request.POST, today=today, language=language.current())

    @property
    def answers(self) -> Mapping[str, Any]:
        return self._read.answers

    @property
    def problems(self) -> list[FieldError]:
        """What keeps it from being done; of a form that is only shown again, what stood over it."""
        if not is_sent(self.request):
            return said_over(self.request) if self.posted else []
        chosen = not self.asks_services or any(one in outages.SERVICES for one in self.ticked)
        services = [] if chosen else [FieldError("services", _NO_SERVICE)]
        return [*services, *self._read.errors, *self._halves()]

    def _halves(self) -> list[FieldError]:
        """A day without its hour, or an hour without its day, where either may be left out."""
        told, wrong = [], {one.field for one in self._read.errors}
        for name in ("begins", "ends", "expected"):
            day, hour = name in self.answers, f"{name}_time" in self.answers
            if day != hour and not wrong & {name, f"{name}_time"}:
                told.append(FieldError(f"{name}_time", _NO_HOUR) if day else FieldError(name, _NO_DAY))
        return told

    def moment(self, name: str) -> datetime | None:
        """The day and the hour of one of its moments; None where it was left out."""
        if name not in self.answers:
            return None
        hour, minute = self.answers[f"{name}_time"].lower().replace("h", ":").replace(".", ":").split(":")
        day = date.fromisoformat(self.answers[name])
        return datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=LOCAL)

    def said(self, *names: str) -> dict[str, str]:
        """The answers to these questions in words; empty where there is none."""
        return {name: self.answers.get(name, "") for name in names}


def opened(code: str, request: PageRequest, outage: outages.Outage | None = None) -> OutageForm:
    """The form, filled with what is known of the outage it is about; of an end nobody proposed nothing is guessed."""
    if outage is None:
        return OutageForm(code, request, {"cause": "maintenance"} if code == "plan" else {}, ())
    known: dict[str, Any] = _moment("begins", outage.begins_at)
    if code == "change":
        known |= _moment("ends", outage.expected_end)
        known |= {name: getattr(outage, name) for name in ("cause", "plan", "force_majeure", "note", "note_en")}
    if code == "end":
        known |= _moment("ends", outage.proposed_end)
    return OutageForm(code, request, known, outage.services)


def _moment(name: str, at: datetime | None) -> dict[str, str]:
    return {name: at.date().isoformat(), f"{name}_time": at.strftime("%H:%M")} if at else {}


def refused_at(form: OutageForm, refusal: Refusal) -> list[FieldError]:
    """The refusal at its field, or over the form where none of its fields is meant."""
    name = _FIELDS.get(type(refusal), "")
    return [FieldError(name if name in {one.name for one in form.fields} else "", say(refusal))]
