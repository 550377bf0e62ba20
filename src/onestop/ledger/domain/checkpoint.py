"""A checkpoint (C2SP tlog-checkpoint): the log's name, its size and its root, in a signed note.

Beside it we keep a stamp, the log's own timestamped cosignature (C2SP tlog-cosignature, Ed25519),
so that the moment of a checkpoint is as unchangeable as the checkpoint.
"""

import re
from dataclasses import dataclass

from onestop.ledger.domain.merkle import HASH_BYTES
from onestop.ledger.domain.note import SignerKey, VerifierKey, from_base64, open_note, sign_note, to_base64

_NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")


class CheckpointRejected(ValueError):
    """The text is not that of a checkpoint."""


def read_number(text: str) -> int:
    """A decimal without leading zeros.

    Raises:
        ValueError: anything else, other scripts' digits included.
    """
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{text!r} is not a number")
    return int(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeHead:
    """What a checkpoint says."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{to_base64(self.root)}\n"

    @classmethod
    def parse(cls, text: str) -> "TreeHead":
        """Read the three lines; this log writes no others.

        Raises:
            CheckpointRejected: anything else.
        """
        lines = text.split("\n")
        if len(lines) != 4 or lines[3] or not lines[0]:
            raise CheckpointRejected("a checkpoint has three lines")
        try:
            size, root = read_number(lines[1]), from_base64(lines[2])
        except ValueError as fault:
            raise CheckpointRejected(str(fault)) from fault
        if len(root) != HASH_BYTES:
            raise CheckpointRejected("the root is not a SHA-256 hash")
        return cls(origin=lines[0], size=size, root=root)


def sign_checkpoint(head: TreeHead, key: SignerKey) -> str:
    return sign_note(head.text(), key)


def open_checkpoint(note: str, key: VerifierKey) -> TreeHead:
    """The tree head the log's key vouches for.

    Raises:
        NoteRejected: not signed by `key`.
        CheckpointRejected: signed, but not a checkpoint of the log the key belongs to.
    """
    head = TreeHead.parse(open_note(note, [key]))
    if head.origin != key.name:
        raise CheckpointRejected("the checkpoint is of another log")
    return head


def _stamped(text: str, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()


def stamp(text: str, seconds: int, key: SignerKey) -> bytes:
    """timestamped_signature: eight bytes of POSIX time, then the signature over time and text."""
    return seconds.to_bytes(8, "big") + key.private.sign(_stamped(text, seconds))


def stamp_holds(text: str, seconds: int, mark: bytes, key: VerifierKey) -> bool:
    return mark[:8] == seconds.to_bytes(8, "big") and key.verifies(_stamped(text, seconds), mark[8:])
