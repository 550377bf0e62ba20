"""Which waiting entries may join the tree, and why the others may not.

Whoever can write to the database can write anything into it. What joins the tree is signed for good, so
each entry is judged first: it bears the seal of one of our processes, says what its columns say, its
content is the one it commits to and an event we know, and it continues the one chain of its case.
What does not fit is set aside with its reason, and so is what builds on it; the rest goes on.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import orjson

from onestop.kernel.event import UnknownEvent, restore
from onestop.ledger.domain.audit import StoredEntry, content_faults, envelope_faults
from onestop.ledger.domain.mac import KeyRing
from onestop.ledger.domain.merkle import leaf_hash
from onestop.ledger.domain.order import in_chain_order


@dataclass(slots=True)
class Admission:
    """Leaves to place, in order, and leaves to set aside, with the code of the reason."""

    placed: list[bytes] = field(default_factory=list)
    misfits: dict[bytes, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Predecessors:
    """What the waiting entries build on: heads of cases by key, and which predecessors are placed or set aside."""

    heads: Mapping[bytes, bytes]
    placed: Container[bytes]
    misfits: Container[bytes]


def fault_of(row: StoredEntry, *, keys: KeyRing, on: date) -> str | None:
    """The first reason why an entry may not be placed, its chain apart; None when there is none."""
    return envelope_fault(row, keys=keys, on=on) or content_fault(row)


def envelope_fault(row: StoredEntry, *, keys: KeyRing, on: date) -> str | None:
    """The first reason that can be seen without salt and content; None when one of our processes wrote the entry.

    `on` is the day of judging: a key that was replaced no longer seals.
    """
    fault = next(envelope_faults(row, leaf_hash(row.body), keys), None)
    if fault is None and (row.mac is None or not keys.accepts_from(row.mac, on)):
        return "mac_key"
    return fault


def content_fault(row: StoredEntry) -> str | None:
    """The first reason that lies in salt or content, of an entry in whose envelope there is none."""
    return next(content_faults(row), None) or (None if _is_known_event(row) else "event")


def _is_known_event(row: StoredEntry) -> bool:
    try:
        restore(row.type, orjson.loads(row.payload or b""))
    except (UnknownEvent, TypeError, ValueError, AttributeError):
        return False
    return True


def admit(rows: Sequence[StoredEntry], faults: Mapping[bytes, str], known: Predecessors) -> Admission:
    """Chain waiting entries, oldest first, each judged alone before: `faults` says of which leaves something is wrong.

    What builds on an entry that is nowhere goes on waiting.
    """
    admission = Admission(misfits=dict(faults))
    _chain({row.leaf: row for row in rows if row.leaf not in faults}, known, admission)
    return admission


def _chain(sound: Mapping[bytes, StoredEntry], known: Predecessors, admission: Admission) -> None:
    heads = dict(known.heads)
    links = {leaf: row.prev for leaf, row in sound.items()}
    ordered = in_chain_order(links, known.placed)
    for leaf in ordered:
        row = sound[leaf]
        if row.prev in admission.misfits:
            admission.misfits[leaf] = "builds_on_misfit"
        elif _continues(row, heads):
            admission.placed.append(leaf)
        else:
            admission.misfits[leaf] = "chain"
    _set_aside_what_builds_on_misfits(links.keys() - set(ordered), links, known, admission)


def _continues(row: StoredEntry, heads: dict[bytes, bytes]) -> bool:
    """Whether the entry is the next of its case, which it then heads; without a case there is no chain."""
    if row.case_key is None:
        return row.prev is None
    if heads.get(row.case_key) != row.prev:
        return False
    heads[row.case_key] = row.leaf
    return True


def _set_aside_what_builds_on_misfits(
    unfounded: Iterable[bytes], links: Mapping[bytes, bytes | None], known: Predecessors, admission: Admission
) -> None:
    rest = {leaf: links[leaf] for leaf in unfounded}
    roots = {prev for prev in rest.values() if prev is not None}
    aside = {prev for prev in roots if prev in admission.misfits or prev in known.misfits}
    for leaf in in_chain_order(rest, aside):
        admission.misfits[leaf] = "builds_on_misfit"
