"""`onestop password LOGIN`: give an account a password. It is read from standard input, never from the command line."""

import sys
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text


def password(
    login: Annotated[str, typer.Argument(help="Whose account.")],
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Set the password of an account; all its sessions end. Type it, or pipe it in."""
    from onestop.assembly.database import database

    chosen = _read()
    with database(data):
        _set(login, chosen)
    said = Text(f"Đã đặt mật khẩu cho {login}.", f"The password of {login} is set.")
    typer.echo(said.in_(language()))


def _set(login: str, chosen: str) -> None:
    from onestop.access import api as access
    from onestop.frame.words import say
    from onestop.people import api as people
    from onestop.runtime.api import now

    try:
        user = people.set_password(login, chosen)
    except (people.UnknownAccount, people.PasswordTooWeak) as refusal:
        raise Complaint(say(refusal)) from refusal
    access.write([access.Access(at=now(), what="password_changed", user_id=user.pk, capacity="command")])
    access.close()


def _read() -> str:
    """Twice from a terminal, where it is not shown; a line from a pipe."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass("Password: ")
    if first != getpass("Again: "):
        raise Complaint(Text("Hai lần gõ không giống nhau.", "The two differ."))
    return first
