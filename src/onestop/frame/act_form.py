"""The form of an act: every field it asks, read from the request and made ready for the page.

Which fields there are says the table of acts; here is, for each kind of field that is typed alike at every face, how.
Its look is `frame/act_fields.jinja`. What a face asks in its own way it adds to both.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from onestop.cases import api as cases
from onestop.catalogue.api import Component
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame.agencies import agency_name
from onestop.frame.formats import day
from onestop.frame.places import grouped
from onestop.frame.request import PageRequest
from onestop.frame.step_questions import Question, questions
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """Who fills in the form of which act, for which case and step."""

    request: PageRequest
    case: cases.CaseView
    act: cases.Act
    step: str

    @property
    def posted(self) -> bool:
        return self.request.method == "POST"

    def typed(self, name: str) -> str:
        return self.request.POST.get(name, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One field as read and as shown: `answers` by keyword, `shown` what its macro needs beside the field."""

    field: cases.Field
    answers: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    problems: tuple[FieldError, ...] = ()
    shown: Mapping[str, Any] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ActForm:
    """All fields of one act, in the order they are asked."""

    fields: tuple[FormField, ...]

    @property
    def answers(self) -> dict[str, Any]:
        """What the operation takes; boxes for people only are left out."""
        return {key: one.answers[key] for one in self.fields for key in one.field.keywords if key in one.answers}

    @property
    def problems(self) -> list[FieldError]:
        """What keeps it from being done, in the order of the fields."""
        read = {key: value for one in self.fields for key, value in one.answers.items()}
        return [problem for one in self.fields for problem in (*one.problems, *_judged(one, read))]


Reader: TypeAlias = Callable[[Any, Filling], FormField]


def read_form(
    request: PageRequest,
    case: cases.CaseView,
    act: cases.Act,
    step: str,
    *,
    face: cases.Face,
    readers: Mapping[str, Reader],
) -> ActForm:
    """The form as posted, or as it opens; `readers` of the face by kind of field."""
    filling = Filling(request=request, case=case, act=act, step=step)
    return ActForm(tuple(readers[asked.kind](asked, filling) for asked in act.asks if face in asked.asked_at))


def asked_for(case: cases.CaseView) -> tuple[Component, ...]:
    """The papers the open request names, in the procedure's order; where it names nothing, all that may be handed in.

    Each is called as it is asked for, with how many where that is not one.
    """
    items = cases.named(case.file, case.file.asked.items) if case.file.asked else ()
    if items:
        papers = {one.code: one.said for one in items if one.kind == "paper"}
        return tuple(_called(one, papers) for one in case.version.components if one.code in papers)
    # Where only the form is to be mended, the form can be handed in anew, signed.
    return case.version.asked_papers or tuple(one for one in case.version.components if one.source == "form")


def to_count(case: cases.CaseView) -> tuple[Component, ...]:
    """Papers announced that nobody has counted yet, required ones of which some are missing and others of which only some came,
    in the procedure's order.

    Each is called as it is missing, with how many where that is not one.
    """
    announced = {given.component for given in case.papers if given.upload_id is None}
    announced -= {code for code, received in case.file.received.items() if received.on_paper}
    missing = {one.code: one.said for one in (*cases.lacking_items(case.file), *cases.papers_in_part(case.file))}
    return tuple(_called(one, missing) for one in case.version.components if one.code in announced | missing.keys())


def _called(component: Component, names: Mapping[str, Text]) -> Component:
    return dataclasses.replace(component, name=names.get(component.code, component.name))


def _judged(one: FormField, answers: Mapping[str, Any]) -> tuple[FieldError, ...]:
    asked, problem = one.field, one.field.problem(answers)
    # A day that was typed wrong is not missing besides.
    if problem is None or (one.problems and asked.kind == "day"):
        return ()
    return (FieldError(asked.name, say(problem) if isinstance(problem, Refusal) else problem),)


def _reasons(asked: cases.Reasons, filling: Filling) -> FormField:
    options = [(code, cases.words_of(code)) for code in cases.open_reasons(asked.occasion, filling.case.file)]
    given = filling.request.POST.getlist(asked.name)
    proposed = asked.proposed(filling.case.file) if asked.proposed and not filling.posted else ()
    shown = {"options": options, "values": given or list(proposed), "hints": cases.SAID_IN_WORDS}
    return FormField(field=asked, answers={asked.name: given}, shown=shown)


def _note(asked: cases.Note, filling: Filling) -> FormField:
    note = filling.typed(asked.name).replace("\r\n", "\n")
    proposed = asked.proposed(filling.case.file) if asked.proposed and not filling.posted else ""
    return FormField(field=asked, answers={asked.name: note}, shown={"value": note or proposed})


def _reply(asked: cases.Reply, filling: Filling) -> FormField:
    """Called otherwise where there is nothing else to answer with."""
    one, request = _note(asked, filling), filling.case.file.asked
    alone = request is not None and not request.items
    return dataclasses.replace(one, shown={**one.shown, "alone": alone})


