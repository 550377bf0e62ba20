"""Turning a dossier away as lodged before: the other one is named by its code, is of the same applicant and procedure,
came earlier, and is on its way or was granted.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.reasons import DUPLICATE
from onestop.cases.domain.refusals_of_reasons import DuplicateNotNamed
from onestop.kernel.codes import case_codes_in

MOST_NAMED: Final = 5
"""Codes of one note that are looked for; who names more says nothing more."""

_STANDS: Final = (None, "granted")
"""How a case stands in which the matter is taken care of: of two dossiers never both are turned away for the other."""


def codes_named(reasons: Sequence[str], note: str, *, but: str) -> tuple[str, ...]:
    """The other cases that the words of a refusal name, where it is refused as lodged before."""
    if DUPLICATE not in reasons:
        return ()
    return tuple(code for code in case_codes_in(note) if code != but)[:MOST_NAMED]


def require_duplicate(file: CaseFile, reasons: Sequence[str], others: Iterable[CaseFile]) -> None:
    """Raises DuplicateNotNamed: of the `others` that were named and exist none is such a one."""
    if DUPLICATE in reasons and not any(_same_matter(file, other) for other in others):
        raise DuplicateNotNamed(case_code=file.code)


def is_earlier(file: CaseFile, other: CaseFile) -> bool:
    """Whether the other is an earlier case of the same applicant and procedure."""
    same = other.applicant_id == file.applicant_id and other.terms.procedure_code == file.terms.procedure_code
    return same and _came_before(file, other)


def _same_matter(file: CaseFile, other: CaseFile) -> bool:
    return is_earlier(file, other) and other.outcome in _STANDS


def _came_before(file: CaseFile, other: CaseFile) -> bool:
    return (other.lodged_at, other.code) < (file.lodged_at, file.code)
