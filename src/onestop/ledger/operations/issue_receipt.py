"""The receipt of one entry of a case, proved against the latest checkpoint."""

import json
from datetime import datetime
from typing import Any, ClassVar, TypeAlias

from onestop.kernel.refusal import Kind, Refusal
from onestop.ledger.domain.entry import read_body
from onestop.ledger.domain.merkle import inclusion_proof
from onestop.ledger.domain.proof import ProofFile
from onestop.ledger.domain.read_entry import PLACE
from onestop.ledger.domain.receipt import Receipt, Words, plain_words
from onestop.ledger.keys import public_key
from onestop.ledger.queries import NOT_A_MISFIT, latest_checkpoint, tree
from onestop.ledger.sealing import case_key_of
from onestop.runtime.api import raw

_SELECT = f"""
SELECT {PLACE} AS place, e.body, d.salt, d.payload FROM ledger_entry e LEFT JOIN ledger_disclosure d USING (leaf)
WHERE e.case_key = %(case)s AND {NOT_A_MISFIT}
"""  # noqa: S608 - a constant
_FIRST = _SELECT + " ORDER BY place ASC NULLS LAST, e.prev IS NOT NULL LIMIT 1"
_LATEST = _SELECT + " ORDER BY place DESC NULLS FIRST LIMIT 1"
_OF_TYPE = _SELECT + " AND e.type = %(which)s ORDER BY place DESC NULLS FIRST LIMIT 1"
_OF_LEAF = f"""
SELECT {PLACE} AS place, e.body, d.salt, d.payload FROM ledger_entry e LEFT JOIN ledger_disclosure d USING (leaf)
WHERE e.leaf = %(leaf)s AND {NOT_A_MISFIT}
"""  # noqa: S608 - a constant
_WHICH = {"first": _FIRST, "latest": _LATEST}
_Found: TypeAlias = tuple[int | None, bytes, bytes, bytes]
"""Its place, its body, its salt and its content."""


class NothingRecorded(Refusal):
    """The ledger has no such entry of this case."""

    code: ClassVar[str] = "ledger.nothing_recorded"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, case: str, which: str) -> None:
        self.case = case
        self.which = which


class EntryErased(Refusal):
    """The content of the entry was lawfully erased: it can no longer be shown, only that it was there."""

    code: ClassVar[str] = "ledger.entry_erased"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, case: str) -> None:
        self.case = case


class NotYetSealed(Refusal):
    """The entry is recorded but has no place in the tree yet: a matter of seconds."""

    code: ClassVar[str] = "ledger.not_yet_sealed"
    kind: ClassVar[Kind] = "unavailable"

    def __init__(self, *, case: str) -> None:
        self.case = case


def receipt_of(case_code: str, which: str = "first", *, words: Words = plain_words) -> Receipt:
    """The receipt of the `first` or `latest` entry of a case, or of its latest of a type.

    Raises:
        NothingRecorded: no such entry.
        EntryErased: there is one, and its content was lawfully erased. Receipts given before go on verifying.
        NotYetSealed: the sequencer has not reached it.
    """
    return _proved(_find(case_code, which), case_code, words)


def receipt_of_leaf(leaf: bytes, *, about: str) -> Receipt:
    """The receipt of the entry of that leaf, which need not be of a case; `about` is what refusals call it.

    Raises:
        NothingRecorded, EntryErased, NotYetSealed: as of `receipt_of`.
    """
    return _proved(_read(raw(_OF_LEAF, {"leaf": leaf}), about, "first"), about, plain_words)


def _proved(found: _Found, about: str, words: Words) -> Receipt:
    seq, body, salt, content = found
    checkpoint = latest_checkpoint()
    if seq is None or checkpoint is None:
        raise NotYetSealed(case=about)
    said = read_body(body)
    payload = json.loads(content)
    hashes = inclusion_proof(index=seq, size=checkpoint.size, node=tree())
    return Receipt(
        entry=body.decode("ascii"),
        payload=payload,
        salt=salt,
        text=words(said.type, datetime.fromisoformat(said.at), payload),
        proof=ProofFile(index=seq, hashes=tuple(hashes), checkpoint=checkpoint.note_text),
        key=public_key(),
    )


def _find(case_code: str, which: str) -> _Found:
    key: dict[str, Any] = {"case": case_key_of(case_code)}
    if which not in _WHICH:
        key["which"] = which
    return _read(raw(_WHICH.get(which, _OF_TYPE), key), case_code, which)


def _read(rows: list[tuple[Any, ...]], about: str, which: str) -> _Found:
    if not rows:
        raise NothingRecorded(case=about, which=which)
    seq, body, salt, content = rows[0]
    if content is None:
        raise EntryErased(case=about)
    return seq, bytes(body), bytes(salt), bytes(content)
