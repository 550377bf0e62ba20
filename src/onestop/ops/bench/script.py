"""Recorded statements as a script for pgbench: the same text, with values pgbench can make.

A value becomes a variable, so that the server prepares the statement just as it does for
us. What must differ each time (keys, leaves, salts of chance) becomes an expression over a
random number; what an earlier statement answered comes from that answer.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from onestop.ops.bench.recording import Statement

_PLACE = re.compile(r"%\((\w+)\)s|%s|%%")
_DIGEST: Final = 32
_DIGESTS: Final = re.compile(r'\{"\\\\x[0-9a-f]{64}"(,"\\\\x[0-9a-f]{64}")*\}')
"""An array of digests as PostgreSQL reads it."""
_NUMBER = "INSERT INTO cases_number"
_CASE: Final = re.compile(r"SELECT (?:\w+\.)?id, (?:\w+\.)?guard\b")
_ANSWER: Final = re.compile(r"(?<!:):([mn])_\w+")


class AnswerMissing(ValueError):
    """A statement uses what no statement before it asked for: pgbench would send NULL, change nothing and be fast."""


@dataclass(slots=True)
class Script:
    """A script in the making. `variables` are handed to pgbench, the same name for the same value."""

    variables: dict[str, str]
    lines: list[str] = field(default_factory=list)
    chances: int = 0
    answers: set[str] = field(default_factory=set)
    """Beginnings of the names that earlier statements of this script have filled."""

    def text(self) -> str:
        """Random numbers first, then the statements."""
        drawn = [f"\\set r{n} random(1, 9000000000000000000)" for n in range(self.chances)]
        return "\n".join((*drawn, *self.lines)) + "\n"

    def write(self, statements: Iterable[Statement], *, code: str, code_sql: str) -> None:
        """One operation on the case `code`, which the script itself names by `code_sql`.

        Raises:
            AnswerMissing: the guard or number it writes with was never read.
        """
        inside = False
        for each in statements:
            if each.inside != inside:
                self.lines.append("BEGIN;" if each.inside else "COMMIT;")
                inside = each.inside
            self.lines.append(self._line(each, {code: code_sql}))
        if inside:
            self.lines.append("COMMIT;")

    def _line(self, each: Statement, known: dict[str, str]) -> str:
        """The statement and what ends it: an answer that later ones need goes into variables."""
        sql, answers = self._sql(each, known), _answers_of(each.sql)
        if missing := {used[1] for used in _ANSWER.finditer(sql)} - self.answers:
            raise AnswerMissing(f"{', '.join(sorted(missing))} in: {sql[:200]}")
        self.answers |= {answers} - {""}
        return f"{sql} \\gset {answers}_" if answers else f"{sql} ;"

    def _sql(self, each: Statement, known: dict[str, str]) -> str:
        values = iter(each.params if isinstance(each.params, Sequence) else ())

        def value(place: "re.Match[str]") -> str:
            if place[0] == "%%":
                return "%"
            if not isinstance(each.params, Sequence):
                name = place[1]
                return f":m_{name}" if name in ("id", "guard") else self._value(each.params[name], known)
            return self._value(next(values), known)

        return re.sub(r"\s+", " ", _PLACE.sub(value, each.sql)).strip()

    def _value(self, value: Any, known: dict[str, str]) -> str:
        if value is None:
            return "NULL"
        if isinstance(value, str) and value in known:
            return known[value]
        if isinstance(value, bytes) and len(value) == _DIGEST:
            return f"sha256(int8send({self._chance()}))"
        if isinstance(value, UUID):
            return f"md5({self._chance()}::text)::uuid"
        if isinstance(value, str) and _DIGESTS.fullmatch(value):
            each = [f"sha256(int8send({self._chance()}))" for _ in range(value.count("x"))]
            return f"ARRAY[{', '.join(each)}]"
        return self._variable(_array(value) if isinstance(value, list) else _plain(value))

    def _chance(self) -> str:
        self.chances += 1
        return f":r{self.chances - 1}"

    def _variable(self, text: str) -> str:
        if not text:
            return "''"  # pgbench knows no empty variable
        return ":" + self.variables.setdefault(text, f"v{len(self.variables)}")


def _answers_of(sql: str) -> str:
    """How the variables begin that keep what a statement answers: n for a number given, m for a case read."""
    start = sql.lstrip()
    return "n" if start.startswith(_NUMBER) else "m" if _CASE.match(start) else ""


def _plain(value: Any) -> str:
    if isinstance(value, bytes):
        return f"\\x{value.hex()}"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _array(values: list[Any]) -> str:
    return "{" + ",".join("NULL" if one is None else _quoted(_plain(one)) for one in values) + "}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
