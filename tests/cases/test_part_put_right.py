"""An error in the birth certificate is put right while others work on the rest (Decree 63/2024/NĐ-CP Art. 8.4, as amended by
Decree 301/2026/NĐ-CP Art. 6.5; read as republished).
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.correct_first import correct_first
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.hop_progress import DONE, GIVEN_BACK, TAKEN, hops_of
from onestop.cases.domain.law.hand_over import answer_hand_over, refuse_hand_over
from onestop.cases.domain.law.return_hand_over import return_hand_over
from onestop.cases.domain.law.return_part import return_part
from onestop.cases.domain.law.revoke_result import revoke_result
from onestop.cases.domain.refusals_of_hops import NotHandedOver
from onestop.cases.domain.refusals_of_parts import PartRevoked
from onestop.cases.domain.results import in_force
from onestop.cases.domain.slips import DOCUMENT, paper_issued
from onestop.rules.api import after_issue

from .examples import CALENDAR, HEAD, RECEPTIONIST, SPECIALIST, at
from .test_birth_first import OFFICER, POLICE, at_the_police, done, open_tasks, signed, with_document

OF_DOCUMENTS = {"correct_result", "reissue_result", "revoke_result"}


def issued(file: CaseFile) -> CaseFile:
    """The certificate is out."""
    file = with_document(file)
    return evolve(file, paper_issued(file, DOCUMENT, digest="0" * 64, size=1, by=HEAD, at=file.changed_at))


def given_back(file: CaseFile) -> CaseFile:
    return return_hand_over(
        file, step="residence", reasons=["data_disagree"], note="Sai chữ đệm", by=OFFICER, at=at(3), calendar=CALENDAR
    )[0]


def test_while_the_rest_is_worked_on_the_document_can_be_put_right() -> None:
    file = issued(at_the_police())

    assert in_force(file)
    assert {one.code for one in possible_actions(file, HEAD)} >= OF_DOCUMENTS
    assert not {one.code for one in possible_actions(with_document(at_the_police()), HEAD)} & OF_DOCUMENTS


def test_the_police_gives_it_back_after_it_was_confirmed_and_gets_it_again_corrected() -> None:
    file = given_back(issued(at_the_police()))

    assert open_tasks(file) == []
    assert [one.step for one in file.open_tasks if one.kind == "refused"] == ["residence"]
    assert "đính chính" in correct_first(file).vi, "whoever answers is told to put the document right first"
    assert "1.004859" not in correct_first(file).vi
    hop = hops_of(file, now=at(3, 10), calendar=CALENDAR)[0]
    assert (hop.state, hop.reasons, hop.note) == (GIVEN_BACK, ("data_disagree",), "Sai chữ đệm")
    file, _ = answer_hand_over(
        file, step="residence", answer="resent", explanation="Đã đính chính", by=SPECIALIST, at=at(4), calendar=CALENDAR
    )
    assert open_tasks(file) == [("hand_over", "residence", POLICE)]


def test_before_it_is_confirmed_it_is_refused_and_not_given_back() -> None:
    with pytest.raises(NotHandedOver):
        given_back(signed()[0])
    file, _ = refuse_hand_over(
        signed()[0], step="residence", reasons=["not_ours"], note="Phường bên", by=OFFICER, at=at(3), calendar=CALENDAR
    )
    with pytest.raises(NotHandedOver):
        given_back(file)


def test_a_certificate_that_was_revoked_is_not_handed_over() -> None:
    file, _ = revoke_result(
        issued(at_the_police()), reasons=["not_entitled"], note="Trẻ đã có Giấy khai sinh", by=HEAD, at=at(3),
        calendar=CALENDAR,
    )  # fmt: skip

    with pytest.raises(PartRevoked):
        return_part(file, step="sign", by=RECEPTIONIST, at=at(3) + timedelta(hours=1), calendar=CALENDAR)


def test_a_step_that_stays_at_the_police_is_shown_as_its_own_without_a_hand_over() -> None:
    file, _ = done(at_the_police(), "residence", at(3), by=OFFICER, residence_to_verify=True)

    hops = hops_of(file, now=at(3, 10), calendar=CALENDAR)
    assert [(one.step, one.state) for one in hops] == [("residence", DONE), ("verify_residence", TAKEN)]


def test_whoever_answers_is_led_to_what_the_law_of_civil_status_lets_him_do() -> None:
    """Law 60/2014/QH13 Art. 28, 70.1h: what stands in the book is changed by a procedure, and revoked by the level above."""
    file = given_back(issued(at_the_police()))
    file = with_changes(file, terms=replace(file.terms, after=after_issue(field="civil_status", procedure="2.000986")))

    assert "1.004859" in correct_first(file).vi
    assert "cấp trên thu hồi" in correct_first(file).vi
