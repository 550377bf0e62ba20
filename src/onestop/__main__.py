"""`python -m onestop`: the command line."""

import sys

from onestop.assembly.clock_fast_path import answer_if_simple


def main() -> None:
    """A simple question to the clock is answered at once; all else goes by the table of commands."""
    status = answer_if_simple(sys.argv[1:])
    if status is None:
        from onestop.assembly.cli import main as command_line  # loads Typer, which takes longer than the answer

        command_line()
    sys.exit(status)


if __name__ == "__main__":
    main()