def _with_days(hint: Text | None, days: tuple[date, date]) -> Text:
    (first, last), (first_en, last_en) = ([day(one, language) for one in days] for language in ("vi", "en"))
    said = hint or Text("", "")
    return Text(f"{said.vi} Từ {first} đến {last}.".strip(), f"{said.en} From {first_en} to {last_en}.".strip())


def _day(asked: cases.Day, filling: Filling) -> FormField:
    """Typed in its three parts as a date of a form is; left empty it is none. Where one day alone may be named, it is said."""
    ask = forms.day_past if asked.past else forms.day_to_come
    today = local_date(filling.request.now)
    days = asked.between(filling.case.file, today, national_calendar()) if asked.between else None
    if days and days[0] == days[1]:
        only = Text(*(day(days[0], language) for language in ("vi", "en")))
        return FormField(field=asked, answers={asked.name: days[0]}, shown={"only": only})
    question = ask(asked.name, asked.label, _with_days(asked.hint, days) if days else asked.hint)
    posted = filling.request.POST
    typed = {name: posted.getlist(name) for name in question.inputs}
    proposed = asked.proposed(filling.case.file) if asked.proposed and not filling.posted else None
    if proposed:
        parts = (proposed.day, proposed.month, proposed.year)
        typed = {name: [str(part)] for name, part in zip(question.inputs, parts, strict=True)}
    given, problem = forms.read_day(question, posted, on=today)
    problems = (problem,) if problem else ()
    return FormField(
        field=asked,
        answers={asked.name: given},
        problems=problems,
        shown={"question": dataclasses.replace(question, required=asked.missing is not None), "typed": typed},
    )


def _choice(asked: cases.Choice, filling: Filling) -> FormField:
    """Only what can be chosen of this case; where one alone can, it is chosen and nothing is asked."""
    can_be, given = asked.open_to(filling.case.file), filling.typed(asked.name)
    if len(can_be) == 1:
        return FormField(field=asked, answers={asked.name: can_be[0].value}, shown={"options": []})
    proposed = asked.proposed(filling.case.file) if asked.proposed and not filling.posted else ""
    options = [(one.value, one.words, _what_comes(filling) if one.names_result else one.hint) for one in can_be]
    chosen = given if given in {one.value for one in can_be} else None
    return FormField(field=asked, answers={asked.name: chosen}, shown={"options": options, "value": given or proposed})


def _what_comes(filling: Filling) -> Text:
    return cases.result_of_decision(filling.case.file, filling.case.version.result.name)


def _return_place(asked: cases.ReturnPlace, filling: Filling) -> FormField:
    """Every counter of the day, communes by the district they were of; where it is fetched now is said above."""
    file, today = filling.case.file, local_date(filling.request.now)
    now_at = cases.place_of_part(file, filling.step) if filling.step else cases.place_of_return(file)
    others = tuple(one for one in cases.return_places(on=today) if one.code != now_at)
    chosen = filling.typed(asked.name)
    known = chosen if chosen in {one.code for one in others} else ""
    shown = {"groups": grouped(others, today), "value": known, "now_at": agency_name(now_at, today)}
    wrong = asked.missing is None and chosen and not known
    problems = (FieldError(asked.name, _NO_SUCH_PLACE),) if wrong else ()
    return FormField(field=asked, answers={asked.name: known}, problems=problems, shown=shown)


_NO_SUCH_PLACE: Final = Text("Hãy chọn một nơi trong danh sách.", "Choose one of the places listed.")


def _confirm(asked: cases.Confirm, filling: Filling) -> FormField:
    ticked = filling.typed(asked.name) == "yes"
    return FormField(field=asked, answers={asked.name: ticked}, shown={"ticked": ticked})


def _gateway_facts(asked: cases.GatewayFacts, filling: Filling) -> FormField:
    wanted = questions(filling.case, filling.step)
    facts = {one.fact: one.read(filling.typed(one.field)) for one in wanted}
    problems = tuple(FieldError(one.field, _unanswered(one)) for one in wanted if facts[one.fact] is None)
    typed = {one.field: filling.typed(one.field) for one in wanted}
    return FormField(
        field=asked, answers={asked.name: facts}, problems=problems, shown={"questions": wanted, "typed": typed}
    )


def _unanswered(asked: Question) -> Text:
    return Text(f"Hãy trả lời: {asked.words.vi}", f"Answer: {asked.words.en}")


SHARED: Final[Mapping[str, Reader]] = {
    "reasons": _reasons,
    "note": _note,
    "reply": _reply,
    "day": _day,
    "choice": _choice,
    "return_place": _return_place,
    "confirm": _confirm,
    "gateway_facts": _gateway_facts,
}
"""Kinds of fields that are typed alike at every face."""
