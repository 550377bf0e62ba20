"""`./onestop know-official`: say who an official is outside the office; in a case of his own he takes no part."""

from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text


def know_official(
    login: Annotated[str, typer.Argument(help="Login of the official.")],
    number: Annotated[str, typer.Argument(help="Personal number of the citizen he is; must be in the register.")],
    by: Annotated[str, typer.Option(help="Login of the official who says so; kept as a pseudonym.")],
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Link an official to a person; an entry of the ledger says that it was done, and not to whom."""
    from onestop.assembly.database import database

    with database(data):
        _know(login, number, by=by)
    said = Text(
        f"Từ nay {login} không giải quyết được hồ sơ của chính mình; mọi tài khoản của người này tính là một người.",
        f"From now on {login} cannot act in a case of their own; all accounts of this person count as one.",
    )
    typer.echo(said.in_(language()))


def _know(login: str, number: str, *, by: str) -> None:
    from onestop.frame.words import say
    from onestop.kernel.refusal import Refusal
    from onestop.people import api as people
    from onestop.runtime.api import now

    user, at = people.user_by_login(by), now()
    if user is None:
        raise Complaint(Text(f"Không có tài khoản {by}.", f"There is no account {by}."))
    try:
        people.know_official(login=login, number=number, by=people.actor_of(user, at), now=at)
    except Refusal as refusal:
        raise Complaint(say(refusal)) from refusal
