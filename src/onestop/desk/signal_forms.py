"""What is asked of whoever asks about a signal, answers, or closes: pages of the forms engine, judged as any form is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from onestop.anomalies import api as anomalies
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame import language
from onestop.frame.redisplay import is_sent, said_over
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date

Written = dict[str, Any]


def _words(name: str, vi: str, en: str, hint_vi: str, hint_en: str) -> Written:
    return {
        "name": name,
        "widget": "textarea",
        "max": anomalies.LONGEST,
        "label": {"vi": vi, "en": en},
        "hint": {"vi": hint_vi, "en": hint_en},
    }


_LAST_DAY: Final[Written] = {
    "name": "last_day",
    "widget": "date",
    "must_be": "future",
    "label": {"vi": "Hạn trả lời", "en": "Last day to answer"},
}
_FIELDS: Final[Mapping[str, Sequence[Written]]] = {
    "ask": (
        _words(
            "question",
            "Hỏi điều gì",
            "What is asked",
            "Cơ quan đọc câu hỏi này cùng danh sách hồ sơ; không ghi tên người dân",
            "The agency reads it with the list of cases; name no applicant",
        ),
        _LAST_DAY,
    ),
    "answer": (
        _words(
            "answer",
            "Trả lời",
            "The answer",
            "Thanh tra đọc câu trả lời này; không ghi tên người dân",
            "The inspectors read it; name no applicant",
        ),
    ),
    "close": (
        _words(
            "reason",
            "Vì sao đóng",
            "Why it is closed",
            "Dấu hiệu vẫn ở lại trong số liệu; lý do đứng cạnh câu trả lời",
            "The signal stays in the figures; the reason stands beside the answer",
        ),
    ),
}
_NOTHING: Final[Mapping[str, Any]] = {"fields": {}, "pages": {}}


def _form(code: str, fields: Sequence[Written]) -> forms.Plan:
    page = {"code": code, "title": {"vi": "Hỏi và trả lời", "en": "Questions and answers"}, "fields": list(fields)}
    return forms.read_plan(forms.form_plan({"pages": [page]}, _NOTHING))


FORMS: Final[Mapping[str, forms.Plan]] = {code: _form(code, fields) for code, fields in _FIELDS.items()}
"""By what is done; each is one page."""
_AT: Final[Mapping[type[Refusal], str]] = {anomalies.LastDayNotUsable: "last_day"}
"""Where a refusal of the operation stands; any other stands over the form."""


@dataclass(frozen=True)
class SignalForm:
    """What is done, for whom it is shown, and what it opens with."""

    code: str
    request: PageRequest
    opens_with: Mapping[str, Any]

    @property
    def fields(self) -> Sequence[forms.Field]:
        return forms.page(FORMS[self.code], self.code).fields

    @property
    def typed(self) -> Mapping[str, Sequence[str]]:
        if self.request.method == "POST":
            return dict(self.request.POST.lists())
        return forms.typed_again(FORMS[self.code], self.code, self.opens_with, language.current())

    @cached_property
    def _read(self) -> forms.PageAnswers:
        today = local_date(self.request.now)
        return forms.read_answers(
            FORMS[self.code], self.code, self.request.POST, today=today, language=language.current()
        )

    @property
    def answers(self) -> Mapping[str, Any]:
        return self._read.answers

    @property
    def problems(self) -> list[FieldError]:
        if is_sent(self.request):
            return list(self._read.errors)
        return said_over(self.request) if self.request.method == "POST" else []

    def day(self, name: str) -> date | None:
        return date.fromisoformat(self.answers[name]) if name in self.answers else None

    def refused_at(self, refusal: Refusal) -> list[FieldError]:
        name = _AT.get(type(refusal), "")
        return [FieldError(name if name in {one.name for one in self.fields} else "", say(refusal))]
