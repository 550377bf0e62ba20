"""The time is read in one place. In Python ruff's list of banned names sees to it; here, in SQL."""

import ast
import re
from pathlib import Path

import pytest

from over_each import over_each

from .modules import SOURCE, source_files

STATEMENT = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|VALUES|WHERE|DEFAULT|CREATE)\b")
DATABASE_CLOCK = re.compile(
    r"\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)"
    r"|\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\b",
    re.IGNORECASE,
)


def read_by_the_database(text: str) -> list[str]:
    """Statements in Python source that ask the database for the time."""
    return [
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and STATEMENT.search(node.value)
        and DATABASE_CLOCK.search(node.value)
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT now()",
        "UPDATE a SET at = CURRENT_TIMESTAMP",
        "... WHERE day < current_date",
        "DEFAULT clock_timestamp()",
    ],
)
def test_a_statement_that_asks_the_database_is_seen(statement: str) -> None:
    assert read_by_the_database(f"X = {statement!r}") == [statement]


@over_each({str(file.relative_to(SOURCE)): (file,) for file in source_files()})
def test_no_statement_asks_the_database_for_the_time(file: Path) -> None:
    assert read_by_the_database(file.read_text()) == []
