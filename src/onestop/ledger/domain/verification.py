"""Checking a receipt. It needs the log's public key and nothing else: no network, no database, no trust in us."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.canonical import canonical_bytes, commitment
from onestop.ledger.domain.checkpoint import CheckpointRejected, TreeHead
from onestop.ledger.domain.consistency import ConsistencyFile, ConsistencyMalformed, ConsistencyRejected, check_grown
from onestop.ledger.domain.entry import Body, NotAnEntry, read_body
from onestop.ledger.domain.given import Unreadable, parts_of, plain_lines
from onestop.ledger.domain.log_keys import LogKeys
from onestop.ledger.domain.merkle import ProofRejected, check_inclusion, leaf_hash
from onestop.ledger.domain.note import KeyRejected, NoteMalformed, NoteRejected
from onestop.ledger.domain.proof import ProofFile, ProofFileRejected
from onestop.ledger.domain.receipt import ReceiptContent, ReceiptRejected, Words, open_receipt, plain_words
from onestop.ledger.domain.verification_words import CHECKS, REFUTED, UNREADABLE

Outcome: TypeAlias = Literal["holds", "does_not_hold", "unreadable"]
"""A receipt is false only when it is: one that cannot be read says nothing of what the log holds."""
_MALFORMED: Final = (
    KeyRejected, ReceiptRejected, ProofFileRejected, NoteMalformed, ConsistencyMalformed, Unreadable,
)  # fmt: skip
"""Faults of the form: what stands in the file was never reached."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold, whether it does, and if not `why`; `read` is False where it could not even be looked at."""

    code: str
    holds: bool
    text: Text
    why: Text | None = None
    read: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """All checks in order, up to the first that makes the next ones meaningless."""

    checks: tuple[Check, ...]
    words: Text | None = None
    event: str = ""
    """The type of the event, when its content is what the entry commits to."""
    payload: Mapping[str, Any] = field(default_factory=dict)
    at: datetime | None = None
    """When it was recorded."""
    index: int | None = None
    head: TreeHead | None = None

    @property
    def outcome(self) -> Outcome:
        failure = self.first_failure
        if failure is None and self.checks:
            return "holds"
        return "does_not_hold" if failure is not None and failure.read else "unreadable"

    @property
    def holds(self) -> bool:
        return self.outcome == "holds"

    @property
    def first_failure(self) -> Check | None:
        return next((check for check in self.checks if not check.holds), None)


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
            self.checks.append(_failed(code, fault))
            raise _Stop from fault
        self.checks.append(Check(code, True, CHECKS[code]))


def _failed(code: str, fault: Exception) -> Check:
    if isinstance(fault, _MALFORMED):
        why = fault.why if isinstance(fault, Unreadable) else UNREADABLE[code]
        return Check(code, False, CHECKS[code], why, read=False)
    return Check(code, False, CHECKS[code], REFUTED[code])


class _Differs(Exception):
    """Two things that should be the same are not."""


def verify_files(given: Iterable[bytes], *, key: bytes, consistency: bytes | None = None) -> Verdict:
    """`verify_receipt` of files as somebody kept them: both parts of a receipt, or the one download that holds them.

    How they were saved on the way (line ends, marks at the beginning, blank lines at the end) does not decide.
    """
    verification = _Verification()
    with suppress(_Stop):
        with verification.check("receipt", Unreadable):
            parts = parts_of(given)
        with verification.check("key", Unreadable):
            keys = plain_lines(key)
        with verification.check("consistency", Unreadable):
            growth = None if consistency is None else plain_lines(consistency)
        return verify_receipt(receipt=parts.receipt, proof=parts.proof, key=keys, consistency=growth)
    return Verdict(tuple(verification.checks[-1:]))


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
            raise _Differs
    sentence = words(body.type, at, opened.payload)
    with verification.check("text", _Differs):
        if opened.text != sentence.as_dict():
            raise _Differs
    verification.known |= {"words": sentence, "event": body.type, "payload": opened.payload, "at": at}


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
