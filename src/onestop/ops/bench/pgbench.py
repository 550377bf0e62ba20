"""pgbench on the same database: the statements of our operations without our operations."""

import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from onestop.ops.bench.recording import recorded
from onestop.ops.bench.script import Script
from onestop.ops.bench.work import TRANSITIONS_A_CASE, Place, lodge, transitions

_TPS = re.compile(r"tps = ([\d.]+) \(without")
_FAILED = re.compile(r"number of failed transactions: (\d+)")
_LAST = "lpad({0}::text, greatest(4, length({0}::text)), '0')"
"""The number of a case as its code writes it."""


class PgbenchFailed(RuntimeError):
    """pgbench ended early; the message holds its own words."""


class Load(NamedTuple):
    """Scripts pgbench picks from by chance, and how much of our work one run of a script does."""

    files: tuple[Path, ...]
    variables: dict[str, str]
    work_each: int


def lodging_load(places: Iterable[Place], folder: Path) -> Load:
    """One lodging a script, one script a place."""
    variables: dict[str, str] = {}
    files = []
    for place in places:
        codes: list[str] = []
        statements = recorded(lambda place=place, codes=codes: codes.append(lodge(place)))  # type: ignore[misc]
        script = Script(variables)
        script.write(statements, code=codes[0], code_sql=_code_sql(codes[0], ":n_last"))
        files.append(_saved(script, folder / f"lodge-{place.agency}.sql"))
    return Load(tuple(files), variables, 1)


def transition_load(places: Iterable[Place], folder: Path, *, clients: int, cases: int) -> Load:
    """All transitions of one case a script; each client has cases of its own, so nobody loses a race."""
    variables: dict[str, str] = {}
    files = []
    for place in places:
        code = lodge(place)
        script = Script(variables)
        script.lines.append(f"\\set k :client_id + 1 + {clients} * random(0, {cases // clients - 1})")
        for act in transitions(place, code):
            script.write(recorded(act), code=code, code_sql=_code_sql(code, ":k"))
        files.append(_saved(script, folder / f"transit-{place.agency}.sql"))
    return Load(tuple(files), variables, TRANSITIONS_A_CASE)


def run(load: Load, *, program: Path, clients: int, seconds: float) -> float:
    """Our units of work a second.

    Raises:
        PgbenchFailed: it could not run, or statements failed.
    """
    command = [str(program), "--no-vacuum", "--protocol=prepared", f"--client={clients}", "--jobs=2"]
    command += [f"--time={max(1, round(seconds))}"]
    command += [f"--file={file}" for file in load.files]
    command += [f"--define={name}={value}" for value, name in load.variables.items()]
    done = subprocess.run(  # noqa: S603
        command, env={**os.environ, **_connection()}, capture_output=True, text=True, check=False
    )
    tps, failed = _TPS.search(done.stdout), _FAILED.search(done.stdout)
    if done.returncode or tps is None or (failed and int(failed[1])):
        raise PgbenchFailed(done.stderr.strip() or done.stdout.strip())
    return float(tps[1]) * load.work_each


def _code_sql(code: str, number: str) -> str:
    prefix, _, _ = code.rpartition("-")
    return f"('{prefix}-' || {_LAST.format(number)})"


def _saved(script: Script, path: Path) -> Path:
    path.write_text(script.text(), encoding="utf-8")
    return path


def _connection() -> dict[str, str]:
    at = settings.DATABASES["default"]
    given = {"PGHOST": at["HOST"], "PGPORT": at["PORT"], "PGUSER": at["USER"], "PGDATABASE": at["NAME"]}
    return {name: str(value) for name, value in given.items() if value} | {"PGPASSWORD": str(at["PASSWORD"])}
