"""What stays of erased cases in tables beside the ledger: bound when they are erased, read again by `fsck`."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from onestop.ledger.domain.projection import Projection
from onestop.ledger.domain.stays import digests
from onestop.ledger.events import ContentErased
from onestop.ledger.queries import NOT_A_MISFIT
from onestop.runtime.api import in_transaction_required, raw

Bound: TypeAlias = Mapping[bytes, Mapping[str, str]]
"""Digests of the values that stay, by `fault:column`, by the key of the case."""

_OF_CASES = f"""
SELECT DISTINCT of.case_key, e.seq, e.type, d.payload FROM ledger_erasure x
JOIN ledger_entry of USING (leaf) JOIN ledger_entry e ON e.leaf = x.by_entry AND {NOT_A_MISFIT}
JOIN ledger_disclosure d ON d.leaf = x.by_entry WHERE of.case_key IS NOT NULL ORDER BY e.seq NULLS LAST
"""  # noqa: S608 - a constant


@in_transaction_required
def bound_now(projections: Sequence[Projection], case_code: str) -> dict[str, str]:
    """What these tables keep of a case at this moment, of the columns that an erasure leaves as they are."""
    bound: dict[str, str] = {}
    for one in projections:
        kept = raw(f"SELECT * FROM ({one.rows}) AS kept WHERE {one.columns[0]} = %s", [case_code])  # noqa: S608 - a query in the code
        for row in kept:
            bound |= digests(one.fault, one.columns, row, one.stays)
    return bound


def bound_of_cases() -> Bound:
    """What entries bound of every case erased; of one erased in parts the last entry that says anything counts."""
    bound: dict[bytes, Mapping[str, str]] = {}
    for key, _seq, type_name, payload in raw(_OF_CASES):
        if type_name == ContentErased.type and (kept := _kept_in(payload)):
            bound[bytes(key)] = kept
    return bound


def _kept_in(payload: bytes | None) -> Mapping[str, str]:
    """Whoever changes a content can put anything there; that it was changed is found by its commitment."""
    try:
        kept = json.loads(payload or b"{}").get("kept", {})
    except (AttributeError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}
