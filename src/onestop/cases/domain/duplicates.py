"""Turning a dossier away as lodged before: the other one is named by its code, is of the same applicant and procedure,
came earlier, and is on its way or was granted.

One about the same person or thing that somebody else lodged is no such one: its code would tell the applicant of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.reasons import DUPLICATE
from onestop.cases.domain.refusals_of_reasons import DuplicateNotNamed
from onestop.kernel.codes import case_codes_in
from onestop.kernel.spelling import spelt_alike

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


def is_about_the_same(once: Sequence[str], answers: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether both tell of the same person or thing, whoever applied: all that tells of it was answered, and is spelt alike."""
    return tells_of_one(once, answers) and all(spelt_alike(answers[name], other.get(name)) for name in once)


def tells_of_one(once: Sequence[str], answers: Mapping[str, Any]) -> bool:
    """Whether it is done once for one, and the answers say for whom or what."""
    return bool(once) and all(answers.get(name) not in (None, "") for name in once)


def _same_matter(file: CaseFile, other: CaseFile) -> bool:
    return is_earlier(file, other) and other.outcome in _STANDS


def _came_before(file: CaseFile, other: CaseFile) -> bool:
    return (other.lodged_at, other.code) < (file.lodged_at, file.code)
