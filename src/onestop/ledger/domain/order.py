"""In which order entries join the tree: by arrival, but never before the entry they build on."""

from collections.abc import Container, Mapping


def in_chain_order(waiting: Mapping[bytes, bytes | None], placed: Container[bytes]) -> list[bytes]:
    """The leaves of `waiting` (leaf → prev), kept in their order except that a `prev` comes first.

    A leaf whose `prev` is neither `placed` nor waiting is left out, and so is all that builds on it.
    """
    ordered: list[bytes] = []
    settled: dict[bytes, bool] = {}
    for leaf in waiting:
        chain: list[bytes] = []
        at: bytes | None = leaf
        while at is not None and at in waiting and at not in settled:
            settled[at] = False  # a circle cannot be hashed, but must not hang us either
            chain.append(at)
            at = waiting[at]
        founded = at is None or settled.get(at, at in placed)
        for link in reversed(chain):
            settled[link] = founded
            if founded:
                ordered.append(link)
    return ordered
