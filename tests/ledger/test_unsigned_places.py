"""A place nobody signed: given by whoever can write to the database, believed by nobody, and taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from onestop.kernel.event import Event
from onestop.ledger import api as ledger
from onestop.ledger.domain.entry import SealedEntry, seal_entry
from onestop.runtime.api import raw, transaction

from .happenings import CASE, NOW, OTHER_CASE, Accepted, Lodged, story

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(minutes=5)
FARTHEST = 2**63 - 1
"""The last number PostgreSQL can give as a place."""


@pytest.fixture(autouse=True)
def head(tmp_path: Path, settings: Settings) -> Path:
    """A log of its own, its head kept outside."""
    settings.DATA_DIR = tmp_path
    settings.LEDGER_ANCHORS = [tmp_path / "log.checkpoint"]
    return tmp_path / "log.checkpoint"


@pytest.fixture
def signed() -> list[bytes]:
    entries = story(CASE)
    ledger.record(entries)
    ledger.sequence_once(NOW)
    return [entry.leaf for entry in entries]


def forged(prev: bytes | None = None, case: str = CASE, event: Event | None = None) -> SealedEntry:
    """What a stranger would have happened, without a seal of ours."""
    event = event or Accepted()
    return seal_entry(
        type_name=event.type, payload=event.payload(), at=NOW, actor="0" * 64,
        case_key=ledger.case_key_of(case), prev=prev, keys=None,
    )  # fmt: skip


def placed(entry: SealedEntry, seq: int) -> None:
    """As whoever may write everything to the database would."""
    ledger.record([entry])
    raw("UPDATE ledger_entry SET seq = %s WHERE leaf = %s", [seq, entry.leaf])


@contextmanager
def behind_its_back() -> Iterator[None]:
    raw("SET LOCAL session_replication_role = replica")
    yield
    raw("SET LOCAL session_replication_role = origin")


def places() -> dict[bytes, int]:
    return {bytes(leaf): seq for leaf, seq in raw("SELECT leaf, seq FROM ledger_entry WHERE seq IS NOT NULL")}


@pytest.mark.parametrize("seq", [2, 7, FARTHEST])
def test_the_sequencer_takes_it_back_signs_nothing_forged_and_goes_on(signed: list[bytes], seq: int) -> None:
    stranger = forged(prev=signed[-1])
    placed(stranger, seq)
    honest = story(OTHER_CASE)
    ledger.record(honest)

    ledger.sequence_once(LATER)

    assert places() == {leaf: at for at, leaf in enumerate([*signed, *(entry.leaf for entry in honest)])}
    assert [(one.leaf, one.reason) for one in ledger.misfits()] == [(stranger.leaf, "mac")]
    assert {one.code for one in ledger.fsck()} == {"misfit"}


def test_it_is_taken_back_also_while_nothing_else_waits(signed: list[bytes]) -> None:
    placed(forged(prev=signed[-1]), 9)

    ledger.sequence_once(LATER)

    assert sorted(places().values()) == [0, 1]


def test_an_honest_entry_that_was_given_a_place_by_others_is_signed_in_its_own(signed: list[bytes]) -> None:
    honest = story(OTHER_CASE)
    ledger.record(honest)
    raw("UPDATE ledger_entry SET seq = 99 WHERE leaf = %s", [honest[1].leaf])

    ledger.sequence_once(LATER)

    assert [places()[entry.leaf] for entry in honest] == [2, 3]
    assert ledger.fsck() == []


def test_nobody_takes_back_a_place_that_is_signed(signed: list[bytes]) -> None:
    with pytest.raises(Exception, match="append-only"), transaction():
        raw("UPDATE ledger_entry SET seq = NULL WHERE leaf = %s", [signed[0]])
    placed(forged(prev=signed[-1]), 9)
    with pytest.raises(Exception, match="append-only"), transaction():
        raw("UPDATE ledger_entry SET seq = NULL, mac = '' WHERE seq = 9")


def without_last_checkpoint(_head: Path) -> None:
    raw("DELETE FROM ledger_checkpoint WHERE size = 4")


def without_checkpoints(_head: Path) -> None:
    raw("DELETE FROM ledger_checkpoint")


def without_checkpoint_and_head(head: Path) -> None:
    without_last_checkpoint(head)
    head.unlink()


def without_checkpoint_and_with_an_older_head(head: Path) -> None:
    note = raw("SELECT note FROM ledger_checkpoint WHERE size = 2")[0][0]
    without_last_checkpoint(head)
    head.write_text(note)


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (without_last_checkpoint, "4 entries were signed, the database has 2"),
        (without_checkpoints, "4 entries were signed, the database has 0"),
        (without_checkpoint_and_head, "no head is kept outside"),
        (without_checkpoint_and_with_an_older_head, "the tree has 4 leaves, 2 are signed"),
    ],
)
def test_nothing_is_taken_back_where_checkpoints_seem_to_be_missing(
    signed: list[bytes], head: Path, harm: Any, reason: str
) -> None:
    ledger.record(story(OTHER_CASE))
    ledger.sequence_once(NOW)
    before = places()
    with behind_its_back():
        harm(head)

    with pytest.raises(ledger.LedgerDoesNotHold, match=reason):
        ledger.sequence_once(LATER)

    assert places() == before


def test_until_then_no_reader_takes_it_for_signed(signed: list[bytes]) -> None:
    strangers = [forged(prev=signed[-1]), forged(case=OTHER_CASE, event=Lodged())]
    for at, stranger in enumerate(strangers, 2):
        placed(stranger, at)

    assert [one.leaf for one in ledger.read_from(-1, 10)] == signed
    assert [one.leaf for one in ledger.entries_of_case(CASE)] == signed
    assert ledger.entries_of_case(OTHER_CASE) == []
    assert [one.leaf for one in ledger.entries_of_types(Lodged.type, Accepted.type)] == signed
    for case in (CASE, OTHER_CASE):
        with pytest.raises(ledger.NotYetSealed):
            ledger.receipt_of(case, "latest")


def test_an_honest_entry_with_a_place_nobody_signed_is_read_as_one_that_waits(signed: list[bytes]) -> None:
    honest = story(OTHER_CASE)
    ledger.record(honest)
    raw("UPDATE ledger_entry SET seq = 99 WHERE leaf = %s", [honest[0].leaf])

    assert [(one.leaf, one.seq) for one in ledger.entries_of_case(OTHER_CASE)] == [
        (entry.leaf, None) for entry in honest
    ]


def test_no_follower_reads_it_nor_counts_it_among_what_is_before_him(signed: list[bytes]) -> None:
    seen: list[bytes] = []
    follower = ledger.Follower(
        name="reader", events=(Lodged, Accepted), read=lambda batch, _now: seen.extend(one.leaf for one in batch)
    )
    placed(forged(prev=signed[-1]), 2)

    ledger.follow_all(follower, LATER)

    assert seen == signed
    assert [state.lag for state in ledger.follower_states() if state.name == "reader"] == [0]
    assert ledger.follow_once(follower, LATER) == 0


def test_who_gives_places_cannot_hide_that_nothing_is_signed(signed: list[bytes]) -> None:
    waiting = story(OTHER_CASE)
    ledger.record(waiting)
    for at, entry in enumerate(waiting, 2):
        raw("UPDATE ledger_entry SET seq = %s WHERE leaf = %s", [at, entry.leaf])

    assert ledger.oldest_waiting() == min(entry.at for entry in waiting)
