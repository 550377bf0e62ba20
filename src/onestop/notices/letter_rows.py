"""Rows of letters: made, taken one by one, gone once they were handed over."""

from datetime import datetime, timedelta
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
GIVEN_UP_FOR: Final = timedelta(days=90)
"""How long it is told that a word of a change reached nobody: as long as the texts of what was sent are kept."""


class LetterGivenUp(NamedTuple):
    """A word of a change that reached nobody: which address was changed and when, not which it was."""

    contact: ContactKind
    channel: Channel
    changed_at: datetime
    given_up_at: datetime
    attempts: int
    why: str


_TOLD: Final = ("contact", "channel", "made_at", "given_up_at", "attempts", "why")


def given_up(*, person: int | None = None, now: datetime, limit: int = 50) -> tuple[LetterGivenUp, ...]:
    """The latest first: of one person, or of everybody."""
    rows = Letter.objects.filter(given_up_at__gt=now - GIVEN_UP_FOR).order_by("-given_up_at", "-id")
    if person is not None:
        rows = rows.filter(person_id=person)
    return tuple(LetterGivenUp(*row) for row in rows.values_list(*_TOLD)[:limit])


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
def give_up(letter: DueLetter, why: str, now: datetime) -> None:
    """Nobody tries it any more. A code is asked for anew; that an address was changed its owner is to know all the same.

    What is left is a row of its own: that letter, with its address, is gone.
    """
    forget(letter)
    if letter.kind == "changed":
        said = {"kind": letter.kind, "contact": letter.contact, "channel": letter.channel, "language": letter.language}
        tried = {"made_at": letter.made_at, "attempts": letter.attempts + 1, "given_up_at": now, "why": why}
        Letter.objects.create(person_id=letter.person, **said, **tried)


@in_transaction_required
def try_later(letter: DueLetter, at: datetime) -> None:
    """A try was in vain."""
    Letter.objects.filter(pk=letter.id).update(attempts=letter.attempts + 1, next_try_at=at)
