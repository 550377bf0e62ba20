"""What completing a step asks: the facts on which the gateways right behind it decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from onestop.cases.api import CaseView
from onestop.desk.words import question
from onestop.kernel.bilingual import Text

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
    """Facts the form of the applicant and earlier steps have not answered yet."""
    nodes: dict[str, Any] = case.version.process.get("nodes", {})
    known = {"channel", "outcome", *case.file.answers, *case.file.facts}
    wanted: dict[str, list[Any]] = {}
    for fact, value in _behind(nodes, nodes.get(step, {}).get("next")):
        if fact not in known:
            wanted.setdefault(fact, []).append(value)
    return tuple(_question(fact, values) for fact, values in wanted.items())


def _behind(nodes: Mapping[str, Any], code: str | None) -> Iterator[tuple[str, Any]]:
    """(fact, value compared with) of every gateway met before the next step."""
    seen: set[str | None] = set()
    ahead = [code]
    while ahead:
        here = ahead.pop()
        node = nodes.get(here or "", {})
        if here in seen or node.get("kind") not in ("exclusive", "parallel", "join"):
            continue
        seen.add(here)
        for branch in node.get("branches", ()):
            yield from _compared(branch["when"])
        ahead += _onward(node)


def _onward(node: Mapping[str, Any]) -> list[str]:
    following = node.get("next", [])
    branches = [branch["next"] for branch in node.get("branches", ())]
    default = [node["default"]] if node.get("default") else []
    return [*([following] if isinstance(following, str) else following), *branches, *default]


def _compared(condition: Any) -> Iterator[tuple[str, Any]]:
    """Yes-or-no facts and named choices; amounts are what the applicant states, never asked of an official."""
    if isinstance(condition, list):
        for part in condition:
            yield from _compared(part)
    elif isinstance(condition, Mapping) and "fact" in condition:
        values = condition["in"] if "in" in condition else [condition.get("is")]
        yield from ((condition["fact"], value) for value in values if isinstance(value, bool | str))
    elif isinstance(condition, Mapping):
        for part in condition.values():
            yield from _compared(part)


def _question(fact: str, values: list[Any]) -> Question:
    if any(isinstance(value, str) for value in values):
        said = dict.fromkeys(value for value in values if isinstance(value, str))
        return Question(fact, question(fact), tuple((value, value, Text(value, value)) for value in said))
    return Question(fact, question(fact), (("yes", True, _YES), ("no", False, _NO)))
