"""The text and tables of an Office file as pages: set plainly by our own typesetter, so that they can be drawn as pixels.

Runs in the limited process, where no file can be opened any more: the template and the fonts were read in before.
"""

import json
import re
from pathlib import Path
from typing import Any, Final

from onestop.documents.inspection.office_text import MOST_COLUMNS, OfficeText, Table, office_text
from onestop.documents.render import plain_pdf

_TEMPLATE: Final = (Path(__file__).parent / "templates" / "office.typ").read_bytes()
_MOST_SET: Final = 10_000
"""Cells set for one file, the empty ones with them."""
_WIDE: Final = 6
"""More columns than this are set across."""
_LONG: Final = re.compile(r"(\S{24})(?=\S)")


def office_pdf(data: bytes, *, kind: str, name: str) -> bytes:
    """Raises Unreadable."""
    return plain_pdf(_TEMPLATE, json.dumps(_as_data(office_text(data, kind=kind, name=name)), ensure_ascii=False))


def warm_up() -> None:
    """Set each weight once: fonts are read when they are first needed."""
    table = Table(title="Đậm", rows=[["a", "b"]])
    plain_pdf(_TEMPLATE, json.dumps(_as_data(OfficeText(blocks=["Thường", table], cut=True))))


def _as_data(said: OfficeText) -> dict[str, Any]:
    left, cut = _MOST_SET, said.cut
    blocks: list[dict[str, Any]] = []
    for one in said.blocks:
        block: dict[str, Any] = _table(one, left) if isinstance(one, Table) else {"text": _breakable(one)}
        left -= len(block.get("cells", ()))
        cut = bool(block.pop("cut", False)) or cut
        blocks.append(block)
    return {"blocks": blocks, "cut": cut, "wide": any(one.get("columns", 0) > _WIDE for one in blocks)}


def _table(table: Table, most: int) -> dict[str, Any]:
    """Every row as long as the longest: a cell that is not there is empty; `most` cells in all."""
    rows = [row for row in table.rows if any(row)]
    columns = min(max(map(len, rows), default=0), MOST_COLUMNS)
    shown = rows[: most // columns] if columns else []
    cells = [_breakable(cell) for row in shown for cell in row + [""] * (columns - len(row))]
    return {"title": table.title, "columns": columns, "cells": cells, "cut": len(shown) < len(rows)}


def _breakable(text: str) -> str:
    """A word longer than a line, such as a digest, may be broken anywhere."""
    return _LONG.sub("\\1\u200b", text)
