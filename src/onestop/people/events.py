"""What happens to people that the ledger keeps: that it happened, never to whom."""

from dataclasses import dataclass
from typing import ClassVar

from onestop.kernel.event import Event, published


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRegistered(Event):
    """A citizen or business was entered into the register."""

    type: ClassVar[str] = "people.person_registered"

    person_kind: str


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRegistered(Event):
    """Somebody made themselves an account; how surely they are known is its assurance."""

    type: ClassVar[str] = "people.account_registered"

    account_kind: str
    assurance: int
