"""Load many sealed entries in the order given, with their places, tiles and one checkpoint."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Final

from django.db import connection
from django.db.transaction import on_commit

from onestop.ledger.columns import DISCLOSURE
from onestop.ledger.domain.packed import ENTRY_COLUMNS, HEAD, TAIL, PackedEntry, moment_of, placed
from onestop.ledger.domain.tiles import Edge
from onestop.ledger.operations.anchor import keep_head
from onestop.ledger.operations.tree import current_edge, sign, store_tiles
from onestop.ledger.operations.turn import wait_for_turn
from onestop.runtime.api import in_transaction_required, raw, set_aside

_COPY_ENTRIES: Final = f"COPY ledger_entry ({', '.join(ENTRY_COLUMNS)}) FROM STDIN (FORMAT BINARY)"
_COPY_DISCLOSURES: Final = f"COPY ledger_disclosure ({', '.join(DISCLOSURE)}) FROM STDIN (FORMAT BINARY)"


class BulkLoad:
    """Entries joining the ledger. They are trusted to come in chain order."""

    def __init__(self, edge: Edge) -> None:
        self._edge = edge
        self._growing = set(edge.growing())
        self.count = 0
        self.last: datetime | None = None

    def append(self, entries: Sequence[PackedEntry]) -> None:
        """Copy these in after those before them."""
        if not entries:
            return
        _copy(_COPY_ENTRIES, [placed(row, seq) for seq, (_, _, row, _) in enumerate(entries, self._edge.size)])
        _copy(_COPY_DISCLOSURES, [disclosure for _, _, _, disclosure in entries])
        store_tiles(self._edge.extend(b"".join([leaf for _, leaf, _, _ in entries])))
        self.count += len(entries)
        self.last = moment_of(entries[-1])

    def sign(self, now: datetime | None) -> None:
        """Keep the tiles that are not full and sign the tree; nothing where nothing came."""
        if self.last is None:
            return
        store_tiles(one for one in self._edge.growing() if one not in self._growing)
        sign(self._edge, now or self.last)
        on_commit(keep_head)
        # What reads next (fsck, the follower) must not plan for an empty table.
        raw("ANALYZE ledger_entry, ledger_disclosure")


@contextmanager
@in_transaction_required
def bulk_loading(*, now: datetime | None = None) -> Iterator[BulkLoad]:
    """A load in the caller's transaction, so that what the entries tell of is loaded with them or not at all.

    The checkpoint at its end bears `now`, or the moment of the last entry.

    Raises:
        LedgerDoesNotHold: what is stored is not what was last signed.
        NotInTransaction: there is no transaction to belong to.
    """
    wait_for_turn()
    load = BulkLoad(current_edge())
    with set_aside(("ledger_entry", "ledger_disclosure")):
        yield load
    load.sign(now)


def _copy(command: str, rows: Sequence[bytes]) -> None:
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        copy.write(b"".join([HEAD, *rows, TAIL]))
