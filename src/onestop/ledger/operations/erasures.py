"""Which contents were erased, and whether an entry says so."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from onestop.ledger.events import ContentErased
from onestop.ledger.queries import NOT_A_MISFIT
from onestop.ledger.sealing import case_key_of
from onestop.runtime.api import raw

_ERASURES = f"""
SELECT x.leaf, e.type, d.payload FROM ledger_erasure x
LEFT JOIN ledger_entry e ON e.leaf = x.by_entry AND {NOT_A_MISFIT}
LEFT JOIN ledger_disclosure d ON d.leaf = x.by_entry
"""  # noqa: S608 - a constant
_OF_CASES = """
SELECT DISTINCT case_key FROM ledger_erasure JOIN ledger_entry USING (leaf) WHERE case_key = ANY(%s::bytea[])
"""


@dataclass(frozen=True, slots=True)
class Erasures:
    """Leaves whose content may be missing because an entry says so, and those no entry speaks of."""

    lawful: frozenset[bytes]
    unexplained: tuple[bytes, ...]


def erasures() -> Erasures:
    """All erasures kept, each held against the entry it names; that entry itself is judged as any."""
    lawful: set[bytes] = set()
    unexplained: list[bytes] = []
    for leaf, type_name, payload in raw(_ERASURES):
        if type_name == ContentErased.type and leaf.hex() in _leaves_in(payload):
            lawful.add(leaf)
        else:
            unexplained.append(leaf)
    return Erasures(frozenset(lawful), tuple(unexplained))


def erased_cases(case_codes: Collection[str]) -> set[str]:
    """Those of these cases of which something was erased."""
    codes = {case_key_of(code): code for code in case_codes}
    return {codes[bytes(key)] for (key,) in raw(_OF_CASES, [list(codes)])}


def _leaves_in(payload: bytes | None) -> list[str]:
    try:
        leaves = json.loads(payload or b"{}").get("leaves")
    except (AttributeError, ValueError):
        return []
    return leaves if isinstance(leaves, list) else []
