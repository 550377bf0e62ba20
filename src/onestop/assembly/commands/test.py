"""`onestop test`: the quick tests, then those that drive a browser or whole processes, then those that time a server."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Final
from xml.etree import ElementTree

import typer

from onestop.assembly.commands.checkout import checkout
from onestop.assembly.commands.moments import MOMENTS, by_chance
from onestop.runtime import clock

Rings = tuple[tuple[str, ...], ...]
"""Options of pytest for each run; the last says by marks what it runs."""
_ON_TWO_CORES: Final = ("-n", "2")
RINGS: Final[Rings] = (
    (*_ON_TWO_CORES, "-m", "not journey and not heavy and not timed"),
    # A file stays with one worker, for what it begins (a server, a browser) is begun once. They come as `tests/conftest.py`
    # sorts them, longest first: by the number of their tests those that are one long test would be last.
    (*_ON_TWO_CORES, "--dist", "loadfile", "--no-loadscope-reorder", "-m", "(journey or heavy) and not timed"),
    ("-m", "timed"),
)
"""Quick ones first: the slow ones say nothing more about what the quick ones already found. What is timed runs alone."""
EXHAUSTIVE: Final = ("exhaustive", "extract")
"""Marks of tests that hold a whole table against another, every act against everybody or every page by width, and of those that
read the published records."""
_LEFT_OUT: Final = (
    "Left out: what tries every act, page and record. ./onestop test --all runs it too; so must what lands."
)
ANY, EACH = "any", "each"
_NOTHING_COLLECTED: Final = 5
_DEBIAN: Final = {"chromium": "chromium", "pdftotext": "poppler-utils"}
"""Programs some tests need, and Debian's packages of them; without one its tests are skipped, and said to be."""


def run_tests(
    context: typer.Context,
    at: Annotated[
        str | None,
        typer.Option(help="As if it were then: 2027-02-08T23:30, any (drawn by chance), each (all that must pass)."),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Exhaustive tests as well: every act, page and record.")
    ] = False,
) -> None:
    """Run the tests. Options and paths go on to pytest, nothing left out of them: ./onestop test tests/cases -k clock."""
    root = checkout()
    install_from_debian()
    rings = rings_of(whole=everything or bool(context.args))
    failed = [moment for moment in _moments(at) if not _passes(moment, rings, context.args, root)]
    if rings != RINGS:
        typer.echo(_LEFT_OUT)
    if failed and at:
        typer.echo("\n".join(f"Failed; again with: ./onestop test --at {moment}" for moment in failed))
    raise typer.Exit(1 if failed else 0)


def rings_of(*, whole: bool) -> Rings:
    """All rings, `whole` or without what is exhaustive."""
    left_out = "".join(f" and not {mark}" for mark in EXHAUSTIVE)
    return RINGS if whole else tuple((*ring[:-1], ring[-1] + left_out) for ring in RINGS)


def _moments(at: str | None) -> Sequence[str]:
    if at == EACH:
        return list(MOMENTS)
    if at == ANY:
        return [by_chance(clock.now(), random.SystemRandom())]
    return [_readable(at or os.environ.get(clock.SET_TO, ""))]


def _readable(moment: str) -> str:
    try:
        clock.ahead_by(moment)
    except clock.ClockNotReadable as error:
        raise typer.BadParameter(str(error)) from None
    return moment


def _passes(moment: str, rings: Rings, arguments: Sequence[str], root: Path) -> bool:
    """Whether every one of `rings` passes at `moment`; with "", now."""
    os.environ[clock.SET_TO] = moment
    if moment:
        typer.echo(f"The clock is set to {moment} ({MOMENTS.get(moment, 'chosen or drawn')}).")
        sys.stdout.flush()
    with tempfile.TemporaryDirectory() as folder:
        reports = [Path(folder) / f"{number}.xml" for number in range(len(rings))]
        passed = all(
            _ring_passes([*ring, f"--junit-xml={report}", *arguments], root)
            for ring, report in zip(rings, reports, strict=True)
        )
        typer.echo("\n".join(skipped_in(reports)))
    return passed


def _ring_passes(options: Sequence[str], root: Path) -> bool:
    command = [sys.executable, "-m", "pytest", *options]
    done = subprocess.run(command, cwd=root, env=keeping_compiled(os.environ), check=False)  # noqa: S603
    return done.returncode in (0, _NOTHING_COLLECTED)


def keeping_compiled(environment: Mapping[str, str]) -> dict[str, str]:
    """`environment` for processes that compile nothing twice.

    Containers often forbid Python to keep what it compiled; a run starts many processes.
    """
    return {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}


def skipped_in(reports: Iterable[Path]) -> list[str]:
    """What JUnit reports say was skipped: how many tests for each reason, most first."""
    reasons: Counter[str] = Counter()
    for report in reports:
        with suppress(
            FileNotFoundError, ElementTree.ParseError
        ):  # an earlier ring failed, or pytest was told otherwise
            found = ElementTree.parse(report).iter("skipped")  # noqa: S314 - written by the run just ended
            reasons.update(each.get("message", "no reason given") for each in found)
    if not reasons:
        return ["Nothing was skipped."]
    return [
        f"Skipped {sum(reasons.values())}:",
        *(f"{count:6}  {reason}" for reason, count in reasons.most_common()),
    ]


def install_from_debian() -> None:
    """The programs tests need, where we may install them."""
    missing = [package for program, package in _DEBIAN.items() if shutil.which(program) is None]
    if not missing or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    typer.echo(f"Installing {' and '.join(missing)} from Debian ...", err=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", *missing]):
        subprocess.run(["apt-get", *command], env=environment, stdout=subprocess.DEVNULL, check=False)  # noqa: S603, S607
