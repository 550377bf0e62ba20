"""Nobody ends a case and opens it anew alone, and one decision on a complaint reopens it once."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.acts import barred_acts, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_reopening import ReopenedAlready
from onestop.indicators.domain.facts import fact_of
from onestop.kernel.actor import Actor

from .conftest import World
from .examples import DEPUTY, HEAD, RECEPTIONIST, SPECIALIST, accepted, lodged
from .test_hands import act, appraised, granted
from .test_reopened import COUNTER, refused_late, reopened, turned_away


def stopped(by: Actor = HEAD, day: int = 31) -> CaseFile:
    return act(accepted(), "stop_case", by, day=day, reasons=["other_ground"], note="Không còn đối tượng")


def upheld(file: CaseFile, by: Actor, number: str = "1/QĐ-UBND", day: int = 31) -> CaseFile:
    said: dict[str, Any] = {"authority": "Chủ tịch", "number": number, "decided_on": date(2026, 3, day)}
    return act(file, "reopen", by, day=day, hour=10, **said)


def test_whoever_stopped_it_does_not_reopen_it_and_another_head_does() -> None:
    with pytest.raises(FourEyes):
        upheld(stopped(), HEAD)

    assert upheld(stopped(), DEPUTY).reopenings


def test_by_another_account_he_is_the_same() -> None:
    with pytest.raises(FourEyes):
        upheld(stopped(), replace(DEPUTY, same_person=frozenset({HEAD.key})))


def test_whoever_decided_or_prepared_the_decision_does_not_reopen_it() -> None:
    decided = granted(appraised(), HEAD)
    for by in (HEAD, replace(DEPUTY, same_person=frozenset({SPECIALIST.key}))):
        with pytest.raises(FourEyes):
            upheld(decided, by)

    assert upheld(decided, DEPUTY).reopenings


def test_whoever_turned_it_away_at_the_counter_does_not_reopen_it() -> None:
    away = act(lodged(), "refuse_intake", RECEPTIONIST, reasons=["not_eligible"], note="Không thường trú")
    with pytest.raises(FourEyes):
        upheld(away, replace(HEAD, same_person=frozenset({RECEPTIONIST.key})))


def test_he_is_not_offered_it_and_reads_why() -> None:
    file = stopped()

    assert "reopen" not in {one.code for one in possible_actions(file, HEAD)}
    assert "reopen" in {one.code for one in possible_actions(file, DEPUTY)}
    assert "reopen" in {offer.code for offer, _ in barred_acts(file, HEAD)}


@pytest.mark.parametrize("again", ["1", "01", "1/QD-UBND", "001 / qđ – ubnd", "1/QĐ-UBND"])
def test_one_decision_written_otherwise_is_one(again: str) -> None:
    with pytest.raises(ReopenedAlready):
        upheld(upheld(stopped(), DEPUTY), DEPUTY, number=again)


@pytest.mark.parametrize("other", ["2/QĐ-UBND", "1/QĐ-TTr", "11/QĐ-UBND", "10/QĐ-UBND"])
def test_another_decision_reopens_it_again(other: str) -> None:
    assert len(upheld(upheld(stopped(), DEPUTY), DEPUTY, number=other).reopenings) == 2


def test_a_case_stopped_late_is_late_among_the_facts_though_it_was_not_decided() -> None:
    late, in_time = fact_of(stopped()), fact_of(stopped(day=4))

    assert (late.outcome, late.finished_at, late.late) == ("stopped", None, True)
    assert in_time.late is False
    assert fact_of(accepted()).late is None


@pytest.mark.django_db
@pytest.mark.parametrize(("ended", "late"), [(refused_late, True), (turned_away, False)])
def test_the_new_case_says_that_the_first_was_late(world: World, ended: Any, *, late: bool) -> None:
    new = reopened(ended(world), day=31, decided_on=date(2026, 3, 31))

    told = cases.reopened_from(new, by=COUNTER)
    assert told is not None
    assert told.late is late
