"""Recompute the whole ledger from the bodies of its entries and name what does not hold.

One pass over the entries in their order, in a snapshot, in bounded memory: each row against its
body and its disclosure, each tile against the tree they make, each checkpoint against its root.
Chains of cases are left to one sorted query, for a million heads would not fit.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from heapq import merge
from itertools import chain
from typing import TypeAlias

import psycopg
from django.db import DatabaseError, connection
from django.db.transaction import atomic

from onestop.kernel.bilingual import Text
from onestop.ledger.domain.audit import (
    FAULTS,
    Finding,
    Judgement,
    StoredCheckpoint,
    StoredEntry,
    checkpoint_faults,
    judge,
    name_entry,
)
from onestop.ledger.domain.checkpoint import CheckpointRejected, TreeHead
from onestop.ledger.domain.log_keys import LogKeys
from onestop.ledger.domain.merkle import HASH_BYTES
from onestop.ledger.domain.note import NoteRejected
from onestop.ledger.domain.projection import Projection
from onestop.ledger.domain.read_entry import Row
from onestop.ledger.domain.tiles import WIDTH, Edge, Tile, edge_of, tile_path
from onestop.ledger.keys import log_keys
from onestop.ledger.operations.anchor import kept_notes
from onestop.ledger.operations.compare_projections import MOST_OF_A_KIND, Progress, mismatches
from onestop.ledger.operations.erasures import erasures
from onestop.ledger.operations.parallel import map_in_processes
from onestop.ledger.operations.reading import stream
from onestop.ledger.queries import NOT_A_MISFIT, STORED
from onestop.ledger.queries import tile as stored_tile
from onestop.ledger.sealing import mac_keys
from onestop.runtime.api import raw

_SEQ, _LEAF, _MAC, _PAYLOAD = (StoredEntry._fields.index(name) for name in ("seq", "leaf", "mac", "payload"))
_Head: TypeAlias = StoredCheckpoint | TreeHead
ExtraCheck: TypeAlias = Callable[[Progress], Iterable[Finding]]

_STEP = 2000
_OTHER_WAYS = ("enable_sort", "enable_hashjoin", "enable_mergejoin", "enable_seqscan")
_SELECT = f"SELECT {STORED} FROM ledger_entry e LEFT JOIN ledger_disclosure d USING (leaf)"  # noqa: S608 - a constant
_PLACED = f"{_SELECT} WHERE e.seq IS NOT NULL ORDER BY e.seq"
_WAITING = f"{_SELECT} WHERE e.seq IS NULL AND {NOT_A_MISFIT}"
_CHECKPOINTS = "SELECT size, root, note, at::text, stamp FROM ledger_checkpoint ORDER BY size"
_BROKEN_CHAINS = """
SELECT seq, leaf FROM (
  SELECT seq, leaf, prev, lag(leaf) OVER (PARTITION BY case_key ORDER BY seq) AS before
  FROM ledger_entry WHERE case_key IS NOT NULL AND seq IS NOT NULL
) AS chained WHERE prev IS DISTINCT FROM before ORDER BY seq LIMIT %s
"""
_BROKEN_WAITING = f"""
SELECT e.seq, e.leaf FROM ledger_entry e LEFT JOIN ledger_entry p ON p.leaf = e.prev
WHERE (e.seq IS NULL OR e.case_key IS NULL) AND {NOT_A_MISFIT}
  AND ((e.prev IS NOT NULL AND (p.leaf IS NULL OR p.case_key IS DISTINCT FROM e.case_key))
    OR EXISTS (SELECT 1 FROM ledger_entry o WHERE o.case_key = e.case_key AND o.leaf <> e.leaf
               AND o.prev IS NOT DISTINCT FROM e.prev
               AND (o.seq IS NOT NULL OR NOT EXISTS (SELECT 1 FROM ledger_misfit m WHERE m.leaf = o.leaf))))
