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
from onestop.cases.domain.law.revoke_below import restore_below, revoke_below
from onestop.cases.domain.law.revoke_result import revoke_result
from onestop.cases.domain.reasons import REASONS, Grounds
from onestop.cases.domain.reasons_on_record import open_reasons
from onestop.cases.domain.refusals_of_reasons import ReasonNotExplained, ReasonNotOnRecord
from onestop.cases.domain.refusals_of_revoking import (
    OrderDayNotPossible,
    OrderNotNamed,
    OrderNotWanted,
    RevokedByAnother,
    RevokedByCourt,
)
from onestop.cases.domain.results import is_revoked, revoked_at
from onestop.cases.domain.status import Stage
from onestop.frame.words import say
from onestop.kernel.actor import Actor, NotPermitted
from onestop.rules.api import after_issue, rules_after_issue

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World
from .erasing import faults
from .examples import CALENDAR, HEAD, accepted, at, official
from .test_results import granted

CHAIRMAN = official("H09", "cases.see_all", "cases.revoke_below", key="51")


def issued_by_law_of(procedure: str, *amendments: Amendment, field: str = "civil_status", papers: int = 1) -> CaseFile:
    file = granted(*amendments, papers=papers)
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


JUDGMENT: dict[str, Any] = {
    "reasons": ["court_ordered"],
    "ordered_by": "Tòa án nhân dân khu vực 1",
    "number": "12/2026/HNGĐ-ST",
    "decided_on": date(2026, 3, 7),
}


@pytest.mark.parametrize(
    "reasons", [["not_entitled"], ["court_ordered", "not_entitled"], ["authority_ordered"], ["not_competent"]]
)
def test_a_marriage_is_revoked_by_its_issuer_on_no_ground_but_a_judgment(reasons: list[str]) -> None:
    """Nor by a decision of the chairman of the very ward."""
    with pytest.raises(RevokedByCourt):
        revoke(MARRIAGE, **{**JUDGMENT, "reasons": reasons, "note": "Quyết định số 5/QĐ-UBND của Chủ tịch UBND phường"})


def test_the_judgment_of_a_court_is_carried_out_by_who_registered_it() -> None:
    file = revoke(MARRIAGE, **JUDGMENT)

    assert is_revoked(file)
    assert file.amendments[-1].changed == {
        "ordered_by": "Tòa án nhân dân khu vực 1", "number": "12/2026/HNGĐ-ST", "decided_on": "2026-03-07"
    }  # fmt: skip


@pytest.mark.parametrize("lacking", [{"ordered_by": " "}, {"number": ""}, {"decided_on": None}])
@pytest.mark.parametrize("reason", ["court_ordered", "authority_ordered"])
def test_what_it_rests_on_is_named_in_full(lacking: dict[str, Any], reason: str) -> None:
    with pytest.raises(OrderNotNamed):
        revoke(PERMIT, **{**JUDGMENT, "reasons": [reason], **lacking})
    assert is_revoked(revoke(PERMIT, **{**JUDGMENT, "reasons": [reason]}))


def test_nobody_carries_out_what_is_decided_in_days_to_come() -> None:
    with pytest.raises(OrderDayNotPossible):
        revoke(MARRIAGE, **{**JUDGMENT, "decided_on": date(2026, 3, 10)})
    assert is_revoked(revoke(MARRIAGE, **{**JUDGMENT, "decided_on": date(2026, 3, 9)}))


@pytest.mark.parametrize("file", [MARRIAGE, PERMIT])
def test_nor_can_anybody_have_ordered_a_document_revoked_before_there_was_one(file: CaseFile) -> None:
    """Which of several it is does not matter: what a first one says, a later one says after it."""
    again = replace(file, issued=issued_by_law_of("1.000894", papers=2).issued)

    with pytest.raises(OrderDayNotPossible) as refusal:
        revoke(file, **{**JUDGMENT, "decided_on": date(2026, 3, 5)})
    assert "6/3/2026" in say(refusal.value).vi
    assert is_revoked(revoke(file, **{**JUDGMENT, "decided_on": date(2026, 3, 6)}))
    assert is_revoked(revoke(again, **{**JUDGMENT, "decided_on": date(2026, 3, 6)}))


@pytest.mark.parametrize(
    "said", [{"ordered_by": "Tòa án"}, {"number": "12"}, {"decided_on": date(2026, 3, 7)}, JUDGMENT]
)
def test_a_judgment_on_which_nothing_rests_is_not_dropped_in_silence(said: dict[str, Any]) -> None:
    for file, law, by in ((PERMIT, revoke_result, HEAD), (BIRTH, revoke_below, CHAIRMAN)):
        with pytest.raises(OrderNotWanted):
            revoke(file, law, by, **{**said, "reasons": ["not_entitled"]})


def test_a_marriage_that_the_wrong_office_registered_is_revoked_by_the_level_above() -> None:
    """Law 52/2014/QH13 Art. 13, read in a secondary source: the authority revokes it, for it is no unlawful marriage."""
    file = revoke(MARRIAGE, revoke_below, CHAIRMAN, reasons=["not_competent"], note="Phường bên; Điều 13")

    assert (is_revoked(file), revoked_at(file)) == (True, "H09")
    with pytest.raises(RevokedByCourt):
        revoke(MARRIAGE, revoke_below, CHAIRMAN)
    said: dict[str, Any] = {
        "reasons": ["found_wrong"],
        "number": "15",
        "decided_on": date(2026, 3, 9),
        "calendar": CALENDAR,
    }
    with pytest.raises(RevokedByAnother):
        restore_result(file, by=HEAD, at=at(10), **said)
    assert restore_below(file, by=CHAIRMAN, at=at(10), **said)[1]


