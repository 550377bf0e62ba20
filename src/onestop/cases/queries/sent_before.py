"""What somebody sent before: the latest of a procedure, what says the same in any spelling and is still open, and what a
dossier was turned away for.
"""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from onestop.cases import store
from onestop.cases.access import may_see
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.duplicates import codes_named, is_earlier
from onestop.cases.domain.status import OPEN, Stage, Status
from onestop.cases.mapping import SELECT, from_row
from onestop.kernel.actor import Actor
from onestop.kernel.spelling import spelt_alike
from onestop.runtime.api import raw

_LATEST: Final = """
SELECT code FROM cases_case WHERE applicant_id = %s::bigint AND procedure_code = %s::text ORDER BY id DESC LIMIT 1"""
_ENDED: Final = [int(stage) for stage in Stage if Status(stage) not in OPEN]
_OPEN: Final = f"""{SELECT}
WHERE c.applicant_id = %(applicant)s::bigint AND c.procedure_code = %(procedure)s::text
  AND c.stage <> ALL(%(ended)s::smallint[]) AND c.content_erased_at IS NULL
  AND c.code <> %(but)s::text AND c.submission_key IS DISTINCT FROM %(key)s::uuid
ORDER BY c.id DESC LIMIT %(most)s"""
MOST_COMPARED: Final = 50
"""Open cases of one applicant and procedure that are compared, the latest first."""


def case_before(file: CaseFile, *, by: Actor) -> CaseFile | None:
    """The case beside which this one came again, as far as `by` may see it; for the page of this one.

    Until it is answered at the counter, an open case just like it; once it is turned away as lodged before, the one that the
    refusal names.
    """
    if file.content_erased_at is not None:
        return None
    if file.because is not None:
        named = store.existing(codes_named(file.because.reasons, file.because.note, but=file.code))
        return next((one for one in named if is_earlier(file, one) and may_see(one, by)), None)
    if not file.status.awaits_receipt:
        return None
    procedure, applicant = file.terms.procedure_code, file.applicant_id
    return same_sent_before(
        procedure_code=procedure, applicant_id=applicant, answers=file.answers, by=by, but=file.code
    )


def latest_sent(*, procedure_code: str, by: Actor) -> str | None:
    """The code of this person's latest case of the procedure; nothing where there is none."""
    rows = raw(_LATEST, [by.person_id, procedure_code]) if by.person_id is not None else []
    return rows[0][0] if rows else None


def same_sent_before(
    *,
    procedure_code: str,
    applicant_id: int,
    answers: Mapping[str, Any],
    by: Actor,
    but: str = "",
    key: UUID | None = None,
) -> CaseFile | None:
    """The latest open case of the applicant for the procedure that `by` may see and whose answers differ at most in spelling.

    It may be decided already, with the result to be fetched: whoever words it says how it stands.
    `but` is the case that asks, `key` the submission that does. It may well be meant, such as a second certified copy: it is
    pointed out, never refused.
    """
    params = {
        "applicant": applicant_id,
        "procedure": procedure_code,
        "ended": _ENDED,
        "most": MOST_COMPARED,
        "but": but,
        "key": key,
    }
    found = (from_row(row).file for row in raw(_OPEN, params))
    return next((one for one in found if spelt_alike(one.answers, answers) and may_see(one, by)), None)
