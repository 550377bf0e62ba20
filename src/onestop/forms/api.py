"""Questions asked of applicants: pages of fields over a JSON Schema, read, judged and said back.

Every function takes the plan as the dictionary kept with the procedure, or as read once by `read_plan`.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from onestop.forms.domain import answers as _answers
from onestop.forms.domain.asking import page_asked
from onestop.forms.domain.correction import Correction, correct, correction_faults, reopened, retyped
from onestop.forms.domain.field import Field, Option, Widget
from onestop.forms.domain.judgement import judge
from onestop.forms.domain.met_conditions import without_met_conditions
from onestop.forms.domain.plan import MalformedPlan, Page, Plan, Planned, read_plan
from onestop.forms.domain.profile import PlanFault, profile_faults
from onestop.forms.domain.single_day import day_past, day_to_come, read_day
from onestop.forms.domain.subject import Subject, subject_of
from onestop.forms.domain.summary import Row, said_back, summarise
from onestop.forms.domain.variants import plan_in_variant, variants_of
from onestop.forms.domain.wording import FieldError
from onestop.forms.domain.written_form import form_plan
from onestop.kernel.bilingual import Language

__all__ = [
    "Correction",
    "Field",
    "FieldError",
    "MalformedPlan",
    "Option",
    "Page",
    "PageAnswers",
    "Plan",
    "PlanFault",
    "Planned",
    "Row",
    "Subject",
    "Widget",
    "as_kept",
    "carried_over",
    "check_answers",
    "correct",
    "correction_faults",
    "day_past",
    "day_to_come",
    "form_plan",
    "page",
    "pages",
    "pages_asked",
    "plan_in_variant",
    "profile_faults",
    "read_answers",
    "read_day",
    "read_plan",
    "reopened",
    "retyped",
    "said_back",
    "subject",
    "summary",
    "typed_again",
    "variants_of",
    "without_met_conditions",
]


class PageAnswers(NamedTuple):
    """What a posted page says; to be kept only when `errors` is empty, typed again when it is not."""

    answers: dict[str, Any]
    errors: list[FieldError]


def pages(plan: Planned) -> tuple[Page, ...]:
    return read_plan(plan).pages


def page(plan: Planned, code: str) -> Page:
    """Raises MalformedPlan when there is no such page."""
    return read_plan(plan).page(code)


def read_answers(
    plan: Planned,
    page: str,
    posted: Mapping[str, object],
    *,
    known: Mapping[str, Any] | None = None,
    today: date | None = None,
    language: Language = "vi",
) -> PageAnswers:
    """Read and judge one page in a language. `known` are the answers of other pages, for rules that span pages.

    What is not asked with the other answers is not kept: an address of the post where another way is chosen.
    """
    form = read_plan(plan)
    questions = form.page(page)
    answers, unread = _answers.read_page(questions, posted, on=today, language=language)
    here = {field.name: field for field in questions.fields}
    kept = {name: answer for name, answer in (known or {}).items() if name not in here}
    asked = {name for name, field in here.items() if field.is_asked({**kept, **answers})}
    answers = {name: answer for name, answer in answers.items() if name in asked}
    unread = [error for error in unread if error.field in asked]
    unreadable = {error.field for error in unread}
    judged = [
        error
        for error in judge(form, {**kept, **answers}, today=today, at=here)
        if error.field in here and error.field not in unreadable
    ]
    order = {name: number for number, name in enumerate(form.fields)}
    return PageAnswers(answers, sorted((*unread, *judged), key=lambda error: order[error.field]))


def carried_over(plan: Planned, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Answers kept under an earlier version of a form, as this one keeps them: numbers that are identifiers now become
    text, and what is not asked with the others is left out. What it cannot tell stays as it is, to be judged.
    """
    form, kept = read_plan(plan), as_kept(plan, answers)
    while len(asked := {name: one for name, one in kept.items() if form.fields[name].is_asked(kept)}) < len(kept):
        kept = asked  # what hung on an answer left out is left out too
    return asked


def as_kept(plan: Planned, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Like `carried_over`, with what is not asked for now: it may be again, when another answer changes."""
    form = read_plan(plan)
    return {
        name: _answers.renewed(form.fields[name], answer) for name, answer in answers.items() if name in form.fields
    }


def pages_asked(plan: Planned, answers: Mapping[str, Any]) -> tuple[Page, ...]:
    """The pages with what is asked of whoever answered so on others; what hangs on an answer of its own page stays."""
    return tuple(page for page in (page_asked(page, answers) for page in read_plan(plan).pages) if page.fields)


def typed_again(
    plan: Planned, page: str, answers: Mapping[str, Any], language: Language = "vi"
) -> dict[str, list[str]]:
    """The values of every input of a page, by input name, for someone who comes back to it."""
    return _answers.typed_again(read_plan(plan).page(page), answers, language)


def check_answers(plan: Planned, answers: Mapping[str, Any], *, today: date | None = None) -> list[FieldError]:
    """Everything wrong with a whole form, in the order asked."""
    return judge(read_plan(plan), answers, today=today)


def subject(plan: Planned, answers: Mapping[str, Any]) -> tuple[Subject, ...]:
    """For whom or about what it was filled in; often a name, sometimes nothing."""
    return subject_of(read_plan(plan), answers)


def summary(
    plan: Planned, answers: Mapping[str, Any], language: str, *, only: Collection[str] | None = None
) -> tuple[Row, ...]:
    """Rows for the page where answers are checked: label, value, page, field; of all questions, or `only` of these."""
    return summarise(read_plan(plan), answers, language, only=only)
