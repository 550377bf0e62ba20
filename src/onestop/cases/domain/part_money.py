"""Money of one of several results: what is due for it keeps back that result, and no other.

Each result goes back as soon as it is there, and the money of the birth is the money of the birth (Decree 63/2024/NĐ-CP Art. 4.3,
9.3, as amended by Decree 301/2026/NĐ-CP; read as republished). A sum that names no result is due for all of them; of a result
that will not come nothing is due any more.
"""

from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_book import COPIES, Sum
from onestop.cases.domain.fees import due_of, is_for_copies
from onestop.cases.domain.parts import decided_part, parts_of, yield_of
from onestop.cases.domain.parts_at_work import parts_in_hand
from onestop.cases.domain.payments import Tills
from onestop.cases.domain.refusals_of_fees import FeeStillDue
from onestop.cases.domain.refusals_of_parts import NoSuchPart
from onestop.kernel.bilingual import Text

_WHOLE: Final = 0
_OF_ALL: Final = Text("Cả hồ sơ", "The whole case")


def due_for(file: CaseFile, step: str) -> int:
    """What is still to be paid before the result of that step can go: its own, and what is due for all; not for copies of it."""
    waits = (
        (one for one in due_of(file) if is_for(file, one, step) and not is_for_copies(file, one)) if file.fees else ()
    )
    return sum(one.due for one in waits)


def is_for(file: CaseFile, one: Sum, step: str) -> bool:
    """Whether a sum is due for the result that this step yields; one result may come of either of two steps."""
    return not one.part or yield_of(file, one.part) == yield_of(file, step)


def unpaid_parts(file: CaseFile) -> tuple[str, ...]:
    """The steps whose result is there, or was, and waits for money."""
    return tuple(code for code in all_parts(file) if due_for(file, code))


def all_parts(file: CaseFile) -> tuple[str, ...]:
    """Every step that yields a result of its own."""
    return tuple(step.code for step in file.terms.process.steps if step.result is not None)


def refuse_if_due_for(file: CaseFile, step: str) -> None:
    """Raises FeeStillDue."""
    if due := due_for(file, step):
        raise FeeStillDue(case_code=file.code, due=due)


def named_part(file: CaseFile, one: Sum) -> Text | None:
    """For which result a sum is due; None where it is for all."""
    return yield_of(file, one.part) if one.part else None


def payable_for(file: CaseFile, _tills: Tills = None) -> tuple[tuple[int, Text], ...]:
    """What a sum can be set for, by number: the whole, or a result that can still come; nothing of a case that has only one."""
    parts = parts_of(file) if file.received_at is not None else ()
    open_ = [(nth, one.name) for nth, one in enumerate(parts, 1) if one.state in ("made", "ready")]
    return ((_WHOLE, _OF_ALL), *open_) if open_ else ()


def part_of_copies(file: CaseFile) -> str:
    """The step of whose result copies are made: the document that the decision issues; empty of a case with one result."""
    step = decided_part(file)
    return step.code if step else ""


def part_meant(file: CaseFile, number: int | None, *, kind: str = "") -> str:
    """The step whose result a sum of that kind is for, by that number of `payable_for`; unsaid, that of which copies are
    made where it is for these, else the one that is being made once one is there.

    Raises:
        NoSuchPart: there is none of that number, or nothing is due for it any more.
    """
    if number is None:
        if kind == COPIES and (of_copies := part_of_copies(file)):
            return of_copies
        making = parts_in_hand(file)
        return making[0].code if making else ""
    if number == _WHOLE:
        return ""
    if number not in dict(payable_for(file)):
        raise NoSuchPart(case_code=file.code)
    return parts_of(file)[number - 1].step
