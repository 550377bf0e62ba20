"""`./onestop verify`: check a receipt with nothing but the log's public key.

Needs neither network, database nor Django: who doubts the province need not ask it.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final

import typer

from onestop.assembly.complaints import Complaint
from onestop.kernel.bilingual import Text
from onestop.ledger.proof import ADVICE, OUTCOMES, Check, Outcome, Verdict, verify_files

_PROOF = "receipt.tlog-proof"
STATUS: Final[Mapping[Outcome, int]] = {"holds": 0, "does_not_hold": 1, "unreadable": 2}
"""Exit statuses, as those of cmp and grep: yes, no, and no answer."""


def verify(
    file: Annotated[Path, typer.Argument(help="The receipt as downloaded (.zip), or its receipt.json.")],
    key: Annotated[
        Path,
        typer.Option(help="The log's public key, log.vkey, or all it ever had, log.vkeys, from a source you trust."),
    ],
    proof: Annotated[Path | None, typer.Option(help=f"The proof; {_PROOF} beside FILE.")] = None,
    consistency: Annotated[
        Path | None, typer.Option(help="A file of `./onestop consistency`: also see that the log has only grown since.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
) -> None:
    """Check a receipt. The exit status is 0 where it is valid, 1 where it is not, 2 where it cannot be read."""
    verdict = verify_files(
        _given(file, proof), key=_read(key), consistency=None if consistency is None else _read(consistency)
    )
    typer.echo(json.dumps(_as_dict(verdict), ensure_ascii=False) if as_json else _in_words(verdict))
    raise typer.Exit(STATUS[verdict.outcome])


def _given(file: Path, proof: Path | None) -> list[bytes]:
    """What was named, and the proof that lies beside a receipt.json."""
    beside = file.with_name(_PROOF)
    also = proof or (beside if file.suffix != ".zip" and beside.exists() else None)
    return [_read(one) for one in (file, also) if one is not None]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        words = Text(f"Không đọc được {path}: {reason}.", f"Cannot read {path}: {reason}.")
        raise Complaint(words, status=STATUS["unreadable"]) from error


def _as_dict(verdict: Verdict) -> dict[str, object]:
    return {
        "outcome": verdict.outcome,
        "holds": verdict.holds,
        "text": verdict.words.as_dict() if verdict.words else None,
        "index": verdict.index,
        "origin": verdict.head.origin if verdict.head else None,
        "size": verdict.head.size if verdict.head else None,
        "checks": [_check_as_dict(check) for check in verdict.checks],
    }


def _check_as_dict(check: Check) -> dict[str, object]:
    why = check.why.as_dict() if check.why else None
    return {"code": check.code, "holds": check.holds, "text": check.text.as_dict(), "why": why}


def _in_words(verdict: Verdict) -> str:
    lines = [_line(check) for check in verdict.checks]
    if verdict.holds and verdict.words and verdict.head:
        lines += ["", verdict.words.vi, verdict.words.en]
        lines += [f"{verdict.head.origin}: {verdict.index} / {verdict.head.size}"]
    outcome, advice = OUTCOMES[verdict.outcome], ADVICE[verdict.outcome]
    lines += ["", f"{outcome.vi.upper()}. {advice.vi}", f"{outcome.en.upper()}. {advice.en}"]
    return "\n".join(lines)


def _line(check: Check) -> str:
    mark = "✓" if check.holds else "✗" if check.read else "?"
    why = f": {check.why.vi} / {check.why.en}" if check.why else ""
    return f"{mark} {check.text.vi} / {check.text.en}{why}"
