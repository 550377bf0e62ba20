"""What the log signed of its tree: the checkpoints stored, and the heads kept elsewhere, by size."""

from collections.abc import Iterator
from heapq import merge
from itertools import chain
from typing import Final, TypeAlias

from onestop.ledger.domain.audit import StoredCheckpoint, checkpoint_faults
from onestop.ledger.domain.checkpoint import CheckpointRejected, TreeHead
from onestop.ledger.domain.note import NoteRejected
from onestop.ledger.domain.tiles import Edge
from onestop.ledger.operations.fsck.entry_check import Audit
from onestop.ledger.operations.reading import stream
from onestop.ledger.queries import LOCAL_TEXT

_Head: TypeAlias = StoredCheckpoint | TreeHead
_CHECKPOINTS = f"SELECT size, root, note, {LOCAL_TEXT.format('at')}, stamp FROM ledger_checkpoint ORDER BY size"  # noqa: S608
_STEP: Final = 2000


class Heads:
    """Each is compared with the tree as it was at its size; what the tree never reaches is compared with its end."""

    def __init__(self, audit: Audit) -> None:
        self._audit = audit
        self._found = audit.found
        stored = map(StoredCheckpoint._make, chain.from_iterable(stream("ledger_fsck_heads", _CHECKPOINTS, _STEP)))
        kept = sorted(self._kept_elsewhere(), key=lambda head: head.size)
        self._rest: Iterator[_Head] = merge(stored, kept, key=lambda head: head.size)
        self._next: _Head | None = next(self._rest, None)
        self.signed = 0
        """How many entries a stored checkpoint signs."""

    def _kept_elsewhere(self) -> Iterator[TreeHead]:
        for number, note in enumerate(self._audit.anchors, 1):
            try:
                yield self._audit.keys.open(note)
            except (NoteRejected, CheckpointRejected) as fault:
                self._found.add("anchor", f"anchor {number}: {fault}")

    @property
    def next_size(self) -> int | None:
        """At how many entries the tree must next be looked at; None when no head is left."""
        return None if self._next is None else self._next.size

    def reach(self, edge: Edge) -> None:
        """The tree has grown this far."""
        while self._next and self._next.size <= edge.size:
            self._compare(self._next, edge)

    def end(self, edge: Edge) -> None:
        """The tree grows no more."""
        while self._next:
            self._compare(self._next, edge)

    def _compare(self, head: _Head, edge: Edge) -> None:
        if isinstance(head, TreeHead):
            if head.size != edge.size or head.root != edge.root():
                self._found.add("anchor", f"anchor {head.size}")
        else:
            self._compare_stored(head, edge)
            self.signed = head.size
        self._next = next(self._rest, None)

    def _compare_stored(self, head: StoredCheckpoint, edge: Edge) -> None:
        where = f"checkpoint {head.size}"
        for code in checkpoint_faults(head, self._audit.keys):
            self._found.add(code, where)
        if head.size == edge.size:
            if head.root != edge.root():
                self._found.add("root", where)
        elif head.size > edge.size:
            self._found.add("tail", f"{where} over {edge.size} entries")
