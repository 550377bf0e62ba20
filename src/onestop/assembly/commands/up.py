"""`onestop up`: the whole province on one machine, from nothing."""

import os
import threading
import urllib.request
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.port import refuse_taken_port
from onestop.assembly.process_environment import NEEDS, environment_of
from onestop.assembly.public_address import served_at, take_public_address
from onestop.embedded.api import Child, PostgresUnavailable, Supervisor, revive
from onestop.kernel.times import local_date
from onestop.runtime.clock import now

PAST_CASES = 8_000
"""Half of these show too little for most signals: a small ward has some twenty dossiers of a kind in a year."""
_PROCESSES = "onestop.assembly.processes"


def up(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the web pages.")] = 8000,
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 for every network.")] = "127.0.0.1",
    data: Annotated[Path | None, typer.Option(help="Data folder; ./data when absent.")] = None,
    cases: Annotated[int, typer.Option(min=0, help="Past cases to make when there are none.")] = PAST_CASES,
    clamd: Annotated[bool, typer.Option("--clamd", help="Also start ClamAV, and scan files handed in.")] = False,
) -> None:
    """Start everything: database, demo province, web, worker, sequencer. Ctrl-C stops it."""
    from onestop.assembly.data_folder import data_folder
    from onestop.assembly.database import database
    from onestop.assembly.demo import offer_demo

    refuse_taken_port(host, port)
    offer_demo()
    take_public_address(served_at(host, port))
    embedded = "DATABASE_URL" not in os.environ
    scanner = _scanner(data_folder(data)) if clamd else ()
    with database(data) as folder:
        _see_that_the_ledger_can_sign()
        morning = fill(cases=cases)
        address = served_at(host, port)
        announcement = _announcement(address)
        _close_connections()
        serve(
            host=host,
            port=port,
            address=address,
            when_ready=partial(_ready, announcement, morning),
            each_round=partial(_keep_alive, folder) if embedded else lambda: None,
            more=scanner,
        )
    typer.echo("Stopped.", err=True)


def _see_that_the_ledger_can_sign() -> None:
    """A start at which the sequencer would die is none; why not is said in one line."""
    from onestop.ledger import api as ledger

    ledger.signing_key()


def fill(*, cases: int) -> datetime | None:
    """The demo province, and a past for it when it has none; the moment for which its morning is owed, at a later start too."""
    from onestop.assembly.demo import ensure_demo, has_cases, morning_owed

    at = now()
    ensure_demo(at)
    if cases and not has_cases():
        _make_past(cases, at)
    return morning_owed()


def _make_past(cases: int, at: datetime) -> None:
    from onestop.assembly.demo import note_past
    from onestop.assembly.progress import counted
    from onestop.ops.simulation import simulate_past

    note_past(at)
    with counted("Past cases", total=cases) as progress:
        simulate_past(cases=cases, now=at, progress=progress)


def make_morning(at: datetime) -> None:
    """What everybody the demo offers finds to do: made by the ordinary operations, beside whoever looks already."""
    from django.db import Error, connections

    from onestop.assembly.demo import note_morning
    from onestop.ops.morning import load_morning
    from onestop.reminders import api as reminders

    try:
        load_morning(at)
        reminders.remind(now=at)
        note_morning(now())
        typer.echo("The officials' morning is there.")
    except Error as error:  # the database ended; it is revived
        typer.echo(f"The officials' morning goes on at the next start: {error}", err=True)
    finally:
        connections.close_all()


def serve(
    *,
    host: str,
    port: int,
    address: str,
    when_ready: Callable[[], None],
    each_round: Callable[[], object],
    more: Sequence[Child] = (),
) -> None:
    """Run the processes until told to stop; `when_ready` is called when the first page can be opened.

    Asks the database nothing: it may end at any moment, and is started again by `each_round`.
    """
    arguments = {"web": (host, str(port))}
    children = [Child(name, _PROCESSES, arguments.get(name, ()), environment=environment_of(name)) for name in NEEDS]
    children += more
    Supervisor(children, each_round=each_round).run(ready=partial(_answers, f"{address}/livez"), when_ready=when_ready)


def _ready(announcement: str, morning: datetime | None) -> None:
    """Say so; the morning is made meanwhile, for its papers and letters take longer than anybody should wait for a first page."""
    print(announcement, flush=True)
    if morning is not None:
        threading.Thread(target=make_morning, args=(morning,), daemon=True).start()


def _scanner(folder: Path) -> tuple[Child, ...]:
    """ClamAV as one process more; its socket is told to the others by their environment."""
    from onestop.assembly.clamd import configure

    folder.mkdir(parents=True, exist_ok=True)
    arguments = (str(configure(folder)),)
    return (Child("clamd", _PROCESSES, arguments, environment=environment_of("clamd")),)


def _keep_alive(folder: Path) -> None:
    try:
        if revive(folder):
            typer.echo("The database had ended; it runs again.", err=True)
    except PostgresUnavailable as error:
        typer.echo(error, err=True)


def _close_connections() -> None:
    # The supervisor itself asks the database nothing while it runs.
    from django.db import connections

    connections.close_all()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except OSError:
        return False


def _announcement(address: str) -> str:
    from onestop.people import api as people

    lines = [f"\nOneStop (Một Cửa)  {address}/"]
    lines += [f"  officials        {address}/ban-lam-viec/", f"  leaders          {address}/dieu-hanh/"]
    if offered := people.demo_people(local_date(now())):
        lines += ["", "The demo's people, to sign in as without a password:"]
        lines += [f"  {each.login:26} {each.name}, {each.role.en}  {each.agency.vi}".rstrip() for each in offered]
    return "\n".join([*lines, "", "Ready. Ctrl-C stops everything."])
