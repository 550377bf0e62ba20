"""What completing a step asks: the facts on which the gateways right behind it decide."""

from dataclasses import dataclass
from typing import Any

from onestop.cases.api import CaseView
from onestop.kernel.bilingual import Text
from onestop.workflow.api import GatewayQuestion, gateway_questions

_YES, _NO = Text("Có", "Yes"), Text("Không", "No")


@dataclass(frozen=True, slots=True)
class Question:
    """One fact; `options` are the value in the form, the value for the process, and its words."""

    fact: str
    words: Text
    options: tuple[tuple[str, Any, Text], ...]

    @property
    def field(self) -> str:
        return f"fact-{self.fact}"

    def read(self, typed: str) -> Any:
        """The value chosen; None where nothing, or nothing offered, was."""
        return next((value for key, value, _ in self.options if key == typed), None)


def questions(case: CaseView, step: str) -> tuple[Question, ...]:
    """Facts the form of the applicant and earlier steps have not answered yet; a step done again is asked again."""
    known = {"channel", "outcome", *case.file.answers, *case.file.facts}
    known -= {fact for task in case.file.tasks if task.done_at and task.step == step for fact in task.answer}
    return tuple(map(_question, gateway_questions(case.file.terms.process, step, known=known)))


def _question(gateway: GatewayQuestion) -> Question:
    return Question(gateway.fact, gateway.words, tuple(map(_option, gateway.values)))


def _option(value: bool | str) -> tuple[str, Any, Text]:
    if isinstance(value, str):
        return value, value, Text(value, value)
    return ("yes", True, _YES) if value else ("no", False, _NO)
