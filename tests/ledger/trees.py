"""A tree written as the RFC writes it: slow, plain, and the judge of the fast one."""

import hashlib
from collections.abc import Callable, Sequence

from onestop.ledger.domain.merkle import leaf_hash


def naive_root(leaves: Sequence[bytes]) -> bytes:
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + naive_root(leaves[:k]) + naive_root(leaves[k:])).digest()


def naive_node(leaves: Sequence[bytes]) -> Callable[[int, int], bytes]:
    return lambda level, index: naive_root(leaves[index << level : (index + 1) << level])


def numbered_leaves(count: int) -> list[bytes]:
    return [leaf_hash(str(number).encode()) for number in range(count)]
