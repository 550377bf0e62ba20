"""Replacing (thay thế) a document whose content is wrong: prepared by one official, signed by another, as it was granted.

Decree 30/2020/NĐ-CP Art. 18.3: a document with wrong content is replaced by an equal one; only slips of form, technique and
procedure are corrected. What the law of a field has changed by a registration of its own is not replaced at all.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile, sayers
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.refusals import NothingPutRight
from onestop.cases.domain.refusals_of_replacing import ChangedByProcedure, NoReplacementDrafted
from onestop.cases.domain.results import in_force, lines_of
from onestop.cases.domain.tasks import Task, TaskKind
from onestop.kernel.bilingual import Text

REPLACEMENT: Final[TaskKind] = "replacement"
DRAFTED: Final = Text("Soạn văn bản thay thế", "Draft the replacement")
OF_ITS_OWN: Final = Text(
    "nội dung của văn bản này được thay đổi bằng một thủ tục riêng (hộ tịch: thay đổi, cải chính, bổ sung thông tin hộ tịch), "
    "ghi vào sổ và ghi chú trên giấy. Hãy hướng dẫn người được cấp nộp hồ sơ thủ tục đó.",
    "what this document says is changed by a procedure of its own (civil status: change, correction or completion of an entry), "
    "noted in the book and on the paper. Guide its holder to that procedure.",
)


class Draft(NamedTuple):
    """A replacement that waits to be signed."""

    document: int
    motion: str
    reasons: tuple[str, ...]
    note: str
    changed: Mapping[str, Any]
    """By row, what stands and what is to stand."""
    by: tuple[str, ...]
    """Keys of whoever prepared it, and in whose place."""


def changed_rows(file: CaseFile, document: Issued, rows: Mapping[str, str]) -> dict[str, list[str]]:
    """By row, what stood and what stands, of those that would read otherwise.

    Raises:
        NothingPutRight: none would, or a row is not on it.
    """
    stood = {line.code: line.value for line in lines_of(document.content)}
    changed = {code: [stood[code], now] for code, now in rows.items() if code in stood and stood[code] != now}
    if not changed or rows.keys() - stood.keys():
        raise NothingPutRight(case_code=file.code)
    return changed


def can_be_replaced(file: CaseFile) -> bool:
    """Whether its content can be replaced by an equal document, or some of it filled in."""
    document = in_force(file)
    if document is None:
        return False
    return not file.terms.after.changed_by or any(not line.value for line in lines_of(document.content))


def signed_rows(file: CaseFile) -> dict[str, str]:
    """By row, what the last replacement that two hands signed has it say: no slip, whatever the dossier says."""
    signed = (one.changed.items() for one in file.amendments if one.kind == "replaced")
    return {code: now for rows in signed for code, (_, now) in rows}


def require_changed_here(file: CaseFile, changed: Mapping[str, Sequence[str]]) -> None:
    """What stood open is filled in here, for no registration said anything of it.

    Raises:
        ChangedByProcedure: what a row says is changed by a registration of its own.
    """
    rule = file.terms.after
    if rule.changed_by and any(stood for stood, _ in changed.values()):
        raise ChangedByProcedure(
            case_code=file.code, procedure=rule.changed_by, provision=rule.changed_provision or rule.provision
        )


def drafted(file: CaseFile) -> Draft | None:
    """The draft that waits to be signed, if one does and its words were not erased."""
    task = next((one for one in file.open_tasks if one.kind == REPLACEMENT and one.answer), None)
    return _read(task) if task else None


def require_draft(file: CaseFile) -> Draft:
    """Raises NoReplacementDrafted."""
    draft = drafted(file)
    if draft is None:
        raise NoReplacementDrafted(case_code=file.code)
    return draft


def _read(task: Task) -> Draft:
    said = task.answer
    return Draft(said["document"], said["motion"], tuple(said["reasons"]), said["note"], said["changed"], sayers(said))
