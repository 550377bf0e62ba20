"""The sequencer: order after commit, one tree, one signature a batch, never over a broken tree."""

from datetime import timedelta

import pytest
from django.db import connection

from onestop.ledger import api as ledger
from onestop.ledger.domain.checkpoint import TreeHead, open_checkpoint
from onestop.ledger.queries import tile

from .happenings import CASE, CLERK, NOW, Accepted, Lodged, bulk_loaded, story
from .trees import naive_root

pytestmark = pytest.mark.django_db


def cases(first: int, count: int) -> list[ledger.SealedEntry]:
    return [
        entry
        for number in range(first, first + count)
        for entry in story(f"H09.31.05-260424-{number:04}", at=NOW + timedelta(seconds=number))
    ]


def test_an_empty_ledger_has_nothing_to_sign() -> None:
    assert ledger.sequence_once(NOW) == 0
    assert ledger.latest_checkpoint() is None


def test_batches_make_the_tree_of_all_their_leaves() -> None:
    leaves: list[bytes] = []
    for first, count in ((0, 1), (1, 130), (131, 2), (133, 250)):
        entries = cases(first, count)
        ledger.record(entries)
        assert ledger.sequence_once(NOW + timedelta(hours=first)) == len(entries)
        leaves += [entry.leaf for entry in entries]

        checkpoint = ledger.latest_checkpoint()
        assert checkpoint is not None
        assert checkpoint.root == naive_root([one.leaf for one in ledger.read_from(-1, 10_000)])
        head = TreeHead(origin=ledger.public_key().name, size=len(leaves), root=checkpoint.root)
        assert open_checkpoint(checkpoint.note_text, ledger.public_key()) == head
    assert {one.leaf for one in ledger.read_from(-1, 10_000)} == set(leaves)
    assert b"".join(one.leaf for one in ledger.read_from(255, 256)) == tile(0, 1)


def test_entries_keep_the_order_in_which_they_arrived() -> None:
    ledger.record(cases(0, 3)[::-1])
    ledger.sequence_once(NOW)

    moments = [one.at for one in ledger.read_from(-1, 10)]
    assert moments == sorted(moments)
    assert [one.seq for one in ledger.read_from(1, 3)] == [2, 3, 4]


def test_an_entry_waits_for_the_one_it_builds_on_even_if_a_clock_was_late() -> None:
    lodged = ledger.seal(Lodged(), at=NOW, by=CLERK, case=CASE, prev=None)
    early = NOW - timedelta(hours=1)
    accepted = ledger.seal(Accepted(), at=early, by=CLERK, case=CASE, prev=lodged.leaf)
    ledger.record([accepted, lodged])

    assert ledger.sequence_once(NOW, batch=1) == 2
    assert [one.leaf for one in ledger.read_from(-1, 2)] == [lodged.leaf, accepted.leaf]


def test_an_entry_whose_predecessor_never_came_is_not_placed() -> None:
    lodged, accepted = story()
    ledger.record([accepted])
    assert ledger.sequence_once(NOW) == 0

    ledger.record([lodged])
    assert ledger.sequence_once(NOW) == 2


def test_the_moment_of_a_checkpoint_is_kept_to_the_second() -> None:
    ledger.record(story())
    ledger.sequence_once(NOW + timedelta(microseconds=7))

    checkpoint = ledger.latest_checkpoint()
    assert checkpoint is not None
    assert checkpoint.at == NOW


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE ledger_tile SET hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)",
        "DELETE FROM ledger_tile",
        "DELETE FROM ledger_checkpoint",
        "UPDATE ledger_checkpoint SET root = set_byte(root, 0, get_byte(root, 0) # 1)",
        "UPDATE ledger_checkpoint SET note = replace(note, '/', '-')",
        "DELETE FROM ledger_entry WHERE seq = 1",
    ],
)
def test_a_tree_that_is_not_the_one_signed_is_not_signed_on(harm: str) -> None:
    ledger.record(story())
    ledger.sequence_once(NOW)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(harm)
        cursor.execute("SET LOCAL session_replication_role = origin")
    ledger.record(story("H09.31.05-260424-0002"))

    with pytest.raises(ledger.LedgerDoesNotHold):
        ledger.sequence_once(NOW)


@pytest.mark.django_db(transaction=True)
def test_two_sequencers_never_work_at_once() -> None:
    import psycopg

    ledger.record(story())
    parameters = connection.get_connection_params()
    address = {key: parameters[key] for key in ("host", "port", "user", "dbname") if parameters.get(key)}
    with psycopg.connect(**address) as other:
        other.execute("LOCK TABLE ledger_sequencer IN EXCLUSIVE MODE")
        assert ledger.sequence_once(NOW) == 0
    assert ledger.sequence_once(NOW) == 2


def test_a_load_in_bulk_continues_the_same_tree() -> None:
    ledger.record(cases(0, 100))
    ledger.sequence_once(NOW)
    loaded = cases(100, 300)

    assert bulk_loaded(loaded) == 600

    ledger.record(cases(400, 10))
    ledger.sequence_once(NOW + timedelta(days=1))
    everything = ledger.read_from(-1, 10_000)
    checkpoint = ledger.latest_checkpoint()
    assert [one.leaf for one in everything[200:800]] == [entry.leaf for entry in loaded]
    assert [(one.at, one.type, one.case_key) for one in everything[200:800]] == [
        (entry.at, entry.type, entry.case_key) for entry in loaded
    ]
    assert checkpoint is not None
    assert checkpoint.root == naive_root([one.leaf for one in everything])
    assert ledger.fsck() == []


def test_a_bulk_load_is_signed_at_its_last_moment_unless_told_otherwise() -> None:
    loaded = cases(0, 5)
    bulk_loaded(loaded)
    checkpoint = ledger.latest_checkpoint()
    assert checkpoint is not None
    assert checkpoint.at == loaded[-1].at

    bulk_loaded(cases(5, 1), now=NOW + timedelta(days=2))
    checkpoint = ledger.latest_checkpoint()
    assert checkpoint is not None
    assert checkpoint.at == NOW + timedelta(days=2)


def test_loading_nothing_signs_nothing() -> None:
    assert bulk_loaded([]) == 0
    assert ledger.latest_checkpoint() is None
