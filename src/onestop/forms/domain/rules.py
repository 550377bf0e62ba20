"""What the answers of one form must be to each other: ages, sizes, numbers that tell a sex and a year.

A rule is data beside its form. It names the questions at which it is said, when it applies, one check, and its sentence:

    {"code": "mother_is_older", "at": ["mother_birth_year"], "say": {"vi": ..., "en": ...}, "when": {"relation": ["parent"]},
     "check": {"years": {"since": "mother_birth_year", "until": "child_birth_date", "least": 10, "most": 65}}}

A date known in part agrees with whatever one of its days agrees with. A check with an answer missing holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from onestop.forms.domain.checks import CHECKS, Check, Facts
from onestop.kernel.bilingual import Text


class MalformedRule(Exception):
    """A rule that cannot be read."""

    def __init__(self, seen: object) -> None:
        super().__init__(repr(seen)[:200])
        self.seen = seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule; `at` are the questions beside which its sentence may stand."""

    code: str
    at: tuple[str, ...]
    check: Check
    say: Text
    when: Mapping[str, tuple[str, ...]]

    @classmethod
    def read(cls, data: Any) -> "Rule":
        """Raises MalformedRule."""
        match data:
            case {"code": str(code), "at": [*at], "check": {**check}, "say": {"vi": str(vi), "en": str(en)}}:
                when = {name: tuple(values) for name, values in data.get("when", {}).items()}
                return cls(code=code, at=tuple(map(str, at)), check=_check(check), say=Text(vi, en), when=when)
        raise MalformedRule(data)

    def holds(self, answers: Mapping[str, Any], today: date | None) -> bool:
        applies = all(answers.get(name) in values for name, values in self.when.items())
        return not applies or self.check.holds(Facts(answers, today))

    @property
    def names(self) -> frozenset[str]:
        """Every question it reads or is said at."""
        return frozenset({*self.at, *self.when, *self.check.names})


def _check(written: Mapping[Any, Any]) -> Check:
    try:
        ((kind, facts),) = written.items()
        return CHECKS[kind](**facts)
    except (KeyError, TypeError, ValueError):
        raise MalformedRule(written) from None
