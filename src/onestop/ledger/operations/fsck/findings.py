"""What a run of fsck has found so far, and in which order it is told."""

from collections.abc import Iterable

from onestop.kernel.bilingual import Text
from onestop.ledger.domain.audit import FAULTS, Finding, name_entry
from onestop.ledger.domain.read_entry import Row
from onestop.ledger.operations.compare_projections import MOST_OF_A_KIND


class Findings:
    """The first of each kind only: one bad byte near the root can spoil millions of proofs."""

    def __init__(self) -> None:
        self._own: list[Finding] = []
        self._others: list[Finding] = []
        self._counts: dict[str, int] = {}

    def add(self, code: str, where: str, seq: int | None = None) -> None:
        """Something of a kind `audit.FAULTS` words; `seq` is the place of the entry it is about."""
        count = self._counts[code] = self._counts.get(code, 0) + 1
        if count <= MOST_OF_A_KIND:
            says = FAULTS[code]
            self.note(Finding(code, where, Text(f"{where}: {says.vi}", f"{where}: {says.en}"), seq))

    def add_entry(self, code: str, row: Row) -> None:
        """The same of a stored entry, which it names."""
        self.add(code, name_entry(row[0], row[1]), row[0])

    def note(self, finding: Finding) -> None:
        """One that brings its own words."""
        self._own.append(finding)

    def append(self, others: Iterable[Finding]) -> None:
        """What was found beside the ledger; told after all of its own, in the order given."""
        self._others.extend(others)

    def in_order(self) -> list[Finding]:
        """The first entry first, then what is about no entry, then what was found beside the ledger."""
        known = [one for one in self._own if one.seq is not None]
        rest = [one for one in self._own if one.seq is None]
        return sorted(known, key=lambda one: one.seq or 0) + rest + self._others
