"""Waiting entries judged: seals before anything else, then what they build on, then contents, then chains.

What bears no seal of ours is set aside at once. Nothing it builds on is looked for and nothing of its content is read,
so a forged entry costs one hash, however many there are and however they name each other.
"""

from collections.abc import Collection, Iterable
from contextlib import closing
from datetime import date
from typing import Final

from onestop.ledger.domain.admission import Admission, Predecessors, admit, content_fault, envelope_fault
from onestop.ledger.domain.audit import StoredEntry
from onestop.ledger.operations.waiting import aside_among, envelopes, heads_of, waiting, with_contents
from onestop.ledger.sealing import mac_keys

LOOKED_AT: Final = 10
"""So many times as many entries as a batch holds are looked at in one, if most are forged."""


def judge_next(batch: int, *, on: date) -> Admission:
    """Judge what waits, oldest first, until some `batch` of the entries bear a seal of ours.

    So that few genuine entries behind many forged ones do not wait for batches without any.
    """
    judging = _Judging(on)
    with closing(waiting(batch * LOOKED_AT)) as pages:
        for page in pages:
            judging.see(page)
            if len(judging.sealed) >= batch:
                break
    return judging.admission()


def judge(leaves: Collection[bytes], *, on: date) -> Admission:
    """Judge these entries, whether or not they were set aside."""
    judging = _Judging(on)
    judging.see(envelopes(leaves))
    return judging.admission()


class _Judging:
    """What is known of the entries of one batch so far; `sealed` are those in whose envelope is no fault."""

    def __init__(self, on: date) -> None:
        self._on = on
        self._keys = mac_keys()
        self.sealed: dict[bytes, StoredEntry] = {}
        self._faults: dict[bytes, str] = {}
        self._placed: set[bytes] = set()
        self._aside: set[bytes] = set()

    def see(self, rows: Iterable[StoredEntry]) -> list[StoredEntry]:
        """Take these in; those of them in whose envelope is no fault."""
        sealed: list[StoredEntry] = []
        for row in rows:
            fault = envelope_fault(row, keys=self._keys, on=self._on)
            if fault is None:
                sealed.append(row)
            else:
                self._faults[row.leaf] = fault
        self.sealed |= {row.leaf: row for row in sealed}
        return sealed

    def admission(self) -> Admission:
        self._follow_links()
        for row in with_contents(self.sealed.values()):
            fault = content_fault(row)
            if fault is not None:
                self._faults[row.leaf] = fault
        cases = {row.case_key for row in self.sealed.values() if row.case_key is not None}
        known = Predecessors(heads=heads_of(cases), placed=self._placed, misfits=self._aside)
        return admit(list(self.sealed.values()), self._faults, known)

    def _follow_links(self) -> None:
        """Look for what sealed entries build on, and what that builds on: each once, for nobody can seal it again.

        Clocks of two servers may disagree: an entry can bear an earlier moment than the one it builds on.
        """
        missing = self._unknown_predecessors(self.sealed.values())
        while missing:
            found = envelopes(missing)
            self._aside |= aside_among(missing)
            self._placed |= {row.leaf for row in found if row.seq is not None}
            late = self.see(row for row in found if row.seq is None and row.leaf not in self._aside)
            missing = self._unknown_predecessors(late)

    def _unknown_predecessors(self, rows: Iterable[StoredEntry]) -> set[bytes]:
        known = (self.sealed, self._faults, self._placed, self._aside)
        return {row.prev for row in rows if row.prev is not None and not any(row.prev in some for some in known)}
