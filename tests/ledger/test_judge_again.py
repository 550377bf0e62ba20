"""What was set aside is judged again by each newer sequencer, and told of only once."""

from datetime import datetime, timedelta

import pytest

from onestop.kernel import event
from onestop.ledger import api as ledger
from onestop.ledger.operations import judge_again

from .happenings import CASE, CLERK, NOW, OTHER_CASE, Lodged, Unknown, story

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(days=3)


def noted() -> set[tuple[bytes, str, datetime]]:
    return {(one.leaf, one.reason, one.noticed_at) for one in ledger.misfits()}


def reasons(some: set[tuple[bytes, str, datetime]]) -> set[str]:
    return {reason for _, reason, _ in some}


def a_fork_and_what_builds_on_it() -> None:
    lodged, _ = entries = story(CASE)
    ledger.record(entries)
    ledger.sequence_once(NOW)
    ledger.record(ledger.seal_all([Lodged(), Lodged()], at=NOW, by=CLERK, case=CASE, prev=lodged.leaf))
    ledger.sequence_once(NOW)


def test_a_restart_changes_nothing_about_what_still_does_not_fit() -> None:
    a_fork_and_what_builds_on_it()
    before = noted()
    assert reasons(before) == {"chain", "builds_on_misfit"}

    assert ledger.judge_misfits_again(LATER) == 0
    assert ledger.sequence_once(LATER) == 0
    assert noted() == before


@pytest.mark.parametrize("at_once", [1, 100])
def test_what_an_older_sequencer_did_not_know_is_placed_with_what_builds_on_it(
    monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(judge_again, "_AT_ONCE", at_once)
    a_fork_and_what_builds_on_it()
    before = noted()
    entries = ledger.seal_all([Unknown(), Lodged()], at=NOW, by=CLERK, case=OTHER_CASE, prev=None)
    ledger.record(entries)
    ledger.sequence_once(NOW)
    assert reasons(noted() - before) == {"event", "builds_on_misfit"}

    monkeypatch.setitem(event._known, Unknown.type, Unknown)
    assert ledger.judge_misfits_again(LATER) == 2
    ledger.sequence_once(LATER)

    assert [one.leaf for one in ledger.read_from(1, 10)] == [entry.leaf for entry in entries]
    assert noted() == before
