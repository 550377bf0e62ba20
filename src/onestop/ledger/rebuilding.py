"""Fill what a follower keeps anew from the first entry, beside the old, and switch.

The follower's own code fills it: its tables are made once more, empty, in a schema of their own, and for each
batch that schema comes first in the search path, before the tables in use, together with a place and a shelf
of its own. Pages meanwhile read the old tables, which go on being followed. The switch is one short transaction: the new tables
move where the old ones were, with the names of their indexes, constraints and sequences, their owner and
their grants.

Whoever rebuilds needs the rights of whoever migrates. A transaction that began before the switch under REPEATABLE READ
would find the new tables empty: `fsck` is not to run at the same time, and a lock keeps the two apart.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import ClassVar, Final

from django.db import OperationalError

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal
from onestop.ledger.domain.follower import Follower
from onestop.ledger.domain.read_entry import SIGNED_SIZE
from onestop.ledger.following import begin, read_on
from onestop.runtime.api import in_transaction_required, raw, transaction

PATIENCE: Final = 600
"""How often the switch is tried: whoever reads a table keeps it for a moment, an export for minutes."""
_PAUSE: Final = 0.5
# Shorter than PostgreSQL's deadlock_timeout (a second): of a reader and the switch it is the switch that gives way.
_LOCK_TIMEOUT: Final = "200ms"
_LOCK: Final = 0x52656275  # "Rebu"
_OWN: Final = ("ledger_follower", "ledger_shelf")
_UNSUPPORTED = """
SELECT relname FROM pg_class c WHERE oid = ANY(%s::text[]::regclass[]) AND (
  EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal)
  OR EXISTS (SELECT 1 FROM pg_constraint WHERE contype = 'f' AND c.oid IN (conrelid, confrelid)))
"""
_KEYS = """
SELECT format('ALTER TABLE %%I.%%I ADD CONSTRAINT %%I %%s', %s::text, %s::text, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE conrelid = %s::text::regclass AND contype IN ('p', 'u', 'x')
"""
_INDEXES = """
SELECT replace(pg_get_indexdef(i.indexrelid), format(' ON %%I.%%I ', n.nspname, c.relname),
               format(' ON %%I.%%I ', %s::text, c.relname))
FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE i.indrelid = %s::text::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid)
"""
_SCHEMA_OF = """
SELECT nspname FROM pg_namespace n JOIN pg_class c ON c.relnamespace = n.oid WHERE c.oid = %s::text::regclass
"""
_OWNER = """
SELECT format('ALTER TABLE %%I.%%I OWNER TO %%I', %s::text, relname, pg_get_userbyid(relowner))
FROM pg_class WHERE oid = %s::text::regclass AND pg_get_userbyid(relowner) <> current_user
"""
_GRANTS = """
SELECT format('GRANT %%s ON %%I.%%I TO %%s', acl.privilege_type, %s::text, relname,
              CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(acl.grantee)) END)
