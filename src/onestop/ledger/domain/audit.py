"""What must hold of a stored entry and of a stored checkpoint, judged one at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from onestop.kernel.bilingual import Text
from onestop.kernel.canonical import commitment, is_canonical
from onestop.kernel.times import local
from onestop.ledger.domain.checkpoint import CheckpointRejected, TreeHead, stamp_holds
from onestop.ledger.domain.entry import SALT_BYTES, Body, NotAnEntry, read_body
from onestop.ledger.domain.log_keys import LogKeys
from onestop.ledger.domain.mac import KeyRing
from onestop.ledger.domain.merkle import leaf_hash
from onestop.ledger.domain.note import NoteRejected, VerifierKey

FAULTS: dict[str, Text] = {
    "body": Text("thân bản ghi không đúng dạng chuẩn", "the body is not in its canonical form"),
    "leaf": Text("mã băm không phải của thân bản ghi", "the leaf is not the hash of the body"),
    "type": Text("loại sự kiện khác với thân bản ghi", "the type differs from the body"),
    "at": Text("thời điểm khác với thân bản ghi", "the moment differs from the body"),
    "case": Text("mã hồ sơ khác với thân bản ghi", "the case differs from the body"),
    "prev": Text("liên kết trước khác với thân bản ghi", "the link back differs from the body"),
    "undisclosed": Text("thiếu nội dung và muối", "salt and content are missing"),
    "commitment": Text("nội dung hoặc muối không khớp cam kết", "content or salt do not match the commitment"),
    "payload": Text("nội dung không phải JSON chuẩn", "the content is not canonical JSON"),
    "mac": Text("không mang dấu của tiến trình ghi sổ", "it does not bear the seal of a process of ours"),
    "mac_key": Text("dấu bằng khóa đã thay", "it is sealed under a key that was replaced"),
    "unsealed": Text("thiếu dấu mà bản ghi trước đã có", "it has no seal, though entries before it have"),
    "event": Text("loại sự kiện không được biết hoặc sai dạng", "the event is unknown or misshapen"),
    "builds_on_misfit": Text("nối tiếp bản ghi bị để riêng", "it builds on an entry that was set aside"),
    "misfit": Text("để riêng, không ký", "set aside, never signed"),
    "placed_misfit": Text(
        "bị để riêng nhưng có thứ tự, hoặc không có", "set aside, yet it has a place or is not there"
    ),
    "not_erased": Text("ghi là đã xóa mà nội dung vẫn còn", "an erasure names it, yet its content is there"),
    "erasure": Text("việc xóa nội dung không có bản ghi nào nói tới", "no entry tells of this erasure"),
    "chain": Text("chuỗi của hồ sơ đứt hoặc rẽ nhánh tại đây", "the chain of its case breaks or forks here"),
    "place": Text("thứ tự trong sổ bị hở trước bản ghi này", "places are missing before this entry"),
    "unsigned": Text("bản ghi có thứ tự nhưng chưa được ký", "the entry has a place but no checkpoint signs it"),
    "tile": Text("cây băm lưu trữ khác với kết quả tính lại", "the stored tree differs from its recomputation"),
    "extra_tile": Text("cây băm lưu trữ có phần thừa", "the stored tree has a part too many"),
    "extra_disclosure": Text("nội dung không thuộc bản ghi nào", "a content belongs to no entry"),
    "signature": Text("chữ ký hoặc dạng của mốc kiểm tra sai", "signature or form of the checkpoint is wrong"),
    "checkpoint": Text(
        "cột của mốc kiểm tra khác với bản đã ký", "columns of the checkpoint differ from what was signed"
    ),
    "stamp": Text("thời điểm của mốc kiểm tra không được ký", "the moment of the checkpoint is not signed"),
    "root": Text("gốc đã ký khác với gốc tính lại", "the signed root differs from the recomputed one"),
    "tail": Text("sổ ngắn hơn số đã ký: phần cuối bị mất", "the log is shorter than what was signed: its tail is gone"),
    "anchor": Text(
        "sổ không còn bắt đầu bằng mốc kiểm tra đã giữ", "the log no longer begins with the checkpoint kept"
    ),
    "seed": Text(
        "không phải hạt giống của khóa đang ký: không ký tiếp được",
        "it is not the seed of the key that signs now: nothing more can be signed",
    ),
    "unreadable": Text("cơ sở dữ liệu không đọc được", "the database cannot be read"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold. `seq` is the place of the entry, if it is about one."""

    code: str
    where: str
    text: Text
    seq: int | None = None

    def as_dict(self) -> dict[str, object]:
        return {"code": self.code, "where": self.where, "seq": self.seq, "text": self.text.as_dict()}


