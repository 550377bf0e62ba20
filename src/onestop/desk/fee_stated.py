"""How many copies or pages a fee is charged for, where a question of the form counts just that: nobody types it twice."""

from collections.abc import Mapping
from typing import Any

from onestop.cases import api as cases
from onestop.forms import api as forms


def stated_quantities(form: Any, rule: cases.FeeRule, answers: Mapping[str, Any]) -> dict[str, int | None]:
    """By field of the fee, what was answered to the one question that counts the same; None while it is not answered."""
    if rule.is_for_copies:
        return {"fee-quantity": rule.copies}
    counted = {"fee-quantity": rule.per.en} | ({"fee-times": rule.falls.each.en} if rule.falls else {})
    asked = [field for page in forms.pages(form) for field in page.fields] if form and rule.kind == "rate" else []
    found = {name: [field for field in asked if field.unit and field.unit == unit] for name, unit in counted.items()}
    return {name: _number(answers.get(fields[0].name)) for name, fields in found.items() if len(fields) == 1}


def _number(answer: Any) -> int | None:
    return answer if isinstance(answer, int) and 0 < answer <= cases.LARGEST_QUANTITY else None
