"""Who revokes a document follows the law of its field: Law on Civil Status 60/2014/QH13 Art. 70.1h, 69.1e give civil-status
papers to the level above whoever issued them, and leave a marriage to the court.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import Amendment, CaseFile
from onestop.cases.domain.law.restore_result import restore_result
from onestop.cases.domain.law.revoke_below import revoke_below
from onestop.cases.domain.law.revoke_result import revoke_result
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.refusals_of_revoking import RevokedByAnother, RevokedByCourt
from onestop.cases.domain.results import is_revoked, revoked_at
from onestop.cases.domain.status import Stage
from onestop.frame.words import say
from onestop.kernel.actor import Actor
from onestop.rules.api import after_issue

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World
from .erasing import faults
from .examples import CALENDAR, HEAD, at, official
from .test_results import granted

CHAIRMAN = official("H09", "cases.see_all", "cases.revoke_below", key="51")


def issued_by_law_of(procedure: str, *amendments: Amendment, field: str = "civil_status") -> CaseFile:
    file = granted(*amendments)
    terms = replace(file.terms, after=after_issue(field=field, procedure=procedure))
    return replace(file, terms=terms, stage=Stage.DECIDED)


def revoke(file: CaseFile, law: Any = revoke_result, by: Actor = HEAD, **said: Any) -> CaseFile:
    given: dict[str, Any] = {"reasons": ["not_entitled"], "note": "Khai sinh trùng", **said}
    after: CaseFile = law(file, by=by, at=at(9), calendar=CALENDAR, **given)[0]
    return after


BIRTH, MARRIAGE = issued_by_law_of("1.001193"), issued_by_law_of("1.000894")
PERMIT = issued_by_law_of("1.013225", field="construction")


def test_of_most_documents_whoever_issued_it_does() -> None:
    assert is_revoked(revoke(PERMIT))
    assert revoked_at(revoke(PERMIT)) == PERMIT.competent_agency
    with pytest.raises(RevokedByAnother):
        revoke(PERMIT, revoke_below, CHAIRMAN)


def test_of_a_birth_the_commune_does_not_and_is_told_to_whom_to_write() -> None:
    with pytest.raises(RevokedByAnother) as refusal:
        revoke(BIRTH)

    assert "60/2014/QH13" in say(refusal.value).vi
    act = ACTS["revoke_result"]
    assert act.when.steps(BIRTH) == ()
    assert act.when.withholds(BIRTH)
    assert act.when.otherwise is not None
    assert "Chủ tịch Ủy ban nhân dân tỉnh" in act.when.otherwise.vi


def test_without_a_document_in_force_nothing_of_that_is_told() -> None:
    assert not ACTS["revoke_result"].when.withholds(revoke(BIRTH, revoke_below, CHAIRMAN))


def test_the_level_above_does_in_its_own_name() -> None:
    file = revoke(BIRTH, revoke_below, CHAIRMAN)

    assert (is_revoked(file), revoked_at(file)) == (True, "H09")


@pytest.mark.parametrize("reasons", [["not_entitled"], ["ordered", "not_entitled"]])
def test_a_marriage_is_revoked_on_no_ground_of_an_office(reasons: list[str]) -> None:
    with pytest.raises(RevokedByCourt):
        revoke(MARRIAGE, reasons=reasons)
    with pytest.raises(RevokedByAnother):
        revoke(MARRIAGE, revoke_below, CHAIRMAN)


def test_the_judgment_of_a_court_is_carried_out_by_who_registered_it() -> None:
    assert is_revoked(revoke(MARRIAGE, reasons=["ordered"], note="Bản án số 12/2026/HNGĐ-ST ngày 2/3/2026"))


def test_taken_back_by_whoever_may_revoke() -> None:
    said: dict[str, Any] = {"number": "15", "decided_on": date(2026, 3, 9), "note": "x", "calendar": CALENDAR}
    gone = Amendment("revoked", 1, at(9), Grounds(("not_entitled",), "", "12"))
    with pytest.raises(RevokedByAnother):
        restore_result(issued_by_law_of("1.001193", gone), reasons=["found_wrong"], by=HEAD, at=at(9), **said)
    with pytest.raises(RevokedByCourt):
        restore_result(issued_by_law_of("1.000894", gone), reasons=["found_wrong"], by=HEAD, at=at(9), **said)
    assert restore_result(issued_by_law_of("1.000894", gone), reasons=["court_ruled"], by=HEAD, at=at(9), **said)[1]


def test_the_ledger_proves_a_revocation_from_above(world: World) -> None:
    example = EXAMPLES["revoke_below"]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))
    file = cases.file_for(code=code, by=doer_of(example, world))

    assert revoked_at(file) == "H09"
    assert faults() == []
