"""What somebody with SQL and no key writes into the ledger."""

import os
from datetime import datetime, timedelta

from onestop.ledger import api as ledger
from onestop.ledger.domain.entry import SealedEntry, seal_entry
from onestop.runtime.api import raw

from .happenings import CASE, NOW, Accepted


def forged(prev: bytes | None = None, *, at: datetime = NOW, case: str = CASE) -> SealedEntry:
    """A continuation of a case with somebody else's seal."""
    made = seal_entry(
        type_name=Accepted.type, payload=Accepted().payload(), at=at, actor="0" * 64,
        case_key=ledger.case_key_of(case), prev=prev, keys=None,
    )  # fmt: skip
    return made._replace(mac=os.urandom(36))


def forged_links(count: int, *, until: datetime = NOW) -> list[bytes]:
    """So many in one chain, each with a later moment than the one that builds on it; their leaves, the last link first."""
    links: list[SealedEntry] = []
    for second in range(count):
        links.append(forged(links[-1].leaf if links else None, at=until - timedelta(seconds=second + 1)))
    ledger.record(links)
    return [link.leaf for link in reversed(links)]


def with_raw_moment(moment: str) -> bytes:
    """A forged entry whose row bears a moment written by hand; its leaf."""
    entry = forged()
    raw(
        "INSERT INTO ledger_entry (leaf, type, at, case_key, body) VALUES (%s, %s, %s, %s, %s)",
        [entry.leaf, entry.type, moment, entry.case_key, entry.body],
    )
    raw("INSERT INTO ledger_disclosure VALUES (%s, %s, %s)", [entry.leaf, entry.salt, entry.payload])
    return entry.leaf


def as_before_there_were_bounds(table: str) -> None:
    """Take every CHECK of a table away, as in the database of an older version."""
    named = "SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass"
    for (name,) in raw(named, [table]):
        raw(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
