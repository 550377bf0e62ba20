"""`./onestop end-post`: end an official's post by a decision; what it allowed ends with it."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text


def end_post(
    login: Annotated[str, typer.Argument(help="Login of the official who holds it.")],
    role: Annotated[str, typer.Argument(help="Role of the post, such as specialist.")],
    agency: Annotated[str, typer.Argument(help="Code of its agency, such as H09.08.")],
    on: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="First day on which it is held no more.")],
    decision: Annotated[str, typer.Option(help="Number of the decision; kept for good.")],
    by: Annotated[str, typer.Option(help="Login of the official who decided it; kept as a pseudonym.")],
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """End a post from a day on, today at the earliest; an entry of the ledger says so."""
    from onestop.assembly.database import database

    with database(data):
        _end(login, role, agency, on=on, decision=decision, by=by)
    said = Text(
        f"Từ ngày {on:%d/%m/%Y}, {login} thôi giữ vị trí {role} tại {agency}.",
        f"From {on:%Y-%m-%d} on, {login} no longer holds the post {role} at {agency}.",
    )
    typer.echo(said.in_(language()))


def _end(login: str, role: str, agency: str, *, on: datetime, decision: str, by: str) -> None:
    from onestop.frame.words import say
    from onestop.kernel.refusal import Refusal
    from onestop.people import api as people
    from onestop.runtime.api import now

    user, at = people.user_by_login(by), now()
    if user is None:
        raise Complaint(Text(f"Không có tài khoản {by}.", f"There is no account {by}."))
    actor = people.actor_of(user, at)
    try:
        people.end_post(login=login, role=role, agency=agency, ends_on=on.date(), decision=decision, by=actor, now=at)
    except Refusal as refusal:
        raise Complaint(say(refusal)) from refusal
