"""Entries into the tables, in one statement, alone or inside another module's."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection

from onestop.kernel.times import iso
from onestop.ledger.columns import DISCLOSURE, ENTRY
from onestop.ledger.domain.entry import SealedEntry


def _insert(table: str, kinds: Mapping[str, str]) -> str:
    """Rows of a table, from one array a column."""
    arrays = ", ".join(f"%(ledger_{name})s::{kind}[]" for name, kind in kinds.items())
    return f"INSERT INTO {table} ({', '.join(kinds)}) SELECT * FROM unnest({arrays})"  # noqa: S608 - names in the code


_INSERT_ENTRIES = _insert("ledger_entry", ENTRY)
_INSERT_DISCLOSURES = _insert("ledger_disclosure", DISCLOSURE)


def entries_cte(guard: str | None = None) -> str:
    """Two CTEs, `ledger_entries` and `ledger_disclosures`, for a WITH list of the caller.

    With a `guard`, the name of an earlier CTE, they insert only if it returned a row: a change that
    lost its race leaves no entry behind. Parameters come from `entries_params`.
    """
    only_if = "" if guard is None else f" WHERE EXISTS (SELECT 1 FROM {guard})"  # noqa: S608 - a name in the code
    return f"ledger_entries AS ({_INSERT_ENTRIES}{only_if}), ledger_disclosures AS ({_INSERT_DISCLOSURES}{only_if})"


ENTRIES_CTE = entries_cte()
_RECORD = f"WITH {ENTRIES_CTE} SELECT 1"


def entries_params(entries: Sequence[SealedEntry]) -> dict[str, Any]:
    """The named parameters of `entries_cte`, one array a column.

    Written as PostgreSQL reads arrays: over lists the driver spends most of its time for a statement.
    """
    types, moments, case_keys, bodies, leaves, prevs, salts, payloads, macs = zip(*entries, strict=True)
    return {
        "ledger_leaf": _bytes(leaves),
        "ledger_type": "{" + ",".join(types) + "}",
        "ledger_at": "{" + ",".join([iso(moment) for moment in moments]) + "}",
        "ledger_case_key": _bytes(case_keys),
        "ledger_body": _bytes(bodies),
        "ledger_prev": _bytes(prevs),
        "ledger_mac": _bytes(macs),
        "ledger_salt": _bytes(salts),
        "ledger_payload": _bytes(payloads),
    }


def _bytes(values: Sequence[bytes | None]) -> str:
    return "{" + ",".join(["NULL" if value is None else f'"\\\\x{value.hex()}"' for value in values]) + "}"


def record(entries: Sequence[SealedEntry]) -> None:
    """Insert entries in the transaction of the caller."""
    if not entries:
        return
    with connection.cursor() as cursor:
        cursor.execute(_RECORD, entries_params(entries))