ORDER BY e.seq, e.at LIMIT %s
"""  # noqa: S608 - a constant
_MISFITS = """
SELECT m.leaf, m.reason, e.leaf IS NULL OR e.seq IS NOT NULL FROM ledger_misfit m LEFT JOIN ledger_entry e USING (leaf)
ORDER BY m.noticed_at, m.leaf LIMIT %s
"""
_ORPHANS = """
SELECT d.leaf FROM ledger_disclosure d
WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.leaf = d.leaf) LIMIT %s
"""


def fsck(
    *,
    progress: Progress | None = None,
    anchors: Sequence[str] = (),
    projections: Sequence[Projection] = (),
    extra: Sequence[ExtraCheck] = (),
) -> list[Finding]:
    """All that does not hold, the first entry first; empty when everything does.

    `anchors` are checkpoints kept elsewhere, on a citizen's receipt say. The log must still begin with what they
    sign, and with the heads kept outside the database, which is what a log rolled back as a whole cannot do.
    After the ledger's own checks, in the same snapshot, `projections` are compared with the histories of their
    cases, then `extra` checks (figures against their facts, say) run.
    """
    report = progress or _silent
    found = _Found()
    # Before the snapshot: a head is kept after its commit, so what is kept by now, the snapshot holds.
    kept = [*kept_notes(), *anchors]
    with _snapshot():
        try:
            with _along_the_indexes():
                _Audit(found, log_keys(), kept).run(report)
            _name_misfits(found)
            for code, where, seq in _by_query():
                found.add(code, where, seq)
            if projections:
                found.extra.extend(mismatches(projections, report))
        except (psycopg.Error, DatabaseError, UnicodeDecodeError) as fault:
            found.add("unreadable", str(fault))
            return found.in_order()
        for check in extra:
            found.extra.extend(check(report))
    return found.in_order()


def _silent(done: int, total: int) -> None:
    """Nobody watches."""


class _Found:
    """Findings, the first of each kind only: one bad byte near the root can spoil millions of proofs."""

    def __init__(self) -> None:
        self.kept: list[Finding] = []
        self.extra: list[Finding] = []
        self._counts: dict[str, int] = {}

    def add(self, code: str, where: str, seq: int | None = None) -> None:
        count = self._counts[code] = self._counts.get(code, 0) + 1
        if count <= MOST_OF_A_KIND:
            says = FAULTS[code]
            self.kept.append(Finding(code, where, Text(f"{where}: {says.vi}", f"{where}: {says.en}"), seq))

    def in_order(self) -> list[Finding]:
        known = [one for one in self.kept if one.seq is not None]
        rest = [one for one in self.kept if one.seq is None]
        return sorted(known, key=lambda one: one.seq or 0) + rest + self.extra


@contextmanager
def _snapshot() -> Iterator[None]:
    nested = connection.in_atomic_block  # inside a test; everyone else gets one frozen view
    with atomic():
        if not nested:
            raw("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        raw("SET LOCAL TimeZone = 'Asia/Ho_Chi_Minh'")
        try:
            yield
        finally:
            if nested and not connection.needs_rollback:
                raw("SET LOCAL TimeZone = 'UTC'")


@contextmanager
def _along_the_indexes() -> Iterator[None]:
    """Follow the index of places: sorting millions of rows with their bodies would fill the disk."""
    for way in _OTHER_WAYS:
        raw(f"SET LOCAL {way} = off")
    yield
    for way in _OTHER_WAYS:
        raw(f"SET LOCAL {way} = on")


class _Audit:
    """The pass over the entries: what it has seen so far and what it compares with."""

    def __init__(self, found: _Found, keys: LogKeys, anchors: Sequence[str]) -> None:
        self._found = found
        self._keys = keys
        self._judge = partial(judge, keys=mac_keys())
        self._erasures = erasures()
        self._sealed = False
        self._edge = Edge()
        self._next = 0
        self._disclosed = 0
        self._signed = 0
        stored = map(StoredCheckpoint._make, chain.from_iterable(stream("ledger_fsck_heads", _CHECKPOINTS, _STEP)))
        kept = self._opened(anchors)
        self._heads: Iterator[_Head] = merge(stored, kept, key=lambda head: head.size)
        self._head: _Head | None = next(self._heads, None)
        self._reach()

    def _opened(self, anchors: Sequence[str]) -> list[_Head]:
        heads: list[_Head] = []
        for number, note in enumerate(anchors, 1):
            try:
                heads.append(self._keys.open(note))
            except (NoteRejected, CheckpointRejected) as fault:
                self._found.add("anchor", f"anchor {number}: {fault}")
        return sorted(heads, key=lambda head: head.size)

    def run(self, report: Progress) -> None:
        total = raw("SELECT count(*) FROM ledger_entry")[0][0]
        done = 0
        report(done, total)
        batches = chain(stream("ledger_fsck", _PLACED, _STEP), stream("ledger_fsck_waiting", _WAITING, _STEP))
        for rows, judgement in map_in_processes(batches, self._judge, total=total):
            self._take(rows, judgement)
            done += len(rows)
            report(done, total)
        self._end()

    def _take(self, rows: list[Row], judgement: Judgement) -> None:
        for at, code in judgement.faults:
            if not (code == "undisclosed" and rows[at][_LEAF] in self._erasures.lawful):
                self._name(code, rows[at])
        self._check_seals(rows)
        self._check_erased(rows)
        places = [row[0] for row in rows if row[0] is not None]
        for at, seq in enumerate(places):
            if seq != self._next:
                self._name("place", rows[at])
            self._next = seq + 1
        self._disclosed += sum(row[-1] is not None for row in rows)
        self._grow(judgement.leaves[: len(places) * HASH_BYTES])

    def _check_seals(self, rows: list[Row]) -> None:
        """Entries placed before there were MACs come first; from the first sealed one on, all are."""
        for row in rows:
            if row[_MAC] is not None:
                self._sealed = True
            elif self._sealed and row[_SEQ] is not None:
                self._name("unsealed", row)

    def _check_erased(self, rows: list[Row]) -> None:
        for row in rows if self._erasures.lawful else ():
            if row[_LEAF] in self._erasures.lawful and row[_PAYLOAD] is not None:
                self._name("not_erased", row)

    def _name(self, code: str, row: Row) -> None:
        self._found.add(code, name_entry(row[0], row[1]), row[0])

    def _grow(self, leaves: bytes) -> None:
        """Let leaves join the tree, stopping where a checkpoint says what the root must be."""
        while leaves:
            until = self._head.size - self._edge.size if self._head else _STEP
            now, leaves = leaves[: until * HASH_BYTES], leaves[until * HASH_BYTES :]
            for tile in self._edge.extend(now):
                self._compare(tile)
            self._reach()

    def _reach(self) -> None:
        while self._head and self._head.size <= self._edge.size:
            self._checkpoint(self._head)
            self._head = next(self._heads, None)

    def _checkpoint(self, head: _Head) -> None:
        reached = head.size == self._edge.size
        if isinstance(head, TreeHead):
            if not reached or head.root != self._edge.root():
                self._found.add("anchor", f"anchor {head.size}")
            return
        where = f"checkpoint {head.size}"
        for code in checkpoint_faults(head, self._keys):
            self._found.add(code, where)
        if reached and head.root != self._edge.root():
            self._found.add("root", where)
        if not reached and head.size > self._edge.size:
            self._found.add("tail", f"{where} over {self._edge.size} entries")
        self._signed = head.size

    def _compare(self, tile: Tile) -> None:
        stored = stored_tile(tile.level, tile.idx)
        if stored == tile.hashes:
            return
        where, seq = tile_path(tile.level, tile.idx, len(tile.hashes) // HASH_BYTES), None
        if tile.level == 0:
            seq = tile.idx * WIDTH + _first_difference(stored, tile.hashes)
            where += f", entry {seq}"
        self._found.add("tile", where, seq)

    def _end(self) -> None:
        for tile in self._edge.growing():
            self._compare(tile)
        while self._head:
            self._checkpoint(self._head)
            self._head = next(self._heads, None)
        if self._signed < self._edge.size:
            self._found.add("unsigned", f"entry {self._signed}", self._signed)
        self._extra_tiles()
        if raw("SELECT count(*) FROM ledger_disclosure")[0][0] != self._disclosed:
            for (leaf,) in raw(_ORPHANS, [MOST_OF_A_KIND]):
                self._found.add("extra_disclosure", f"disclosure {leaf.hex()[:16]}…")
        for leaf in self._erasures.unexplained:
            self._found.add("erasure", name_entry(None, leaf))

    def _extra_tiles(self) -> None:
        ends = {level: index + (width > 0) for level, index, width in edge_of(self._edge.size)}
        for level, count, last in raw("SELECT level, count(*), max(idx) FROM ledger_tile GROUP BY level"):
            if last >= ends.get(level, 0) or count > ends[level]:
                self._found.add("extra_tile", tile_path(level, last))


def _first_difference(stored: bytes, expected: bytes) -> int:
    """Which hash of a tile is the first to differ."""
    for at in range(0, len(expected), HASH_BYTES):
        if stored[at : at + HASH_BYTES] != expected[at : at + HASH_BYTES]:
            return at // HASH_BYTES
    return len(expected) // HASH_BYTES - 1


def _name_misfits(found: _Found) -> None:
    for leaf, reason, unexpected in raw(_MISFITS, [MOST_OF_A_KIND]):
        where, says = name_entry(None, leaf), FAULTS.get(reason, FAULTS["misfit"])
        if unexpected:
            found.add("placed_misfit", where)
            continue
        words = Text(f"{where}: để riêng, không ký: {says.vi}", f"{where}: set aside, never signed: {says.en}")
        found.kept.append(Finding("misfit", where, words))


def _by_query() -> Iterator[tuple[str, str, int | None]]:
    for query in (_BROKEN_CHAINS, _BROKEN_WAITING):
        for seq, leaf in raw(query, [MOST_OF_A_KIND]):
            yield "chain", name_entry(seq, leaf), seq