FROM pg_class, aclexplode(relacl) AS acl WHERE oid = %s::text::regclass
"""


class CannotRebuild(Refusal):
    """What the follower keeps does not follow from the entries alone."""

    code: ClassVar[str] = "ledger.cannot_rebuild"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, follower: str) -> None:
        self.follower = follower

    def words(self) -> Text:
        return Text(
            f"Không thể dựng lại {self.follower}: dữ liệu của nó không suy ra được chỉ từ nhật ký điện tử.",
            f"{self.follower} cannot be rebuilt: what it keeps does not follow from the ledger alone.",
        )


class BeingRebuilt(Refusal):
    """Somebody else rebuilds at this moment, or `fsck` looks at everything."""

    code: ClassVar[str] = "ledger.being_rebuilt"
    kind: ClassVar[Kind] = "conflict"

    def words(self) -> Text:
        return Text(
            "Đang có nơi khác dựng lại số liệu hoặc kiểm tra toàn bộ. Hãy thử lại khi việc đó xong.",
            "A rebuild or a check of everything is under way elsewhere. Try again once it has ended.",
        )


class SwitchBlocked(Refusal):
    """The tables are never left alone for a moment; the old ones stay in use."""

    code: ClassVar[str] = "ledger.switch_blocked"
    kind: ClassVar[Kind] = "unavailable"

    def words(self) -> Text:
        return Text(
            "Các bảng cũ luôn có người đang đọc nên chưa thay được; số liệu cũ vẫn dùng. Hãy thử lại lúc vắng hơn.",
            "Somebody is always reading the old tables, so they stay in use. Try again at a quieter hour.",
        )


def rebuild(
    follower: Follower,
    now: datetime,
    *,
    progress: Callable[[int, int], None],
    pause: Callable[[float], None] = time.sleep,
) -> int:
    """Read the whole ledger into new tables and put them in the place of the old; how many entries were read.

    Raises:
        CannotRebuild: the follower keeps nothing that can be filled anew.
        BeingRebuilt: it is done elsewhere at this moment.
        SwitchBlocked: nobody let go of the old tables; nothing has changed.
        FollowerBroken: the follower can take nothing of a batch; nothing has changed.
    """
    if not follower.tables:
        raise CannotRebuild(follower=follower.name)
    schema = f"rebuild_{follower.name}"
    with _rebuilding_alone():
        with transaction():
            _prepare(schema, follower)
        _fill(schema, follower, now, progress)
        _switch_patiently(schema, follower, now, pause)
        return int(raw("SELECT next_seq FROM ledger_follower WHERE name = %s", [follower.name])[0][0])


@contextmanager
def _rebuilding_alone() -> Iterator[None]:
    """Nobody else rebuilds or looks at a frozen view until the block ends.

    Raises:
        BeingRebuilt: somebody does.
    """
    if not raw("SELECT pg_try_advisory_lock(%s)", [_LOCK])[0][0]:
        raise BeingRebuilt
    try:
        yield
    finally:
        raw("SELECT pg_advisory_unlock(%s)", [_LOCK])


@contextmanager
def nothing_rebuilt() -> Iterator[None]:
    """No tables are switched until the block ends: for whoever looks at a frozen view, as `fsck` does.

    Raises:
        BeingRebuilt: a rebuild is under way.
    """
    if not raw("SELECT pg_try_advisory_lock_shared(%s)", [_LOCK])[0][0]:
        raise BeingRebuilt
    try:
        yield
    finally:
        raw("SELECT pg_advisory_unlock_shared(%s)", [_LOCK])


@in_transaction_required
def hold_off_rebuilds() -> None:
    """No rebuild begins before the end of the caller's transaction.

    Raises:
        BeingRebuilt: one is under way.
    """
    if not raw("SELECT pg_try_advisory_xact_lock_shared(%s)", [_LOCK])[0][0]:
        raise BeingRebuilt


def _prepare(schema: str, follower: Follower) -> None:
    odd = raw(_UNSUPPORTED, [list(follower.tables)])
    if odd:
        raise NotImplementedError(f"{odd[0][0]} has triggers or foreign keys, which would be lost")
    raw(f"DROP SCHEMA IF EXISTS {schema} CASCADE")  # what an earlier attempt left when it was killed
    raw(f"CREATE SCHEMA {schema}")
    for table in (*follower.tables, *_OWN):
        raw(f"CREATE TABLE {schema}.{table} (LIKE {table} INCLUDING ALL EXCLUDING INDEXES)")
        made = raw(_KEYS, [schema, table, table]) + raw(_INDEXES, [schema, table])
        for (statement,) in made + raw(_OWNER, [schema, table]) + raw(_GRANTS, [schema, table]):
            raw(statement)
    begin(follower)
    with _first_in(schema):
        begin(follower)


def _fill(schema: str, follower: Follower, now: datetime, progress: Callable[[int, int], None]) -> None:
    total = raw(f"SELECT {SIGNED_SIZE}")[0][0]
    filling = replace(follower, read=follower.refill or follower.read)
    done, count = 0, -1
    progress(done, total)
    while count:
        with transaction(), _first_in(schema):
            count = read_on(filling, now, wait=True)
        done += count
        progress(done, max(done, total))
    in_use = _schema_of(follower.tables[0])
    with transaction(), _first_in(schema):
        if follower.carry is not None:
            follower.carry(in_use)
        if follower.settle is not None:
            follower.settle()
        raw(f"ANALYZE {', '.join(f'{schema}.{table}' for table in follower.tables)}")


@contextmanager
def _first_in(schema: str) -> Iterator[None]:
    """In the caller's transaction: names of tables mean those of `schema` where it has them."""
    path = raw("SHOW search_path")[0][0]
    raw("SELECT set_config('search_path', %s, true)", [f"{schema}, {path}"])
    yield
    raw("SELECT set_config('search_path', %s, true)", [path])


def _switch_patiently(schema: str, follower: Follower, now: datetime, pause: Callable[[float], None]) -> None:
    for _ in range(PATIENCE):
        try:
            with transaction():
                raw("SELECT set_config('lock_timeout', %s, true)", [_LOCK_TIMEOUT])
                _switch(schema, follower, now)
        except OperationalError as fault:
            if getattr(fault.__cause__, "sqlstate", None) != "55P03":  # lock_not_available
                raise
            pause(_PAUSE)
        else:
            return
    raise SwitchBlocked


def _switch(schema: str, follower: Follower, now: datetime) -> None:
    """Read what came meanwhile, then let the new tables take the place of the old."""
    raw("SELECT 1 FROM ledger_follower WHERE name = %s FOR UPDATE", [follower.name])
    with _first_in(schema):
        while read_on(follower, now, wait=True):
            pass
    raw(f"LOCK TABLE {', '.join(follower.tables)} IN ACCESS EXCLUSIVE MODE")
    _move(schema, follower.tables)
    raw(f"""
        UPDATE ledger_follower SET next_seq = new.next_seq, read_at = new.read_at, fault = ''
        FROM {schema}.ledger_follower AS new WHERE ledger_follower.name = new.name
    """)  # noqa: S608 - the schema is named after the follower, checked where it is made
    columns = "follower, seq, leaf, line, reason, detail, at"
    raw("DELETE FROM ledger_shelf WHERE follower = %s", [follower.name])
    raw(f"INSERT INTO ledger_shelf ({columns}) SELECT {columns} FROM {schema}.ledger_shelf")  # noqa: S608
    raw(f"DROP SCHEMA {schema} CASCADE")


def _move(schema: str, tables: Sequence[str]) -> None:
    home = _schema_of(tables[0])
    for table in tables:
        raw(f"DROP TABLE {home}.{table}")
        raw(f"ALTER TABLE {schema}.{table} SET SCHEMA {home}")


def _schema_of(table: str) -> str:
    return str(raw(_SCHEMA_OF, [table])[0][0])
