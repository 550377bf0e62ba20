"""`./onestop bench`: how fast we are, as a share of what the database can do on this machine."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onestop.assembly.complaints import Complaint
from onestop.kernel.bilingual import Text
from onestop.runtime.clock import now

if TYPE_CHECKING:
    from onestop.ops.bench import Bench, NoticeTimes, PageTime, PhraseTimes

_PAGE_HEAD = ("page", "first ms", "median ms (limit 50, lists 30)", "worst ms")
_NOTICES_HEAD = (
    *("cases", "told before", "lodged", "notices", "not told", "median s", "99 of 100 s", "slowest s"),
    "of the limit of 10 s",
)
_SEARCH_HEAD = ("phrases", "median ms", "95th ms", "slowest ms (limit 15)", "which")


def bench(
    seconds: Annotated[float, typer.Option(min=1, help="Length of each run.")] = 4,
    clients: Annotated[int, typer.Option(min=2, help="Connections at once; ours come from two processes.")] = 8,
    rounds: Annotated[int, typer.Option(min=1, help="How often each side runs; medians are shown.")] = 5,
    pages: Annotated[
        bool, typer.Option("--pages", help="Time first pages on the data in the folder instead; changes nothing.")
    ] = False,
    search: Annotated[
        bool, typer.Option("--search", help="Time the understanding of phrases among 2,700 procedures; needs no data.")
    ] = False,
    notices: Annotated[
        bool, typer.Option("--notices", help="Time notices from what happened to their hand-over instead.")
    ] = False,
    cases: Annotated[int, typer.Option(min=100, help="notices: beside so many cases of the past.")] = 20_000,
    a_second: Annotated[int, typer.Option(min=1, help="notices: so many cases are lodged a second.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
    data: Annotated[Path | None, typer.Option(help="Folder on the disk to measure; nothing stays there.")] = None,
) -> None:
    """Measure against pgbench with the same statements, and against another process engine.

    It works on a database of its own, made for the purpose and removed: what it writes would
    not pass `fsck`, and a database in use would not give numbers. With --pages it reads the
    data there are, and the exit status says whether every page kept the limit; with --search
    it says the same of every phrase; with --notices whether 99 of 100 were handed over in time.
    """
    if search:
        raise typer.Exit(_search(as_json=as_json))
    if pages:
        raise typer.Exit(_pages(data, as_json=as_json))
    if notices:
        raise typer.Exit(_notices(data, cases=cases, seconds=seconds, a_second=a_second, as_json=as_json))
    from onestop.assembly.data_folder import data_folder
    from onestop.assembly.database import database
    from onestop.assembly.demo import ensure_demo
    from onestop.embedded.api import pgbench

    with _folder_in(data_folder(data)) as folder, database(folder):
        from onestop.ops.bench import measure

        ensure_demo(now())
        report = measure(
            pgbench_program=pgbench(folder),
            seconds=seconds,
            clients=clients,
            rounds=rounds,
            progress=lambda what: typer.echo(what, err=True),
        )
    typer.echo(report.as_json() if as_json else _table(report))


def _pages(data: Path | None, *, as_json: bool) -> int:
    from onestop.assembly.data_folder import refuse_without_data
    from onestop.assembly.database import database

    refuse_without_data(data)
    with database(data):
        from onestop.ops.bench import NothingLodged, time_pages

        try:
            timed = list(time_pages())
        except NothingLodged as error:
            raise Complaint(
                Text(
                    "Chưa có hồ sơ nào đang giải quyết để đo; hãy chạy simulate đến hôm nay.",
                    "No open case to look at; run simulate up to today.",
                )
            ) from error
    if as_json:
        typer.echo(json.dumps([one.as_dict() for one in timed], indent=2))
    else:
        typer.echo(_aligned([_PAGE_HEAD, *(_page_cells(one) for one in timed)]))
    return 0 if all(one.reached for one in timed) else 1


def _search(*, as_json: bool) -> int:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onestop.assembly.settings")
    django.setup()
    from onestop.ops.bench import time_phrases

    timed = time_phrases()
    cells = (f"{timed.median:.1f}", f"{timed.most:.1f}", f"{timed.slowest:.1f} {_mark(timed)}", timed.slowest_phrase)
    table = _aligned([_SEARCH_HEAD, (str(timed.phrases), *cells)])
    typer.echo(json.dumps(timed.as_dict(), indent=2) if as_json else table)
    return 0 if timed.reached else 1


def _notices(data: Path | None, *, cases: int, seconds: float, a_second: int, as_json: bool) -> int:
    from onestop.assembly.data_folder import data_folder
    from onestop.assembly.database import database
    from onestop.assembly.demo import ensure_demo, offer_demo

    offer_demo()
    with _folder_in(data_folder(data)) as folder, database(folder):
        from onestop.ops.bench import time_notices

        ensure_demo(now())
        timed = time_notices(
            cases=cases, seconds=seconds, a_second=a_second, progress=lambda what: typer.echo(what, err=True)
        )
    numbers = (f"{timed.median:.2f}", f"{timed.most:.2f}", f"{timed.slowest:.2f}", f"{timed.ratio:.3f} {_mark(timed)}")
    counts = (str(timed.cases), str(timed.messages_before), str(timed.lodged), str(timed.notices), str(timed.left))
    typer.echo(json.dumps(timed.as_dict(), indent=2) if as_json else _aligned([_NOTICES_HEAD, (*counts, *numbers)]))
    return 0 if timed.reached else 1


def _mark(timed: "PageTime | PhraseTimes | NoticeTimes") -> str:
    return "✓" if timed.reached else "✗"


def _page_cells(timed: "PageTime") -> tuple[str, ...]:
    return (timed.page, f"{timed.first:.0f}", f"{timed.median:.1f} {_mark(timed)}", f"{timed.worst:.0f}")


@contextmanager
def _folder_in(parent: Path) -> Iterator[Path]:
    os.environ.pop("DATABASE_URL", None)
    parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=parent))
    folder.chmod(0o755)  # the server's user must pass through
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _table(report: "Bench") -> str:
    table = _aligned([("", "ours", "theirs", "ratio", "aim"), *(line.cells for line in report.lines())])
    facts = ", ".join(f"{name} {value}" for name, value in report.machine.items())
    return f"{table}\n\n{report.clients} clients, {report.rounds} rounds of {report.seconds:g} s. {facts}"


def _aligned(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
