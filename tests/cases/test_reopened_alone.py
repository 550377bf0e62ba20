"""Nobody ends a case and opens it anew alone, and one decision on a complaint reopens it once."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.acts import barred_acts, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_reopening import ReopenedAlready
from onestop.desk.worked_before import worked_before
from onestop.indicators.domain.facts import fact_of
from onestop.kernel.actor import Actor

from .act_examples import holder
from .conftest import World
from .examples import COMMUNE, DEPUTY, HEAD, RECEPTIONIST, SPECIALIST, accepted, lodged
from .test_hands import act, appraised, granted
from .test_reopened import COUNTER, done, refused_late, reopened, turned_away, wrong
from .test_reopened import HEAD as HEAD_THERE
from .test_reopened import SPECIALIST as SPECIALIST_THERE


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


@pytest.mark.django_db
class TestWhatIsTakenAlong:
    def test_who_declared_a_conflict_does_nothing_in_the_new_case_nor_in_one_that_takes_that_up(
        self, world: World
    ) -> None:
        partial = holder("receptionist", COMMUNE)
        partial = replace(partial, key="partial@commune")
        code = world.lodge()
        done(code, "declare_conflict", partial, 3, ground="relative")
        done(code, "refuse_intake", COUNTER, 3, reasons=["not_eligible"], note="Không thường trú tại xã")
        new = reopened(code)

        assert [one.declared_by for one in new.all_conflicts] == [partial.key]
        assert (new.conflicts, store.load(code).file.earlier_conflicts) == ((), ())
        with pytest.raises(cases.ConflictOfInterest):
            done(new.code, "accept", partial, 11)
        another = replace(COUNTER, key="another@commune")
        done(new.code, "refuse_intake", another, 11, reasons=["wrong_agency"], note="Thuộc xã bên")
        third = reopened(new.code, day=12, decided_on=date(2026, 3, 12), number="77/QĐ-UBND")
        assert [one.declared_by for one in third.all_conflicts] == [partial.key]
        assert wrong() == []

    def test_who_prepared_and_decided_is_told_to_himself_and_to_his_head(self, world: World) -> None:
        new = reopened(refused_late(world), day=31, decided_on=date(2026, 3, 31))
        told = cases.reopened_from(new, by=COUNTER)

        def of(by: Actor) -> list[bool]:
            return [one.mine for one in worked_before(new, told, by)]

        assert told is not None
        assert [key for _, key in told.worked_on] == [SPECIALIST_THERE.key, HEAD_THERE.key]
        assert (of(HEAD_THERE), of(SPECIALIST_THERE), of(COUNTER)) == ([False, True], [True], [])
