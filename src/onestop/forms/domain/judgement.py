"""Whether answers may be accepted: the schema's verdicts, turned into words beside the questions they are
about.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from onestop.forms.domain.plan import Field, Plan
from onestop.forms.domain.wording import FieldError, judged, missing, not_writable, wrong
from onestop.kernel.alphabet import faults_in
from onestop.kernel.bilingual import Text


def judge(plan: Plan, answers: Mapping[str, Any], *, today: date | None = None) -> list[FieldError]:
    """The first thing wrong with each answer, in the order asked; then what nobody asked for."""
    errors: dict[str, FieldError] = {}
    for error in (*_by_alphabet(plan, answers), *_by_schema(plan, answers), *_by_calendar(plan, answers, today)):
        errors.setdefault(error.field, error)
    if not errors:
        return []
    order = {name: number for number, name in enumerate(plan.fields)}
    return sorted(errors.values(), key=lambda error: order.get(error.field, len(order)))


def _by_alphabet(plan: Plan, answers: Mapping[str, Any]) -> Iterator[FieldError]:
    """What is answered stands on papers, so every letter must be one they can carry."""
    for name, answer in answers.items():
        field = plan.fields.get(name)
        fault = next(faults_in(answer), None) if field else None
        if field and fault:
            yield not_writable(field, fault[1])


def _by_schema(plan: Plan, answers: Mapping[str, Any]) -> Iterator[FieldError]:
    for error in plan.validator.iter_errors(dict(answers)):
        kind: Any = error.kind
        if kind.name == "required" and not error.instance_path:
            yield _named(plan, str(kind.property), missing)
        elif error.instance_path:
            yield _named(plan, str(error.instance_path[0]), lambda field, kind=kind: judged(field, kind))
        else:
            for name in getattr(kind, "unexpected", ["?"]):
                yield _unasked(name)


def _by_calendar(plan: Plan, answers: Mapping[str, Any], today: date | None) -> Iterator[FieldError]:
    for field in plan.fields.values():
        day = _day(answers.get(field.name)) if field.must_be and today else None
        if day is None or today is None:
            continue
        if field.must_be == "past" and day > today:
            yield wrong("not_past", field)
        if field.must_be == "future" and day < today:
            yield wrong("not_future", field)


def _day(answer: Any) -> date | None:
    try:
        return date.fromisoformat(answer)
    except (TypeError, ValueError):
        return None


def _named(plan: Plan, name: str, say: Any) -> FieldError:
    field: Field | None = plan.fields.get(name)
    return _unasked(name) if field is None else say(field)


def _unasked(name: str) -> FieldError:
    return FieldError(
        name,
        Text(f"Biểu mẫu không hỏi “{name}”.", f"The form does not ask for “{name}”."),
        "not_asked",
    )
