"""One answer by the kind of its question: read, judged again, shown; and an example a message may give."""

from datetime import date
from typing import Any

from onestop.forms.domain.field import Field
from onestop.kernel.bilingual import Language, Text
from onestop.kernel.datatypes.dates import PAST_DAY, PartialDate, parse_date, parse_parts, typed_day
from onestop.kernel.datatypes.quantities import Quantity, parse_year, show_number
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.datatypes.table import DATATYPES


def parse_entry(field: Field, typed: str, *, on: date | None = None, language: Language = "vi") -> Any:
    """What is kept of what was typed, not blank, on that day and on a page in that language.

    Raises:
        EntryNotValid: the rule of its kind says no.
    """
    if field.kind in DATATYPES:
        return DATATYPES[field.kind].parse(typed, on)
    if field.kind == "date":
        return str(parse_date(typed, partial=field.partial, example=example_day(field, on)))
    if field.numeric:
        return parse_year(typed) if field.kind == "year" else quantity_of(field).parse(typed, language)
    return typed


def parse_date_entry(field: Field, day: str, month: str, year: str, *, on: date | None = None) -> str:
    """A date typed in its three parts. Raises DateNotValid."""
    return str(parse_parts(day, month, year, partial=field.partial, example=example_day(field, on)))


def example_day(field: Field, on: date | None) -> date:
    """A day the question takes: one to come, where none that is past is."""
    return PAST_DAY.replace(year=on.year + 1) if on and field.must_be == "future" else PAST_DAY


def broken_rule(field: Field, answer: Any, *, on: date | None = None) -> EntryNotValid | None:
    """Why an answer already read is none of its kind; what is of another type altogether is the schema's to refuse."""
    try:
        if field.kind in DATATYPES and isinstance(answer, str):
            DATATYPES[field.kind].parse(answer, on)
        elif field.kind == "date" and isinstance(answer, str):
            parse_date(answer, partial=field.partial)
        elif field.numeric and isinstance(answer, float):
            quantity_of(field).parse(show_number(answer, "vi"))
    except EntryNotValid as refusal:
        return refusal
    return None


def show_entry(field: Field, answer: Any, language: str) -> str:
    """What is kept as it is read; kept under an older rule, as it stands."""
    if isinstance(answer, int | float):
        return str(answer) if field.kind == "year" else show_number(answer, language)
    if field.kind == "date":
        try:
            return PartialDate.from_text(answer).show(language)
        except (ValueError, TypeError):
            return str(answer)
    return DATATYPES[field.kind].show(answer) if field.kind in DATATYPES else str(answer)


def example_of(field: Field, on: date | None = None) -> Text | None:
    """An answer the question takes; none where anything will do."""
    if field.kind in DATATYPES:
        return DATATYPES[field.kind].example
    if field.kind == "date":
        return typed_day(example_day(field, on))
    if field.kind == "year":
        return Text("1985", "1985")
    return quantity_of(field).example if field.numeric else None


def quantity_of(field: Field) -> Quantity:
    least, most = field.schema.get("minimum", 0), field.schema.get("maximum", 10**15)
    return Quantity(unit=field.unit, decimals=field.decimals, least=least, most=most)
