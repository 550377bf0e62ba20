"""A table as a workbook to take away: written batch by batch to a folder that is gone with the answer."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from django.http import HttpResponse

from onestop.frame.downloads import download
from onestop.frame.language import current
from onestop.indicators import api as indicators

_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(
    name: str,
    columns: Sequence[indicators.Column],
    batches: Iterable[Sequence[Sequence[Any]]],
    about: Sequence[tuple[str, str | int]] = (),
) -> HttpResponse:
    """`batches` of rows under these columns, headed in the language the page is read in; what is said `about` them is a sheet."""
    with TemporaryDirectory(prefix="onestop-workbook-") as folder:
        path = Path(folder) / "table.xlsx"
        with indicators.workbook(path, columns, [one.head(current()) for one in columns], about) as write:
            for rows in batches:
                write(rows)
        return download(path.read_bytes(), name=f"{name}.xlsx", mime=_XLSX)
