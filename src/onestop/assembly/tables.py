"""Tables on standard output, as wide as the terminal; in a pipe or a file nothing is cut off."""

import sys

from rich.console import Console

_WIDE = 10_000
"""Columns: no cell is longer, and lines end where their content does."""


def table_console() -> Console:
    """Where a command prints its table."""
    return Console() if sys.stdout.isatty() else Console(width=_WIDE)
