"""Lines of a file, plain or gzipped, one at a time, however long it is and whatever is wrong with it."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from onestop.catalogue.domain.record import NotARecord

LONGEST_LINE = 4 * 1024 * 1024
_GZIP = b"\x1f\x8b"
_BOM = b"\xef\xbb\xbf"


def read_lines(path: Path) -> Iterator[tuple[int, bytes | NotARecord]]:
    """Number and content of each line that is not empty; a line that cannot be read says why instead."""
    with _opened(path) as file:
        number = 0
        while True:
            number += 1
            try:
                line = file.readline(LONGEST_LINE + 1)
                too_long = len(line) > LONGEST_LINE and _skip_rest(file, line)
            except (OSError, EOFError, zlib.error) as fault:
                yield number, NotARecord(reason=f"the file cannot be read further: {fault}")
                return
            if not line:
                return
            if too_long:
                yield number, NotARecord(reason=f"longer than {LONGEST_LINE} bytes")
            elif line := line.removeprefix(_BOM).strip():
                yield number, line


def _opened(path: Path) -> BinaryIO:
    with path.open("rb") as file:
        packed = file.read(2) == _GZIP
    return cast("BinaryIO", gzip.open(path, "rb")) if packed else path.open("rb")


def _skip_rest(file: BinaryIO, line: bytes) -> bool:
    while line and not line.endswith(b"\n"):
        line = file.readline(LONGEST_LINE)
    return True
