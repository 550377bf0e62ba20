"""What was measured, as numbers and as a table."""

import json
import os
import platform
import statistics
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import django
from django.db import connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """Runs of ours and theirs in turn, in units a second."""

    what: str
    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    against: str
    aim: float | None
    """None where nothing is compared."""
    cpu_ms: float | None = None
    """Our processes' CPU for one unit."""
    statements: float | None = None
    """Statements a unit; pgbench executes as many."""

    @property
    def ratio(self) -> float | None:
        """Median by median; None when there was nobody to run against."""
        return statistics.median(self.ours) / statistics.median(self.theirs) if self.theirs else None

    @property
    def reached(self) -> bool | None:
        return None if self.ratio is None or self.aim is None else self.ratio >= self.aim

    def as_dict(self) -> dict[str, Any]:
        return {
            "what": self.what,
            "ours_per_second": round(statistics.median(self.ours), 1),
            "ours_runs": [round(one, 1) for one in self.ours],
            "against": self.against,
            "theirs_per_second": round(statistics.median(self.theirs), 1) if self.theirs else None,
            "theirs_runs": [round(one, 1) for one in self.theirs],
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "aim": self.aim,
            "reached": self.reached,
            "cpu_ms": None if self.cpu_ms is None else round(self.cpu_ms, 3),
            "statements": self.statements,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the table."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """All of it."""

    seconds: float
    clients: int
    rounds: int
    machine: dict[str, Any]
    contests: tuple[Contest, ...]

    def as_json(self) -> str:
        report = {
            "seconds": self.seconds,
            "clients": self.clients,
            "rounds": self.rounds,
            "machine": self.machine,
            "contests": [contest.as_dict() for contest in self.contests],
        }
        return json.dumps(report, ensure_ascii=False, indent=2)

    def lines(self) -> list[Line]:
        """What, ours, theirs, ratio, aim, for a reader."""
        return [Line(cells=_cells(contest)) for contest in self.contests]


def machine() -> dict[str, Any]:
    """What the numbers depend on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), current_setting('fsync')")
        server, fsync = cursor.fetchone()
    return {
        "cores": os.cpu_count(),
        "load_before": round(os.getloadavg()[0], 2),
        "system": platform.platform(),
        "python": platform.python_version(),
        "django": django.get_version(),
        "psycopg": version("psycopg"),
        "postgresql": server,
        "fsync": fsync,
    }


def _cells(contest: Contest) -> tuple[str, ...]:
    report = contest.as_dict()
    if contest.aim is None:
        return (contest.what, f"{report['ours_per_second']:,}", contest.against, "–", "–")
    if contest.ratio is None:
        return (
            contest.what,
            f"{report['ours_per_second']:,}",
            f"{contest.against}: not installed",
            "–",
            f"≥ {contest.aim:g}",
        )
    mark = "✓" if contest.reached else "✗"
    theirs = f"{report['theirs_per_second']:,} ({contest.against})"
    return (contest.what, f"{report['ours_per_second']:,}", theirs, f"{contest.ratio:.2f} {mark}", f"≥ {contest.aim:g}")
