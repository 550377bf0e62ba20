"""What an import did, counted, and line by line for those who mend the source."""

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from onestop.catalogue.domain.findings import Finding


class Outcome(Enum):
    """What became of a record."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEPT = "own_version_kept"


@dataclass(slots=True)
class ImportReport:
    """`findings` counts by kind; a finding of an unchanged record counts too: it is still there."""

    file: str
    keep_items: bool = True
    read: int = 0
    seconds: float = 0.0
    open_for_applying: int = 0
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    blocking: Counter[str] = field(default_factory=Counter)
    bad: list[dict[str, Any]] = field(default_factory=list)
    items: list[dict[str, Any]] = field(default_factory=list)

    @property
    def created(self) -> int:
        return self.outcomes[Outcome.CREATED]

    @property
    def changed(self) -> int:
        return self.outcomes[Outcome.CHANGED]

    @property
    def unchanged(self) -> int:
        return self.outcomes[Outcome.UNCHANGED]

    @property
    def kept(self) -> int:
        return self.outcomes[Outcome.KEPT]

    def add_bad(self, line: int, reason: str) -> None:
        self.bad.append({"line": line, "reason": reason})

    def add(self, line: int, code: str, outcome: Outcome, findings: tuple[Finding, ...], is_open: bool) -> None:
        """Count a record that could be read."""
        self.outcomes[outcome] += 1
        self.open_for_applying += is_open
        self.findings.update(finding.kind for finding in findings)
        self.blocking.update(finding.kind for finding in findings if finding.blocking)
        if self.keep_items:
            self.items.append(
                {
                    "line": line,
                    "code": code,
                    "outcome": outcome.value,
                    "open_for_applying": is_open,
                    "findings": [
                        {"kind": f.kind, "field": f.field, "seen": f.seen, "blocking": f.blocking} for f in findings
                    ],
                }
            )

    def as_dict(self) -> dict[str, Any]:
        """The report as JSON values."""
        return {
            "file": self.file,
            "read": self.read,
            "created": self.created,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "own_version_kept": self.kept,
            "open_for_applying": self.open_for_applying,
            "bad": self.bad,
            "findings": dict(self.findings.most_common()),
            "blocking": dict(self.blocking.most_common()),
            "seconds": self.seconds,
            "items": self.items,
        }
