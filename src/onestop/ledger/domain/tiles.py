"""The tree in tiles of 256 hashes (C2SP tlog-tiles): level L holds a hash for every 256^L leaves.

A full tile never changes. Appending touches only the right edge: one tile a level.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from onestop.ledger.domain.merkle import (
    EMPTY_ROOT,
    HASH_BYTES,
    Node,
    node_hash,
    perfect_root,
    perfect_roots,
)

WIDTH = 256
TILE_BYTES = WIDTH * HASH_BYTES
HEIGHT = 8


class Tile(NamedTuple):
    level: int
    idx: int
    hashes: bytes

    @property
    def is_full(self) -> bool:
        return len(self.hashes) == TILE_BYTES


def tile_path(level: int, index: int, width: int = WIDTH) -> str:
    """The address of a tile: `tile/0/x001/x234/067`, with `.p/9` when only nine hashes are there.

    >>> tile_path(0, 1234067), tile_path(1, 5, 9)
    ('tile/0/x001/x234/067', 'tile/1/005.p/9')
    """
    groups = [f"{index % 1000:03}"]
    while index := index // 1000:
        groups.append(f"x{index % 1000:03}")
    partial = "" if width == WIDTH else f".p/{width}"
    return f"tile/{level}/{'/'.join(reversed(groups))}{partial}"


def edge_of(size: int) -> Iterator[tuple[int, int, int]]:
    """(level, index, width) of the tile at the right edge of each level; width 0 where none is begun."""
    level = 0
    while size:
        yield level, size // WIDTH, size % WIDTH
        size, level = size // WIDTH, level + 1


class Edge:
    """The right edge of a growing tree: all that appending and the root need."""

    def __init__(self) -> None:
        self.size = 0
        self._counts: list[int] = []
        self._growing: list[bytearray] = []

    @classmethod
    def at(cls, size: int, tile: Callable[[int, int], bytes]) -> "Edge":
        """The edge of a tree of `size` leaves, its growing tiles read by `tile(level, index)`."""
        edge = cls()
        edge.size = size
        for level, index, width in edge_of(size):
            edge._counts.append(index * WIDTH + width)
            edge._growing.append(bytearray(tile(level, index)[: width * HASH_BYTES] if width else b""))
        return edge

    def extend(self, leaves: bytes) -> Iterator[Tile]:
        """Append leaves laid side by side; each tile they complete comes out once."""
        self.size += len(leaves) // HASH_BYTES
        yield from self._extend(0, leaves)

    def _extend(self, level: int, hashes: bytes) -> Iterator[Tile]:
        if level == len(self._growing):
            self._counts.append(0)
            self._growing.append(bytearray())
        growing = self._growing[level]
        index = self._counts[level] // WIDTH
        growing += hashes
        self._counts[level] += len(hashes) // HASH_BYTES
        while len(growing) >= TILE_BYTES:
            full = bytes(growing[:TILE_BYTES])
            del growing[:TILE_BYTES]
            yield Tile(level, index, full)
            yield from self._extend(level + 1, perfect_root(full))
            index += 1

    def growing(self) -> Iterator[Tile]:
        """The tiles not yet full, as they stand."""
        for level, hashes in enumerate(self._growing):
            if hashes:
                yield Tile(level, self._counts[level] // WIDTH, bytes(hashes))

    def root(self) -> bytes:
        """The root of the tree up to here: lower levels lie to the right of higher ones."""
        root: bytes | None = None
        for hashes in self._growing:
            for left in reversed(perfect_roots(bytes(hashes))):
                root = left if root is None else node_hash(left, root)
        return EMPTY_ROOT if root is None else root


def node_from_tiles(tile: Callable[[int, int], bytes]) -> Node:
    """What proofs are built from, given `tile(level, index)`; each tile is read once."""
    read = lru_cache(maxsize=64)(tile)

    def node(level: int, index: int) -> bytes:
        height = level % HEIGHT
        first = index << height
        start = first % WIDTH * HASH_BYTES
        return perfect_root(read(level // HEIGHT, first // WIDTH)[start : start + (HASH_BYTES << height)])

    return node
