"""Revoking what an agency below issued, and taking that back, where the law of the field gives it to the level above.

Since 1 July 2025 that is the province for a commune (two levels of local government); the papers of it go out in its name.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Final

from onestop.cases.domain.amending import WHILE_IN_FORCE
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ending_documents import ended_by
from onestop.cases.domain.hands import kept_as_decider
from onestop.cases.domain.law.restore_result import RESTORE_RESULT, restored_by
from onestop.cases.domain.law.revoke_result import REVOKE_RESULT, order_named
from onestop.cases.domain.needs import Need
from onestop.cases.domain.results import can_be_restored, in_force
from onestop.cases.domain.revoking import (
    level_above_may,
    level_above_restores,
    require_level_above,
    require_restored_above,
)
from onestop.cases.events import ResultRestored, ResultRevoked
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar

_REVOKE: Final = Text("Thu hồi văn bản do cấp dưới cấp", "Revoke what an agency below issued")
_RESTORE: Final = Text(
    "Hủy bỏ việc thu hồi văn bản do cấp dưới cấp", "Take back the revocation of what an agency below issued"
)
_NEEDS: Final = (Need("cases.revoke_below", "competent"),)


def revoke_below(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    document: int | None = None,
    note: str = "",
    ordered_by: str = "",
    number: str = "",
    decided_on: date | None = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ResultRevoked, ...]]:
    """As `revoke_result`, by the level above whoever issued it.

    Raises:
        RevokedByAnother: the law of the field leaves it to whoever issued it. RevokedByCourt: on such a ground to a court.
        What `revoke_result` raises besides.
    """
    require_level_above(file, reasons)
    order = order_named(
        file, reasons, ordered_by=ordered_by, number=number, decided_on=decided_on, at=at, above=by.agency
    )
    return ended_by(
        partial(ResultRevoked, above=by.agency),
        file,
        document,
        occasion="revoked",
        reasons=reasons,
        note=note,
        doing=_REVOKE,
        by=by,
        at=at,
        **order,
    )


def restore_below(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    number: str,
    decided_on: date | None = None,
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ResultRestored, ...]]:
    """As `restore_result`, by the level above whoever issued it.

    Raises:
        RevokedByAnother: the level above did not revoke it.
        What `restore_result` raises besides.
    """
    if can_be_restored(file):
        require_restored_above(file)
    return restored_by(
        file, reasons=reasons, number=number, decided_on=decided_on, note=note, doing=_RESTORE, by=by, at=at
    )


REVOKE_BELOW: Final = replace(
    REVOKE_RESULT,
    code="revoke_below",
    slug="thu-hoi-ket-qua-cap-duoi",
    words=_REVOKE,
    needs=_NEEDS,
    when=replace(
        WHILE_IN_FORCE,
        words=Text(
            "văn bản đang có hiệu lực mà pháp luật giao cấp trên thu hồi",
            "a document is in force that by law the level above revokes",
        ),
        holds=lambda file: in_force(file) is not None and level_above_may(file),
    ),
    law=revoke_below,
    undone_by="restore_below",
    barred=partial(kept_as_decider, doing=_REVOKE),
)
RESTORE_BELOW: Final = replace(
    RESTORE_RESULT,
    code="restore_below",
    slug="huy-bo-thu-hoi-cap-duoi",
    words=_RESTORE,
    needs=_NEEDS,
    when=replace(
        RESTORE_RESULT.when,
        words=Text(
            "văn bản đang bị thu hồi mà pháp luật giao cấp trên thu hồi",
            "a document is revoked that by law the level above revokes",
        ),
        holds=lambda file: can_be_restored(file) and level_above_restores(file),
        otherwise=None,
    ),
    law=restore_below,
    barred=partial(kept_as_decider, doing=_RESTORE),
)
