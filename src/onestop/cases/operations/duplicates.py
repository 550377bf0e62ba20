"""Find the case that a refusal names as lodged before."""

from collections.abc import Iterator, Sequence

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.duplicates import codes_named, require_duplicate
from onestop.cases.domain.refusals import NotFound


def check_duplicate(file: CaseFile, reasons: Sequence[str], note: str) -> None:
    """Raises DuplicateNotNamed."""
    require_duplicate(file, reasons, _named(codes_named(reasons, note, but=file.code)))


def _named(codes: Sequence[str]) -> Iterator[CaseFile]:
    for code in codes:
        try:
            yield store.load(code).file
        except NotFound:
            continue
