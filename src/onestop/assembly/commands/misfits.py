"""`./onestop misfits`: what the sequencer set aside, and why."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text

if TYPE_CHECKING:
    from onestop.ledger.api import Misfit

_EXAMINED: Final = Text("  (đã xem xét)", "  (examined)")


def misfits(
    again: Annotated[bool, typer.Option("--again", help="Have the sequencer judge all of them once more.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
    found: Annotated[str, typer.Option(help="Record that they were examined, and what was found; name nobody.")] = "",
    by: Annotated[str, typer.Option(help="Login of the operator who examined them; kept as a pseudonym.")] = "",
    only: Annotated[
        str | None, typer.Option(help="Of those examined only these: a reason of the list, as mac.")
    ] = None,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """List entries that are not placed and not signed; the exit status is 0 only if none is there that nobody examined."""
    from onestop.assembly.database import database

    with database(data):
        from onestop.ledger import api as ledger
        from onestop.runtime.api import now

        if again:
            ledger.judge_misfits_again(now())
            ledger.sequence_once(now())
        if found or by or only:
            _examined(found=found, by=by, only=only)
        aside, known = ledger.misfits(), set(ledger.examined())
        new = ledger.count_misfits() - ledger.known_misfits()
    typer.echo(
        json.dumps([_as_dict(one, known) for one in aside], ensure_ascii=False) if as_json else _in_words(aside, known)
    )
    raise typer.Exit(1 if new else 0)


def _examined(*, found: str, by: str, only: str | None) -> None:
    """The act and its place in the ledger: from then on checks know these."""
    from onestop.frame.words import say
    from onestop.kernel.refusal import Refusal
    from onestop.ledger import api as ledger
    from onestop.people import api as people
    from onestop.runtime.api import now, transaction

    user = people.user_by_login(by)
    if user is None:
        raise Complaint(Text(f"Không có tài khoản {by}.", f"There is no account {by}."))
    at = now()
    try:
        with transaction():
            count = ledger.examine_misfits(found=found, by=people.actor_of(user, at), now=at, reason=only)
    except Refusal as refusal:
        raise Complaint(say(refusal)) from refusal
    ledger.sequence_once(at)
    said = Text(f"Đã ghi nhận xem xét {count} bản ghi để riêng.", f"Recorded as examined: {count} set aside.")
    typer.echo(said.in_(language()), err=True)


def _as_dict(misfit: "Misfit", known: Collection[bytes]) -> dict[str, object]:
    return {
        "examined": misfit.leaf in known,
        "leaf": misfit.leaf.hex(),
        "reason": misfit.reason,
        "text": misfit.text.as_dict(),
        "noticed_at": misfit.noticed_at.isoformat(),
        "claims": {"type": misfit.type, "at": misfit.at},
    }


def _in_words(aside: "list[Misfit]", known: Collection[bytes]) -> str:
    if not aside:
        return Text("Không có bản ghi nào bị để riêng.", "Nothing was set aside.").in_(language())
    return "\n".join(
        f"{one.leaf.hex()[:16]}…  {one.noticed_at:%Y-%m-%d %H:%M}  {_printable(one.type)}  {one.text.in_(language())}"
        + (_EXAMINED.in_(language()) if one.leaf in known else "")
        for one in aside
    )


def _printable(claim: str | None) -> str:
    """What a row claims, without what would move the cursor of whoever reads it."""
    return claim.encode("unicode_escape").decode() if claim else "–"
