"""Who had a case, from when until when, and to whom its lateness counts: sending a case on wins no time and loses no lateness."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import TAKEN_OVER_SHORT, CaseFile
from onestop.cases.domain.holders import Holding, answers_for_lateness, holder_at, holders_of
from onestop.cases.domain.law.note_lateness import note_lateness
from onestop.kernel.actor import Actor

from .examples import (
    CALENDAR,
    CITIZEN,
    COMMUNE,
    DEPARTMENT,
    HEAD,
    ORIGINAL,
    RECEPTIONIST,
    SPECIALIST,
    accepted,
    at,
    lodged,
    official,
)

LEVELS = {COMMUNE: "commune", DEPARTMENT: "province"}
COUNTERS = {COMMUNE: RECEPTIONIST, DEPARTMENT: official(DEPARTMENT, "cases.accept", key="31")}
SPECIALISTS = {COMMUNE: SPECIALIST, DEPARTMENT: official(DEPARTMENT, "cases.step", key="32")}
HEADS = {COMMUNE: HEAD, DEPARTMENT: official(DEPARTMENT, "cases.step", "cases.decide", key="33")}


def act(file: CaseFile, code: str, by: Actor, when: datetime, **said: Any) -> CaseFile:
    return ACTS[code].law(file, by=by, at=when, calendar=CALENDAR, **said)[0]


def moved(file: CaseFile, when: datetime, *, taken: datetime | None = None) -> CaseFile:
    """Sent on to the other of the two agencies, and taken over there."""
    here = file.competent_agency
    there = DEPARTMENT if here == COMMUNE else COMMUNE
    by = HEADS[here] if file.received_at else COUNTERS[here]
    file = act(file, "transfer", by, when, receiver=there, level=LEVELS[there], reasons=["other_place"])
    return act(file, "take_over", COUNTERS[there], taken or when)


def decided(file: CaseFile, when: datetime) -> CaseFile:
    here = file.competent_agency
    file = act(file, "complete_step", SPECIALISTS[here], when, step="appraise")
    return act(file, "decide", HEADS[here], when, outcome="granted")


def spans(file: CaseFile) -> list[tuple[str, datetime, datetime | None]]:
    return [(one.agency, one.since, one.until) for one in holders_of(file)]


def test_the_counter_has_it_from_lodging_and_who_took_it_over_since() -> None:
    file = moved(accepted(), at(4))

    assert spans(file) == [(COMMUNE, file.lodged_at, at(4)), (DEPARTMENT, at(4), None)]
    assert spans(moved(file, at(5)))[1:] == [(DEPARTMENT, at(4), at(5)), (COMMUNE, at(5), None)]


def test_what_is_only_offered_is_still_the_sender_s() -> None:
    file = act(accepted(), "transfer", HEAD, at(3), receiver=DEPARTMENT, level="province", reasons=["other_place"])

    assert [one.agency for one in holders_of(file)] == [COMMUNE]


def test_before_acceptance_each_counter_has_it_in_turn() -> None:
    file = moved(lodged(), at(2, 16))
    file = act(file, "accept", COUNTERS[DEPARTMENT], at(3))

    assert spans(file) == [(COMMUNE, file.lodged_at, at(2, 16)), (DEPARTMENT, at(2, 16), None)]


def test_an_agency_elsewhere_has_it_since_acceptance() -> None:
    file = act(replace(lodged(), competent_agency=DEPARTMENT), "accept", RECEPTIONIST, at(3))

    assert [one.agency for one in holders_of(file)] == [COMMUNE, DEPARTMENT]
    assert holder_at(file, file.lodged_at) == COMMUNE


def test_a_case_in_time_counts_to_who_decided() -> None:
    assert answers_for_lateness(decided(moved(accepted(), at(3)), at(4))) == DEPARTMENT


def test_a_late_case_counts_to_who_had_it_when_the_term_ended_and_a_fair_share_of_it() -> None:
    promised = accepted()
    assert promised.late_from is not None
    before, after = promised.late_from - timedelta(days=1), promised.late_from + timedelta(days=1)
    end = promised.late_from + timedelta(days=5)

    assert answers_for_lateness(decided(moved(promised, after), end)) == COMMUNE
    assert answers_for_lateness(decided(moved(promised, at(4)), end)) == DEPARTMENT
    # A day before its end is no share of ten days: whoever kept it that long answers.
    assert answers_for_lateness(decided(moved(promised, before), end)) == COMMUNE
    # The last moment of the term is the sender's.
    assert answers_for_lateness(decided(moved(promised, promised.late_from), end)) == COMMUNE


def test_a_second_move_does_not_take_it_from_who_let_the_term_end() -> None:
    promised = accepted()
    assert promised.late_from is not None
    file = note_lateness(promised, at=promised.late_from)[0]
    file = moved(moved(file, promised.late_from), promised.late_from + timedelta(days=1))

    assert (file.competent_agency, answers_for_lateness(file)) == (COMMUNE, COMMUNE)
    assert answers_for_lateness(moved(file, promised.late_from + timedelta(days=2))) == COMMUNE


def _late(file: CaseFile) -> dict[str, int]:
    """By agency, how many cases count to it as late."""
    return {answers_for_lateness(file): int(file.late)}


@settings(max_examples=150)
@given(st.lists(st.integers(0, 24 * 20), max_size=4), st.integers(24, 24 * 20))
def test_moving_a_case_never_lowers_the_lateness_of_all_agencies(moves: list[int], end: int) -> None:
    """Whoever had it before, all agencies together are as late with it as if it had stayed; and its spans meet without a gap."""
    stayed, file = accepted(), accepted()
    begun = file.changed_at
    for hours in sorted(one for one in moves if one < end):
        file = moved(file, begun + timedelta(hours=hours))
    finish = begun + timedelta(hours=end)
    file, stayed = decided(file, finish), decided(stayed, finish)

    assert sum(_late(file).values()) == sum(_late(stayed).values())
    assert all(before.until == after.since for before, after in pairwise(holders_of(file)))
    assert holders_of(file)[-1] == Holding(file.competent_agency, holders_of(file)[-1].since, None)
    if file.late and file.late_from:
        last, answers = holder_at(file, file.late_from - timedelta(microseconds=1)), answers_for_lateness(file)
        assert answers == last or file.facts[TAKEN_OVER_SHORT]
        assert answers in [one.agency for one in holders_of(file) if one.since < file.late_from]


def test_sent_to_and_fro_at_the_last_minute_it_counts_to_who_had_kept_it() -> None:
    promised = accepted()
    assert promised.late_from is not None
    before = promised.late_from - timedelta(days=1)
    file = moved(moved(promised, before), before + timedelta(minutes=5))

    assert (file.competent_agency, answers_for_lateness(decided(file, promised.late_from))) == (COMMUNE, COMMUNE)


def test_who_took_it_over_late_and_was_given_the_term_anew_answers_as_anybody() -> None:
    file = moved(accepted(), at(13))
    file = act(file, "request_supplement", SPECIALISTS[DEPARTMENT], at(13, 10), reasons=["unsigned"], items=["id"])
    file = act(file, "answer_supplement", CITIZEN, at(16), received=ORIGINAL)
    assert file.late_from is not None

    assert answers_for_lateness(decided(file, file.late_from + timedelta(days=1))) == DEPARTMENT
