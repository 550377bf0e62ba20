"""Checking a receipt. It needs the log's public key and nothing else: no network, no database, no trust in us."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.canonical import canonical_bytes, commitment
from onestop.ledger.domain.checkpoint import CheckpointRejected, TreeHead
from onestop.ledger.domain.consistency import ConsistencyFile, ConsistencyRejected, check_grown
from onestop.ledger.domain.entry import Body, NotAnEntry, read_body
from onestop.ledger.domain.log_keys import LogKeys
from onestop.ledger.domain.merkle import ProofRejected, check_inclusion, leaf_hash
from onestop.ledger.domain.note import KeyRejected, NoteRejected
from onestop.ledger.domain.proof import ProofFile, ProofFileRejected
from onestop.ledger.domain.receipt import ReceiptContent, ReceiptRejected, Words, open_receipt, plain_words


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold, and whether it does."""

    code: str
    holds: bool
    text: Text
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """All checks in order, up to the first that makes the next ones meaningless."""

    checks: tuple[Check, ...]
    words: Text | None = None
    event: str = ""
    """The type of the event, when its content is what the entry commits to."""
    payload: Mapping[str, Any] = field(default_factory=dict)
    index: int | None = None
    head: TreeHead | None = None

    @property
    def holds(self) -> bool:
        return bool(self.checks) and all(check.holds for check in self.checks)

    @property
    def first_failure(self) -> Check | None:
        return next((check for check in self.checks if not check.holds), None)


_SAYS: Final = {
    "key": Text("Khóa công khai của sổ đọc được", "The log's public key can be read"),
    "receipt": Text("Tệp biên nhận đúng dạng", "The receipt file is in its form"),
    "entry": Text("Bản ghi đúng dạng chuẩn", "The entry is in its canonical form"),
    "payload": Text("Nội dung đúng là nội dung bản ghi cam kết", "The content is the one the entry commits to"),
    "text": Text("Lời trên biên nhận đúng với bản ghi", "The words on the receipt agree with the entry"),
    "proof": Text("Tệp bằng chứng đúng dạng", "The proof file is in its form"),
    "checkpoint": Text("Sổ đã ký mốc kiểm tra", "The log has signed the checkpoint"),
    "inclusion": Text("Bản ghi nằm trong sổ đã ký", "The signed log holds the entry"),
    "consistency": Text("Từ đó đến nay sổ chỉ dài thêm", "Since then the log has only grown"),
}


class _Stop(Exception):
    """A check failed on which the later ones depend."""


class _Verification:
    """Collects checks, and what is known once they hold; a failed one stops those that would build on it."""

    def __init__(self) -> None:
        self.checks: list[Check] = []
        self.known: dict[str, Any] = {}
        """Fields of the verdict."""

    @contextmanager
    def check(self, code: str, *rejected: type[Exception]) -> Iterator[None]:
        """What happens inside holds unless one of these is raised."""
        try:
            yield
        except rejected as fault:
            self.checks.append(Check(code, False, _SAYS[code], str(fault)))
            raise _Stop from fault
        self.checks.append(Check(code, True, _SAYS[code]))


class _Differs(Exception):
    """Two things that should be the same are not."""


def verify_receipt(
    *, receipt: str, proof: str, key: str, consistency: str | None = None, words: Words = plain_words
) -> Verdict:
    """Whether the log that owns `key` holds the entry of `receipt`, as `proof` claims.

    `key` is a vkey or a list of them, one a line: of the log now and of what it was called before. With a
    `consistency` file it is also seen that the log has only grown since.
    """
    verification = _Verification()
    with suppress(_Stop):
        _verify(verification, receipt, proof, key, consistency, words)
    return Verdict(tuple(verification.checks), **verification.known)


def _verify(
    verification: _Verification, receipt: str, proof: str, key: str, consistency: str | None, words: Words
) -> None:
    with verification.check("key", KeyRejected):
        keys = LogKeys.parse(key)
    with verification.check("receipt", ReceiptRejected):
        opened = open_receipt(receipt)
    _verify_content(verification, opened, words)
    with verification.check("proof", ProofFileRejected):
        file = ProofFile.parse(proof)
    verification.known["index"] = file.index
    head = _verify_inclusion(verification, opened, file, keys)
    if consistency is not None:
        with verification.check("consistency", ConsistencyRejected):
            check_grown(head, ConsistencyFile.parse(consistency), keys)


def _verify_content(verification: _Verification, opened: ReceiptContent, words: Words) -> None:
    with verification.check("entry", NotAnEntry, ValueError):
        body = read_body(opened.entry.encode("utf-8", "surrogatepass"))
        at = datetime.fromisoformat(body.at)
    with verification.check("payload", _Differs):
        if not _commits(body, opened):
            raise _Differs("SHA-256(salt ‖ payload) ≠ entry.payload")
    sentence = words(body.type, at, opened.payload)
    with verification.check("text", _Differs):
        if opened.text != sentence.as_dict():
            raise _Differs(sentence.vi)
    verification.known |= {"words": sentence, "event": body.type, "payload": opened.payload}


def _commits(body: Body, opened: ReceiptContent) -> bool:
    try:
        content = canonical_bytes(opened.payload)
    except ValueError:  # no canonical form: rfc8785's errors and lone surrogates are ValueErrors
        return False
    return commitment(opened.salt, content).hex() == body.payload


def _verify_inclusion(verification: _Verification, opened: ReceiptContent, file: ProofFile, keys: LogKeys) -> TreeHead:
    with verification.check("checkpoint", NoteRejected, CheckpointRejected):
        head = keys.open(file.checkpoint)
    leaf = leaf_hash(opened.entry.encode())
    with verification.check("inclusion", ProofRejected):
        check_inclusion(leaf=leaf, index=file.index, size=head.size, proof=file.hashes, root=head.root)
    verification.known["head"] = head
    return head
