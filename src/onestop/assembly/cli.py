"""The command line: one table of commands, each in a file of its own.

Only the command that was asked for is imported, so that `clock` and `verify` need neither
Django nor a database and answer at once.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from functools import wraps
from importlib import import_module
from typing import Any, NamedTuple

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text
from onestop.runtime import clock


class Data(Enum):
    """What a command does with a data folder: a mistyped one must not look like an empty province."""

    NONE = auto()
    """It opens none, or says itself what it misses there."""
    OPENS = auto()
    """It must be there."""
    BEGINS = auto()
    """A new one may be begun."""


class Command(NamedTuple):
    """Where a command is and what `--help` says of it; `passes_on` options it does not know."""

    where: str
    data: Data
    help: str
    passes_on: bool = False


COMMANDS: Mapping[str, Command] = {
    "up": Command("up:up", Data.BEGINS, "Start everything and open the demo province."),
    "test": Command("test:run_tests", Data.NONE, "Run every test; options go to pytest.", passes_on=True),
    "check": Command("check:check", Data.NONE, "Run the fast static checks."),
    "migrate": Command("migrate:migrate", Data.BEGINS, "Bring the database's tables up to date."),
    "password": Command("password:password", Data.OPENS, "Give an account a password."),
    "end-post": Command("end_post:end_post", Data.OPENS, "End an official's post by a decision."),
    "know-official": Command("know_official:know_official", Data.OPENS, "Say who an official is outside the office."),
    "backup": Command("backup:backup", Data.OPENS, "Copy the database, uploads and public keys into a folder."),
    "restore": Command("restore:restore", Data.BEGINS, "Fill an empty data folder from a backup."),
    "roles": Command("roles:roles", Data.NONE, "Print the SQL that makes the database's roles."),
    "simulate": Command("simulate:simulate", Data.BEGINS, "Make past cases, by the law real ones follow."),
    "import-procedures": Command(
        "import_procedures:import_procedures", Data.OPENS, "Read procedures in the national format."
    ),
    "reorganise": Command(
        "reorganise:reorganise", Data.OPENS, "Merge, split, abolish or rename agencies by a decision."
    ),
    "figures": Command("figures:figures", Data.OPENS, "Print every target of the programme with its figure."),
    "export": Command("export:export", Data.OPENS, "Write cases, events or figures to files."),
    "acts": Command("acts:acts", Data.NONE, "List what can be done to a case, by whom and when."),
    "clock": Command("clock:clock", Data.NONE, "Ask when a result is due, and why; needs no database."),
    "receipt": Command("receipt:receipt", Data.OPENS, "Write a case's receipt, to be checked by anyone."),
    "verify": Command("verify:verify", Data.NONE, "Check a receipt; needs no database."),
    "consistency": Command("consistency:consistency", Data.OPENS, "Prove that the log has only grown since a receipt."),
    "misfits": Command("misfits:misfits", Data.OPENS, "List what the sequencer set aside, and why."),
    "erase": Command("erase:erase", Data.OPENS, "Erase the content of a case's entries where the law asks for it."),
    "rotate-macs": Command("rotate_macs:rotate_macs", Data.NONE, "Add a key to those that seal entries."),
    "new-log": Command("new_log:new_log", Data.OPENS, "Go on under a new key, or after a restore under a new name."),
    "fsck": Command("fsck:fsck", Data.OPENS, "Recompute everything from the entries and compare."),
    "followers": Command(
        "followers:followers", Data.OPENS, "List who reads the ledger, how far, and what was left on a shelf."
    ),
    "outage": Command("outage:outage", Data.OPENS, "Announce, record and end outages of the platform."),
    "notices": Command("notices:notices", Data.OPENS, "See how sending goes, and try again what was given up."),
    "rebuild": Command("rebuild:rebuild", Data.OPENS, "Fill what a follower keeps anew, beside the old, and switch."),
    "bench": Command("bench:bench", Data.BEGINS, "Measure speed against pgbench on this machine."),
}
_PACKAGE = "onestop.assembly.commands"


def main() -> None:
    """Run one command. A complaint is one line on standard error and a status that is not 0."""
    try:
        _set_clock()
        application(sys.argv[1:])(prog_name="onestop")
    except Complaint as complaint:
        typer.echo(complaint.text.in_(language()), err=True)
        sys.exit(complaint.status)


def _set_clock() -> None:
    """To `ONESTOP_AT`, if it is set; every process started by this one follows the same clock."""
    try:
        clock.share()
    except clock.ClockNotReadable as error:
        moment = "một thời điểm, ví dụ 2027-02-08T10:00"
        raise Complaint(Text(f"{clock.SET_TO} phải là {moment}.", f"{error}."), status=2) from error


def application(arguments: Sequence[str]) -> typer.Typer:
    """The command line in which only the command `arguments` names is loaded."""
    name_given = next((word for word in arguments if not word.startswith("-")), None)
    app = typer.Typer(name="onestop", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    app.callback()(onestop)
    for name, command in COMMANDS.items():
        run = _load(command) if name == name_given else _not_loaded
        app.command(name, help=command.help if run is _not_loaded else None, context_settings=_settings(command))(run)
    return app


def onestop() -> None:
    """OneStop (Một Cửa): a province's digital one-stop, and the proof of its administrative reform."""


def _load(command: Command) -> Callable[..., Any]:
    module, _, function = command.where.partition(":")
    loaded: Callable[..., Any] = getattr(import_module(f"{_PACKAGE}.{module}"), function)
    return _on_data_there(loaded) if command.data is Data.OPENS else loaded


def _on_data_there(run: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(run)
    def checked(**given: Any) -> Any:
        from onestop.assembly.data_folder import refuse_without_data

        refuse_without_data(given["data"])
        return run(**given)

    return checked


def _not_loaded() -> None:
    """Stands for a command that was not asked for."""


def _settings(command: Command) -> dict[str, Any]:
    return {"allow_extra_args": True, "ignore_unknown_options": True} if command.passes_on else {}
