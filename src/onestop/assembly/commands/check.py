"""`onestop check`: what can be known without running anything."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import typer

from onestop.assembly.commands.checkout import checkout

TEMPLATES = ("frame", "portal", "desk", "cockpit")


class Check(NamedTuple):
    """One tool, run in the root of the checkout."""

    name: str
    command: tuple[str, ...]


def check() -> None:
    """Lint, format, data, types, templates, layers, migrations, lock file. All of them run; any that fails counts."""
    root = checkout()
    failed = [each.name for each in checks(root) if not _passes(each, root)]
    if failed:
        typer.echo(f"Failed: {', '.join(failed)}", err=True)
        raise typer.Exit(1)
    typer.echo("Everything holds.")


def checks(root: Path) -> tuple[Check, ...]:
    """The checks, quickest first."""
    tools = Path(sys.executable).parent
    templates = [f"src/onestop/{face}/templates" for face in TEMPLATES]
    existing = [folder for folder in templates if (root / folder).is_dir()]
    return (
        Check("ruff", (str(tools / "ruff"), "check", "--quiet", ".")),
        Check("format", (str(tools / "ruff"), "format", "--quiet", "--check", ".")),
        Check("data", (sys.executable, "-W", "ignore", "-m", "onestop.assembly.data_files")),
        Check("lock", (os.environ.get("ONESTOP_UV", "uv"), "lock", "--check", "--quiet")),
        Check("layers", (str(tools / "lint-imports"), "--no-cache")),
        Check("templates", (str(tools / "djlint"), "--lint", "--quiet", *existing)),
        Check("migrations", (sys.executable, "-W", "ignore", "-m", "django", "makemigrations", "--check", "--dry-run")),
        Check("types", (str(tools / "mypy"), "--no-error-summary")),
    )


def _passes(each: Check, root: Path) -> bool:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "onestop.assembly.settings",
        "UV_PYTHON_DOWNLOADS": "never",
    }
    try:
        done = subprocess.run(each.command, cwd=root, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    except FileNotFoundError as error:
        typer.echo(f"✗ {each.name}: {error}")
        return False
    typer.echo(f"{'✗' if done.returncode else '✓'} {each.name}")
    if done.returncode:
        typer.echo(f"{done.stdout}{done.stderr}".rstrip())
    return done.returncode == 0
