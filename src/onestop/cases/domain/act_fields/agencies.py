"""Fields of an act that name agencies."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.domain.act_fields.field import Answers, Field, wrong_words
from onestop.cases.domain.meetings import Part, lacking_in
from onestop.cases.domain.reasons import LONGEST_NOTE
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Field):
    """An agency of the province, by code, other than the one that decides; none where nothing is `missing` without."""

    kind: ClassVar[str] = "agency"

    missing: Text | None = None

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Agencies(Field):
    """Agencies of the province, by code, other than the one that decides; at least one."""

    kind: ClassVar[str] = "agencies"

    missing: Text

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions(Field):
    """What the minutes of a meeting say of each agency that has not answered: who came and what it said; often all have."""

    kind: ClassVar[str] = "positions"

    longest: int = LONGEST_NOTE

    def wrong_words(self, typed: str, agency: Text) -> Text | Refusal | None:
        """What is wrong with what was typed of that agency."""
        return wrong_words(typed, self.longest, agency)

    def lacking(self, said: Mapping[str, str]) -> Part | None:
        """What must still be said of an agency."""
        return lacking_in(said["position"], said["who"], said["words"])

    def _more(self) -> dict[str, Any]:
        return {"longest": self.longest}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver(Agency):
    """An agency of the province, by code, other than the one that has the case, and the level at which it decides."""

    kind: ClassVar[str] = "receiver"

    @property
    def keywords(self) -> tuple[str, ...]:
        return (self.name, "level")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPlace(Agency):
    """An agency of the province, by code, at whose counter the result is fetched; where it is fetched now is none."""

    kind: ClassVar[str] = "return_place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Field):
    """An agency to which a step can be handed over, by code; the one that had it stands chosen."""

    kind: ClassVar[str] = "partner"
