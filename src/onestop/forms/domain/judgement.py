"""Whether answers may be accepted: the rules of their kinds, the schema's verdicts, the calendar and the rules between
them, turned into words beside the questions they are about.
"""

from collections.abc import Container, Iterator, Mapping
from datetime import date
from typing import Any

from onestop.forms.domain.entries import broken_rule
from onestop.forms.domain.field import Field
from onestop.forms.domain.plan import Plan
from onestop.forms.domain.wording import FieldError, disagrees, judged, missing, not_writable, refused, unasked, wrong
from onestop.kernel.alphabet import faults_in, unwritable
from onestop.kernel.datatypes.dates import PartialDate


def judge(
    plan: Plan, answers: Mapping[str, Any], *, today: date | None = None, at: Container[str] | None = None
) -> list[FieldError]:
    """The first thing wrong with each answer, in the order asked; then what nobody asked for. Of a rule between answers
    it is said at one of the questions `at` hand, where it may be, else where the last of them is asked.
    """
    errors: dict[str, FieldError] = {}
    for error in (
        *_by_alphabet(plan, answers),
        *_by_kind(plan, answers, today),
        *_by_schema(plan, answers),
        *_by_calendar(plan, answers, today),
    ):
        errors.setdefault(error.field, error)
    for error in (*_by_condition(plan, answers), *_by_rules(plan, answers, today, frozenset(errors), at)):
        errors.setdefault(error.field, error)
    if not errors:
        return []
    order = {name: number for number, name in enumerate(plan.fields)}
    return sorted(errors.values(), key=lambda error: order.get(error.field, len(order)))


def _by_alphabet(plan: Plan, answers: Mapping[str, Any]) -> Iterator[FieldError]:
    """What is answered stands on papers, so every letter must be one they can carry."""
    texts = [answer for answer in answers.values() if isinstance(answer, str)]
    if len(texts) == len(answers) and unwritable("\n".join(texts)) is None:
        return  # nearly always; whose fault one is, is asked of each
    for name, answer in answers.items():
        field = plan.fields.get(name)
        fault = next(faults_in(answer), None) if field else None
        if field and fault:
            yield not_writable(field, fault[1])


def _by_kind(plan: Plan, answers: Mapping[str, Any], today: date | None) -> Iterator[FieldError]:
    for name, answer in answers.items():
        field = plan.fields.get(name)
        refusal = broken_rule(field, answer, on=today) if field else None
        if field and refusal:
            yield refused(field, refusal)


def _by_schema(plan: Plan, answers: Mapping[str, Any]) -> Iterator[FieldError]:
    for error in plan.validator.iter_errors(dict(answers)):
        kind: Any = error.kind
        if kind.name == "required" and not error.instance_path:
            yield _named(plan, str(kind.property), missing)
        elif error.instance_path:
            yield _named(plan, str(error.instance_path[0]), lambda field, kind=kind: judged(field, kind))
        else:
            for name in getattr(kind, "unexpected", ["?"]):
                yield unasked(name)


def _by_calendar(plan: Plan, answers: Mapping[str, Any], today: date | None) -> Iterator[FieldError]:
    for field in plan.dated:
        known = _known_day(answers.get(field.name)) if today else None
        if known is None or today is None:
            continue
        if field.must_be == "past" and known.earliest > today:
            yield wrong("not_past", field)
        if field.must_be == "future" and known.latest < today:
            yield wrong("not_future", field)


def _by_condition(plan: Plan, answers: Mapping[str, Any]) -> Iterator[FieldError]:
    for field in plan.conditional:
        asked, answered = field.is_asked(answers), field.name in answers
        if asked and field.required and not answered:
            yield missing(field)
        if answered and not asked:
            yield wrong("not_asked_now", field)


def _by_rules(
    plan: Plan, answers: Mapping[str, Any], today: date | None, faulty: frozenset[str], at: Container[str] | None
) -> Iterator[FieldError]:
    """Rules between answers that are right for themselves."""
    for rule in plan.rules:
        if not (faulty and rule.names & faulty) and not rule.holds(answers, today):
            here = [name for name in rule.at if at is None or name in at]
            last = max(here or rule.at, key=list(plan.fields).index)
            yield disagrees(last, rule)


def _known_day(answer: Any) -> PartialDate | None:
    """A date, or a year, as far as it is one."""
    if answer is None:
        return None
    try:
        return PartialDate(answer) if isinstance(answer, int) else PartialDate.from_text(answer)
    except (TypeError, ValueError, AttributeError):
        return None


def _named(plan: Plan, name: str, say: Any) -> FieldError:
    field: Field | None = plan.fields.get(name)
    return unasked(name) if field is None else say(field)
