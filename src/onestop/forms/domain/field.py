"""One question of a form: how it is asked, and of which kind the fact is."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.quantities import Unit
from onestop.kernel.datatypes.table import DATATYPES

Widget: TypeAlias = Literal["text", "textarea", "radios", "select", "date", "number", "tel", "email", "checkbox"]
WIDGETS: frozenset[str] = frozenset(get_args(Widget))


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question."""

    name: str
    label: Text
    hint: Text | None
    widget: Widget
    options: tuple[Option, ...]
    error: Text | None
    must_be: Literal["past", "future"] | None
    required: bool
    """Whether it must be answered where it is asked."""
    schema: Mapping[str, Any]
    kind: str
    unit: Unit
    decimals: int
    partial: bool
    """Whether a date may be a year, or a month and a year."""
    about: Literal["applicant"] | None
    """Whose fact it is, where it is that of whoever is signed in."""
    asked_when: Mapping[str, tuple[str, ...]]
    """Answers of other questions with which it is asked; always, where there are none."""
    variants: tuple[str, ...] = ()
    """The variants it is asked in; in every one, where there are none."""
    whole_within: int = 0
    """Of a `partial` date: how many years back it must be known to the day all the same; 0 where no rule says so."""

    @property
    def many(self) -> bool:
        """Whether several options may be chosen."""
        return self.schema.get("type") == "array"

    @property
    def numeric(self) -> bool:
        return self.schema.get("type") in ("number", "integer")

    @property
    def autocomplete(self) -> str | None:
        """What browsers call the fact; nothing where it is not about the person at the screen."""
        if self.about != "applicant":
            return None
        if self.kind == "date":
            return "bday"
        return DATATYPES[self.kind].autocomplete if self.kind in DATATYPES else None

    @property
    def longest(self) -> int | None:
        """The most characters of a text."""
        longest: int | None = self.schema.get("maxLength")
        return longest

    def is_asked(self, answers: Mapping[str, Any]) -> bool:
        # Most questions have no condition, and every answer of every dossier asks.
        return not self.asked_when or all(answers.get(name) in values for name, values in self.asked_when.items())

    def may_be_asked(self, answers: Mapping[str, Any], open_: Container[str]) -> bool:
        """Whether it is asked with these answers, or with others to the questions that are `open_`."""
        return all(name in open_ or answers.get(name) in values for name, values in self.asked_when.items())

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of its inputs on the page: three for a date."""
        parts = ("day", "month", "year") if self.widget == "date" else ()
        return tuple(f"{self.name}-{part}" for part in parts) or (self.name,)
