"""What stays of erased cases in tables beside the ledger: bound when they are erased, read again by `fsck`."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from onestop.ledger.domain.projection import Projection
from onestop.ledger.domain.stays import NO_ROW, digests, unbound
from onestop.ledger.events import ContentErased
from onestop.ledger.queries import NOT_A_MISFIT
from onestop.ledger.sealing import digest_for
from onestop.runtime.api import in_transaction_required, raw

Bound: TypeAlias = Mapping[bytes, Mapping[str, str]]
"""Digests of the values that stay, by `fault:column`, by the key of the case."""

_OF_CASES = f"""
SELECT DISTINCT of.case_key, e.seq, e.type, d.payload FROM ledger_erasure x
JOIN ledger_entry of USING (leaf) JOIN ledger_entry e ON e.leaf = x.by_entry AND {NOT_A_MISFIT}
JOIN ledger_disclosure d ON d.leaf = x.by_entry WHERE of.case_key = ANY(%s) ORDER BY e.seq NULLS LAST
"""  # noqa: S608 - a constant
_AT_ONCE = 500
_KEYS_ERASED = """
SELECT DISTINCT of.case_key FROM ledger_erasure x JOIN ledger_entry of USING (leaf) WHERE of.case_key IS NOT NULL"""


class BoundByLess(NamedTuple):
    """Cases erased by earlier code, whose erasure binds fewer values than one does today."""

    cases: int
    least: int
    most: int
    """How many values the erasure of one of them binds."""
    of: int
    """How many one binds today."""


def bound_digest(value: Any) -> str:
    """The digest of a value that stays; nobody makes it without the secret of the ledger."""
    return digest_for("what stays of an erased case", value)


@in_transaction_required
def bound_now(projections: Sequence[Projection], case_code: str) -> dict[str, str]:
    """What these tables keep of a case at this moment, of the values that an erasure leaves as they are."""
    bound: dict[str, str] = {}
    for one in projections:
        kept = raw(f"SELECT * FROM ({one.rows}) AS kept WHERE {one.columns[0]} = %s", [case_code])  # noqa: S608 - a query in the code
        if not kept:
            bound[f"{one.fault}:{NO_ROW}"] = bound_digest([case_code, one.fault, NO_ROW])
        for row in kept:
            values = dict(zip(one.columns, row, strict=True))
            bound |= digests(one.fault, one.stays, values, own=case_code, keyed=bound_digest)
    return bound


def bound_by_less(projections: Sequence[Projection]) -> BoundByLess | None:
    """Of which erasures not every value that stays is bound; None where all bind what one binds today."""
    every = sum(len(one.stays.names) for one in projections)
    less = [every - lacking for bound in _each_bound() if (lacking := _lacking(projections, bound))]
    return BoundByLess(len(less), min(less), max(less), every) if less else None


def _lacking(projections: Sequence[Projection], bound: Mapping[str, str]) -> int:
    return sum(len(unbound(one.fault, one.stays, bound)) for one in projections)


def _each_bound() -> Iterator[Mapping[str, str]]:
    """What was bound of each case erased, a few at once: memory does not grow with their number."""
    keys = [bytes(key) for (key,) in raw(_KEYS_ERASED)]
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        bound = bound_of_cases(some)
        yield from (bound.get(key, {}) for key in some)


def bound_of_cases(keys: Sequence[bytes]) -> Bound:
    """What entries bound of those of these cases that were erased; of one erased in parts the last that says anything counts."""
    bound: dict[bytes, Mapping[str, str]] = {}
    for key, _seq, type_name, payload in raw(_OF_CASES, [list(keys)]):
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
