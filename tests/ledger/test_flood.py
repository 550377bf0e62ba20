"""Many forged entries, or large ones, cost the sequencer one hash each; what is genuine behind them is signed at once."""

from collections.abc import Iterable, Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from onestop.ledger import api as ledger
from onestop.ledger.columns import LONGEST
from onestop.ledger.domain.audit import StoredEntry
from onestop.ledger.operations import judging, waiting
from onestop.runtime.api import raw

from .happenings import CASE, CLERK, NOW, OTHER_CASE, Accepted, Unknown, story
from .strangers import as_before_there_were_bounds, forged, forged_links

pytestmark = pytest.mark.django_db

MANY = 3_000


@pytest.fixture
def contents_read(monkeypatch: pytest.MonkeyPatch) -> set[bytes]:
    """The leaves whose contents are asked for."""
    asked: set[bytes] = set()

    def noted(entries: Iterable[StoredEntry]) -> Iterator[StoredEntry]:
        some = list(entries)
        asked.update(one.leaf for one in some)
        return waiting.with_contents(some)

    monkeypatch.setattr(judging, "with_contents", noted)
    return asked


@pytest.mark.parametrize("batch", [400, 5_000])
def test_forged_entries_that_name_each_other_are_neither_followed_nor_in_the_way(batch: int) -> None:
    links = forged_links(MANY)
    honest = story(OTHER_CASE)
    ledger.record(honest)

    with CaptureQueriesContext(connection) as asked:
        ledger.sequence_once(NOW, batch=batch)

    assert len(asked) < 40
    assert {one.leaf for one in ledger.read_from(-1, 10)} == {entry.leaf for entry in honest}
    assert len(ledger.misfits(MANY + 1)) == len(links)


def test_what_builds_on_a_long_forged_chain_is_set_aside_and_the_chain_is_not_followed() -> None:
    lodged, _ = story(CASE)
    ledger.record([lodged])
    ledger.sequence_once(NOW)
    head = forged_links(MANY)[0]
    led_astray = ledger.seal(Accepted(), at=NOW, by=CLERK, case=CASE, prev=head)
    ledger.record([led_astray])

    with CaptureQueriesContext(connection) as asked:
        ledger.judge_misfits_again(NOW)
        ledger.sequence_once(NOW, batch=1)
        ledger.sequence_once(NOW)

    assert len(asked) < 60
    reasons = {one.leaf: one.reason for one in ledger.misfits(MANY + 2)}
    assert reasons[led_astray.leaf] == "builds_on_misfit"
    assert len(reasons) == MANY + 1


_ROWS_READ = """
SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables WHERE relname = 'ledger_entry'
"""


def test_what_is_set_aside_costs_as_many_rows_as_there_are() -> None:
    """Not their square: where statistics tell of no entry that waits, the server went through all of them for each one."""
    ledger.record([entry for number in range(100) for entry in story(f"H09.31.05-260424-{number:04}")])
    ledger.sequence_once(NOW)
    raw("ANALYZE ledger_entry")
    forged_links(MANY)
    before = raw(_ROWS_READ)[0][0]

    ledger.sequence_once(NOW, batch=MANY)

    assert len(ledger.misfits(MANY + 1)) == MANY
    assert raw(_ROWS_READ)[0][0] - before < 20 * MANY


def test_the_content_of_a_forged_entry_is_never_read(contents_read: set[bytes]) -> None:
    stranger = forged()
    honest = story(OTHER_CASE)
    ledger.record([stranger, *honest])

    ledger.sequence_once(NOW)
    assert contents_read == {entry.leaf for entry in honest}

    contents_read.clear()
    ledger.judge_misfits_again(NOW)
    assert contents_read == set()


def test_of_what_was_set_aside_only_what_we_sealed_is_read_again(contents_read: set[bytes]) -> None:
    early = ledger.seal(Unknown(), at=NOW, by=CLERK, case=None, prev=None)
    ledger.record([forged(), early])
    ledger.sequence_once(NOW)
    contents_read.clear()

    ledger.judge_misfits_again(NOW)

    assert contents_read == {early.leaf}


@pytest.mark.parametrize("octets", [1, 200, 10**9])
def test_contents_are_read_some_octets_at_a_time(octets: int, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [entry for number in range(10) for entry in story(f"H09.31.05-260424-{number:04}")]
    ledger.record(entries)
    monkeypatch.setattr(waiting, "OCTETS_AT_ONCE", octets)
    sizes = {entry.leaf: len(entry.payload) for entry in entries}

    groups = list(waiting._by_octets(list(sizes.items())))

    assert [leaf for group in groups for leaf in group] == list(sizes)
    assert all(len(group) == 1 or sum(sizes[leaf] for leaf in group) <= octets for group in groups)
    assert ledger.sequence_once(NOW) == len(entries)


def test_of_an_old_row_beyond_all_bounds_little_is_read_and_it_is_set_aside() -> None:
    for table in ("ledger_entry", "ledger_disclosure"):
        as_before_there_were_bounds(table)
    large = b" " * 3_000_000
    stranger = forged()._replace(body=large, mac=large, type="x" * 3_000_000, payload=large, salt=large)
    ledger.record([stranger])

    (row,) = next(waiting.waiting(10))
    assert all(len(value) <= LONGEST["body"] + 1 for value in row if isinstance(value, bytes | str))

    ledger.sequence_once(NOW)
    (misfit,) = ledger.misfits()
    assert misfit.leaf == stranger.leaf
    assert len(misfit.type or "") <= LONGEST["type"] + 1
    assert raw("SELECT count(*) FROM ledger_entry WHERE seq IS NOT NULL")[0][0] == 0
