"""The tree that the leaves make is the tree that is stored, and every part of it is signed."""

from typing import Final

from onestop.ledger.domain.audit import Judgement
from onestop.ledger.domain.merkle import HASH_BYTES
from onestop.ledger.domain.read_entry import Row
from onestop.ledger.domain.tiles import WIDTH, Edge, Tile, edge_of, tile_path
from onestop.ledger.operations.fsck.entry_check import Audit, EntryCheck
from onestop.ledger.operations.fsck.heads import Heads
from onestop.ledger.queries import tile as stored_tile
from onestop.runtime.api import raw

_STEP: Final = 2000


class TreeOfEntries(EntryCheck):
    """Grows the tree anew, leaf by leaf: each tile against the one stored, each head against the root at its size."""

    def __init__(self, audit: Audit) -> None:
        super().__init__(audit)
        self._edge = Edge()
        self._heads = Heads(audit)
        self._heads.reach(self._edge)

    def see(self, rows: list[Row], judgement: Judgement) -> None:
        placed = sum(row[self.SEQ] is not None for row in rows)
        leaves = judgement.leaves[: placed * HASH_BYTES]
        while leaves:
            size = self._heads.next_size
            until = (_STEP if size is None else size - self._edge.size) * HASH_BYTES
            now, leaves = leaves[:until], leaves[until:]
            for tile in self._edge.extend(now):
                self._compare(tile)
            self._heads.reach(self._edge)

    def end(self) -> None:
        for tile in self._edge.growing():
            self._compare(tile)
        self._heads.end(self._edge)
        signed = self._heads.signed
        if signed < self._edge.size:
            self.found.add("unsigned", f"entry {signed}", signed)
        self._find_extra_tiles()

    def _compare(self, tile: Tile) -> None:
        stored = stored_tile(tile.level, tile.idx)
        if stored == tile.hashes:
            return
        where, seq = tile_path(tile.level, tile.idx, len(tile.hashes) // HASH_BYTES), None
        if tile.level == 0:
            seq = tile.idx * WIDTH + _first_difference(stored, tile.hashes)
            where += f", entry {seq}"
        self.found.add("tile", where, seq)

    def _find_extra_tiles(self) -> None:
        ends = {level: index + (width > 0) for level, index, width in edge_of(self._edge.size)}
        for level, count, last in raw("SELECT level, count(*), max(idx) FROM ledger_tile GROUP BY level"):
            if last >= ends.get(level, 0) or count > ends[level]:
                self.found.add("extra_tile", tile_path(level, last))


def _first_difference(stored: bytes, expected: bytes) -> int:
    """Which hash of a tile is the first to differ."""
    for at in range(0, len(expected), HASH_BYTES):
        if stored[at : at + HASH_BYTES] != expected[at : at + HASH_BYTES]:
            return at // HASH_BYTES
    return len(expected) // HASH_BYTES - 1