@pytest.mark.parametrize("reason", ["no_longer_met", "given_up"])
def test_a_paper_of_civil_status_is_revoked_for_what_its_law_says_alone(reason: str) -> None:
    """Law 60/2014/QH13 Art. 70.1h: what was issued against the law."""
    with pytest.raises(ReasonNotOnRecord):
        revoke(BIRTH, revoke_below, CHAIRMAN, reasons=[reason])
    assert reason not in open_reasons("revoked", BIRTH)
    assert reason in open_reasons("revoked", PERMIT)


def test_law_that_was_not_compared_is_said_to_be_where_it_is_applied() -> None:
    for name in ("revoke_result", "draft_replacement"):
        assert "Chưa đối chiếu" in ACTS[name].says_before(PERMIT, "desk").vi
    assert "Điều 70" in ACTS["revoke_below"].says_before(BIRTH, "desk").vi
    assert "1.013958" in ACTS["revoke_result"].says_before(issued_by_law_of("1.013831", field="land"), "desk").vi


def test_every_reason_that_data_name_is_one_to_revoke() -> None:
    for rule in rules_after_issue().values():
        assert {*rule.grounds, *rule.above_on, *rule.provisions} <= set(REASONS["revoked"])
        assert rule.source


def test_taken_back_by_whoever_may_revoke() -> None:
    said: dict[str, Any] = {"number": "15", "decided_on": date(2026, 3, 9), "note": "x", "calendar": CALENDAR}
    gone = Amendment("revoked", 1, at(9), Grounds(("not_entitled",), "", "12"))
    with pytest.raises(RevokedByAnother):
        restore_result(issued_by_law_of("1.001193", gone), reasons=["found_wrong"], by=HEAD, at=at(9), **said)
    with pytest.raises(RevokedByCourt):
        restore_result(issued_by_law_of("1.000894", gone), reasons=["found_wrong"], by=HEAD, at=at(9), **said)
    assert restore_result(issued_by_law_of("1.000894", gone), reasons=["court_ruled"], by=HEAD, at=at(9), **said)[1]


WRONG_ONE: dict[str, Any] = {"reasons": ["order_misapplied"], "note": "Bản án nói về giấy số 12/2019"}


@pytest.mark.parametrize("more", [(), ("complaint_upheld",), ("found_wrong",)])
def test_a_judgment_carried_out_on_the_wrong_document_is_taken_back_by_whose_slip_it_was(more: tuple[str, ...]) -> None:
    """No court spoke of this marriage, so none has to be asked; the judgment is named, and what it speaks of."""
    said: dict[str, Any] = {
        "number": "15",
        "decided_on": date(2026, 3, 9),
        "by": HEAD,
        "at": at(10),
        "calendar": CALENDAR,
    }
    file = revoke(MARRIAGE, **JUDGMENT)
    after, _ = restore_result(file, **WRONG_ONE | {"reasons": ["order_misapplied", *more]}, **said)

    assert not is_revoked(after)
    for reasons in filter(None, [more]):
        with pytest.raises(RevokedByCourt):
            restore_result(file, **WRONG_ONE | {"reasons": list(reasons)}, **said)
    with pytest.raises(ReasonNotExplained):
        restore_result(file, **WRONG_ONE | {"note": ""}, **said)


def test_that_is_said_of_no_revocation_but_by_an_order() -> None:
    said: dict[str, Any] = {"number": "15", "decided_on": date(2026, 3, 9), "at": at(10), "calendar": CALENDAR}
    above = revoke(MARRIAGE, revoke_below, CHAIRMAN, reasons=["not_competent"], note="Phường bên; Điều 13")

    with pytest.raises(ReasonNotOnRecord):
        restore_result(revoke(PERMIT), by=HEAD, **WRONG_ONE, **said)
    assert "order_misapplied" not in open_reasons("restored", revoke(PERMIT))
    assert "order_misapplied" in open_reasons("restored", revoke(MARRIAGE, **JUDGMENT))
    with pytest.raises(RevokedByAnother):
        restore_result(above, by=HEAD, **WRONG_ONE, **said)


def test_a_notice_names_the_provision_of_its_ground_alone() -> None:
    """Article 11 is the court's annulment, which what the level above revokes is not."""
    rule = MARRIAGE.terms.after

    assert "Điều 11" not in rule.provision_on(["not_competent"]).vi
    assert "Điều 13" in rule.provision_on(["not_competent"]).vi
    assert "Điều 13" not in rule.provision_on(["court_ordered"]).vi
    assert rule.provision_on([]) == rule.provision
    assert BIRTH.terms.after.provision_on(["not_entitled", "court_ordered"]) == BIRTH.terms.after.provision


def test_the_ledger_proves_a_revocation_from_above(world: World) -> None:
    example = EXAMPLES["revoke_below"]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))
    file = cases.file_for(code=code, by=doer_of(example, world))

    assert revoked_at(file) == "H09"
    assert faults() == []


def test_who_stands_above_declares_a_conflict_where_he_may_revoke_and_nowhere_else() -> None:
    """He sees every case of the province, and acts in those whose document the law of the field gives him to revoke."""
    leader = official("H09", "cases.see_all", "cases.revoke_below", "cases.declare_conflict", key="52")
    reach = frozenset({"H09", accepted().competent_agency})
    leader = replace(leader, grants=tuple(replace(one, subtree=True, reach=reach) for one in leader.grants))
    declare = ACTS["declare_conflict"]

    assert [declare.may(file, leader) for file in (BIRTH, PERMIT, accepted())] == [True, False, False]
    assert declare.may(revoke(BIRTH, revoke_below, CHAIRMAN), leader), "he may take that back"
    with pytest.raises(NotPermitted):
        declare.require(PERMIT, leader)
