"""The public keys of a log, one after the other: who signs now, and who signed until when.

A key gives way to another when its seed is changed, or when the log goes on under a new name after a
restore. Receipts keep the checkpoint they were given with, so every old key stays in the list.
"""

import itertools
from dataclasses import dataclass
from typing import NamedTuple

from onestop.ledger.domain.checkpoint import CheckpointRejected, TreeHead, open_checkpoint, read_number
from onestop.ledger.domain.note import KeyRejected, NoteRejected, VerifierKey


class LogKey(NamedTuple):
    """A key and the size of the first checkpoint it may sign."""

    key: VerifierKey
    since: int

    def text(self) -> str:
        return f"{self.key.text()} {self.since}"


@dataclass(frozen=True, slots=True)
class LogKeys:
    """All keys of a log, oldest first; the last one signs."""

    keys: tuple[LogKey, ...]

    @property
    def current(self) -> VerifierKey:
        return self.keys[-1].key

    @classmethod
    def parse(cls, text: str) -> "LogKeys":
        """Read a list of vkeys, one a line; a line of `log.vkey` alone is one too.

        Raises:
            KeyRejected: there is none, or a line is not a vkey and the size since which it signs.
        """
        keys = tuple(_read(line) for line in text.splitlines() if line.strip())
        if not keys:
            raise KeyRejected("there is no key")
        if any(later.since < earlier.since for earlier, later in itertools.pairwise(keys)):
            raise KeyRejected("a later key signs earlier checkpoints")
        return cls(keys)

    def text(self) -> str:
        return "".join(f"{one.text()}\n" for one in self.keys)

    def followed_by(self, key: VerifierKey, *, since: int) -> "LogKeys":
        """The list after `key` took over with the checkpoint of that size.

        Keys that began later than that signed a past which a restore has lost: receipts of theirs are still opened.

        Raises:
            KeyRejected: the key is in the list already.
        """
        if any(one.key == key for one in self.keys):
            raise KeyRejected("this key signs already, or did")
        before = (one._replace(since=min(one.since, since)) for one in self.keys)
        return LogKeys((*before, LogKey(key, since)))

    def open(self, note: str) -> TreeHead:
        """The tree head any of the keys vouches for.

        Raises:
            NoteRejected, CheckpointRejected: none does.
        """
        return self.opened(note)[0]

    def opened(self, note: str) -> tuple[TreeHead, VerifierKey]:
        """The same, and the key that signed."""
        fault: NoteRejected | CheckpointRejected = NoteRejected("no known key has signed")
        for one in reversed(self.keys):
            try:
                return open_checkpoint(note, one.key), one.key
            except (NoteRejected, CheckpointRejected) as error:
                fault = error
        raise fault

    def may_sign(self, key: VerifierKey, size: int) -> bool:
        """Whether the checkpoint of a size is the key's to sign: it is of the last key that had begun by then."""
        begun = [one.key for one in self.keys if one.since <= size]
        return bool(begun) and begun[-1] == key


def _read(line: str) -> LogKey:
    vkey, _, since = line.strip().partition(" ")
    try:
        return LogKey(VerifierKey.parse(vkey), read_number(since) if since else 0)
    except ValueError as fault:
        raise KeyRejected(str(fault)) from fault
