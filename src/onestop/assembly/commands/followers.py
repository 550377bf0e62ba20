"""`./onestop followers`: who reads the ledger, how far, and what was left on a shelf."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural

if TYPE_CHECKING:
    from onestop.ledger.api import Follower


def followers(
    retry: Annotated[str | None, typer.Option(metavar="NAME", help="Have this follower's shelf read again.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """List name, events, place, lag and shelf; the exit status is 1 while a shelf is not empty or a follower stands."""
    from onestop.assembly.database import database

    with database(data):
        if retry is not None:
            _retry(follower_named(retry))
        rows = _rows()
    typer.echo(json.dumps(rows, ensure_ascii=False, indent=1)) if as_json else _table(rows)
    raise typer.Exit(1 if any(row["shelf"] or row["fault"] for row in rows) else 0)


def follower_named(name: str) -> "Follower":
    """The wired follower of that name.

    Raises:
        Complaint: there is none.
    """
    from onestop.assembly.wiring import FOLLOWERS

    known = {follower.name: follower for follower in FOLLOWERS}
    if name not in known:
        names = ", ".join(known)
        raise Complaint(
            Text(
                f"Không có bộ đọc nào tên '{name}'. Có: {names}.",
                f"No follower is called '{name}'. There are: {names}.",
            )
        )
    return known[name]


def _retry(follower: "Follower") -> None:
    from onestop.ledger import api as ledger
    from onestop.runtime.api import now

    try:
        read, left = ledger.retry_shelf(follower, now())
    except ledger.FollowerBroken as fault:
        raise Complaint(
            Text(f"{follower.name} vẫn chưa đọc được: {fault}", f"{follower.name} still cannot read: {fault}")
        ) from fault
    said = Text(
        f"{follower.name}: đã đọc {read} mục, còn lại {left}.",
        f"{follower.name}: {read} {plural(read, 'entry', 'entries')} read, {left} left.",
    )
    typer.echo(said.in_(language()), err=True)


def _rows() -> list[dict[str, Any]]:
    from onestop.assembly.wiring import FOLLOWERS
    from onestop.ledger import api as ledger

    head = ledger.latest_checkpoint()
    states = {state.name: state for state in ledger.follower_states()}
    rows = []
    for follower in FOLLOWERS:
        state = states.get(follower.name)
        rows.append(
            {
                "name": follower.name,
                "events": sorted(kind.type for kind in follower.events),
                "place": state.place if state else 0,
                "lag": state.lag if state else (head.size if head else 0),
                "read_at": state.read_at.isoformat() if state and state.read_at else None,
                "fault": state.fault if state else "",
                "shelf": [
                    {"seq": one.seq, "reason": one.reason, "detail": one.detail, "at": one.at.isoformat()}
                    for one in ledger.shelf_of(follower.name)
                ],
                "can_be_rebuilt": bool(follower.tables),
            }
        )
    return rows


def _table(rows: list[dict[str, Any]]) -> None:
    from rich.markup import escape
    from rich.table import Table

    from onestop.assembly.tables import table_console

    console = table_console()
    table = Table("follower", "reads", "place", "lag", "shelf")
    for row in rows:
        reads = ", ".join(row["events"])
        table.add_row(row["name"], reads, f"{row['place']:,}", f"{row['lag']:,}", str(len(row["shelf"])))
    console.print(table)
    for row in rows:
        if row["fault"]:
            console.print(escape(f"{row['name']} cannot read on: {row['fault']}"))
        for one in row["shelf"]:
            console.print(escape(f"{row['name']}: entry {one['seq']}: {one['reason']} {one['detail']}".rstrip()))
