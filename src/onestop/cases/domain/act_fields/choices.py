"""Fields of an act that ask for one of a few."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.domain.act_fields.field import Answers, Field
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.payments import Tills
from onestop.kernel.bilingual import Text


def _always(_: CaseFile) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing to choose; `names_result` where the reader should see under it what the procedure gives, `holds` of which
    cases it can be true at all."""

    value: str
    words: Text
    hint: Text | None = None
    names_result: bool = False
    holds: Callable[[CaseFile], bool] = _always


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Field):
    """Exactly one of a few options; `proposed` is what stands chosen when the form opens.

    Of a case for which one alone holds nothing is asked.
    """

    kind: ClassVar[str] = "choice"
    about_one_case: ClassVar[bool] = False

    options: tuple[Option, ...]
    missing: Text
    proposed: Callable[[CaseFile], str] | None = None

    def open_to(self, file: CaseFile) -> tuple[Option, ...]:
        """What can be chosen of this case."""
        return tuple(option for option in self.options if option.holds(file))

    def problem(self, answers: Answers) -> Text | None:
        known = answers.get(self.name) in {option.value for option in self.options}
        return None if known else self.missing

    def _more(self) -> dict[str, Any]:
        return {"options": [{"value": one.value, "words": one.words.as_dict()} for one in self.options]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm(Field):
    """A box to tick before what cannot be undone; asked of people, not of programs, so no keyword answers it."""

    kind: ClassVar[str] = "confirm"

    name: str = "confirm"
    words: Text
    missing: Text

    @property
    def keywords(self) -> tuple[str, ...]:
        return ()

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) is True else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores(Field):
    """How satisfied, 1 to 5: on the whole, and by each factor the programme asks about."""

    kind: ClassVar[str] = "scores"

    name: str = "overall"
    missing: Text

    @property
    def keywords(self) -> tuple[str, ...]:
        return ("overall", "scores")

    def problem(self, answers: Answers) -> Text | None:
        return self.missing if answers.get(self.name) is None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfTheCase(Field):
    """One of a few things of this case, by number, as `listed` tells them; of one alone nothing is asked."""

    kind: ClassVar[str] = "of_the_case"

    listed: Callable[[CaseFile, Tills], Sequence[tuple[int, Text]]]
    """Those that the agencies for which it is done have to do with; all where they are None."""
    missing: Text

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) is not None else self.missing
