"""The tree of RFC 6962: known roots, and every proof against a tree written as the RFC writes it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.ledger.domain.merkle import (
    EMPTY_ROOT,
    ProofRejected,
    check_consistency,
    check_inclusion,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    root_of,
)
from onestop.ledger.domain.tiles import Edge, Tile, edge_of, node_from_tiles, tile_path

from .trees import naive_node, naive_root, numbered_leaves

# The inputs and roots of the certificate-transparency reference implementation.
CT_INPUTS = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
]  # fmt: skip
CT_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
CT_LEAVES = [leaf_hash(bytes.fromhex(text)) for text in CT_INPUTS]
SIZES = st.integers(1, 300)


@pytest.mark.parametrize("size", range(9))
def test_roots_are_those_of_the_reference_implementation(size: int) -> None:
    edge = Edge()
    list(edge.extend(b"".join(CT_LEAVES[:size])))

    assert edge.root().hex() == CT_ROOTS[size]
    assert root_of(size, naive_node(CT_LEAVES)).hex() == CT_ROOTS[size]


def test_an_inclusion_proof_of_the_reference_implementation_holds() -> None:
    proof = inclusion_proof(index=5, size=8, node=naive_node(CT_LEAVES))

    assert [one.hex() for one in proof] == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


@settings(max_examples=60)
@given(size=SIZES, data=st.data())
def test_every_leaf_can_be_proved(size: int, data: st.DataObject) -> None:
    leaves = numbered_leaves(size)
    index = data.draw(st.integers(0, size - 1))
    proof = inclusion_proof(index=index, size=size, node=naive_node(leaves))

    check_inclusion(leaf=leaves[index], index=index, size=size, proof=proof, root=naive_root(leaves))


@settings(max_examples=60)
@given(size=SIZES, data=st.data())
def test_no_proof_survives_a_change(size: int, data: st.DataObject) -> None:
    leaves = numbered_leaves(size)
    index = data.draw(st.integers(0, size - 1))
    proof = inclusion_proof(index=index, size=size, node=naive_node(leaves))
    claim: dict[str, Any] = {
        "leaf": leaves[index],
        "index": index,
        "size": size,
        "proof": proof,
        "root": naive_root(leaves),
    }
    wrong: dict[str, Any] = data.draw(
        st.sampled_from(
            [
                {"leaf": leaf_hash(b"another")},
                {"index": index + 1},
                {"index": -1},
                {"proof": [*proof, leaf_hash(b"")]},
                {"proof": [leaf_hash(b"another"), *proof[1:]]},
                {"root": leaf_hash(b"another")},
                {"leaf": b"", "root": b"", "index": 0, "size": 1, "proof": []},
                {"proof": [one[:31] for one in proof] or [b""]},
            ]
        )
    )

    with pytest.raises(ProofRejected):
        check_inclusion(**(claim | wrong))


@settings(max_examples=80)
@given(new=SIZES, data=st.data())
def test_a_tree_is_shown_to_begin_with_every_earlier_one(new: int, data: st.DataObject) -> None:
    leaves = numbered_leaves(new)
    old = data.draw(st.integers(1, new))
    proof = consistency_proof(old=old, new=new, node=naive_node(leaves))
    old_root, new_root = naive_root(leaves[:old]), naive_root(leaves)

    check_consistency(old=old, new=new, old_root=old_root, new_root=new_root, proof=proof)
    with pytest.raises(ProofRejected):
        check_consistency(old=old, new=new, old_root=leaf_hash(b"x"), new_root=new_root, proof=proof)
    with pytest.raises(ProofRejected):
        check_consistency(old=old, new=new, old_root=old_root, new_root=new_root, proof=[*proof, leaf_hash(b"")])


def test_an_empty_tree_is_consistent_only_with_itself() -> None:
    root = leaf_hash(b"a")

    check_consistency(old=0, new=0, old_root=EMPTY_ROOT, new_root=EMPTY_ROOT, proof=[])
    for claim in (
        {"old": 0, "new": 1, "old_root": EMPTY_ROOT, "new_root": root},
        {"old": 0, "new": 0, "old_root": root, "new_root": root},
        {"old": 2, "new": 1, "old_root": root, "new_root": root},
    ):
        with pytest.raises(ProofRejected):
            check_consistency(**claim, proof=[])  # type: ignore[arg-type]


@settings(max_examples=25)
@given(steps=st.lists(st.integers(0, 400), min_size=1, max_size=6))
def test_appending_in_any_steps_gives_the_tree_and_its_tiles(steps: list[int]) -> None:
    leaves = numbered_leaves(sum(steps))
    tiles: dict[tuple[int, int], bytes] = {}
    size = 0
    for step in steps:
        edge = Edge.at(size, lambda level, index: tiles[level, index])
        for tile in [*edge.extend(b"".join(leaves[size : size + step])), *edge.growing()]:
            tiles[tile.level, tile.idx] = tile.hashes
        size += step

        assert edge.root() == naive_root(leaves[:size])
    assert b"".join(tiles[0, index] for index in range(-(-size // 256))) == b"".join(leaves)
    node = node_from_tiles(lambda level, index: tiles[level, index])
    assert root_of(size, node) == naive_root(leaves)
    for index in {0, size // 2, size - 1} if size else ():
        proof = inclusion_proof(index=index, size=size, node=node)
        check_inclusion(leaf=leaves[index], index=index, size=size, proof=proof, root=naive_root(leaves))


def test_upper_tiles_hold_the_roots_of_full_lower_ones() -> None:
    leaves = numbered_leaves(70_000)
    edge = Edge()
    tiles = {(tile.level, tile.idx): tile for tile in edge.extend(b"".join(leaves))}
    tiles |= {(tile.level, tile.idx): tile for tile in edge.growing()}

    assert tiles[1, 0] == Tile(1, 0, b"".join(naive_root(leaves[i * 256 : (i + 1) * 256]) for i in range(256)))
    assert tiles[2, 0].hashes == naive_root(leaves[:65_536])
    assert [(level, index, width) for level, index, width in edge_of(70_000)] == [
        (0, 273, 112),
        (1, 1, 17),
        (2, 0, 1),
    ]
    assert edge.root() == naive_root(leaves)


def test_tiles_are_addressed_as_the_specification_says() -> None:
    assert tile_path(0, 1_234_067) == "tile/0/x001/x234/067"
    assert tile_path(2, 0) == "tile/2/000"
    assert tile_path(1, 5, 9) == "tile/1/005.p/9"
