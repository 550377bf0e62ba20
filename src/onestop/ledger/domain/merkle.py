"""The Merkle tree of RFC 6962 / RFC 9162 §2.1 over SHA-256, with its proofs.

Proofs are built from `node(level, index)`: the hash of the perfect subtree of 2^level leaves
that begins at leaf index·2^level. Whoever keeps the tree (tiles, a test) provides it.
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeAlias

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

Node: TypeAlias = Callable[[int, int], bytes]


class ProofRejected(ValueError):
    """The proof does not show what it claims."""


def leaf_hash(entry: bytes) -> bytes:
    """The hash of a leaf, kept apart from that of a node by its first byte."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def perfect_root(hashes: bytes) -> bytes:
    """The root over 2^n hashes laid side by side (pairs are neighbours, so slices do)."""
    sha256 = hashlib.sha256
    while len(hashes) > HASH_BYTES:
        hashes = b"".join([sha256(b"\x01" + hashes[at : at + 64]).digest() for at in range(0, len(hashes), 64)])
    return hashes


def perfect_roots(hashes: bytes) -> list[bytes]:
    """The roots of the perfect subtrees, largest first, that any number of hashes falls apart into."""
    roots, at, left = [], 0, len(hashes) // HASH_BYTES
    while left:
        width = 1 << (left.bit_length() - 1)
        roots.append(perfect_root(hashes[at : at + width * HASH_BYTES]))
        at, left = at + width * HASH_BYTES, left - width
    return roots


def _split(size: int) -> int:
    """The largest power of two smaller than `size`."""
    return 1 << ((size - 1).bit_length() - 1)


def range_root(low: int, high: int, node: Node) -> bytes:
    """The root over leaves [low, high), where the range is one the RFC's recursion meets."""
    roots = []
    while low < high:
        level = (high - low).bit_length() - 1
        roots.append(node(level, low >> level))
        low += 1 << level
    root = roots.pop()
    while roots:
        root = node_hash(roots.pop(), root)
    return root


def root_of(size: int, node: Node) -> bytes:
    return range_root(0, size, node) if size else EMPTY_ROOT


def inclusion_proof(*, index: int, size: int, node: Node) -> list[bytes]:
    """PATH(index, D[size]) of RFC 6962 §2.1.1, from the leaf's sibling up.

    Raises:
        ProofRejected: the tree has no such leaf.
    """
    if not 0 <= index < size:
        raise ProofRejected(f"no leaf {index} in a tree of {size}")
    proof, low, high = [], 0, size
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            proof.append((middle, high))
            high = middle
        else:
            proof.append((low, middle))
            low = middle
    return [range_root(*sibling, node) for sibling in reversed(proof)]


def consistency_proof(*, old: int, new: int, node: Node) -> list[bytes]:
    """PROOF(old, D[new]) of RFC 6962 §2.1.2.

    Raises:
        ProofRejected: not 0 < old <= new; nothing can be said from an empty tree.
    """
    if not 0 < old <= new:
        raise ProofRejected(f"no proof from {old} to {new}")
    siblings, low, high = [], 0, new
    while old != high:
        middle = low + _split(high - low)
        if old <= middle:
            siblings.append((middle, high))
            high = middle
        else:
            siblings.append((low, middle))
            low = middle
    if low:
        siblings.append((low, high))
    return [range_root(*sibling, node) for sibling in reversed(siblings)]


def _check_hashes(*hashes: bytes) -> None:
    # A shorter "hash" could stand for something else: lengths are part of the proof.
    if any(len(one) != HASH_BYTES for one in hashes):
        raise ProofRejected("a hash is not 32 bytes")


def check_inclusion(*, leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> None:
    """RFC 9162 §2.1.3.2.

    Raises:
        ProofRejected: the leaf is not shown to be at `index` under `root`.
    """
    _check_hashes(leaf, root, *proof)
    if not 0 <= index < size:
        raise ProofRejected("the leaf lies outside the tree")
    at, last, result = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise ProofRejected("the proof is too long")
        if at & 1 or at == last:
            result = node_hash(sibling, result)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            result = node_hash(result, sibling)
        at, last = at >> 1, last >> 1
    if last:
        raise ProofRejected("the proof is too short")
    if result != root:
        raise ProofRejected("the proof leads to another root")


def check_consistency(*, old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    """RFC 9162 §2.1.4.2. From an empty tree only to itself: anything extends nothing, so nothing is shown.

    Raises:
        ProofRejected: the new tree is not shown to begin with the old one.
    """
    _check_hashes(old_root, new_root, *proof)
    if old < 0 or old > new:
        raise ProofRejected("the new tree is smaller")
    if old == new:
        _check_same(old=old, old_root=old_root, new_root=new_root, proof=proof)
        return
    if old == 0:
        raise ProofRejected("an empty tree proves nothing")
    if not proof:
        raise ProofRejected("the proof is empty")
    # A complete old tree is its own first node; the proof leaves it out.
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    _walk(old=old, new=new, old_root=old_root, new_root=new_root, path=path)


def _check_same(*, old: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    if proof:
        raise ProofRejected("equal trees need no proof")
    if old_root != new_root:
        raise ProofRejected("two trees of one size differ")
    if old == 0 and old_root != EMPTY_ROOT:
        raise ProofRejected("that is not the root of an empty tree")


def _walk(*, old: int, new: int, old_root: bytes, new_root: bytes, path: list[bytes]) -> None:
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    was = now = path[0]
    for sibling in path[1:]:
        if last == 0:
            raise ProofRejected("the proof is too long")
        if at & 1 or at == last:
            was, now = node_hash(sibling, was), node_hash(sibling, now)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            now = node_hash(now, sibling)
        at, last = at >> 1, last >> 1
    if last or was != old_root or now != new_root:
        raise ProofRejected("the new tree does not begin with the old one")
