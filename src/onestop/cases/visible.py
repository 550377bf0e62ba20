"""One stored case for whoever may see it; for others it is not there, whatever became of its row."""

from collections.abc import Callable
from typing import Final, TypeVar

from onestop.cases import store
from onestop.cases.access import require_visible
from onestop.cases.domain.refusals import NotFound, RowDamaged
from onestop.cases.mapping import LoadedCase
from onestop.kernel.actor import Actor
from onestop.runtime.api import raw

_T = TypeVar("_T")
_WHOSE: Final = """
SELECT applicant_id, ARRAY[intake_agency, competent_agency, support_agency, return_agency]
  || ARRAY(SELECT t.agency FROM cases_task t WHERE t.case_id = c.id)
FROM cases_case c WHERE code = %s::text"""


def load_visible(code: str, by: Actor) -> LoadedCase:
    """The case with its guard and the head of its chain.

    Raises:
        NotFound: there is none, or not for this person.
        RowDamaged: there is, and it can be read no more.
    """
    kept = told_to_its_own(store.load, code, by)
    require_visible(kept.file, by)
    return kept


def told_to_its_own(load: Callable[[str], _T], code: str, by: Actor) -> _T:
    """What `load` finds by that code; that it was damaged is told only to whom the case would be there.

    Who that is, is read of plain columns then, which nothing that stands in JSON can damage: its applicant, and who may see
    what lies at an agency of it or at one with a task in it. Raises NotFound, RowDamaged.
    """
    try:
        return load(code)
    except RowDamaged:
        if not _is_his(code, by):
            raise NotFound(case_code=code) from None
        raise


def _is_his(code: str, by: Actor) -> bool:
    [(applicant, places)] = raw(_WHOSE, [code])
    if by.kind in ("citizen", "business"):
        return by.person_id is not None and by.person_id == applicant
    return any(by.may("cases.see", place) or by.may("cases.see_all", place) for place in places if place)
