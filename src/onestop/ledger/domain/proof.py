"""The proof file a citizen keeps: `c2sp.org/tlog-proof@v1`."""

from dataclasses import dataclass

from onestop.ledger.domain.checkpoint import read_number
from onestop.ledger.domain.merkle import HASH_BYTES
from onestop.ledger.domain.note import from_base64, to_base64

_HEADER = "c2sp.org/tlog-proof@v1"
MOST_HASHES = 63


class ProofFileRejected(ValueError):
    """The text is not in the form of a proof file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofFile:
    """Where an entry stands, the way from it to the root, and the checkpoint that signs the root."""

    index: int
    hashes: tuple[bytes, ...]
    checkpoint: str
    extra: bytes | None = None
    """Never authenticated; carried for those who wrote it."""

    def text(self) -> str:
        lines = [_HEADER]
        if self.extra is not None:
            lines.append(f"extra {to_base64(self.extra)}")
        lines.append(f"index {self.index}")
        lines += [to_base64(one) for one in self.hashes]
        return "\n".join(lines) + "\n\n" + self.checkpoint

    @classmethod
    def parse(cls, text: str) -> "ProofFile":
        """Read a proof file.

        Raises:
            ProofFileRejected: not in the form the specification gives.
        """
        head, blank, checkpoint = text.partition("\n\n")
        lines = head.split("\n")
        if not blank or lines.pop(0) != _HEADER:
            raise ProofFileRejected("not a tlog-proof@v1 file")
        try:
            extra = from_base64(lines.pop(0)[6:]) if lines and lines[0].startswith("extra ") else None
            word, _, number = lines.pop(0).partition(" ") if lines else ("", "", "")
            index, hashes = read_number(number), tuple(from_base64(line) for line in lines)
        except ValueError as fault:
            raise ProofFileRejected(str(fault)) from fault
        if word != "index" or len(hashes) > MOST_HASHES or any(len(one) != HASH_BYTES for one in hashes):
            raise ProofFileRejected("an index and hashes of 32 bytes were expected")
        return cls(index=index, hashes=hashes, checkpoint=checkpoint, extra=extra)