class StoredEntry(NamedTuple):
    """A row of the ledger with its disclosure; the moment as PostgreSQL writes it in local time."""

    seq: int | None
    leaf: bytes
    type: str
    at: str
    case_key: bytes | None
    body: bytes
    prev: bytes | None
    mac: bytes | None
    salt: bytes | None
    payload: bytes | None


class StoredCheckpoint(NamedTuple):
    size: int
    root: bytes
    note: str
    at: str
    stamp: bytes


def name_entry(seq: int | None, leaf: bytes) -> str:
    place = "waiting" if seq is None else str(seq)
    return f"entry {place} ({leaf.hex()[:16]}…)"


def entry_faults(row: StoredEntry, leaf: bytes, keys: KeyRing) -> Iterator[str]:
    """The codes of all that is wrong with a row whose body hashes to `leaf`."""
    body = _body(row)
    yield from _envelope_faults(row, body, leaf, keys)
    if body is not None:
        yield from _content_faults(row, body)


def envelope_faults(row: StoredEntry, leaf: bytes, keys: KeyRing) -> Iterator[str]:
    """What is wrong with the row itself, its salt and content apart: of what is forged, nobody needs to read these."""
    yield from _envelope_faults(row, _body(row), leaf, keys)


def content_faults(row: StoredEntry) -> Iterator[str]:
    """What is wrong with the salt and the content of a row.

    Raises:
        NotAnEntry: its body is no body.
    """
    yield from _content_faults(row, read_body(row.body))


def _envelope_faults(row: StoredEntry, body: Body | None, leaf: bytes, keys: KeyRing) -> Iterator[str]:
    if leaf != row.leaf:
        yield "leaf"
    if (row.mac is not None or row.seq is None) and not keys.holds(row.mac, leaf):
        yield "mac"
    if body is None:
        yield "body"
        return
    if body.type != row.type:
        yield "type"
    if _as_stored(body.at) != row.at:
        yield "at"
    if body.case != _hex(row.case_key):
        yield "case"
    if body.prev != _hex(row.prev):
        yield "prev"


def _content_faults(row: StoredEntry, body: Body) -> Iterator[str]:
    if row.salt is None or row.payload is None:
        yield "undisclosed"
        return
    if len(row.salt) != SALT_BYTES or commitment(row.salt, row.payload).hex() != body.payload:
        yield "commitment"
    if not is_canonical(row.payload):
        yield "payload"


def _body(row: StoredEntry) -> Body | None:
    try:
        return read_body(row.body)
    except NotAnEntry:
        return None


class Judgement(NamedTuple):
    """What a batch of rows hashes to, the leaves side by side, and (row, code) of all that is wrong."""

    leaves: bytes
    faults: list[tuple[int, str]]


def judge(rows: list[tuple[Any, ...]], *, keys: KeyRing) -> Judgement:
    """Hash and judge a batch of stored entries. Plain values in and out: another process can do it."""
    leaves: list[bytes] = []
    faults: list[tuple[int, str]] = []
    for at, values in enumerate(rows):
        row = StoredEntry._make(values)
        leaf = leaf_hash(row.body)
        leaves.append(leaf)
        faults.extend([(at, code) for code in entry_faults(row, leaf, keys)])
    return Judgement(b"".join(leaves), faults)


def _hex(value: bytes | None) -> str:
    return "" if value is None else value.hex()


def _as_stored(at: str) -> str:
    """2026-04-24T10:00:00.120000+07:00 as PostgreSQL prints it: 2026-04-24 10:00:00.12+07."""
    moment = f"{at[:10]} {at[11:-6]}"
    return (moment.rstrip("0") if "." in moment else moment) + "+07"


def checkpoint_faults(row: StoredCheckpoint, keys: LogKeys) -> Iterator[str]:
    """The codes of all that is wrong with a stored checkpoint, its root against the entries apart."""
    try:
        head, key = keys.opened(row.note)
    except (NoteRejected, CheckpointRejected):
        yield "signature"
        return
    if not keys.may_sign(key, head.size):
        yield "signature"
    if (head.size, head.root) != (row.size, row.root):
        yield "checkpoint"
    if not _is_stamped(head, row, key):
        yield "stamp"


def _is_stamped(head: TreeHead, row: StoredCheckpoint, key: VerifierKey) -> bool:
    seconds = int.from_bytes(row.stamp[:8], "big")
    try:
        moment = local(datetime.fromtimestamp(seconds, UTC))
    except (ValueError, OverflowError, OSError):
        return False
    return _as_stored(moment.isoformat()) == row.at and stamp_holds(head.text(), seconds, row.stamp, key)
