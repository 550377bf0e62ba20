"""The other cases of an applicant, for whoever deals with one of his: what he asks for there may answer what is asked here."""

from datetime import datetime
from typing import Final, NamedTuple

from onestop.cases.access import knows_applicant, may_see
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.status import Status
from onestop.cases.mapping import SELECT, readable
from onestop.cases.terms import version_of
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.runtime.api import raw

MOST_OTHERS: Final = 5
_LOOKED_THROUGH: Final = 8
"""Of an applicant's latest: a page of one case is no list of them, and whoever lodges by the thousand is not read through."""
_OTHERS: Final = f"""{SELECT} WHERE c.id IN (
  SELECT id FROM cases_case WHERE applicant_id = %s::bigint ORDER BY id DESC LIMIT {_LOOKED_THROUGH}
) AND c.code <> %s::text AND c.content_erased_at IS NULL ORDER BY c.id DESC"""  # noqa: S608 - our own columns


class OtherCase(NamedTuple):
    """One of them, as a line of his page."""

    code: str
    procedure: Text
    status: Status
    lodged_at: datetime


def others_of_applicant(file: CaseFile, *, by: Actor) -> tuple[OtherCase, ...]:
    """His latest that `by` may see, the newest first; none for those whom the case does not tell who applied."""
    if not knows_applicant(file, by):
        return ()
    found = (one.file for one in readable(raw(_OTHERS, [file.applicant_id, file.code])))
    seen = [one for one in found if may_see(one, by)][:MOST_OTHERS]
    return tuple(OtherCase(one.code, version_of(one).name, one.status, one.lodged_at) for one in seen)
