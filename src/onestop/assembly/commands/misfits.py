"""`./onestop misfits`: what the sequencer set aside, and why."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onestop.assembly.complaints import language
from onestop.kernel.bilingual import Text

if TYPE_CHECKING:
    from onestop.ledger.api import Misfit


def misfits(
    again: Annotated[bool, typer.Option("--again", help="Have the sequencer judge all of them once more.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """List entries that are not placed and not signed; the exit status is 0 only if there are none."""
    from onestop.assembly.database import database

    with database(data):
        from onestop.ledger import api as ledger
        from onestop.runtime.api import now

        if again:
            ledger.judge_misfits_again(now())
            ledger.sequence_once(now())
        found = ledger.misfits()
    typer.echo(json.dumps([_as_dict(one) for one in found], ensure_ascii=False) if as_json else _in_words(found))
    raise typer.Exit(1 if found else 0)


def _as_dict(misfit: "Misfit") -> dict[str, object]:
    return {
        "leaf": misfit.leaf.hex(),
        "reason": misfit.reason,
        "text": misfit.text.as_dict(),
        "noticed_at": misfit.noticed_at.isoformat(),
        "claims": {"type": misfit.type, "at": misfit.at},
    }


def _in_words(found: "list[Misfit]") -> str:
    if not found:
        return Text("Không có bản ghi nào bị để riêng.", "Nothing was set aside.").in_(language())
    return "\n".join(
        f"{one.leaf.hex()[:16]}…  {one.noticed_at:%Y-%m-%d %H:%M}  {_printable(one.type)}  {one.text.in_(language())}"
        for one in found
    )


def _printable(claim: str | None) -> str:
    """What a row claims, without what would move the cursor of whoever reads it."""
    return claim.encode("unicode_escape").decode() if claim else "–"
