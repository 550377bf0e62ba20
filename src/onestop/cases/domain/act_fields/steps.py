"""Fields of an act about steps of the process."""

from dataclasses import dataclass
from typing import ClassVar

from onestop.cases.domain.act_fields.field import Answers, Field
from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignee(Field):
    """An official of the agency that decides who may do the step, by his key."""

    kind: ClassVar[str] = "assignee"

    missing: Text

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierStep(Field):
    """A step that was done before, to which the case can be sent back, by code."""

    kind: ClassVar[str] = "earlier_step"

    missing: Text

    def problem(self, answers: Answers) -> Text | None:
        return None if answers.get(self.name) else self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class GatewayFacts(Field):
    """What the gateways behind a step ask and nobody has answered yet; often nothing."""

    kind: ClassVar[str] = "gateway_facts"

    name: str = "facts"

    def problem(self, answers: Answers) -> None:
        """Which facts are asked depends on the process: whoever lists them sees whether one is missing."""
