"""A receipt: the entry, its disclosed content and salt, and the proof that the log holds it.

Checking one needs the log's public key and nothing else: no network, no database, no trust in us.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.canonical import canonical_bytes, commitment
from onestop.ledger.domain.checkpoint import CheckpointRejected, TreeHead
from onestop.ledger.domain.consistency import ConsistencyFile, ConsistencyRejected, check_grown
from onestop.ledger.domain.entry import SALT_BYTES, Body, NotAnEntry, read_body
from onestop.ledger.domain.log_keys import LogKeys
from onestop.ledger.domain.merkle import ProofRejected, check_inclusion, leaf_hash
from onestop.ledger.domain.note import KeyRejected, NoteRejected, VerifierKey
from onestop.ledger.domain.proof import ProofFile, ProofFileRejected

Words: TypeAlias = Callable[[str, datetime, dict[str, Any]], Text]
"""(type, moment, payload) → the sentence a receipt says about its entry."""


class ReceiptRejected(ValueError):
    """The text is not in the form of a receipt."""


def plain_words(type_name: str, at: datetime, payload: dict[str, Any]) -> Text:
    """The sentence on every receipt. Receipts already given out repeat it, so it must never change."""
    moment, case = f"{at:%d/%m/%Y %H:%M:%S}", payload.get("case_code")
    of_vi, of_en = (f" của hồ sơ {case}", f" of case {case}") if case else ("", "")
    return Text(
        f"Sự kiện {type_name}{of_vi}, ghi vào sổ lúc {moment} (giờ Việt Nam).",
        f"Event {type_name}{of_en}, recorded at {moment} (Vietnam time).",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The three files a citizen keeps."""

    entry: str
    payload: dict[str, Any]
    salt: bytes
    text: Text
    proof: ProofFile
    key: VerifierKey

    def files(self) -> dict[str, str]:
        """Name → content, as written by `./onestop receipt` and offered for download."""
        content = {
            "entry": self.entry,
            "payload": self.payload,
            "salt": self.salt.hex(),
            "text": self.text.as_dict(),
        }
        return {
            "receipt.json": json.dumps(content, ensure_ascii=False, indent=2) + "\n",
            "receipt.tlog-proof": self.proof.text(),
            "log.vkey": self.key.text() + "\n",
        }


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """What the receipt file itself says, before anything is believed."""

    entry: str
    payload: dict[str, Any]
    salt: bytes
    text: dict[str, str]


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


