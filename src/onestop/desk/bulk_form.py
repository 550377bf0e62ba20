"""What an act asks once for many cases: read from the request and made ready for the page, as the form of one case is."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias

from onestop.cases import api as cases
from onestop.desk.in_bulk import Touched
from onestop.forms.api import FieldError
from onestop.frame.act_form import FormField
from onestop.frame.language import pick
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.refusal import Refusal

Reader: TypeAlias = Callable[[Any, PageRequest, Sequence[Touched]], FormField]


def fields_once(act: cases.Act, request: PageRequest, touched: Sequence[Touched]) -> tuple[FormField, ...]:
    """Every field of the act that is asked once for all, in their order."""
    how = act.in_bulk
    return tuple(
        ASKED_ONCE[field.kind](_of_many(field, how), request, touched)
        for field in act.asks
        if how and field.name in how.once
    )


def _of_many(field: Any, how: cases.InBulk) -> Any:
    """The field with the words it has where it is asked of many cases."""
    return replace(field, words=how.says[field.name]) if field.name in how.says else field


def problems_of(fields: Sequence[FormField]) -> tuple[FieldError, ...]:
    """What is wrong with the answers."""
    said = ((one.field.name, one.field.problem(one.answers)) for one in fields)
    return tuple(
        FieldError(name, say(wrong) if isinstance(wrong, Refusal) else wrong)
        for name, wrong in said
        if wrong is not None
    )


def answers_of(fields: Sequence[FormField]) -> dict[str, Any]:
    """By keyword of the law; a box to tick answers none."""
    return {name: one.answers[name] for one in fields for name in one.field.keywords}


def _choice(asked: cases.Choice, request: PageRequest, touched: Sequence[Touched]) -> FormField:
    """What can be chosen of any of them; of one to which it does not apply the report says so."""
    open_to = {option.value for one in touched for option in asked.open_to(one.line.file)}
    can_be = [one for one in asked.options if one.value in open_to]
    given = request.POST.get(asked.name, "")
    value = given if given in open_to else ""
    shown = {"options": [(one.value, one.words, one.hint) for one in can_be], "value": value}
    return FormField(field=asked, answers={asked.name: value}, shown=shown)


def _confirm(asked: cases.Confirm, request: PageRequest, _touched: Sequence[Touched]) -> FormField:
    ticked = request.POST.get(asked.name) == "yes"
    return FormField(field=asked, answers={asked.name: ticked}, shown={"ticked": ticked})


def _reasons(asked: cases.Reasons, request: PageRequest, touched: Sequence[Touched]) -> FormField:
    files = [one.line.file for one in touched[:1]]
    options = [(code, cases.words_of(code)) for file in files for code in cases.open_reasons(asked.occasion, file)]
    given = request.POST.getlist(asked.name)
    shown = {"options": options, "values": given, "hints": cases.SAID_IN_WORDS}
    return FormField(field=asked, answers={asked.name: given}, shown=shown)


def _assignee(asked: cases.Assignee, request: PageRequest, touched: Sequence[Touched]) -> FormField:
    """Whoever may do some of the steps, and of how many; who may do most stands first."""
    able = cases.assignable_to(((one.line.file, one.offer.step) for one in touched), now=request.now)
    names = {one.key: one.name for some in able for one in some}
    counts = Counter(
        official.key for one, some in zip(touched, able, strict=True) for official in some if official.key != one.had
    )
    keys = sorted(counts, key=lambda key: (-counts[key], names[key]))
    given = request.POST.get(asked.name, "")
    shown = {
        "options": [(key, _name(names[key], counts[key], len(touched))) for key in keys],
        "value": given if given in counts else "",
        "own": request.actor.key,
    }
    return FormField(field=asked, answers={asked.name: shown["value"]}, shown=shown)


def _name(name: str, can: int, of: int) -> str:
    """With how many of the cases he may do, where not all."""
    if can == of:
        return name
    return f"{name} · {pick(f'làm được {can} trong {of}', f'may do {can} of {of}')}"


ASKED_ONCE: Final[Mapping[str, Reader]] = {
    "choice": _choice,
    "confirm": _confirm,
    "reasons": _reasons,
    "assignee": _assignee,
}
"""By kind of field; none of them takes free words."""
