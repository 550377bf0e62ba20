"""Some answers of a form given anew while the rest stands: what may be answered then, what was, and what is wrong with it.

Whoever is asked for one answer may change what hangs on it: a question asked only with it, and, where a rule fails between
it and others, these others. The form is judged as a whole again; a fault that stood before in what nobody asked about was
accepted once, and is nobody's to mend now.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from onestop.forms.domain.answers import read_page, typed_again
from onestop.forms.domain.asking import page_asked
from onestop.forms.domain.judgement import judge
from onestop.forms.domain.plan import Page, Plan, Planned, read_plan
from onestop.forms.domain.wording import FieldError, unasked, wrong
from onestop.kernel.bilingual import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was posted of some questions."""

    pages: tuple[Page, ...]
    """What is to be shown if it comes back: the pages with the questions that may be answered, and no others."""
    read: frozenset[str]
    """The questions that stood on the page; others on `pages` are opened now, because something disagrees with them."""
    changed: Mapping[str, Any]
    """By question, the answers that are no longer what stood; None where it is not answered any more."""
    errors: list[FieldError]


def reopened(plan: Planned, answers: Mapping[str, Any], asked: Iterable[str]) -> tuple[Page, ...]:
    """The pages with the questions `asked` for and those that hang on their answers and go with them as they stand."""
    form, wanted = read_plan(plan), set(asked)
    return _pages(form, wanted | _asked_with(form, wanted, answers))


def retyped(pages: Iterable[Page], answers: Mapping[str, Any], language: Language = "vi") -> dict[str, list[str]]:
    """What the inputs of these pages show of answers, by input name."""
    return {name: values for page in pages for name, values in typed_again(page, answers, language).items()}


def correct(
    plan: Planned,
    answers: Mapping[str, Any],
    *,
    asked: Iterable[str],
    also: Iterable[str] = (),
    posted: Mapping[str, object],
    today: date | None = None,
    language: Language = "vi",
) -> Correction:
    """Read the questions `asked` for, and of those bound to them these that stood on the page `also`.

    `answers` is all that stood. What hangs on an answer given anew and did not stand on the page is opened now.
    """
    form, wanted = read_plan(plan), {name for name in asked if name in read_plan(plan).fields}
    here = wanted | _also_here(form, wanted, posted, set(also))
    free = here | _opened(form, wanted)
    given, unread = _read(form, here, posted, today, language)
    whole = {name: answer for name, answer in answers.items() if name not in here} | given
    whole = {name: answer for name, answer in whole.items() if name not in free or form.fields[name].is_asked(whole)}
    unread = [error for error in unread if form.fields[error.field].is_asked(whole)]
    unreadable = {error.field for error in unread}
    faults = [one for one in _faults(form, answers, whole, here, today) if one.field not in unreadable]
    wrong_now = (*unread, *faults, *_now_asked(form, free - here, whole))
    order = {name: number for number, name in enumerate(form.fields)}
    bound = here - _opened(form, wanted)
    return Correction(
        pages=_pages(form, wanted | _asked_with(form, wanted, whole) | bound | _at_odds(form, faults)),
        read=frozenset(here),
        changed={
            name: whole.get(name) for name in form.fields if name in free and whole.get(name) != answers.get(name)
        },
        errors=sorted(wrong_now, key=lambda error: order.get(error.field, len(order))),
    )


def correction_faults(
    plan: Planned,
    answers: Mapping[str, Any],
    changed: Mapping[str, Any],
    *,
    asked: Iterable[str],
    today: date | None = None,
) -> list[FieldError]:
    """Everything wrong with a form in which these answers are `changed`; nothing may change that hangs on nothing asked."""
    form, wanted = read_plan(plan), tuple(asked)
    opened = _opened(form, wanted)
    strange = [unasked(name) for name in changed if name not in opened | _bound(form, wanted)]
    whole = {name: answer for name, answer in {**answers, **changed}.items() if answer is not None}
    return strange or _faults(form, answers, whole, opened | set(changed), today)


def _opened(form: Plan, asked: Iterable[str]) -> set[str]:
    """These questions, and those that are asked only with an answer to one of them."""
    opened = {name for name in asked if name in form.fields}
    while more := {one.name for one in form.fields.values() if opened & one.asked_when.keys()} - opened:
        opened |= more
    return opened


def _asked_with(form: Plan, asked: Collection[str], answers: Mapping[str, Any]) -> set[str]:
    """Of what hangs on these questions, what is asked with the answers as they are, page by page as in the application."""
    opened = _pages(form, _opened(form, asked))
    return {one.name for page in opened for one in page_asked(page, answers).fields}


def _also_here(form: Plan, asked: Collection[str], posted: Mapping[str, object], also: Collection[str]) -> set[str]:
    """What stood on the page beside the questions asked for: a box left empty posts nothing, so the page says it."""
    hanging = _opened(form, asked)
    filled = {name for name in hanging if any(one in posted for one in form.fields[name].inputs)}
    return (hanging & {*also, *filled}) | (_bound(form, asked) & {*also})


def _now_asked(form: Plan, names: Collection[str], answers: Mapping[str, Any]) -> Iterator[FieldError]:
    """What need not be answered but may, and could not be, for it was not on the page; what must be is missed anyway."""
    for name in names:
        one = form.fields[name]
        if not one.required and name not in answers and one.is_asked(answers):
            yield wrong("now_asked", one)


def _bound(form: Plan, asked: Iterable[str]) -> set[str]:
    """The questions that a rule binds to one of these, and those that hang on them."""
    opened = _opened(form, asked)
    return _opened(form, {name for rule in form.rules if rule.names & opened for name in rule.names}) - opened


def _at_odds(form: Plan, faults: Iterable[FieldError]) -> set[str]:
    """The questions between which a rule fails: either may be the wrong one."""
    failing = {fault.code.removeprefix("rule.") for fault in faults}
    return {name for rule in form.rules if rule.code in failing for name in rule.names if name in form.fields}


def _pages(form: Plan, names: Collection[str]) -> tuple[Page, ...]:
    pages = (replace(page, fields=tuple(one for one in page.fields if one.name in names)) for page in form.pages)
    return tuple(page for page in pages if page.fields)


def _read(
    form: Plan, names: Collection[str], posted: Mapping[str, object], today: date | None, language: Language
) -> tuple[dict[str, Any], list[FieldError]]:
    given: dict[str, Any] = {}
    unread: list[FieldError] = []
    for page in _pages(form, names):
        answers, errors = read_page(page, posted, on=today, language=language)
        given |= answers
        unread += errors
    return given, unread


def _faults(
    form: Plan, before: Mapping[str, Any], after: Mapping[str, Any], here: Collection[str], today: date | None
) -> list[FieldError]:
    stood = {(error.field, error.code) for error in judge(form, before, today=today, at=here)}
    found = judge(form, after, today=today, at=here)
    return [error for error in found if error.field in here or (error.field, error.code) not in stood]
