"""`onestop clock` without Typer: for options spelled out and right, with nothing to explain.

Loading Typer takes twice as long as all the rest of the command (156 ms with it, 56 without). So a
simple command line is parsed here, and whatever else is typed - help, a mistake, an unusual spelling
or terminal - is left to Typer, whose options these are.
"""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

_TEXTS: Final = (
    *("unit", "received", "on_supplement", "on_payment", "on_consultation"),
    *("start", "at", "cutoff", "batch", "language"),
)
VALUES: Final[Mapping[str, Callable[[str], Any]]] = {**dict.fromkeys(_TEXTS, str), "term": int, "calendar": Path}
"""How the value of each option is read; `--json` takes none and `--event` may be repeated."""

_LONGEST_NUMBER: Final = 18
_INTERRUPTED: Final = 130


def answer_if_simple(words: Sequence[str]) -> int | None:
    """Print the clock's answer and return its status; None when Typer must have a look."""
    options = simple_options(words[1:]) if words[:1] == ["clock"] and _takes_utf8() else None
    if options is None:
        return None
    from onestop.assembly.commands.clock_answer import ask  # other commands need not wait for the law of terms

    try:
        return _print(*ask(**options))
    except KeyboardInterrupt:
        return _INTERRUPTED


def simple_options(words: Sequence[str]) -> dict[str, Any] | None:
    """The options by name, those not given left out; None when a word is not simply an option or its value."""
    given: dict[str, Any] = {}
    rest = iter(words)
    for word in rest:
        name = word.removeprefix("--").replace("-", "_")
        if word == "--json":
            given["as_json"] = True
        elif word != f"--{name.replace('_', '-')}" or not _is_simple(name, value := next(rest, "")):
            return None
        elif name == "event":
            given.setdefault("event", []).append(value)
        else:
            given[name] = VALUES[name](value)
    return given


def _is_simple(name: str, value: str) -> bool:
    if name == "term":
        return value.isascii() and value.isdigit() and len(value) <= _LONGEST_NUMBER
    # What looks like an option, or would upset a terminal, is for Typer to judge.
    return (name in VALUES or name == "event") and value.isprintable() and (value == "-" or value[:1] not in ("", "-"))


def _takes_utf8() -> bool:
    return all(getattr(stream, "encoding", None) == "utf-8" for stream in (sys.stdout, sys.stderr))


def _print(status: int, out: str | None, err: str | None) -> int:
    try:
        for text, stream in ((out, sys.stdout), (err, sys.stderr)):
            if text is not None:
                print(text, file=stream, flush=True)
    except BrokenPipeError:
        # Whoever read us has left; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status
