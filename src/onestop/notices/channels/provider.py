"""Who takes a message to its recipient: one small interface for every channel."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from onestop.notices.domain.notice import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message on its way. `id` is the same each time it is handed over: a provider, or the recipient's mailbox, can
    tell by it that one came twice."""

    id: str
    channel: Channel
    case_code: str
    to: str = field(repr=False)
    subject: str = field(repr=False)
    body: str = field(repr=False)
    at: datetime


class NotTaken(Exception):
    """The provider did not take it. `why` is a code of ours, for what a provider writes may name the recipient."""

    def __init__(self, why: str, *, for_good: bool = False, unreachable: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.for_good = for_good
        """Whether no other try can help: the address itself is refused."""
        self.unreachable = unreachable
        """Whether the provider is not there at all, so that others need not be tried with it now."""


class Provider(Protocol):
    """Takes messages of one channel."""

    @property
    def name(self) -> str:
        """As operators read it; without a password."""

    def hand_over(self, message: Outgoing) -> None:
        """Return once the provider has answered for the message.

        Raises:
            NotTaken: it did not.
        """
