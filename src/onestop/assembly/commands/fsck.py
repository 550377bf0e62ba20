"""`./onestop fsck`: recompute everything from the entries and compare."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text

if TYPE_CHECKING:
    from onestop.ledger.api import BoundByLess, Checkpoint, Finding

_EMPTY: Final = "nothing_signed"


def fsck(
    anchor: Annotated[
        list[Path] | None,
        typer.Option(help="A checkpoint or a receipt.tlog-proof kept elsewhere, which must still hold."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Recompute the ledger and what follows from it; the exit status is 0 only if everything holds."""
    from onestop.assembly.database import database

    anchors = [checkpoint_in(path) for path in anchor or ()]
    with database(data):
        from onestop.assembly import wiring
        from onestop.ledger import api as ledger

        head = ledger.latest_checkpoint()
        try:
            findings = _run(anchors)
            known, less = ledger.known_misfits(), ledger.bound_by_less(wiring.PROJECTIONS)
        except ledger.BeingRebuilt as refusal:
            raise Complaint(refusal.words()) from refusal
    if head is None and not findings:
        findings = [_nothing_signed()]
    typer.echo((_as_json if as_json else _in_words)(head, findings, known, less))
    raise typer.Exit(1 if findings else 0)


def _run(anchors: Sequence[str]) -> "list[Finding]":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from onestop.assembly import wiring
    from onestop.ledger import api as ledger

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with ledger.nothing_rebuilt(), Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("fsck", total=None)
        return ledger.fsck(
            progress=lambda done, total: bar.update(task, completed=done, total=total),
            anchors=anchors,
            projections=wiring.PROJECTIONS,
            extra=wiring.CHECKS,
        )


def checkpoint_in(path: Path) -> str:
    """The checkpoint a file holds, alone or at the end of a proof."""
    from onestop.ledger.proof import ProofFile, ProofFileRejected

    try:
        text = path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise Complaint(Text(f"Không đọc được {path}: {error}", f"Cannot read {path}: {error}")) from error
    try:
        return ProofFile.parse(text).checkpoint
    except ProofFileRejected:
        return text


def _nothing_signed() -> "Finding":
    """Nothing can hold of nothing; a database just begun, or the wrong one."""
    from onestop.ledger.api import Finding

    words = Text(
        "Cơ sở dữ liệu này trống: chưa có bản ghi nào được ký.",
        "This database is empty: no entry was ever signed in it.",
    )
    return Finding(_EMPTY, "ledger", words)


def _as_json(head: "Checkpoint | None", findings: "list[Finding]", known: int, less: "BoundByLess | None") -> str:
    return json.dumps(
        {
            "holds": not findings,
            "size": head.size if head else 0,
            "examined_misfits": known,
            "erasures_bound_by_less": less._asdict() if less else None,
            "root": head.root.hex() if head else None,
            "first": findings[0].as_dict() if findings else None,
            "findings": [finding.as_dict() for finding in findings],
        },
        ensure_ascii=False,
    )


def _in_words(
    head: "Checkpoint | None", findings: "list[Finding]", known: int = 0, less: "BoundByLess | None" = None
) -> str:
    notes = [*([_known(known)] if known else ()), *([_bound_by_less(less)] if less else ())]
    if not findings:
        size = head.size if head else 0
        said = Text(f"Tất cả đều đúng: {size} bản ghi đã ký.", f"Everything holds: {size} signed entries.")
        return " ".join(text.in_(language()) for text in (said, *notes))
    first = findings[0].text
    if findings[0].code == _EMPTY:
        return first.in_(language())
    said = Text(f"CÓ SAI LỆCH. Đầu tiên: {first.vi}", f"FAULTS FOUND. First: {first.en}")
    lines = [said.in_(language()), *(f"  {one.text.in_(language())}" for one in findings[1:])]
    return "\n".join([*lines, *(text.in_(language()) for text in _cut_short(findings))])


def _bound_by_less(less: "BoundByLess") -> Text:
    """What earlier erasures leave unproved is no fault, and is not passed over in silence either."""
    bound = f"{less.least}" if less.least == less.most else f"{less.least}–{less.most}"
    return Text(
        f"{less.cases} hồ sơ do phiên bản trước xóa nội dung: chỉ {bound} trong {less.of} giá trị còn lại được nhật ký giữ.",
        f"{less.cases} cases erased by earlier versions: of what stays of each, {bound} of {less.of} values are bound.",
    )


def _known(count: int) -> Text:
    return Text(
        f"{count} bản ghi để riêng đã được xem xét (misfits).",
        f"{count} set aside, known and examined (misfits).",
    )


def _cut_short(findings: "list[Finding]") -> Iterator[Text]:
    """Of which kinds as many are shown as ever are, so that there may be more."""
    from onestop.ledger import api as ledger

    for code, count in Counter(one.code for one in findings).items():
        if count >= ledger.MOST_OF_A_KIND:
            yield Text(
                f"Loại {code}: chỉ nêu {count} mục đầu, có thể còn nữa.",
                f"Of the kind {code} only the first {count} are shown; there may be more.",
            )
