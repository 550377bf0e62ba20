"""Erase the content of entries where the law asks for it: what was said goes, that it was said stays.

An entry of its own says which contents, why and by whom. Leaf, order, chain, seal and proofs hold; the
receipt somebody kept still verifies, for it carries the content with it.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import ClassVar, Final

from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Kind, Refusal
from onestop.ledger.domain.read_entry import SIGNED_SIZE
from onestop.ledger.events import ContentErased
from onestop.ledger.rebuilding import hold_off_rebuilds
from onestop.ledger.sealing import case_key_of, seal
from onestop.ledger.store import record
from onestop.runtime.api import in_transaction_required, raw

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_ERASABLE = f"""
SELECT leaf FROM ledger_entry JOIN ledger_disclosure USING (leaf)
WHERE leaf = ANY(%s::bytea[]) AND seq < {SIGNED_SIZE} AND case_key IS NOT NULL
"""  # noqa: S608 - a constant
_OF_CASE = "SELECT leaf FROM ledger_entry JOIN ledger_disclosure USING (leaf) WHERE case_key = %s ORDER BY seq"
_NOT_READ = """
SELECT name FROM ledger_follower f WHERE next_seq <= (SELECT max(seq) FROM ledger_entry WHERE leaf = ANY(%s::bytea[]))
  OR EXISTS (SELECT 1 FROM ledger_shelf s WHERE s.follower = f.name AND s.leaf = ANY(%s::bytea[])) LIMIT 1
"""
_KEEP = "INSERT INTO ledger_erasure (leaf, by_entry) SELECT leaf, %s FROM unnest(%s::bytea[]) AS given (leaf)"
_ERASE = "DELETE FROM ledger_disclosure WHERE leaf = ANY(%s::bytea[])"


class NotErasable(Refusal):
    """There is no such content: unknown, erased already, waiting for its place still, or of no case."""

    code: ClassVar[str] = "ledger.not_erasable"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, leaf: str) -> None:
        self.leaf = leaf


class NotReadYet(Refusal):
    """A follower has still to read it, and could never do so afterwards: what it counts would be lost."""

    code: ClassVar[str] = "ledger.not_read_yet"
    kind: ClassVar[Kind] = "unavailable"

    def __init__(self, *, follower: str) -> None:
        self.follower = follower


class NoLegalBasis(Refusal):
    """Content is erased only for a reason and under a provision that are both named."""

    code: ClassVar[str] = "ledger.no_legal_basis"
    kind: ClassVar[Kind] = "invalid"


@in_transaction_required
def erase(
    leaves: Sequence[bytes],
    *,
    erased_for: str,
    legal_basis: str,
    by: Actor,
    now: datetime,
    kept: Mapping[str, str] = _NOTHING,
) -> bytes:
    """Erase salt and content of these entries, in the transaction of whoever erases the rest; the leaf that says so.

    `erased_for` and `legal_basis` are kept for good and must name nobody. `kept` is what stays of the case beside the
    ledger, as `bound_now` says: it is proved by nothing else from now on.

    Raises:
        NotErasable: one of them has no content that could be erased.
        NoLegalBasis: the reason or the provision is left out.
        NotReadYet: a follower is behind, or has one of them on its shelf.
        BeingRebuilt: a follower is filled anew at this moment.
    """
    if not erased_for.strip() or not legal_basis.strip():
        raise NoLegalBasis
    _check(leaves)
    hold_off_rebuilds()
    event = ContentErased(
        leaves=[leaf.hex() for leaf in leaves],
        erased_for=erased_for.strip(),
        legal_basis=legal_basis.strip(),
        kept=dict(kept),
    )
    entry = seal(event, at=now, by=by, case=None, prev=None)
    record([entry])
    raw(_KEEP, [entry.leaf, list(leaves)])
    raw(_ERASE, [list(leaves)])
    return entry.leaf


def contents_of_case(case_code: str) -> list[bytes]:
    """The leaves of a case whose content is there, first to last."""
    return [bytes(leaf) for (leaf,) in raw(_OF_CASE, [case_key_of(case_code)])]


def _check(leaves: Sequence[bytes]) -> None:
    erasable = {bytes(leaf) for (leaf,) in raw(_ERASABLE, [list(leaves)])}
    wrong = next((leaf for leaf in leaves if leaf not in erasable), None)
    if wrong is not None or not leaves:
        raise NotErasable(leaf=(wrong or b"").hex())
    behind = raw(_NOT_READ, [list(leaves), list(leaves)])
    if behind:
        raise NotReadYet(follower=behind[0][0])
