"""What ends a document in force, for coded reasons: another of the same content takes its place, or none does."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from onestop.cases.domain.amending import require_in_force
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.hands import require_as_decider
from onestop.cases.domain.originals_left import with_originals_left
from onestop.cases.domain.reasons import Occasion, because
from onestop.cases.domain.reasons_on_record import require_on_record
from onestop.cases.events import ResultReissued, ResultRevoked
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import iso

Ends = TypeVar("Ends", ResultReissued, ResultRevoked)


def ended_by(
    event: Callable[..., Ends],
    file: CaseFile,
    document: int | None,
    *,
    occasion: Occasion,
    reasons: Sequence[str],
    note: str,
    doing: Text,
    by: Actor,
    at: datetime,
    **more: Any,
) -> tuple[CaseFile, tuple[Ends, ...]]:
    """The document of that number, by somebody who may decide the case.

    Raises:
        NoDocument: there is none in force. DocumentReplaced: it is not the one of that number.
        FourEyes: he is kept from the decision, for he prepared it.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why.
        ReasonNotOnRecord: the law of the field has no such ground.
    """
    in_force = require_in_force(file, document)
    require_as_decider(file, by, doing=doing)
    grounds = because(occasion=occasion, reasons=reasons, note=note, by=by)
    require_on_record(grounds.reasons, file)
    said = event(
        case_code=file.code,
        at=iso(at),
        document=in_force.nth,
        reasons=list(grounds.reasons),
        note=grounds.note,
        **more,
        **capacity(by),
    )
    return settled(file, with_originals_left(file, said) if isinstance(said, ResultRevoked) else said)
