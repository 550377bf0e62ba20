"""The interlinked birth is decided first: the residence dossier has its certificate, and a refusal leaves nothing standing."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import yaml

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.documented import documented_at
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.hand_over import confirm_hand_over
from onestop.cases.domain.slips import DOCUMENT, RECEIPT, RESULT, paper_issued, papers_due
from onestop.cases.domain.status import Status
from onestop.cases.events import CaseEvent
from onestop.catalogue.library import DATA

from .examples import CALENDAR, HEAD, RECEPTIONIST, SPECIALIST, at, lodged, official, terms

PROCESS: dict[str, Any] = yaml.safe_load((DATA / "processes" / "interlinked_in_order.yaml").read_text("utf-8"))
POLICE, INSURANCE = "H09.31.05.CA", "H09.BH"
PARTNERS = {"commune_police": POLICE, "social_insurance": INSURANCE}
OFFICER, INSURER = official(POLICE, "cases.step", key="31"), official(INSURANCE, "cases.step", key="41")


def prepared() -> CaseFile:
    """Accepted on Monday the 2nd at eight, with the registration of the birth prepared at ten."""
    under = terms(PROCESS, unit="working_day", term=3, verified_term=5)
    file = lodged(under=under)
    file = accept(file, partners=PARTNERS, by=RECEPTIONIST, at=at(2, 8), calendar=CALENDAR)[0]
    file = done(file, "check", at(2, 9), needs_verification=False)[0]
    return done(file, "civil_status", at(2, 10))[0]


def done(file: CaseFile, step: str, when: datetime, by: Any = SPECIALIST, **facts: bool) -> tuple[CaseFile, Any]:
    return complete_step(file, step=step, facts=facts, by=by, at=when, calendar=CALENDAR)


def signed(**more: Any) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    return decide(prepared(), by=HEAD, at=at(2, 14), calendar=CALENDAR, **({"outcome": "granted"} | more))


def open_tasks(file: CaseFile) -> list[tuple[str, str, str]]:
    return [(one.kind, one.step, one.agency) for one in file.open_tasks if one.kind in ("step", "hand_over")]


def at_the_police() -> CaseFile:
    return confirm_hand_over(signed()[0], step="residence", by=OFFICER, at=at(2, 15), calendar=CALENDAR)[0]


def test_the_head_decides_before_anybody_else_has_it() -> None:
    file, _ = signed()

    assert open_tasks(prepared()) == [("step", "sign", prepared().competent_agency)]
    assert open_tasks(file) == [("hand_over", "residence", POLICE)]
    assert file.status is Status.PROCESSING


def test_the_certificate_is_issued_with_the_decision_and_not_again_at_the_end() -> None:
    file, events = signed()

    assert papers_due(with_document(file), events, calendar=CALENDAR) == (DOCUMENT,)
    assert documented_at(file) == at(2, 14)

    file = evolve(file, paper_issued(file, DOCUMENT, digest="0" * 64, size=1, by=HEAD, at=at(2, 14)))
    file = confirm_hand_over(file, step="residence", by=OFFICER, at=at(2, 15), calendar=CALENDAR)[0]
    file, _ = done(file, "residence", at(3), by=OFFICER, residence_to_verify=False)
    file = confirm_hand_over(file, step="insurance", by=INSURER, at=at(3, 10), calendar=CALENDAR)[0]
    file, events = done(file, "insurance", at(4), by=INSURER)

    assert papers_due(with_document(file), events, calendar=CALENDAR) == (RESULT,)
    assert (file.outcome, file.finished_at, documented_at(file)) == ("granted", at(4), at(2, 14))


def test_a_birth_that_is_refused_ends_the_case_and_neither_police_nor_insurance_ever_had_it() -> None:
    file, events = signed(outcome="refused", reasons=["dispute"], note="Không có cơ sở xác định việc sinh")

    assert (file.status, file.outcome) == (Status.FINISHED, "refused")
    assert {one.agency for one in file.tasks} & {POLICE, INSURANCE} == set()
    assert DOCUMENT not in papers_due(with_document(file), events, calendar=CALENDAR)


def test_the_police_says_that_the_residence_must_be_verified_and_the_five_days_hold() -> None:
    """Art. 8.2a: it is the office of residence that verifies."""
    before = at_the_police()
    file, events = done(before, "residence", at(3), by=OFFICER, residence_to_verify=True)

    assert (before.due_on, file.due_on) == (date(2026, 3, 5), date(2026, 3, 9))
    assert open_tasks(file) == [("step", "verify_residence", POLICE)], (
        "it has the case: nothing is handed over to itself"
    )
    assert papers_due(file, events, calendar=CALENDAR) == (RECEIPT,)


def with_document(file: CaseFile) -> CaseFile:
    """As of a procedure whose decision gives a document."""
    return replace(file, terms=replace(file.terms, gives_document=True), answers={"child_name": "An"})
