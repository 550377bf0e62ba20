"""Let the log go on under another key, or under another name after a restore; an entry says so.

The first checkpoint of the new key signs the entry that names it. Old keys stay in the list, so receipts
given before go on verifying; a head that was signed after the backup restored from is named as abandoned.
"""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from django.conf import settings

from onestop.kernel.actor import SYSTEM
from onestop.kernel.event import UnknownEvent
from onestop.kernel.refusal import Kind, Refusal
from onestop.ledger.domain.note import SignerKey
from onestop.ledger.domain.read_entry import ReadEntry
from onestop.ledger.events import LogOpened
from onestop.ledger.keys import keep_log_keys, log_keys
from onestop.ledger.operations.anchor import anchors, check_anchors, is_older_than_its_key, keep_head
from onestop.ledger.operations.refusals import LedgerDoesNotHold
from onestop.ledger.operations.sequence import sequence_once
from onestop.ledger.queries import entries_of_types, latest_checkpoint
from onestop.ledger.sealing import seal
from onestop.ledger.store import record
from onestop.runtime.api import is_connected, transaction

_SEED_BYTES = 32


class NothingToContinue(Refusal):
    """Nothing was ever signed here: the first start opens the log by itself."""

    code: ClassVar[str] = "ledger.nothing_to_continue"
    kind: ClassVar[Kind] = "conflict"


class NeedsAnotherName(Refusal):
    """Heads were signed that this database does not lead to: only under another name can it go on."""

    code: ClassVar[str] = "ledger.needs_another_name"
    kind: ClassVar[Kind] = "conflict"


class SequencerRuns(Refusal):
    """A sequencer is connected, which would go on with the seed it was started with."""

    code: ClassVar[str] = "ledger.sequencer_runs"
    kind: ClassVar[Kind] = "conflict"


def open_log(
    *,
    name: str | None,
    opened_for: str,
    now: datetime,
    seed: bytes | None = None,
    on_renaming: Callable[[], None] | None = None,
) -> str:
    """Go on under a new key, and under another `name` if one is given; the new seed as hex, for who keeps secrets.

    `on_renaming` does, in the transaction of the entry, what a lost past asks of others.
    The heads kept outside are put beside as `….abandoned` where the database does not lead to them.

    Raises:
        NothingToContinue: there is no signed head to go on from.
        SequencerRuns: a sequencer is connected.
        NeedsAnotherName: the old name has signed what this database does not hold.
    """
    before = latest_checkpoint()
    if before is None:
        raise NothingToContinue
    if is_connected("sequencer"):
        raise SequencerRuns
    keys = log_keys()
    abandoned = _abandoned()
    if (abandoned or is_older_than_its_key()) and (name is None or name == keys.current.name):
        raise NeedsAnotherName
    seed = os.urandom(_SEED_BYTES) if seed is None else seed
    signer = SignerKey.from_seed(name or keys.current.name, seed)
    following = keys.followed_by(signer.verifier(), since=before.size + 1)
    event = LogOpened(
        vkey=signer.verifier().text(),
        opened_for=opened_for,
        continues=before.note_text,
        abandoned=next(iter(abandoned.values()), None),
    )
    _record(event, now, on_renaming)
    settings.LEDGER_KEY = seed.hex()
    keep_log_keys(following)
    for place in abandoned:
        place.replace(place.with_name(f"{place.name}.abandoned"))
    sequence_once(now)
    keep_head()
    return seed.hex()


def _abandoned() -> dict[Path, str]:
    """The heads kept outside that this database does not lead to."""
    found: dict[Path, str] = {}
    for place in anchors():
        try:
            check_anchors([place])
        except LedgerDoesNotHold:
            if place.is_file():
                found[place] = place.read_text(encoding="utf-8")
    return found


@transaction
def _record(event: LogOpened, now: datetime, on_renaming: Callable[[], None] | None) -> None:
    record([seal(event, at=now, by=SYSTEM, case=None, prev=None)])
    if event.renames and on_renaming is not None:
        on_renaming()


def renamed_at() -> list[datetime]:
    """When the log went on under another name: after restores that lost signed heads. For audits."""
    return [entry.at for entry in entries_of_types(LogOpened.type) if _renames(entry)]


def _renames(entry: ReadEntry) -> bool:
    try:
        event = entry.event
    except (UnknownEvent, TypeError):
        return False  # what cannot be read the ledger's own checks name
    return isinstance(event, LogOpened) and event.renames
