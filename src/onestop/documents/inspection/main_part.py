"""The part of an Office file that says what it is. Some programs number its name: Word on the web writes document2.xml."""

import re
from collections.abc import Iterable
from typing import Final

from onestop.documents.domain.kinds import DOCX, XLSX, Kind

_NAMES: Final = {DOCX.code: re.compile(r"word/document\d*\.xml"), XLSX.code: re.compile(r"xl/workbook\d*\.xml")}


def main_part(parts: Iterable[str], kind: Kind) -> str | None:
    """Its name; None where there is none, or more than one: of two, one could be shown and the other opened."""
    found = [part for part in parts if _NAMES[kind.code].fullmatch(part)]
    return found[0] if len(found) == 1 else None
