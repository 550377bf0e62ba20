"""Rows of letters: made, taken one by one, gone once they were handed over."""

from datetime import datetime
from typing import Final, NamedTuple, cast

from onestop.notices.domain.letters import LetterKind
from onestop.notices.domain.notice import Channel
from onestop.notices.models import Letter
from onestop.people.api import ContactKind
from onestop.runtime.api import in_transaction_required


class DueLetter(NamedTuple):
    """A letter whose turn it is."""

    id: int
    person: int
    kind: LetterKind
    contact: ContactKind
    channel: Channel
    to: str
    language: str
    made_at: datetime
    attempts: int

    @property
    def name(self) -> str:
        """The same however often it is handed over; no message about a case is called so."""
        return f"letter-{self.id}"


_COLUMNS: Final = ("id", "person_id", "kind", "contact", "channel", "to", "language", "made_at", "attempts")


@in_transaction_required
def add(
    person: int, kind: LetterKind, contact: ContactKind, channel: Channel, to: str, language: str, now: datetime
) -> None:
    """To be sent at once. A code that still waits to be sent is sent once, as the newest."""
    if kind == "code":
        Letter.objects.filter(person_id=person, kind=kind, contact=contact).delete()
    said = {"kind": kind, "contact": contact, "channel": channel, "to": to, "language": language}
    Letter.objects.create(person_id=person, **said, made_at=now, next_try_at=now)


@in_transaction_required
def due(channel: Channel, now: datetime) -> DueLetter | None:
    """The letter of a channel whose turn it is, locked until the transaction ends; nobody else is given it."""
    rows = (
        Letter.objects.select_for_update(skip_locked=True)
        .filter(channel=channel, next_try_at__lte=now)
        .order_by("next_try_at", "id")
    )
    row = rows.values_list(*_COLUMNS).first()
    return (
        None
        if row is None
        else DueLetter(*cast("tuple[int, int, LetterKind, ContactKind, Channel, str, str, datetime, int]", row))
    )


@in_transaction_required
def forget(letter: DueLetter) -> None:
    """It was handed over, or nobody tries it any more."""
    Letter.objects.filter(pk=letter.id).delete()


@in_transaction_required
def try_later(letter: DueLetter, at: datetime) -> None:
    """A try was in vain."""
    Letter.objects.filter(pk=letter.id).update(attempts=letter.attempts + 1, next_try_at=at)
