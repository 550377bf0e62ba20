"""Find the case that a refusal names as lodged before."""

from collections.abc import Sequence

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.duplicates import codes_named, require_duplicate


def check_duplicate(file: CaseFile, reasons: Sequence[str], note: str) -> None:
    """Raises DuplicateNotNamed."""
    require_duplicate(file, reasons, store.existing(codes_named(reasons, note, but=file.code)))
