"""The ten national codes: which may follow which, what each means for the clock, and their words."""

import unicodedata

from onestop.cases.domain.status import AT_WORK, FOLLOWS, OPEN, STATUS_OF_WAIT, WORDS, Stage, Status

TRANSITIONS = {
    1: {2, 3, 5, 6, 7},
    2: {4},
    3: set(),
    4: {5, 6, 7, 8, 9},
    5: {1, 3, 4, 7, 8},
    6: {1, 3, 4, 7, 8},
    7: {1, 4, 5, 6, 8},
    8: {10},
    9: {10},
    10: set(),
}
"""The matrix by national code, written down a second time: a transition dropped strands cases, one added lets them jump."""


def test_the_matrix_is_the_one_agreed() -> None:
    assert {int(status): {int(one) for one in after} for status, after in FOLLOWS.items()} == TRANSITIONS
    assert {int(status): {int(one) for one in status.follows} for status in Status} == TRANSITIONS


def test_only_an_ended_case_has_nothing_after_it() -> None:
    assert {status for status in Status if not status.follows} == {Status.NOT_ACCEPTED, Status.RETURNED}


def test_every_status_but_the_first_is_reached_from_another() -> None:
    assert frozenset[Status]().union(*FOLLOWS.values()) == frozenset(Status)


def test_a_status_is_a_stage_or_stands_for_a_wait() -> None:
    stages, waits = {Status(stage) for stage in Stage}, set(STATUS_OF_WAIT.values())

    assert stages | waits == set(Status)
    assert stages & waits == set()
    assert STATUS_OF_WAIT == {
        "supplement": Status.SUPPLEMENT,
        "payment": Status.PAYMENT,
        "withdrawal": Status.WITHDRAWAL,
    }


def test_somebody_owes_something_until_it_is_refused_stopped_or_returned() -> None:
    assert frozenset(Status) - {Status.NOT_ACCEPTED, Status.STOPPED, Status.RETURNED} == OPEN
    assert frozenset({Status.ACCEPTED, Status.PROCESSING}) == AT_WORK
    assert [status for status in Status if status.awaits_receipt] == [Status.SUBMITTED]


def test_every_status_has_its_own_words_in_both_languages() -> None:
    assert set(WORDS) == set(Status)
    for language in ("vi", "en"):
        spoken = [status.words.in_(language) for status in Status]
        assert len(set(spoken)) == len(Status)
        assert all(one and unicodedata.is_normalized("NFC", one) for one in spoken)