_SAYS = {
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


class _Said(NamedTuple):
    words: Text
    event: str
    payload: Mapping[str, Any]


class _Stop(Exception):
    """A check failed on which the later ones depend."""


class _Checking:
    """Collects checks; a failed one stops those that would build on it."""

    def __init__(self) -> None:
        self.checks: list[Check] = []

    def hold(self, code: str) -> None:
        self.checks.append(Check(code, True, _SAYS[code]))

    def fail(self, code: str, detail: object) -> _Stop:
        self.checks.append(Check(code, False, _SAYS[code], str(detail)))
        return _Stop()


def open_receipt(text: str) -> ReceiptContent:
    """Read receipt.json.

    Raises:
        ReceiptRejected: not JSON, a key twice, a key too many or too few, or of another type.
    """
    try:
        found = json.loads(text, object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as fault:
        raise ReceiptRejected(str(fault)) from fault
    if not isinstance(found, dict) or set(found) != {"entry", "payload", "salt", "text"}:
        raise ReceiptRejected("a receipt has entry, payload, salt and text")
    entry, payload, salt, words = (found[key] for key in ("entry", "payload", "salt", "text"))
    if not isinstance(entry, str) or not isinstance(payload, dict) or not isinstance(words, dict):
        raise ReceiptRejected("entry is a string, payload and text are objects")
    return ReceiptContent(entry, payload, _salt(salt), words)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _salt(text: object) -> bytes:
    if isinstance(text, str) and len(text) == 2 * SALT_BYTES and text == text.lower():
        try:
            return bytes.fromhex(text)
        except ValueError:
            pass
    raise ReceiptRejected(f"the salt is {SALT_BYTES} bytes in lower-case hexadecimal")


def verify_receipt(
    *, receipt: str, proof: str, key: str, consistency: str | None = None, words: Words = plain_words
) -> Verdict:
    """Whether the log that owns `key` holds the entry of `receipt`, as `proof` claims.

    `key` is a vkey or a list of them, one a line: of the log now and of what it was called before. With a
    `consistency` file it is also seen that the log has only grown since.
    """
    checking = _Checking()
    said: _Said | None = None
    file: ProofFile | None = None
    head: TreeHead | None = None
    try:
        keys = _read_keys(checking, key)
        opened = _read_receipt(checking, receipt)
        said = _check_content(checking, opened, words)
        file = _read_proof(checking, proof)
        head = _check_inclusion(checking, opened, file, keys)
        if consistency is not None:
            _check_growth(checking, head, consistency, keys)
    except _Stop:
        pass
    told = {} if said is None else said._asdict()
    return Verdict(tuple(checking.checks), **told, index=file.index if file else None, head=head)


def _read_keys(checking: _Checking, text: str) -> LogKeys:
    try:
        keys = LogKeys.parse(text)
    except KeyRejected as fault:
        raise checking.fail("key", fault) from fault
    checking.hold("key")
    return keys


def _check_growth(checking: _Checking, head: TreeHead, consistency: str, keys: LogKeys) -> None:
    try:
        check_grown(head, ConsistencyFile.parse(consistency), keys)
    except ConsistencyRejected as fault:
        raise checking.fail("consistency", fault) from fault
    checking.hold("consistency")


def _read_receipt(checking: _Checking, receipt: str) -> ReceiptContent:
    try:
        opened = open_receipt(receipt)
    except ReceiptRejected as fault:
        raise checking.fail("receipt", fault) from fault
    checking.hold("receipt")
    return opened


def _check_content(checking: _Checking, opened: ReceiptContent, words: Words) -> _Said:
    try:
        body = read_body(opened.entry.encode("utf-8", "surrogatepass"))
        at = datetime.fromisoformat(body.at)
    except (NotAnEntry, ValueError) as fault:
        raise checking.fail("entry", fault) from fault
    checking.hold("entry")
    if not _commits(body, opened):
        raise checking.fail("payload", "SHA-256(salt ‖ payload) ≠ entry.payload")
    checking.hold("payload")
    said = words(body.type, at, opened.payload)
    if opened.text != said.as_dict():
        raise checking.fail("text", said.vi)
    checking.hold("text")
    return _Said(said, body.type, opened.payload)


def _commits(body: Body, opened: ReceiptContent) -> bool:
    try:
        content = canonical_bytes(opened.payload)
    except ValueError:  # no canonical form: rfc8785's errors and lone surrogates are ValueErrors
        return False
    return commitment(opened.salt, content).hex() == body.payload


def _read_proof(checking: _Checking, proof: str) -> ProofFile:
    try:
        file = ProofFile.parse(proof)
    except ProofFileRejected as fault:
        raise checking.fail("proof", fault) from fault
    checking.hold("proof")
    return file


def _check_inclusion(checking: _Checking, opened: ReceiptContent, file: ProofFile, keys: LogKeys) -> TreeHead:
    try:
        head = keys.open(file.checkpoint)
    except (NoteRejected, CheckpointRejected) as fault:
        raise checking.fail("checkpoint", fault) from fault
    checking.hold("checkpoint")
    leaf = leaf_hash(opened.entry.encode())
    try:
        check_inclusion(leaf=leaf, index=file.index, size=head.size, proof=file.hashes, root=head.root)
    except ProofRejected as fault:
        raise checking.fail("inclusion", fault) from fault
    checking.hold("inclusion")
    return head
