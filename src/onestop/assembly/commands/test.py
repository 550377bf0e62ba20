"""`onestop test`: the quick tests on all cores, then those that drive a browser or whole processes."""

import os
import shutil
import subprocess
import sys

import typer

from onestop.assembly.commands.checkout import checkout

QUICK, SLOW = "not journey and not heavy", "journey or heavy"
_NOTHING_COLLECTED = 5
_CHROMIUM = "/usr/bin/chromium"


def test(context: typer.Context) -> None:
    """Run every test. Options and paths are passed on to pytest: ./onestop test tests/cases -k clock."""
    root = checkout()
    install_chromium()
    status = 0
    for ring in (("-n", "2", "-m", QUICK), ("-m", SLOW)):
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "pytest", *ring, *context.args],
            cwd=root,
            check=False,
        )
        if done.returncode not in (0, _NOTHING_COLLECTED):
            # The slow ones say nothing more about what the quick ones already found.
            status = done.returncode
            break
    raise typer.Exit(status)


def install_chromium() -> None:
    """Debian's browser for the journeys, where we may install it; they say so themselves where it is missing."""
    if os.path.exists(_CHROMIUM) or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    typer.echo("Installing Chromium from Debian ...", err=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", *command], env=environment, stdout=subprocess.DEVNULL, check=False)  # noqa: S603, S607
