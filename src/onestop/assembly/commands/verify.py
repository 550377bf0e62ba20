"""`./onestop verify`: check a receipt with nothing but the log's public key.

Needs neither network, database nor Django: who doubts the province need not ask it.
"""

import json
from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint
from onestop.kernel.bilingual import Text
from onestop.ledger.proof import Check, Verdict, verify_receipt

_PROOF = "receipt.tlog-proof"
_HOLDS = Text("ĐÚNG: sổ đã ký có bản ghi này.", "HOLDS: the signed log has this entry.")


def verify(
    file: Annotated[Path, typer.Argument(help="receipt.json")],
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
    """Check a receipt; the exit status is 0 only if everything holds."""
    verdict = verify_receipt(
        receipt=_read(file),
        proof=_read(proof or file.with_name(_PROOF)),
        key=_read(key),
        consistency=None if consistency is None else _read(consistency),
    )
    typer.echo(json.dumps(_as_dict(verdict), ensure_ascii=False) if as_json else _in_words(verdict))
    raise typer.Exit(0 if verdict.holds else 1)


def _read(path: Path) -> str:
    """The text as it is: line ends are part of what was signed."""
    try:
        return path.read_bytes().decode()
    except OSError as error:
        reason = error.strerror or str(error)
        raise Complaint(Text(f"Không đọc được {path}: {reason}.", f"Cannot read {path}: {reason}.")) from error
    except UnicodeDecodeError as error:
        raise Complaint(Text(f"{path} không phải văn bản UTF-8.", f"{path} is not UTF-8 text.")) from error


def _as_dict(verdict: Verdict) -> dict[str, object]:
    return {
        "holds": verdict.holds,
        "text": verdict.words.as_dict() if verdict.words else None,
        "index": verdict.index,
        "origin": verdict.head.origin if verdict.head else None,
        "size": verdict.head.size if verdict.head else None,
        "checks": [
            {"code": check.code, "holds": check.holds, "text": check.text.as_dict(), "detail": check.detail}
            for check in verdict.checks
        ],
    }


def _in_words(verdict: Verdict) -> str:
    lines = [_line(check) for check in verdict.checks]
    failure = verdict.first_failure
    if failure is None and verdict.words and verdict.head:
        lines += ["", verdict.words.vi, verdict.words.en, ""]
        lines += [f"{verdict.head.origin}: {verdict.index} / {verdict.head.size}", _HOLDS.vi, _HOLDS.en]
    elif failure:
        says, detail = failure.text, f" ({failure.detail})" if failure.detail else ""
        lines += ["", f"KHÔNG ĐÚNG: sai ở “{says.vi}”{detail}.", f"DOES NOT HOLD: not so: “{says.en}”{detail}."]
    return "\n".join(lines)


def _line(check: Check) -> str:
    return f"{'✓' if check.holds else '✗'} {check.text.vi} / {check.text.en}"
