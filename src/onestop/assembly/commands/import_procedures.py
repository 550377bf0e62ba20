"""`./onestop import-procedures`: the national catalogue into ours, with a report of what is wrong with it."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from onestop.assembly.complaints import Complaint, cannot_write
from onestop.kernel.bilingual import Text
from onestop.runtime.clock import now


def import_procedures(
    file: Annotated[Path, typer.Argument(help="JSON lines in the national format, plain or gzipped.")],
    report: Annotated[Path | None, typer.Option(help="Write the report, with every finding, as JSON.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the counts as JSON.")] = False,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Read procedures in the national format. What is unchanged stays; what is wrong is told, never guessed."""
    from onestop.assembly.database import database

    if not file.is_file():
        raise Complaint(Text(f"Không có tệp {file}.", f"There is no file {file}."))
    if report is not None:
        _write(report, {})  # a report that cannot be written is known before the import, not after it
    with database(data):
        done = _imported(file)
    if report is not None:
        _write(report, done)
    counts = {name: value for name, value in done.items() if name != "items"}
    typer.echo(json.dumps(counts, ensure_ascii=False, indent=1) if as_json else _summary(counts))


def _imported(file: Path) -> dict[str, Any]:
    """Our own procedures come first, with the agencies they name: they are what an import must not replace."""
    from onestop.assembly.progress import counted
    from onestop.catalogue import api as catalogue
    from onestop.organisation import api as organisation

    at = now()
    organisation.load_province(at)
    catalogue.load_own(at)
    with counted("Importing") as progress:
        try:
            return catalogue.import_procedures(file, now=at, progress=progress).as_dict()
        except OSError as error:
            reason = error.strerror or str(error)
            raise Complaint(Text(f"Không đọc được {file}: {reason}.", f"Cannot read {file}: {reason}.")) from error


def _write(report: Path, content: dict[str, Any]) -> None:
    try:
        report.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise cannot_write(report, error) from error


def _summary(counts: dict[str, Any]) -> str:
    lines = [
        f"{counts['read']} read in {counts['seconds']} s: {counts['created']} created, {counts['changed']} changed, "
        f"{counts['unchanged']} unchanged, {counts['own_version_kept']} kept as our own, {len(counts['bad'])} bad lines",
        f"{counts['open_for_applying']} of the imported are open for applying",
        *(f"  line {bad['line']}: {bad['reason']}" for bad in counts["bad"][:20]),
    ]
    if len(counts["bad"]) > 20:
        lines.append(f"  … and {len(counts['bad']) - 20} more bad lines, all in the report")
    for kind, count in counts["findings"].items():
        blocking = counts["blocking"].get(kind, 0)
        lines.append(f"{count:7} {kind}" + (f" ({blocking} blocking)" if blocking else ""))
    return "\n".join(lines)
