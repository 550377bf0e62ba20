"""A check that sees every entry in the one pass over them."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from onestop.ledger.domain.audit import Judgement, StoredEntry
from onestop.ledger.domain.log_keys import LogKeys
from onestop.ledger.domain.read_entry import Row
from onestop.ledger.operations.erasures import Erasures
from onestop.ledger.operations.fsck.findings import Findings


@dataclass(frozen=True, slots=True)
class Audit:
    """What the checks of one run share: where findings go, the log's keys, heads kept elsewhere, lawful erasures."""

    found: Findings
    keys: LogKeys
    anchors: Sequence[str]
    erasures: Erasures


class EntryCheck(ABC):
    """Made anew for each run; it may keep what it has seen, if that stays small however many entries there are."""

    SEQ: ClassVar[int] = StoredEntry._fields.index("seq")
    LEAF: ClassVar[int] = StoredEntry._fields.index("leaf")
    MAC: ClassVar[int] = StoredEntry._fields.index("mac")
    PAYLOAD: ClassVar[int] = StoredEntry._fields.index("payload")

    def __init__(self, audit: Audit) -> None:
        self.audit = audit
        self.found = audit.found

    @abstractmethod
    def see(self, rows: list[Row], judgement: Judgement) -> None:
        """The next entries, by place, then those that wait for one."""

    def end(self) -> None:
        """There are no more: name what is missing."""
        return
