"""What happens to the ledger itself, kept in it like everything else."""

from dataclasses import dataclass
from typing import ClassVar

from onestop.kernel.event import Event, added, published
from onestop.kernel.open_values import Digest, Kind, Published, Signed


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ContentErased(Event):
    """The content of entries was erased as the law allows; that they were made, and their proofs, stay."""

    type: ClassVar[str] = "ledger.content_erased"

    leaves: list[Digest]
    erased_for: Published
    legal_basis: Published
    kept: dict[Kind, Digest] = added(default_factory=dict)
    """What stays of the case in tables beside the ledger: a keyed digest of each value, by table and name; a plain one in entries
    of earlier code (`domain.stays`)."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class MisfitsExamined(Event):
    """An operator looked at entries that were set aside, and says what they were; they stay set aside."""

    type: ClassVar[str] = "ledger.misfits_examined"

    leaves: list[Digest]
    found: Published


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class LogOpened(Event):
    """The log goes on under a new key or name. `continues` is the signed head it goes on from, `abandoned` a later
    one, signed before a restore, that it does not lead to."""

    type: ClassVar[str] = "ledger.log_opened"

    vkey: Signed
    opened_for: Published
    continues: Signed
    abandoned: Signed | None

    @property
    def renames(self) -> bool:
        """Whether the log goes on under another name, as it has to where signed heads were lost."""
        return self.vkey.partition("+")[0] != self.continues.partition("\n")[0]
