"""Everything an operation does holds with `ONESTOP_SQL=plain`, too: Django's own backend, no call past the driver."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = {"DATABASE_URL", "ONESTOP_DATA", "PYTEST_CURRENT_TEST", "PYTEST_XDIST_WORKER"}
"""A run of its own makes these for itself."""


def in_plain(*arguments: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    environment = {**kept, "ONESTOP_SQL": "plain", "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.heavy
@pytest.mark.takes(16)
def test_the_operations_on_cases() -> None:
    ran = in_plain("-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/cases/test_operations.py")

    assert ran.returncode == 0, ran.stdout[-3000:]
    assert " passed" in ran.stdout


@pytest.mark.parametrize(("sql", "backend"), [("plain", "django.db.backends.postgresql"), ("slow", None)])
def test_the_setting_chooses_djangos_own_backend_and_refuses_what_it_does_not_know(
    sql: str, backend: str | None
) -> None:
    question = f"""
import os; os.environ["ONESTOP_SQL"] = "{sql}"
from onestop.assembly.settings import DATABASES; print(DATABASES["default"]["ENGINE"])
"""
    ran = in_plain("-c", question)

    assert (ran.stdout.strip() or None) == backend
    assert backend or "write fast or plain" in ran.stderr
