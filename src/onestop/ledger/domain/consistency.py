"""That a log only grew: the way from an older head to a newer one, as a file anyone can check offline.

The proof is that of RFC 9162 §2.1.4; the newer checkpoint comes with it. Under another key or name the log
is the same tree, so a receipt of an older name can be shown to lead to today's head.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from onestop.ledger.domain.checkpoint import CheckpointRejected, TreeHead, read_number
from onestop.ledger.domain.log_keys import LogKeys
from onestop.ledger.domain.merkle import HASH_BYTES, ProofRejected, check_consistency
from onestop.ledger.domain.note import NoteMalformed, NoteRejected, from_base64, to_base64

_HEADER = "onestop-consistency@v1"
_MOST_HASHES = 64


class ConsistencyRejected(ValueError):
    """The file is not in its form, its checkpoint is not signed, or the heads do not belong together."""


class ConsistencyMalformed(ConsistencyRejected):
    """The file is not in its form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsistencyFile:
    """From a head of size `old` to the one of `checkpoint`."""

    old: int
    hashes: tuple[bytes, ...]
    checkpoint: str

    def text(self) -> str:
        lines = [_HEADER, f"from {self.old}", *map(to_base64, self.hashes)]
        return "\n".join(lines) + "\n\n" + self.checkpoint

    @classmethod
    def parse(cls, text: str) -> "ConsistencyFile":
        """Read a consistency file.

        Raises:
            ConsistencyMalformed: it has another form.
        """
        head, blank, checkpoint = text.partition("\n\n")
        lines = head.split("\n")
        if not blank or lines[0] != _HEADER or len(lines) < 2 or not lines[1].startswith("from "):
            raise ConsistencyMalformed(f"not a {_HEADER} file")
        try:
            old, hashes = read_number(lines[1][5:]), tuple(from_base64(line) for line in lines[2:])
        except ValueError as fault:
            raise ConsistencyMalformed(str(fault)) from fault
        if len(hashes) > _MOST_HASHES or any(len(one) != HASH_BYTES for one in hashes):
            raise ConsistencyMalformed("hashes of 32 bytes were expected")
        return cls(old=old, hashes=hashes, checkpoint=checkpoint)


def check_grown(older: TreeHead, file: ConsistencyFile, keys: LogKeys) -> TreeHead:
    """The newer head, which begins with the tree of the older one.

    Raises:
        ConsistencyMalformed. ConsistencyRejected: it is not shown to.
    """
    try:
        newer = keys.open(file.checkpoint)
        _check(older, newer, file.hashes, file.old)
    except NoteMalformed as fault:
        raise ConsistencyMalformed(str(fault)) from fault
    except (NoteRejected, CheckpointRejected, ProofRejected) as fault:
        raise ConsistencyRejected(str(fault)) from fault
    return newer


def _check(older: TreeHead, newer: TreeHead, hashes: Sequence[bytes], old: int) -> None:
    if old != older.size:
        raise ProofRejected(f"the proof begins at {old}, the receipt at {older.size}")
    check_consistency(old=old, new=newer.size, old_root=older.root, new_root=newer.root, proof=hashes)
