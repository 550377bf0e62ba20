"""For whom or about what a form was filled in, so that whoever filled in several can tell them apart."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from onestop.forms.domain.field import Field
from onestop.forms.domain.plan import Plan
from onestop.kernel.bilingual import Text

_NAMES: Final = frozenset({"person_name", "party_name"})
_NUMBERS: Final = frozenset({"citizen_number", "tax_code", "party_number", "document_number", "phone", "email"})
"""What tells one from another only for whoever knows it by heart, and is nobody else's to read over a shoulder."""
_TYPED: Final = frozenset({"text", "textarea"})
_PARCEL: Final = "parcel"
LONGEST: Final = 80


class Subject(NamedTuple):
    """What was said, and in answer to what: of a name nobody need be told that it is one."""

    asked: Text | None
    said: str


def subject_of(plan: Plan, answers: Mapping[str, Any]) -> tuple[Subject, ...]:
    """The first thing said in words on the first page that asks for any; of a parcel its sheet and its number.

    Forms begin with whom or what they are about. The rest of a long text is left out.
    """
    page = next((one for one in plan.pages if any(map(_in_words, one.fields))), None)
    told = [(one, said) for one in filter(_in_words, page.fields) if (said := _said(answers, one))] if page else []
    together = [one for one in told if one[0].kind == _PARCEL] if told and told[0][0].kind == _PARCEL else told[:1]
    return tuple(Subject(None if one.kind in _NAMES else one.label, said) for one, said in together)


def _said(answers: Mapping[str, Any], field: Field) -> str:
    answer = answers.get(field.name)
    return _short(" ".join(answer.split())) if isinstance(answer, str) else ""


def _in_words(field: Field) -> bool:
    return field.widget in _TYPED and not field.options and field.kind not in _NUMBERS


def _short(said: str) -> str:
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1].rstrip()}…"
