"""Fields of an act about papers and answers of the dossier."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.domain.act_fields.choices import Choice
from onestop.cases.domain.act_fields.field import Answers, Field, wrong_words
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.item import LONGEST_REASON
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Defects(Field):
    """What is to be added or corrected: components of the dossier and answers of the form, each with why; none need be."""

    kind: ClassVar[str] = "defects"

    name: str = "items"
    longest: int = LONGEST_REASON
    proposed: Callable[[CaseFile], Sequence[str]] | None = None
    """What stands chosen when the form opens, by key."""

    @property
    def keywords(self) -> tuple[str, ...]:
        return ("items", "item_notes")

    def wrong_reason(self, typed: str, name: Text) -> Text | Refusal | None:
        """What is wrong with the reason typed for the item of that name."""
        return wrong_words(typed, self.longest, Text(f"Lý do: {name.vi}", f"The reason: {name.en}"))

    def _more(self) -> dict[str, Any]:
        return {"longest": self.longest}


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers(Field):
    """Papers handed in for components of the dossier: files, or counted on paper."""

    kind: ClassVar[str] = "papers"

    name: str = "papers"

    @property
    def keywords(self) -> tuple[str, ...]:
        return ("uploads", "received")


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections(Field):
    """Answers of the form that the open request names, given anew as in the application; often nothing.

    What is wrong with them says the form itself, as it does for whoever fills it in.
    """

    kind: ClassVar[str] = "corrections"

    name: str = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountPapers(Field):
    """How many papers of each component were brought to the counter; often nothing was said to be brought."""

    kind: ClassVar[str] = "count_papers"

    name: str = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalsBack(Field):
    """How many originals of each component of which some are here went back, by code."""

    kind: ClassVar[str] = "originals_back"

    missing: Text

    @property
    def keywords(self) -> tuple[str, ...]:
        return (self.name, "times")

    def problem(self, answers: Answers) -> Text | None:
        given = answers.get(self.name)
        # Where none is here any more nothing was asked, and the law says so.
        return None if given is None or any(given.values()) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyInPart(Choice):
    """Why fewer of an optional paper than are wanted will do; asked once they were counted, so often nothing."""

    kind: ClassVar[str] = "why_in_part"

    def problem(self, answers: Answers) -> None:
        """Whether any came in part is seen by whoever counts them."""
