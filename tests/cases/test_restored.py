"""A document that was revoked wrongly holds again, and everybody who checks it reads both, each with its day."""

from datetime import date, timedelta
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.parts import document_handed_over
from onestop.cases.domain.refusals_of_restoring import DecisionDayNotPossible, DecisionNotNamed, NotRevoked
from onestop.cases.paper_address import check_code_of

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, holder, moment_of
from .conftest import World
from .examples import COMMUNE, at

pytestmark = pytest.mark.django_db
EXAMPLE = EXAMPLES["restore_result"]
SAID: dict[str, Any] = {"reasons": ["found_wrong"], "note": "Nhầm hồ sơ"}


def revoked(world: World) -> str:
    return case_ready_for(EXAMPLE, world)


def restored(world: World) -> str:
    do(EXAMPLE, code := revoked(world), doer_of(EXAMPLE, world), moment_of(EXAMPLE))
    return code


def paper(code: str, ref: str) -> cases.PublicPaper:
    return cases.public_paper(code=code, ref=ref, check=check_code_of(code, ref))


def owned(world: World) -> cases.OwnDocument:
    [document] = cases.own_documents(by=world.citizen, today=date(2026, 3, 20)).items
    return document


def test_who_checks_the_document_reads_that_it_holds_and_that_it_was_revoked(world: World) -> None:
    code = revoked(world)
    assert not paper(code, "VB1").holds

    do(EXAMPLE, code, doer_of(EXAMPLE, world), moment_of(EXAMPLE))

    document = paper(code, "VB1")
    assert document.holds
    [once] = document.restored
    assert (once.ref, once.number, once.decided_on) == ("TH1", "15/QĐ-UBND", date(2026, 3, 7))
    assert once.revoked_at < once.restored_at


def test_who_holds_the_notice_reads_that_it_is_none_any_more(world: World) -> None:
    notice = paper(restored(world), "TH1")

    assert (notice.holds, notice.cancelled, len(notice.restored)) == (False, True, 1)


def test_its_owner_has_it_in_force_again(world: World) -> None:
    revoked(world)
    assert owned(world).state == "revoked"


def test_and_reads_since_when(world: World) -> None:
    restored(world)

    assert (owned(world).state, owned(world).revoked_by) == ("in_force", "")
    assert owned(world).restored_at == moment_of(EXAMPLE)


def test_revoked_again_it_has_a_notice_of_its_own(world: World) -> None:
    code = restored(world)
    head = doer_of(EXAMPLE, world)
    cases.perform(
        cases.ACTS["revoke_result"], code=code, by=head, now=at(9), document=1, reasons=["given_up"], note="Đơn"
    )

    assert (paper(code, "VB1").revoked_by, len(paper(code, "VB1").restored)) == ("TH2", 1)
    assert (paper(code, "TH1").holds, paper(code, "TH2").holds) == (False, True)


def test_what_is_not_revoked_is_not_taken_back(world: World) -> None:
    code = restored(world)

    with pytest.raises(NotRevoked):
        do(EXAMPLE, code, doer_of(EXAMPLE, world), at(9))


@pytest.mark.parametrize("wrong", [{"number": " "}, {"decided_on": date(2026, 3, 6)}, {"decided_on": date(2026, 3, 9)}])
def test_the_decision_has_a_number_and_a_day_since_the_revocation(world: World, wrong: dict[str, Any]) -> None:
    said = SAID | {"number": "15/QĐ-UBND", "decided_on": date(2026, 3, 7)} | wrong

    with pytest.raises((DecisionNotNamed, DecisionDayNotPossible, cases.AnswersNotAccepted)):
        cases.perform(cases.ACTS["restore_result"], code=revoked(world), by=doer_of(EXAMPLE, world), now=at(8), **said)


def test_what_a_server_whose_clock_is_behind_does_is_later_all_the_same(world: World) -> None:
    """The moment of what comes later in the ledger is later, so whoever has the document has it also where it is revoked within
    seconds."""
    example = EXAMPLES["revoke_result"]
    code = case_ready_for(example, world)
    had = store.load(code).file
    if had.returned_at is None:
        cases.perform(
            cases.ACTS["return_result"], code=code, by=holder("receptionist", COMMUNE), now=moment_of(example)
        )
        had = store.load(code).file
    behind = had.changed_at - timedelta(seconds=2)
    cases.perform(cases.ACTS["revoke_result"], code=code, by=doer_of(example, world), now=behind, **example.answers)

    file = store.load(code).file
    assert file.returned_at is not None
    assert file.amendments[-1].made_at > file.returned_at
    assert document_handed_over(file)
