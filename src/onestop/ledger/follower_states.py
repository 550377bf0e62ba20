"""How followers are doing: their places, what stops them, and what lies on their shelves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.ledger.domain.audit import Finding
from onestop.ledger.domain.follower import Follower
from onestop.ledger.domain.read_entry import SIGNED_SIZE, readable
from onestop.ledger.operations.compare_projections import MOST_OF_A_KIND, Progress
from onestop.runtime.api import raw

Reason: TypeAlias = Literal["unknown_event", "unreadable", "not_taken", "follows"]

REASONS: dict[Reason, Text] = {
    "unknown_event": Text("không ai công bố loại sự kiện này", "nobody publishes this type of event"),
    "unreadable": Text("không đọc được nội dung", "its content cannot be read"),
    "not_taken": Text("không xử lý được", "it could not be taken"),
    "follows": Text("đứng sau một mục đã gác lại của cùng hồ sơ", "it follows a shelved entry of the same case"),
}
_STATES = f"""
SELECT f.name, f.next_seq, head.size - f.next_seq, {readable("f.read_at")}, f.fault,
       (SELECT count(*) FROM ledger_shelf s WHERE s.follower = f.name)
FROM ledger_follower f, (SELECT {SIGNED_SIZE} AS size) AS head ORDER BY f.name
"""  # noqa: S608 - a constant
_SHELF = f"""
SELECT follower, seq, reason, detail, {readable("at")} FROM ledger_shelf WHERE follower = %s ORDER BY seq LIMIT %s
"""  # noqa: S608 - a name in the code


@dataclass(frozen=True, slots=True)
class FollowerState:
    """How a follower is doing."""

    name: str
    place: int
    """How many entries it has passed."""
    lag: int
    """How many signed entries are still before it."""
    read_at: datetime | None
    fault: str
    shelved: int


@dataclass(frozen=True, slots=True)
class ShelvedEntry:
    """An entry on a follower's shelf, and why it lies there."""

    follower: str
    seq: int
    reason: Reason
    detail: str
    at: datetime


def place_of(follower: Follower) -> int:
    """How many entries the follower has passed."""
    rows = raw("SELECT next_seq FROM ledger_follower WHERE name = %s", [follower.name])
    return int(rows[0][0]) if rows else 0


def follower_states() -> tuple[FollowerState, ...]:
    """Every follower that ever ran here, by name."""
    return tuple(FollowerState(*row) for row in raw(_STATES))


def shelf_of(name: str, *, limit: int | None = None) -> tuple[ShelvedEntry, ...]:
    """What lies on a follower's shelf, oldest entry first."""
    return tuple(ShelvedEntry(*row) for row in raw(_SHELF, [name, limit]))


def shelves_are_empty(_progress: Progress) -> Iterator[Finding]:
    """What `fsck` asks of followers: nothing lies on a shelf, and nobody has read what is not signed."""
    for state in follower_states():
        if state.lag < 0:
            yield _finding("follower_ahead", state.name, *_AHEAD)
        if state.fault:
            yield _finding("follower_stopped", f"{state.name}: {state.fault}", *_STOPPED)
        for one in shelf_of(state.name, limit=MOST_OF_A_KIND):
            why = REASONS[one.reason]
            words = [f"chưa đọc được mục {one.seq}: {why.vi}", f"has not read entry {one.seq}: {why.en}"]
            yield _finding("shelved", state.name, *(f"{said} ({one.detail})" if one.detail else said for said in words))


_AHEAD = ("đã đọc quá cuối nhật ký điện tử; hãy dựng lại", "has read beyond the end of the ledger; rebuild it")
_STOPPED = ("không đọc tiếp được", "cannot read on")


def _finding(code: str, where: str, vi: str, en: str) -> Finding:
    return Finding(code, where, Text(f"{where}: {vi}.", f"{where}: {en}."))
