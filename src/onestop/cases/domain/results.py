"""The document a decision issued, as it stands now: in force, replaced, revoked or past its last day.

A document is never changed. It is corrected or issued again by a new one that names it, or revoked by a notice; what was
done to it is an amendment.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.case_file import Amendment, CaseFile
from onestop.cases.domain.documented import documented_at
from onestop.cases.domain.issued import Issued, issued_as, latest
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date

DOCUMENT_CODE: Final = "document"
ABOVE: Final = "above"
"""Of a revocation, under which the agency above that revoked it stands."""
State: TypeAlias = Literal["in_force", "replaced", "revoked", "expired"]
STATES: Final[Mapping[State, Text]] = {
    "in_force": Text("Đang có hiệu lực", "In force"),
    "replaced": Text("Đã có văn bản thay", "Replaced"),
    "revoked": Text("Đã bị thu hồi", "Revoked"),
    "expired": Text("Đã hết thời hạn", "Past its last day"),
}
"""How a document stands, in words."""


class Line(NamedTuple):
    """One row of a document."""

    code: str
    group: str
    label: str
    value: str


def lines_of(content: Mapping[str, Any]) -> tuple[Line, ...]:
    """The rows of a document in order; none of one whose content was erased."""
    return tuple(
        Line(code, title, label, value) for title, rows in content.get("groups", ()) for code, label, value in rows
    )


def with_changes_of(content: Mapping[str, Any], changed: Mapping[str, Any]) -> dict[str, Any]:
    """The same document with some rows put right, each as [what stood, what stands]."""
    groups = [
        [title, [[code, label, changed[code][1] if code in changed else value] for code, label, value in rows]]
        for title, rows in content["groups"]
    ]
    return {**content, "groups": groups}


def last_day(content: Mapping[str, Any]) -> date | None:
    """The last day on which a document is good; None where none is set."""
    day = content.get("valid_until", "")
    return date.fromisoformat(day) if day else None


def is_revoked(file: CaseFile) -> bool:
    """Whether its document is revoked, and that was not taken back: it is not issued again under the same decision."""
    done = [one.kind for one in file.amendments if one.kind in ("revoked", "restored")]
    return done[-1:] == ["revoked"]


def can_be_restored(file: CaseFile) -> bool:
    """Whether it is revoked, and what it says is still there."""
    return is_revoked(file) and file.content_erased_at is None


def revoked_last(file: CaseFile) -> Amendment:
    """The last revocation of its document there was."""
    return [one for one in file.amendments if one.kind == "revoked"][-1]


def was_revoked_by_order(file: CaseFile) -> bool:
    """Whether its document is revoked, by a judgment or decision of somebody else."""
    return is_revoked(file) and "ordered_by" in revoked_last(file).changed


def revoked_at(file: CaseFile) -> str:
    """The agency that revoked its document last: whoever issued it, or the one above."""
    above = (one.changed.get(ABOVE) for one in reversed(file.amendments) if one.kind == "revoked")
    return next(above, None) or file.competent_agency


def revocations(file: CaseFile) -> tuple[tuple[Amendment, Amendment | None], ...]:
    """Every revocation there was, in order, each with what took it back, if anything did."""
    found: list[tuple[Amendment, Amendment | None]] = []
    for one in file.amendments:
        if one.kind == "revoked":
            found.append((one, None))
        elif one.kind == "restored":
            found[-1] = (found[-1][0], one)
    return tuple(found)


def in_force(file: CaseFile) -> Issued | None:
    """The document that holds, whatever its last day; None where there is none, or it was revoked or erased."""
    found = latest(file.issued, DOCUMENT_CODE)
    return None if found is None or is_revoked(file) or not found.digest else found


def state_of(file: CaseFile, nth: int, *, today: date) -> State:
    """How the document of that number stands on a day."""
    newest, found = latest(file.issued, DOCUMENT_CODE), issued_as(file.issued, DOCUMENT_CODE, nth)
    if newest is not None and newest.nth != nth:
        return "replaced"
    if is_revoked(file):
        return "revoked"
    last = last_day(found.content) if found else None
    return "expired" if last is not None and last < today else "in_force"


def issued_on(file: CaseFile, document: Issued) -> datetime:
    """The moment a document bears: the first that of the decision, whenever it was set."""
    return (documented_at(file) if document.nth == 1 else None) or document.issued_at


def first_issued_on(file: CaseFile) -> date | None:
    """The day its first document bears: nobody can have ordered any of them revoked before; None where none was issued."""
    first = min((one for one in file.issued if one.paper == DOCUMENT_CODE), key=lambda one: one.nth, default=None)
    return first and local_date(issued_on(file, first))
